import { z } from 'zod';
import type { Conversation, LogEntry } from '../ports/conversation.ts';

/*
 * What the log keeps of the Bot Framework's handoff events, which a hub hears and the customer never does:
 * what they will say. They are made when they are sent.
 */

const initiationSchema = z.object({
  type: z.literal('event'),
  name: z.literal('handoff.initiate'),
  value: z.object({
    /** Why a person was asked for, in the customer's words. */
    reason: z.string(),
    /** What the form that stood open had gathered, in the customer's language. */
    gathered: z.string(),
    language: z.string(),
    channel: z.string(),
    /** Of the order that the customer has shown to be theirs. */
    orderNumber: z.string().optional(),
    /** In the queue, from 1. */
    place: z.number(),
  }),
});

const statusSchema = z.object({
  type: z.literal('event'),
  name: z.literal('handoff.status'),
  value: z.object({ state: z.enum(['accepted', 'failed', 'completed']), message: z.string() }),
});

const hubEntrySchema = z.discriminatedUnion('name', [initiationSchema, statusSchema]);

export type HubEntry = z.infer<typeof hubEntrySchema>;

/** The customer waits in the queue, at this place. */
export function initiation(
  { channel, dialog, handoff }: Pick<Conversation, 'channel' | 'dialog' | 'handoff'>,
  place: number,
): HubEntry {
  const { reason = '', gathered = '' } = handoff ?? {};
  const { language = 'nl', identified } = dialog ?? {};
  const orderNumber = identified && { orderNumber: identified.number };
  const value = { reason, gathered, language, channel, ...orderNumber, place };
  return { type: 'event', name: 'handoff.initiate', value };
}

/** What became of it; the message is for whoever looks at the hub. */
export function status(
  state: z.infer<typeof statusSchema>['value']['state'],
  message: string,
): HubEntry {
  return { type: 'event', name: 'handoff.status', value: { state, message } };
}

/** What the hub is to hear, when that is what the entry keeps. */
export function hubEntryIn({ activity }: LogEntry): HubEntry | undefined {
  return hubEntrySchema.safeParse(activity).data;
}
