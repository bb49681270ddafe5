import { z } from 'zod';
import { routedSchema } from '../../../dialogs/conversation/dialog-state.ts';
import { orderActionSchema } from '../../../policies/order/order-action.ts';
import type { LogEntry } from './conversation.ts';
import { emailSchema } from '../../../dialogs/reading/facts/email.ts';

/*
 * What stands in a conversation's log beside its messages. No channel shows it to the customer. It is
 * stored, so names and shapes stay as they are.
 */

const place = z.number().int().positive();

function event<N extends string, V extends z.ZodType>(name: N, value: V) {
  return z.object({ type: z.literal('event'), name: z.literal(name), value });
}

/** What happened to a handoff. `by` and `to` are names, or `queue`; `place` is where it waits then. */
const handoffEventSchema = event(
  'handoff',
  z.discriminatedUnion('what', [
    z.object({ what: z.literal('asked'), place }),
    z.object({ what: z.literal('claimed'), by: z.string() }),
    z.object({ what: z.literal('handed-back'), by: z.string() }),
    z.object({
      what: z.literal('transferred'),
      by: z.string(),
      to: z.string(),
      place: place.optional(),
    }),
    z.object({ what: z.literal('requeued'), by: z.string(), place }),
    z.object({ what: z.literal('closed'), by: z.string(), result: z.string() }),
    z.object({ what: z.literal('left') }),
    z.object({ what: z.literal('wiped') }),
    z.object({ what: z.literal('unattended') }),
    z.object({ what: z.literal('returned'), to: z.string() }),
  ]),
);

/** What staff write for each other. */
const noteSchema = event('note', z.object({ text: z.string(), by: z.string() }));

/** A transcript to be mailed: an outbox task. */
const transcriptSchema = event('mail-transcript', z.object({ to: emailSchema }));

/** A letter about a case to be mailed: an outbox task. The letters of one case are one thread. */
const letterSchema = event(
  'letter',
  z.object({
    reference: z.string(),
    to: emailSchema,
    subject: z.string(),
    text: z.string(),
    /** No person wrote or sent it. */
    automatic: z.boolean(),
  }),
);

/** Something to be done with the order of a case in the system that it stands in: an outbox task. */
const orderActionEventSchema = event(
  'order-action',
  z.object({ reference: z.string(), action: orderActionSchema }),
);

/** What a member of staff entered in a case of this conversation: the types of the events. */
const enteredSchema = event(
  'case-entered',
  z.object({ reference: z.string(), what: z.array(z.string()), by: z.string() }),
);

/** What a hub is to hear of a handoff, an outbox task: the customer waits in the queue. */
const initiationSchema = event(
  'handoff.initiate',
  z.object({
    /** Why a person was asked for, in the customer's words. */
    reason: z.string(),
    /** What the form that stood open had gathered, in the customer's language. */
    gathered: z.string(),
    language: z.string(),
    channel: z.string(),
    /** Of the order that the customer has shown to be theirs. */
    orderNumber: z.string().optional(),
    place,
  }),
);

/** The same: what became of it. */
const statusSchema = event(
  'handoff.status',
  z.object({ state: z.enum(['accepted', 'failed', 'completed']), message: z.string() }),
);

/**
 * A message, by its sequence number, that the channel refused for good, and why. `entries` are all that went out as one
 * with it; left out where it was alone.
 */
const refusalSchema = event(
  'delivery-refused',
  z.object({ sequence: place, reason: z.string(), entries: z.array(place).optional() }),
);

/** What became of messages that went out as one, by their entries; none for a nudge. `reason` is for staff. */
const deliverySchema = event(
  'delivery',
  z.object({
    entries: z.array(place),
    messageId: z.string(),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    at: z.iso.datetime({ offset: true }),
    reason: z.string().optional(),
  }),
);

/** The channel takes nothing before the customer writes again, sooner than its hours say. */
const replyWindowClosedSchema = z.object({
  type: z.literal('event'),
  name: z.literal('reply-window-closed'),
});

