import type { CaseState } from '../../policies/case/fold-case.ts';
import type { LetterWay } from '../ports/case-work.ts';
import type { Conversation } from '../ports/conversation/conversation.ts';
import { namedEventIn, readAddress } from '../ports/conversation/log-events.ts';
import type { Store } from '../ports/store.ts';

/** Where a letter goes now, and to which address. */
export interface WayOfLetter {
  way: LetterWay;
  to: string | undefined;
}

export interface WayTools {
  store: Pick<Store, 'log'>;
  /** Whether the customer has the conversation open now. */
  isOpen: (conversation: Conversation) => boolean;
  /** The address of the order that the customer has shown to be theirs. */
  ownAddress: (conversation: Conversation) => Promise<string | undefined>;
}

/** Into the chat while the customer has it open, else to their address; see `LetterWay`. */
export async function findWay(
  { contact }: Pick<CaseState, 'contact'>,
  head: Conversation | undefined,
  { store, isOpen, ownAddress }: WayTools,
): Promise<WayOfLetter> {
  if (head && isOpen(head)) return { way: 'chat', to: undefined };
  // shops write what they like into an order
  const to = readAddress(contact ?? (head && (await ownAddress(head))));
  if (to !== undefined) return { way: 'mail', to };
  const isLost = !head || (await wasWiped(head, store));
  return { way: isLost ? 'nowhere' : 'chat-later', to: undefined };
}

/** Who has wiped a conversation cannot come back to it. */
async function wasWiped({ id, status }: Conversation, store: Pick<Store, 'log'>): Promise<boolean> {
  if (status !== 'closed') return false;
  const log = await store.log(id, 0);
  return log.some((entry) => namedEventIn(entry, 'handoff')?.value.what === 'wiped');
}
