import type { Conversation } from '../../../ports/conversation/conversation.ts';
import { DeliveryRefused, ReplyWindowClosed } from '../../../ports/delivery.ts';
import { DuplicateActivity } from '../../../ports/store.ts';
import { fromBot } from '../../effect-entries.ts';
import type { Batch } from './batches.ts';
import type { DeliverTools } from './deliver-tools.ts';
import { setAside } from './set-aside.ts';

/**
 * Sends messages that are billed. Each is on the disk as sent before the next goes out: a crash must not have it paid for
 * twice. Gives `too-late` where the channel takes none before the customer writes again; the rest waits then.
 */
export async function sendBilled(
  { id, reference }: Conversation,
  batches: readonly Batch[],
  tools: DeliverTools,
): Promise<'sent' | 'too-late'> {
  for (const batch of batches) {
    try {
      const messageId = await tools.send(reference, batch.activity);
      await noteSent(id, batch, messageId, tools);
    } catch (error) {
      if (!(error instanceof DeliveryRefused)) throw error;
      if (error instanceof ReplyWindowClosed) {
        const activity = { type: 'event', name: 'reply-window-closed' };
        const append = [fromBot(tools.clock().toString(), activity)];
        await tools.store.commit({ conversation: id, append });
        return 'too-late';
      }
      await setAside(id, batch, error, tools);
    }
  }
  return 'sent';
}

async function noteSent(
  conversation: string,
  { entries, settles }: Batch,
  messageId: string,
  { store, clock }: DeliverTools,
): Promise<void> {
  const at = clock().toString();
  const value = { entries, messageId, status: 'sent' as const, at };
  const entry = fromBot(at, { type: 'event', name: 'delivery', value });
  try {
    const append = [{ ...entry, key: deliveryKey(value) }];
    await store.commit({ conversation, delivered: settles, append });
  } catch (error) {
    if (!(error instanceof DuplicateActivity)) throw error;
    // the channel said so itself meanwhile
    await store.commit({ conversation, delivered: settles });
  }
}

/** The same outcome of the same message is kept once. */
export function deliveryKey({ messageId, status }: { messageId: string; status: string }): string {
  return `delivery:${messageId}:${status}`;
}
