import { z } from 'zod';
import { conversationStatuses } from '../../ports/conversation/conversation.ts';
import { roles } from '../../ports/staff-store.ts';

/*
 * What goes over the desk's API, both ways. The OpenAPI document is generated from these. Moments are ISO
 * 8601 in UTC; `place` counts from 1 in the order of arrival.
 */

const at = z.iso.datetime({ offset: true }).describe('Moment, ISO 8601');

/** Longest text that staff may send in one go, in characters. */
export const longestText = 8_000;

/** Without what a database may refuse: NUL, and halves of surrogate pairs. */
export const keepable = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');

const text = z
  .string({ error: 'write the text' })
  .trim()
  .max(longestText, { error: `write at most ${longestText} characters, or send it as a file` })
  .overwrite(keepable);

export const staffSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  disabled: z.boolean(),
  present: z.boolean().describe('Whether they have the desk open now'),
});

/**
 * `csrf` goes into the header `x-csrf-token` of every request that changes something; it is empty for a
 * token, which needs none. `expiresAt` is when it ends if nothing more is done; null for a token, which stays.
 */
export const sessionSchema = z.object({
  staff: staffSchema,
  csrf: z.string(),
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
  /** Whether members of staff sign in through an OpenID provider. */
  openId: z.boolean(),
  mail: z.enum(['receiver', 'folder']).describe('Whether mail is sent, or stays on the server'),
  warnings: z
    .array(z.string())
    .describe('What is wrong with channels; for managers and administrators'),
});

export const holderSchema = z.object({ id: z.string(), name: z.string() });

export const conversationSummarySchema = z.object({
  id: z.string(),
  status: z.enum(conversationStatuses),
  holder: holderSchema.nullable(),
  handedTo: holderSchema.nullable().describe('For whom alone it waits'),
  handedBy: z.string().nullable().describe('Name of the colleague who handed it to them'),
  place: z.number().int().positive().nullable().describe('Place in the queue, from 1, if any'),
  since: at.nullable().describe('Since when it waits, or was last taken'),
  channel: z.string(),
  language: z.enum(['nl', 'en']),
  title: z.string().describe('Who it is: an order number, an e-mail address, or a short id'),
  name: z.string().nullable().describe("The customer's, where their channel tells it"),
  email: z.string().nullable().describe('The first that the customer wrote'),
  orderNumber: z.string().nullable(),
  reason: z.string().describe("Why a person was asked for, in the customer's words"),
  replies: z
    .object({ until: at.nullable().describe('Null where it is over') })
    .nullable()
    .describe('On channels that take answers only for some hours after a message: until when'),
  caseReferences: z.array(z.string()).describe('Cases that were opened in it or added to'),
  last: z.object({ at, from: z.enum(['customer', 'bot', 'staff']), text: z.string() }).nullable(),
  /** Customer's messages that the caller has not seen, if they hold it or may claim it. */
  unread: z.number().int().nonnegative(),
});

export const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  url: z.string().describe('Path of its content'),
});

export const entrySchema = z.object({
  sequence: z.number().int().positive(),
  at,
  kind: z.enum(['message', 'note', 'event']),
  from: z.enum(['customer', 'bot', 'staff']),
  key: z.string().nullable().describe('Of a message of staff: what it was sent with'),
  by: z.string().nullable().describe('Name of the member of staff'),
  /** Of an `event`: to whom it went, its result, why it was not sent, up to which entry it was seen, or the status of a delivery, with the reason behind a colon. */
  text: z.string(),
  files: z.array(fileSchema),
  choices: z.array(z.string()).describe('Buttons that the bot offered'),
  what: z
    .string()
    .nullable()
    .describe(
      'Of an event: asked, claimed, transferred, requeued, handed-back, closed, left, wiped, unattended, returned, delivery-refused, delivery, reply-window-closed, nudged, call, standby, bot-removed, customer-seen, unseen-mailed or unseen-kept',
    ),
  about: z
    .array(z.number().int())
    .describe('Of a delivery or its refusal: the entries that went out as one'),
  mark: z
    .enum(['edited', 'forwarded', 'standby'])
    .nullable()
    .describe("Of a customer's message: edited, passed on, or said to the channel's own assistant"),
  quoted: z.string().nullable().describe("Of a customer's message: the words that it replies to"),
});

export const receiptSchema = z.object({
  at,
  policy: z.string(),
  outcome: z.string(),
  title: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  clauses: z.array(z.string()).describe("Texts of those it rests on, in the customer's language"),
  lastDay: z.string().nullable(),
  caseReference: z.string().nullable(),
});

export const caseSchema = z.object({
  reference: z.string(),
  kind: z.string(),
  status: z.string(),
  openedAt: at,
  summary: z.string(),
});

