import type { z } from 'zod';
import { clausesSchema, hoursSchema, policyVersion, section } from '../book-file/book-parts.ts';
import type { Versioned } from '../book-file/version.ts';
import type { CalendarBook } from '../calendar/calendar-at.ts';
import { windowSchema } from '../calendar/deadline.ts';

/** The clauses that refund decisions rest on. */
export const refundClauses = [
  'contact',
  'not-delivered',
  'slow-processing',
  'not-as-described',
  'evidence',
  'expectation-only',
  'cancel-recurring',
  'future-invoices',
  'stop-choice',
  'not-satisfied',
] as const;

export type RefundClause = (typeof refundClauses)[number];

/** The schema of refund.yaml, by source document 004. */
export const refundPolicySchema = policyVersion({
  windows: section({
    'not-delivered': windowSchema,
    'not-as-described': windowSchema,
    'cancel-recurring': windowSchema,
    'not-satisfied': windowSchema,
  }),
  /** Within how many hours a person makes contact; hours on the clock. */
  contact: hoursSchema,
  clauses: clausesSchema(refundClauses),
});

export type RefundPolicy = z.infer<typeof refundPolicySchema>;

/** The part of the book that refunds are decided by. */
export interface RefundBook extends CalendarBook {
  refund: Versioned<RefundPolicy>[];
}
