import type { Logger } from 'pino';
import { serviceAt, type PolicyBook } from '../../../policies/policy-book.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Conversation } from '../../ports/conversation.ts';
import type { FileStore } from '../../ports/file-store.ts';
import type { Handoffs, Holder } from '../../ports/handoffs.ts';
import type { Account, StaffStore } from '../../ports/staff-store.ts';
import type { Store } from '../../ports/store.ts';
import type { Canned } from './canned.ts';
import type { Conversations } from '../conversations/conversation-index.ts';
import { eventsFor } from '../live/stream-events.ts';
import type { Feed, Happening } from '../live/change-log.ts';
import type { LineEvent } from '../live/sse-connection.ts';
import type { Presence } from '../live/presence.ts';
import type { SeenMarks } from '../conversations/seen-marks.ts';
import { staffView } from '../api/staff-view.ts';
import { summaryOf, type Summary, type Viewer } from '../conversations/summary.ts';
import type { Guard, Who } from '../api/guard.ts';

/** What the routes of the desk work with. */
export interface Office {
  store: Store;
  files: FileStore;
  handoffs: Handoffs;
  accounts: Pick<StaffStore, 'accounts' | 'account' | 'audited'>;
  guard: Pick<Guard, 'audit'>;
  book: () => PolicyBook;
  canned: Canned[];
  clock: Clock;
  log: Logger;
  conversations: Conversations;
  seen: SeenMarks;
  presence: Presence;
  feed: Feed;
}

/** The shop's name, as it is today. */
export function shopNameOf({ book, clock }: Pick<Office, 'book' | 'clock'>): string {
  return serviceAt(book(), clock()).shopName;
}

/** Everybody of the staff, by name, and who is there. */
export async function staffOf({ accounts, presence }: Pick<Office, 'accounts' | 'presence'>) {
  const all = await accounts.accounts();
  return all
    .map((account) => staffView(account, presence.isPresent(account.id)))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

export function viewerOf({ seen }: Pick<Office, 'seen'>, staff: string): Viewer {
  return { id: staff, seen: (conversation) => seen.seen(staff, conversation) };
}

/** The conversation in a line, for whoever asks. */
export async function summaryFor(
  office: Office,
  staff: string,
  { id }: Pick<Conversation, 'id'>,
): Promise<Summary | undefined> {
  const digest = await office.conversations.digest(id);
  const queue = await office.conversations.queue();
  return digest && summaryOf(digest, viewerOf(office, staff), queue);
}

/** What happened, as this member of staff is to hear it. */
export function eventsOf(
  office: Office,
  happenings: Happening[],
  staff: string,
): Promise<LineEvent[]> {
  const { store, conversations } = office;
  return eventsFor(happenings, viewerOf(office, staff), {
    store,
    conversations,
    staff: () => staffOf(office),
  });
}

/** Somebody as conversations know them. */
export function holderFor({ id, name }: Pick<Account, 'id' | 'name'>): Holder {
  return { id, name };
}

/** Writes down what somebody did with a conversation. What they wrote stands in its log alone. */
export function noteInAudit(
  { guard }: Pick<Office, 'guard'>,
  who: Who | undefined,
  action: string,
  conversation: string,
  detail?: string,
): Promise<void> {
  return guard.audit({
    ...(who && { staff: who.staff.id }),
    action,
    subject: conversation,
    ...(detail !== undefined && { detail }),
  });
}
