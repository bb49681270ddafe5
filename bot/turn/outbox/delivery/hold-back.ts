import { TurnContext } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import type { Conversation, LogEntry } from '../../../ports/conversation/conversation.ts';
import type { LogEvent } from '../../../ports/conversation/log-events.ts';
import { readReplyWindow, replyUntil } from '../../../ports/conversation/reply-window.ts';
import { DeliveryRefused } from '../../../ports/delivery.ts';
import { fromBot } from '../../effect-entries.ts';
import { isOfStaff } from '../../unseen/unseen.ts';
import type { Batch } from './batches.ts';
import type { DeliverTools } from './deliver-tools.ts';
import { setAside } from './set-aside.ts';

const tooLate = 'de klant schreef langer geleden dan het kanaal berichten aanneemt';

/** Whether the channel takes nothing now, as the customer wrote too long ago. */
export function isTooLate(
  log: readonly LogEntry[],
  replyHours: number | undefined,
  { clock }: DeliverTools,
): boolean {
  if (replyHours === undefined) return false;
  const until = replyUntil(readReplyWindow(log), replyHours);
  return until === undefined || Temporal.Instant.compare(clock(), until) >= 0;
}

/**
 * Has what a person wrote wait for the customer, who is asked once to write; of the rest nothing matters by then, and it
 * is set aside. Throws when asking is to be tried again.
 */
export async function holdBack(
  head: Conversation,
  log: readonly LogEntry[],
  waiting: readonly Batch[],
  tools: DeliverTools,
): Promise<void> {
  const worth = new Set(log.filter(isOfStaff).map(({ sequence }) => sequence));
  const isWorth = ({ entries }: Batch) => entries.some((sequence) => worth.has(sequence));
  for (const batch of waiting) {
    if (!isWorth(batch)) await setAside(head.id, batch, new DeliveryRefused(tooLate), tools);
  }
  if (!waiting.some(isWorth) || readReplyWindow(log).isNudged) return;
  const { nudge } = tools.mannersOf(head);
  if (nudge === undefined) return;
  const { id, reference, dialog } = head;
  const activity: LogEvent = { type: 'event', name: 'nudged', value: {} };
  try {
    const request = { type: 'message', locale: dialog?.language ?? 'nl' };
    const sent = await nudge(TurnContext.applyConversationReference(request, reference));
    activity.value = { messageId: sent.id };
  } catch (error) {
    if (!(error instanceof DeliveryRefused)) throw error;
    tools.log.warn({ err: error, conversation: id }, 'a customer could not be asked to write');
    activity.value = { reason: error.message };
  }
  const append = [fromBot(tools.clock().toString(), activity)];
  await tools.store.commit({ conversation: id, append });
}
