import type { Conversation } from '../../../ports/conversation/conversation.ts';
import type { DeliveryOutcome } from '../../../ports/delivery.ts';
import { namedEventIn } from '../../../ports/conversation/log-events.ts';
import { DuplicateActivity, type NewEntry } from '../../../ports/store.ts';
import { fromBot } from '../../effect-entries.ts';
import { deliveryKey } from './send-billed.ts';
import type { TurnTools } from '../../tools.ts';

export interface NoteDeliveryTools extends Pick<TurnTools, 'store' | 'clock'> {
  /** The customer has received all up to this entry. */
  seen: (conversation: string, sequence: number) => void;
  run: (conversation: string) => unknown;
}

/**
 * Keeps what became of a message, once. What the channel has is not sent again, even where a crash came before that was
 * noted; what arrived counts as seen; and what came too late for the channel waits to be sent again.
 */
export async function noteDelivery(
  id: string,
  { windowClosed = false, ...value }: DeliveryOutcome,
  { store, clock, seen, run }: NoteDeliveryTools,
): Promise<void> {
  const head = await store.conversation(id);
  if (head === undefined) return;
  const { entries, messageId, status } = value;
  const isKnown = entries.every((sequence) => sequence <= head.lastSequence);
  if (!isKnown) return;
  const at = clock().toString();
  const noted: NewEntry[] = [
    { ...fromBot(at, { type: 'event', name: 'delivery', value }), key: deliveryKey(value) },
  ];
  if (windowClosed) {
    noted.push(fromBot(at, { type: 'event', name: 'reply-window-closed' }));
    if (entries.length > 0) {
      noted.push(fromBot(at, { type: 'event', name: 'send-again', value: { entries } }, 'deliver'));
    }
  }
  try {
    const delivered = head.toDeliver.filter((sequence) => entries.includes(sequence));
    await store.commit({ conversation: id, delivered, append: noted });
  } catch (error) {
    if (!(error instanceof DuplicateActivity)) throw error;
    return;
  }
  if (windowClosed) run(id);
  if (status === 'delivered' || status === 'read') {
    const upTo = entries.at(-1) ?? (await nudgeOf(messageId, head, store));
    if (upTo !== undefined) seen(id, upTo);
  }
}

/** Up to where a nudge told the customer that there is something for them. */
async function nudgeOf(
  messageId: string,
  { id }: Conversation,
  store: TurnTools['store'],
): Promise<number | undefined> {
  const log = await store.log(id, 0);
  return log.find((entry) => namedEventIn(entry, 'nudged')?.value.messageId === messageId)
    ?.sequence;
}
