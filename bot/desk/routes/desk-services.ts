import type { Logger } from 'pino';
import { serviceAt } from '../../../policies/service/service-at.ts';
import { type PolicyBook } from '../../../policies/policy-book.ts';
import type { CaseIndex } from '../../cases/case-index.ts';
import type { CaseWork } from '../../ports/case-work.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Conversation, Holder } from '../../ports/conversation/conversation.ts';
import type { FileStore } from '../../ports/file-store.ts';
import type { OrderLookup } from '../cases/match-order.ts';
import type { Handoffs } from '../../ports/handoffs.ts';
import type { Account, StaffStore } from '../../ports/staff-store.ts';
import type { Store } from '../../ports/store.ts';
import type { PrivacyRequests } from '../../privacy/requests.ts';
import type { Guard } from '../api/guard.ts';
import { staffView } from '../api/staff-view.ts';
import type { DeedAudit } from '../conversations/deed-audit.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { SeenMarks } from '../conversations/seen-marks.ts';
import { summaryOf, type Summary, type Viewer } from '../conversations/summary.ts';
import type { Change, ChangeLog } from '../live/change-log.ts';
import type { Presence } from '../live/presence.ts';
import type { SseEvent } from '../live/sse-connection.ts';
import type { RenderedConversations } from '../conversations/rendered-conversations.ts';
import { renderEvents } from '../live/stream-events.ts';
import type { Canned } from './canned.ts';

/** What the routes of the desk work with. */
export interface DeskServices {
  store: Store;
  files: FileStore;
  handoffs: Handoffs;
  /** For how many hours its channel takes messages after the customer's last; `undefined` where always. */
  replyHours: (conversation: Conversation) => number | undefined;
  accounts: Pick<StaffStore, 'accounts' | 'account' | 'audited'>;
  guard: Pick<Guard, 'audit'>;
  deeds: DeedAudit;
  book: () => PolicyBook;
  canned: Canned[];
  clock: Clock;
  log: Logger;
  index: ConversationIndex;
  rendered: RenderedConversations;
  cases: CaseIndex;
  caseWork: CaseWork;
  orders: OrderLookup;
  privacy: PrivacyRequests;
  seen: SeenMarks;
  presence: Presence;
  changeLog: ChangeLog;
}

/** The shop's name, as it is today. */
export function shopNameOf({ book, clock }: Pick<DeskServices, 'book' | 'clock'>): string {
  return serviceAt(book(), clock()).shopName;
}

/** All staff by name, and whether they are present. */
export async function staffOf({ accounts, presence }: Pick<DeskServices, 'accounts' | 'presence'>) {
  const all = await accounts.accounts();
  return all
    .map((account) => staffView(account, presence.isPresent(account.id)))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

export function viewerOf(
  { seen, replyHours }: Pick<DeskServices, 'seen' | 'replyHours'>,
  staff: string,
): Viewer {
  return { id: staff, seen: (conversation) => seen.seen(staff, conversation), replyHours };
}

/** The conversation as a line of a list, for this member of staff. */
export async function summaryFor(
  services: DeskServices,
  staff: string,
  id: string,
): Promise<Summary | undefined> {
  const indexed = await services.index.get(id);
  const { places } = await services.index.held();
  return indexed && summaryOf(indexed, viewerOf(services, staff), places);
}

/** The events that tell this member of staff of the changes. */
export function eventsFor(
  services: DeskServices,
  changes: Change[],
  staff: string,
): Promise<SseEvent[]> {
  const { index, rendered } = services;
  return renderEvents(changes, viewerOf(services, staff), {
    ...{ index, rendered },
    staff: () => staffOf(services),
  });
}

/** The account as conversations name it. */
export function holderFor({ id, name }: Pick<Account, 'id' | 'name'>): Holder {
  return { id, name };
}
