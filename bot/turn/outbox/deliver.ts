import type { Activity, ConversationReference } from 'botbuilder';
import { DeliveryRefused } from '../../ports/delivery-refused.ts';
import type { LogEvent } from '../../ports/log-events.ts';
import type { TurnTools } from '../tools.ts';

/** Sends one activity into the conversation of the reference; throws when it did not arrive. */
export type Send = (
  reference: Partial<ConversationReference>,
  activity: Partial<Activity>,
) => Promise<void>;

/**
 * Sends the messages that are committed and not yet delivered, in order. That one was delivered is noted
 * without waiting for the disk: a crash before that makes it be sent again, which web chat shows once. One
 * that its channel refuses is set aside, and the log says so; of any other failure it throws, and the rest waits.
 */
export async function deliver(
  conversation: string,
  { store, clock, log }: Pick<TurnTools, 'store' | 'clock' | 'log'>,
  send: Send,
): Promise<void> {
  const head = await store.conversation(conversation);
  const [first] = head?.toDeliver ?? [];
  if (head === undefined || first === undefined) return;
  const waiting = new Set(head.toDeliver);
  const entries = await store.log(conversation, first - 1);
  const delivered: number[] = [];

  async function setAside(sequence: number, refused: DeliveryRefused): Promise<void> {
    log.warn({ err: refused, conversation, sequence }, 'a channel refused a message');
    const activity: LogEvent = {
      type: 'event',
      name: 'delivery-refused',
      value: { sequence, reason: refused.message },
    };
    await store.commit({
      conversation,
      delivered: [...delivered.splice(0), sequence],
      append: [{ at: clock().toString(), from: 'bot', activity }],
    });
  }

  try {
    for (const { sequence, activity } of entries) {
      if (!waiting.has(sequence) || activity.type !== 'message') continue;
      try {
        await send(head.reference, structuredClone(activity));
        delivered.push(sequence);
      } catch (error) {
        if (!(error instanceof DeliveryRefused)) throw error;
        await setAside(sequence, error);
      }
    }
  } finally {
    if (delivered.length > 0) await store.commit({ conversation, delivered }, { relaxed: true });
  }
}
