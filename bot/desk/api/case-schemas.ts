import { z } from 'zod';
import { caseEventSchema, caseKinds, moneySchema } from '../../../policies/case/case-events.ts';
import { fileSchema, holderSchema, keepable, longestText } from './schemas.ts';

/*
 * What goes over the desk's API about cases, both ways. Moments are ISO 8601 in UTC; days are in the shop's zone.
 */

const at = z.iso.datetime({ offset: true }).describe('Moment, ISO 8601');
const day = z.iso.date().describe('Day in the zone of the shop');

export const caseStepSchema = z.object({
  step: z.string(),
  by: at.nullable().describe('The moment from which it is late; null where no time was promised'),
  lastDay: day.nullable(),
  owner: z.string().nullable().describe('Whose it is by the book; customer where it is theirs'),
  late: z.boolean(),
  goods: z
    .enum(['awaited', 'sent', 'received'])
    .optional()
    .describe('Of a payment that may wait for goods: where they are'),
});

export const caseSummarySchema = z.object({
  reference: z.string(),
  kind: z.enum(caseKinds),
  status: z.string(),
  orderNumber: z.string().nullable(),
  contact: z.string().nullable(),
  summary: z.string().describe("The customer's own words, or what they chose"),
  openedAt: at,
  lastAt: at,
  owner: holderSchema.nullable().describe('Who sees to it'),
  due: caseStepSchema.nullable().describe('The next step with a time, else the next one'),
  late: z.boolean(),
  alarms: z.array(z.string()).describe('What staff are to be told of, such as a late step'),
  damaged: z.boolean().describe('Its events cannot be read: only its reference is right'),
});

/** How many open cases there are for who asks. */
export const caseCountsSchema = z.object({
  open: z.number().int(),
  mine: z.number().int(),
  due: z.number().int().describe('Due today or before'),
  late: z.number().int(),
  evidence: z.number().int().describe('Evidence is awaited'),
  board: z.number().int().describe('With the board, or on its way there'),
});

export const caseListSchema = z.object({
  cases: z.array(caseSummarySchema),
  next: z.string().nullable().describe('Goes into `after` for those that follow'),
  counts: caseCountsSchema,
});

const longestList = 100;
const limitError = { error: `write a number from 1 to ${longestList}` };

export const caseListQuerySchema = z.object({
  kind: z.enum(caseKinds).optional(),
  status: z.string().optional(),
  view: z
    .enum(['open', 'mine', 'due', 'late', 'evidence', 'board', 'closed', 'all'])
    .default('open'),
  owner: z.string().optional().describe('Id of a member of staff, or none'),
  late: z.enum(['true', 'false']).optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Words in reference, order, address, or what was written'),
  after: z
    .string()
    .regex(/^[01](?: -?\d{1,16}){2} ./su, { error: 'write what the answer before gave as next' })
    .optional()
    .describe('What the answer before this one gave as next'),
  limit: z.coerce
    .number(limitError)
    .int(limitError)
    .min(1, limitError)
    .max(longestList, limitError)
    .default(50),
});

/** A line of the timeline: what happened, or what was promised and is still to come. */
export const caseMomentSchema = z.object({
  at,
  /** The type of the event, or the name of the step. */
  what: z.string(),
  promised: z.boolean(),
  late: z.boolean(),
  by: z.string().nullable().describe('Name of the member of staff'),
  text: z.string(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  files: z.array(fileSchema),
});

/** Something that may be entered now. */
export const caseMoveSchema = z.object({
  type: z.string(),
  allowed: z.boolean().describe('Whether the role of who asks may'),
  needs: z.array(z.string()).describe('Fields that must be filled in'),
  /** The step that it takes, where it takes one. */
  step: z.string().nullable(),
  /** Whether the customer is written, so that a letter can be previewed. */
  writes: z.boolean(),
});

export const caseDetailSchema = caseSummarySchema.extend({
  version: z.number().int().describe('Number of events; goes into `after` of what is entered'),
  language: z.enum(['nl', 'en']).describe("The customer's"),
  steps: z.array(caseStepSchema),
  timeline: z.array(caseMomentSchema),
  receipt: z
    .object({
      policy: z.string(),
      version: z.string(),
      outcome: z.string(),
      lastDay: day.nullable(),
      decidedAt: at,
      clauses: z.array(z.object({ id: z.string(), text: z.string() })),
      inputs: z.array(z.object({ name: z.string(), value: z.string() })),
      replay: z.enum(['same', 'otherwise', 'version-gone', 'unreadable']),
    })
    .nullable(),
  paid: moneySchema.nullable().describe('What the payments of the order come to that stand'),
  files: z.array(fileSchema),
  conversations: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })),
  moves: z.array(caseMoveSchema),
  /** Lists of the book to choose from, in the language of who asks. */
  lists: z.object({
    subjects: z.array(z.object({ id: z.string(), name: z.string() })),
    causes: z.array(z.object({ id: z.string(), name: z.string() })),
    remedies: z.array(z.string()),
  }),
  /** Where a letter goes now, and to which address. */
  writesTo: z.object({
    way: z.enum(['chat', 'mail', 'chat-later', 'nowhere']),
    address: z.string().nullable(),
  }),
});

const written = z.string().trim().min(1).overwrite(keepable);

const letterSchema = z.strictObject({ subject: written.max(200), text: written.max(longestText) });

/** `events` are as in a case, but for their moment and author, which the desk sets. */
export const enterEventsSchema = z.strictObject({
  events: z
    .array(z.looseObject({ type: z.string() }))
    .min(1)
    .max(3),
  letter: letterSchema.optional().describe('In the place of the one that was previewed'),
  after: z.int().nonnegative().optional().describe('`version` of the case when it was read'),
});

export const previewSchema = z.object({
  letter: letterSchema
    .extend({ way: z.enum(['chat', 'mail', 'chat-later', 'nowhere']), to: z.string().nullable() })
    .nullable(),
});

export const caseEventsSchema = z.object({
  reference: z.string(),
  events: z.array(caseEventSchema),
});