/** These entries were sent, and did not arrive: they go out again once the channel takes something. An outbox task. */
const sendAgainSchema = event('send-again', z.object({ entries: z.array(place) }));

/** The customer was asked to write, as there is an answer that the channel does not take; or why that was refused. */
const nudgedSchema = event(
  'nudged',
  z.object({ messageId: z.string().optional(), reason: z.string().optional() }),
);

/** Up to which message the customer has received what staff wrote. */
const seenSchema = event('customer-seen', z.object({ sequence: place }));

/** The form that stands open counts as left once its customer has been silent for a while: an outbox task that waits. */
const awaitSilenceSchema = z.object({ type: z.literal('event'), name: z.literal('await-silence') });

/** What staff wrote is to be mailed unless it has been seen by then: an outbox task that waits. */
const mailIfUnseenSchema = event(
  'mail-if-unseen',
  z.object({ by: z.iso.datetime({ offset: true }) }),
);

/** The unseen messages of staff, up to this one, are to be mailed: an outbox task. */
const unseenMailedSchema = event('unseen-mailed', z.object({ to: emailSchema, upTo: place }));

/** They are not, and why: no address is known, it had its share of mail today, or it was refused. */
const unseenKeptSchema = event(
  'unseen-kept',
  z.object({ upTo: place, why: z.enum(['no-address', 'too-many', 'refused']) }),
);

/** Where the customer's words led. */
const routedTraceSchema = z.object({
  type: z.literal('trace'),
  name: z.literal('routed'),
  valueType: z.literal('loket/routed'),
  value: routedSchema,
});

const logEventSchema = z.discriminatedUnion('name', [
  handoffEventSchema,
  noteSchema,
  orderActionEventSchema,
  transcriptSchema,
  letterSchema,
  enteredSchema,
  initiationSchema,
  statusSchema,
  refusalSchema,
  deliverySchema,
  replyWindowClosedSchema,
  sendAgainSchema,
  nudgedSchema,
  seenSchema,
  mailIfUnseenSchema,
  awaitSilenceSchema,
  unseenMailedSchema,
  unseenKeptSchema,
  routedTraceSchema,
]);

export type LogEvent = z.infer<typeof logEventSchema>;

export type Named<N extends LogEvent['name']> = Extract<LogEvent, { name: N }>;

/** What happened to a handoff. */
export type HandoffChange = Named<'handoff'>['value'];

/** What a hub is to hear. */
export type HubNotice = Named<'handoff.initiate' | 'handoff.status'>;

/** The address, if mail can go there. */
export function readAddress(contact: string | undefined): string | undefined {
  return emailSchema.safeParse(contact).data;
}

/** The event that the entry keeps; `undefined` for messages, and for whatever a customer's channel sent. */
export function logEventIn({ from, activity }: LogEntry): LogEvent | undefined {
  if (from === 'customer' || activity.type === 'message') return undefined;
  return logEventSchema.safeParse(activity).data;
}

/** The event of this name, when the entry keeps one. Example: `namedEventIn(entry, 'routed')?.value`. */
export function namedEventIn<N extends LogEvent['name']>(
  entry: LogEntry,
  name: N,
): Named<N> | undefined {
  const found = logEventIn(entry);
  return found?.name === name ? (found as Named<N>) : undefined;
}

/** What a message of the log that is a letter about a case carries; it is no event, since customers read it. */
const letterMarkSchema = z.object({
  valueType: z.literal('loket/letter'),
  value: z.object({
    reference: z.string(),
    subject: z.string(),
    mailed: z.boolean().default(false),
  }),
});

/** What marks the message as a letter about a case, if it is one. */
export function letterIn(
  activity: LogEntry['activity'],
): z.infer<typeof letterMarkSchema>['value'] | undefined {
  return letterMarkSchema.safeParse(activity).data?.value;
}

/** The mail that the entry asks for. */
export function mailIn(entry: LogEntry): { to: string } | undefined {
  const found = logEventIn(entry);
  switch (found?.name) {
    case 'mail-transcript':
    case 'unseen-mailed':
    case 'letter':
      return found.value;
    default:
      return undefined;
  }
}
