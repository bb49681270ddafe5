import type { DeliveryRefused } from '../../../ports/delivery.ts';
import { fromBot } from '../../effect-entries.ts';
import type { Batch } from './batches.ts';
import type { DeliverTools } from './deliver-tools.ts';

/** Sends the message no more, and says why in the log; with it it is noted which others were delivered meanwhile. */
export async function setAside(
  conversation: string,
  { entries, settles }: Batch,
  refused: DeliveryRefused,
  { store, clock, log }: DeliverTools,
  delivered: readonly number[] = [],
): Promise<void> {
  const sequence = entries.at(-1) ?? 0;
  log.warn({ err: refused, conversation, sequence }, 'a channel refused a message');
  const value = {
    ...{ sequence, reason: refused.message },
    ...(entries.length > 1 && { entries }),
  };
  const activity = { type: 'event', name: 'delivery-refused', value };
  const append = [fromBot(clock().toString(), activity)];
  await store.commit({ conversation, delivered: [...delivered, ...settles], append });
}
