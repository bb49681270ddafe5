import { z } from 'zod';
import { holders } from '../ports/conversation.ts';
import { roles } from '../ports/staff-store.ts';

/*
 * What goes over the desk's API, both ways. The OpenAPI document is generated from these. Moments are ISO
 * 8601 in UTC; `place` counts from 1 in the order of arrival.
 */

const at = z.iso.datetime({ offset: true }).describe('Moment, ISO 8601');

/** Longest text that staff may send in one go, in characters. */
export const longestText = 8_000;

// What a database may refuse to keep: NUL, and halves of surrogate pairs.
const unkeepable = /[\0\p{Surrogate}]/gu;

const text = z
  .string({ error: 'write the text' })
  .trim()
  .max(longestText, { error: `write at most ${longestText} characters, or send it as a file` })
  .overwrite((written) => written.replace(unkeepable, '\uFFFD'));

export const staffSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  disabled: z.boolean(),
  /** Whether they have the desk open now. */
  present: z.boolean(),
});

export const holderSchema = z.object({ id: z.string(), name: z.string() });

export const conversationSummarySchema = z.object({
  id: z.string(),
  status: z.enum(holders),
  holder: holderSchema.nullable(),
  /** Waits for this member of staff alone. */
  handedTo: holderSchema.nullable(),
  /** Place in the queue, from 1; null when it does not wait, or waits for one member of staff. */
  place: z.number().int().positive().nullable(),
  /** Since when it waits, or was last taken. */
  since: at.nullable(),
  channel: z.string(),
  language: z.enum(['nl', 'en']),
  /** Who it is, as far as known: an order's number, an e-mail address, or a short id. */
  title: z.string(),
  /** The first e-mail address that the customer wrote. */
  email: z.string().nullable(),
  orderNumber: z.string().nullable(),
  /** Why a person was asked for, in the customer's words. */
  reason: z.string(),
  /** References of the cases that were opened in it or added to. */
  caseReferences: z.array(z.string()),
  last: z.object({ at, from: z.enum(['customer', 'bot', 'staff']), text: z.string() }).nullable(),
  /** Customer's messages that who asks has not seen, of what they hold or may claim from the queue. */
  unread: z.number().int().nonnegative(),
});

export const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  /** Where its content is served to a signed-in member of staff. */
  url: z.string(),
});

export const entrySchema = z.object({
  sequence: z.number().int().positive(),
  at,
  kind: z.enum(['message', 'note', 'event']),
  from: z.enum(['customer', 'bot', 'staff']),
  /** Of a message of staff: the key that it was sent with. */
  key: z.string().nullable(),
  /** Name of the member of staff. */
  by: z.string().nullable(),
  /** Of an `event`: to whom it was transferred, or the result with which it was closed. */
  text: z.string(),
  files: z.array(fileSchema),
  /** Buttons that the bot offered. */
  choices: z.array(z.string()),
  /** What happened, for `event`: asked, claimed, transferred, requeued, handed-back, closed, left. */
  what: z.string().nullable(),
});

export const receiptSchema = z.object({
  at,
  policy: z.string(),
  outcome: z.string(),
  title: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  /** The texts of the clauses that it rests on, in the customer's language. */
  clauses: z.array(z.string()),
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
  /** Whether the signed-in member of staff may write to the customer now. */
  mine: z.boolean(),
});

/** `force` takes it from another member of staff; for managers and administrators. */
export const claimSchema = z.strictObject({
  force: z.boolean({ error: 'write true or false' }).default(false),
});

/** Sent as JSON, or as multipart with a part `message` of this shape and parts `file`. */
export const messageSchema = z.strictObject({
  /** May be empty where there are files. */
  text,
  /** The sender's own id of the message: sent again after a broken connection, it counts once. */
  key: z
    .string()
    .regex(/^[\w.:-]{8,100}$/, { error: 'write 8 to 100 letters, digits or . : - _' })
    .optional(),
});

export const noteSchema = z.strictObject({ text: text.min(1, { error: 'write something first' }) });
export const transferSchema = z.strictObject({
  to: z
    .string({ error: 'write the id of a member of staff, or queue' })
    .min(1, { error: 'write the id of a member of staff, or queue' }),
});
/** Results that the page offers, and names in its language. */
export const results = ['solved', 'not-solved', 'no-answer', 'duplicate'] as const;
export const closeSchema = z.strictObject({
  result: text
    .min(1, { error: `write how it ended: ${results.join(', ')}, or in words of your own` })
    .max(200, { error: 'write at most 200 characters' }),
});
export const seenSchema = z.strictObject({
  sequence: z.int({ error: 'write the number of an entry' }).nonnegative(),
});

/** What an action that went well leads to. */
export const doneSchema = z.object({
  conversation: conversationSummarySchema,
  /** The log entry of what was written. */
  sequence: z.number().int().optional(),
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

export const auditEntrySchema = z.object({
  at,
  staff: holderSchema.nullable(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.string().nullable(),
});

/** `before` is the moment from which to go back: of the last entry that was shown. */
export const auditQuerySchema = z.object({
  before: z.iso
    .datetime({ offset: true, error: 'write a moment, such as 2026-11-21T12:00:00Z' })
    .optional(),
});

export const auditListSchema = z.object({ audit: z.array(auditEntrySchema) });

export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** 409: who holds the conversation now. */
    holder: holderSchema.nullable().optional(),
    status: z.enum(holders).optional(),
    /** 422: what was wrong, by field. */
    faults: z.array(z.object({ field: z.string(), problem: z.string() })).optional(),
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
};
