import type { Conversation } from '../../../ports/conversation/conversation.ts';
import { DeliveryRefused } from '../../../ports/delivery.ts';
import { joinBatches, waitingBatches, type Batch } from './batches.ts';
import type { DeliverTools } from './deliver-tools.ts';
import { holdBack, isTooLate } from './hold-back.ts';
import { sendBilled } from './send-billed.ts';
import { setAside } from './set-aside.ts';

/**
 * Sends the messages that are committed and not yet delivered, in order. What its channel refuses is set aside, and the
 * log says so; of any other failure it throws, and the rest waits. So does what comes too late for the channel, until the
 * customer writes again, who is asked to. Gives whether something is held back that is billed, as more may be said with it:
 * `isOver` says that nothing will.
 */
export async function deliver(
  id: string,
  tools: DeliverTools,
  { isOver }: { isOver: boolean },
): Promise<boolean> {
  const { store } = tools;
  const head = await store.conversation(id);
  const [first] = head?.toDeliver ?? [];
  if (head === undefined || first === undefined) return false;
  const { joinsReplies = false, replyHours } = tools.mannersOf(head);
  const readsAll = joinsReplies || replyHours !== undefined;
  const log = await store.log(id, readsAll ? 0 : first - 1);
  const waiting = waitingBatches(log, head.toDeliver);
  if (waiting.length === 0) return false;
  if (joinsReplies && !isOver) return true;
  if (isTooLate(log, replyHours, tools)) {
    await holdBack(head, log, waiting, tools);
  } else if (!joinsReplies) {
    await sendEach(head, waiting, tools);
  } else if ((await sendBilled(head, joinBatches(waiting), tools)) === 'too-late') {
    return deliver(id, tools, { isOver });
  }
  return false;
}

/**
 * That one was delivered is noted without waiting for the disk: a crash before that makes it be sent again, which web
 * chat shows once.
 */
async function sendEach(
  { id, reference }: Conversation,
  batches: readonly Batch[],
  tools: DeliverTools,
): Promise<void> {
  const { store, send } = tools;
  const delivered: number[] = [];
  try {
    for (const batch of batches) {
      try {
        await send(reference, batch.activity);
        delivered.push(...batch.settles);
      } catch (error) {
        if (!(error instanceof DeliveryRefused)) throw error;
        await setAside(id, batch, error, tools, delivered.splice(0));
      }
    }
  } finally {
    if (delivered.length > 0) {
      await store.commit({ conversation: id, delivered }, { relaxed: true });
    }
  }
}