export const conversationSchema = conversationSummarySchema.extend({
  entries: z.array(entrySchema),
  order: z
    .object({
      number: z.string(),
      placedAt: at,
      kind: z.string(),
      items: z.array(z.object({ name: z.string(), version: z.string().nullable() })),
      delivery: z.string(),
      payments: z.array(
        z.object({ paidAt: at, amount: z.number(), currency: z.string(), status: z.string() }),
      ),
    })
    .nullable(),
  /**
   * What was gathered before: under `told` in words ("Niet geleverd, bestelling 1042"), and the answers in
   * the form that stands open by the names of its slots.
   */
  gathered: z.array(z.object({ label: z.string(), value: z.string() })),
  receipts: z.array(receiptSchema),
  cases: z.array(caseSchema),
  mine: z.boolean().describe('Whether who asks may write to the customer now'),
});

export const claimSchema = z.strictObject({
  force: z
    .boolean({ error: 'write true or false' })
    .default(false)
    .describe('Takes it from a colleague; for managers and administrators'),
});

const key = z
  .string()
  .regex(/^[\w.:-]{8,100}$/, { error: 'write 8 to 100 letters, digits or . : - _' })
  .describe("The sender's own id of it: sent again after a broken connection, it counts once")
  .meta({ examples: ['crm-20261121-0007'] })
  .optional();

/** Sent as JSON, or as multipart with a part `message` of this shape and parts `file`. */
export const messageSchema = z.strictObject({
  text: text.describe('May be empty where there are files'),
  key,
});

export const noteSchema = z.strictObject({
  text: text.min(1, { error: 'write something first' }),
  key,
});
export const transferSchema = z.strictObject({
  to: z
    .string({ error: 'write the id of a member of staff, or queue' })
    .min(1, { error: 'write the id of a member of staff, or queue' })
    .describe('Id of a member of staff, or queue')
    .meta({ examples: ['queue'] }),
});
/** Results that the page offers, and names in its language. */
export const results = ['solved', 'not-solved', 'no-answer', 'duplicate'] as const;
export const closeSchema = z.strictObject({
  result: text
    .min(1, { error: `write how it ended: ${results.join(', ')}, or in words of your own` })
    .max(200, { error: 'write at most 200 characters' })
    .describe(`How it ended: ${results.join(', ')}, or in words of your own`)
    .meta({ examples: ['solved'] }),
});
export const seenSchema = z.strictObject({
  sequence: z.int({ error: 'write the number of an entry' }).nonnegative(),
});

/** The answer to an action on a conversation. */
export const doneSchema = z.object({
  conversation: conversationSummarySchema,
  sequence: z.number().int().optional().describe('Number of the entry that was written'),
});

export const staffListSchema = z.object({ staff: z.array(staffSchema) });

/** A canned answer; `{name}`, `{order}` and `{staff}` are filled in by the page, `{shop}` is already. */
export const cannedSchema = z.object({
  id: z.string(),
  shortcut: z.string(),
  title: z.string(),
  text: z.object({ nl: z.string(), en: z.string() }),
});
export const cannedListSchema = z.object({ canned: z.array(cannedSchema) });

export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    holder: holderSchema.nullable().optional().describe('Who holds the conversation now'),
    status: z.enum(conversationStatuses).optional().describe('How the conversation stands now'),
    case: z.looseObject({ reference: z.string() }).optional().describe('The case as it is now'),
    references: z.array(z.string()).optional().describe('Cases that stand in the way'),
    faults: z
      .array(z.object({ field: z.string(), problem: z.string(), words: z.string().optional() }))
      .optional()
      .describe('What was wrong, by field; `words` is what a letter must say, as it would say it'),
  }),
});

/**
 * What the stream sends, as `event:` name and JSON `data:`. `id:` is to be sent back as Last-Event-ID;
 * `reset` says that too much was missed: fetch the lists anew. The server ends each stream after a minute
 * or so, and whoever is still there comes back at once: that is the sign that somebody sits behind it.
 */
export const streamEvents = {
  reset: z.object({}),
  /** A conversation changed; `entries` are those added, and some of them may have been sent before. */
  conversation: z.object({
    conversation: conversationSummarySchema,
    entries: z.array(entrySchema),
  }),
  /** A person asked for staff just now. */
  handoff: z.object({ id: z.string(), title: z.string(), reason: z.string() }),
  /** `who` is `customer`, or the name of the member of staff who is writing. */
  typing: z.object({ id: z.string(), who: z.string() }),
  staff: z.object({ staff: z.array(staffSchema) }),
  /** Something was entered in a case, or became due. */
  case: z.object({ reference: z.string() }),
};
