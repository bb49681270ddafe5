import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import { DeliveryRefused, ReplyWindowClosed } from '../../ports/delivery.ts';
import type { LogEvent } from '../../ports/conversation/log-events.ts';
import {
  readReplyWindow,
  replyUntil,
  type ReplyWindow,
} from '../../ports/conversation/reply-window.ts';
import { DuplicateActivity, type NewEntry } from '../../ports/store.ts';
import type { TurnTools } from '../tools.ts';
import { isOfStaff } from '../unseen/unseen.ts';
import { joinBatches, waitingBatches, type Batch } from './batches.ts';

/** How a channel is written to; see `Channel`. */
export interface ChannelManners {
  joinsReplies?: boolean;
  replyHours?: number;
  /** Asks the customer of the reference to write. */
  nudge?: (reference: Partial<ConversationReference>, locale: string) => Promise<ResourceResponse>;
}

export interface DeliverTools extends Pick<TurnTools, 'store' | 'clock' | 'log'> {
  /** Sends one activity into the conversation of the reference, and gives its id there; throws when it did not arrive. */
  send: (reference: Partial<ConversationReference>, activity: Partial<Activity>) => Promise<string>;
  mannersOf: (conversation: Conversation) => ChannelManners;
}

const tooLate = 'de klant schreef langer geleden dan het kanaal berichten aanneemt';

/**
 * Sends the messages that are committed and not yet delivered, in order. What its channel refuses is set aside, and the
 * log says so; of any other failure it throws, and the rest waits. So does what comes too late for the channel, until the
 * customer writes again, who is asked to. Gives whether something is held back that is billed, as more may be said with it:
 * `isOver` says that nothing will.
 */
export async function deliver(id: string, tools: DeliverTools, isOver = true): Promise<boolean> {
  const head = await tools.store.conversation(id);
  const [first] = head?.toDeliver ?? [];
  if (head === undefined || first === undefined) return false;
  const manners = tools.mannersOf(head);
  const isFree = manners.replyHours === undefined && manners.joinsReplies !== true;
  const log = await tools.store.log(id, isFree ? first - 1 : 0);
  const waiting = waitingBatches(log, head.toDeliver);
  if (waiting.length === 0) return false;
  if (manners.joinsReplies === true && !isOver) return true;
  const window = readReplyWindow(log);
  if (isTooLate(window, manners, tools)) {
    await holdBack(head, { log, window, waiting, manners }, tools);
    return false;
  }
  if (manners.joinsReplies === true) await sendBilled(head, joinBatches(waiting), tools);
  else await sendEach(head, waiting, tools);
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
        await setAside(id, batch, error, delivered.splice(0), tools);
      }
    }
  } finally {
    if (delivered.length > 0) {
      await store.commit({ conversation: id, delivered }, { relaxed: true });
    }
  }
}

/** Each is on the disk as sent before the next goes out: a crash must not have it paid for twice. */
async function sendBilled(
  head: Conversation,
  batches: readonly Batch[],
  tools: DeliverTools,
): Promise<void> {
  const { id, reference } = head;
  for (const batch of batches) {
    try {
      const messageId = await tools.send(reference, batch.activity);
      await noteSent(id, batch, messageId, tools);
    } catch (error) {
      if (error instanceof ReplyWindowClosed) {
        const activity: LogEvent = { type: 'event', name: 'reply-window-closed' };
        await tools.store.commit({ conversation: id, append: [entryOf(activity, tools)] });
        await deliver(id, tools);
        return;
      }
      if (!(error instanceof DeliveryRefused)) throw error;
      await setAside(id, batch, error, [], tools);
    }
  }
}

async function noteSent(
  conversation: string,
  { entries, settles }: Batch,
  messageId: string,
  tools: DeliverTools,
): Promise<void> {
  const at = tools.clock().toString();
  const value = { entries, messageId, status: 'sent' as const, at };
  const entry = entryOf({ type: 'event', name: 'delivery', value }, tools);
  const append = [{ ...entry, key: deliveryKey(value) }];
  try {
    await tools.store.commit({ conversation, delivered: settles, append });
  } catch (error) {
    if (!(error instanceof DuplicateActivity)) throw error;
    // the channel said so itself meanwhile
    await tools.store.commit({ conversation, delivered: settles });
  }
}

/** The same outcome of the same message is kept once. */
export function deliveryKey({ messageId, status }: { messageId: string; status: string }): string {
  return `delivery:${messageId}:${status}`;
}

interface Late {
  log: readonly LogEntry[];
  window: ReplyWindow;
  waiting: readonly Batch[];
  manners: ChannelManners;
}

function isTooLate(
  window: ReplyWindow,
  { replyHours }: ChannelManners,
  { clock }: DeliverTools,
): boolean {
  if (replyHours === undefined) return false;
  const until = replyUntil(window, replyHours);
  return until === undefined || Temporal.Instant.compare(clock(), until) >= 0;
}

/** What a person wrote waits for the customer to write, who is asked to once; of the rest nothing matters by then. */
async function holdBack(
  { id, reference, dialog }: Conversation,
  { log, window, waiting, manners }: Late,
  tools: DeliverTools,
): Promise<void> {
  const worth = log.filter(isOfStaff).map(({ sequence }) => sequence);
  for (const batch of waiting) {
    if (batch.entries.some((sequence) => worth.includes(sequence))) continue;
    await setAside(id, batch, new DeliveryRefused(tooLate), [], tools);
  }
  const isAnyLeft = waiting.some(({ entries: [one = 0] }) => worth.includes(one));
  if (!isAnyLeft || window.isNudged || manners.nudge === undefined) return;
  const activity: LogEvent = { type: 'event', name: 'nudged', value: {} };
  try {
    const locale = dialog?.language ?? 'nl';
    activity.value = { messageId: (await manners.nudge(reference, locale)).id };
  } catch (error) {
    if (!(error instanceof DeliveryRefused)) throw error;
    tools.log.warn({ err: error, conversation: id }, 'a customer could not be asked to write');
    activity.value = { reason: error.message };
  }
  await tools.store.commit({ conversation: id, append: [entryOf(activity, tools)] });
}

async function setAside(
  conversation: string,
  { entries, settles }: Batch,
  refused: DeliveryRefused,
  delivered: number[],
  tools: DeliverTools,
): Promise<void> {
  const { store, log } = tools;
  const sequence = entries.at(-1) ?? 0;
  log.warn({ err: refused, conversation, sequence }, 'a channel refused a message');
  const value = { sequence, reason: refused.message };
  const append = [entryOf({ type: 'event', name: 'delivery-refused', value }, tools)];
  await store.commit({ conversation, delivered: [...delivered, ...settles], append });
}

function entryOf(activity: LogEvent, { clock }: DeliverTools): NewEntry {
  return { at: clock().toString(), from: 'bot', activity };
}
