import type { Activity, ConversationReference } from 'botbuilder';
import type { Conversation, LogEntry } from '../ports/conversation.ts';
import type { Store } from '../ports/store.ts';

/** Sends one activity into the conversation of the reference; throws when it did not arrive. */
export type Send = (
  reference: Partial<ConversationReference>,
  activity: Partial<Activity>,
) => Promise<void>;

/** Sends the entry another way than into the conversation; `undefined` when it belongs there. */
export type Divert = (conversation: Conversation, entry: LogEntry) => Promise<void> | undefined;

/**
 * Sends what is committed and not yet delivered, in order. That it was delivered is noted without waiting
 * for the disk: a crash before that makes it be sent again, which web chat shows once. What goes another
 * way, such as by mail, holds up nothing of the conversation.
 */
export async function deliver(
  conversation: string,
  store: Store,
  send: Send,
  divert: Divert,
): Promise<void> {
  const head = await store.conversation(conversation);
  const [first] = head?.toDeliver ?? [];
  if (head === undefined || first === undefined) return;
  const waiting = new Set(head.toDeliver);
  const entries = await store.log(conversation, first - 1);
  const delivered: number[] = [];
  const failures: unknown[] = [];
  try {
    for (const entry of entries.filter(({ sequence }) => waiting.has(sequence))) {
      const diverted = divert(head, entry);
      if (diverted === undefined) await send(head.reference, structuredClone(entry.activity));
      const failure = await diverted?.catch((error: unknown) => ({ error }));
      if (failure === undefined) delivered.push(entry.sequence);
      else failures.push(failure.error);
    }
  } finally {
    if (delivered.length > 0) await store.commit({ conversation, delivered }, { relaxed: true });
  }
  if (failures.length > 0) throw new AggregateError(failures, 'something could not be delivered');
}
