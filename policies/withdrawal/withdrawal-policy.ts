import { z } from 'zod';
import { clausesSchema, policyVersion, section } from '../book-file/book-parts.ts';
import type { Versioned } from '../book-file/version.ts';
import type { CalendarBook } from '../calendar/calendar-at.ts';

/** The clauses that decisions on withdrawals rest on. */
export const withdrawalClauses = [
  'statement',
  'goods-window',
  'digital-window',
  'not-begun',
  'refund',
  'goods-back',
  'consumers-only',
  'digital-consent',
  'unmatched',
  'judged-by-staff',
] as const;

export type WithdrawalClause = (typeof withdrawalClauses)[number];

const days = z
  .int({ error: 'write a whole number of days, such as 14' })
  .min(1, { error: 'write 1 day or more, such as 14' })
  .max(366, { error: 'write at most 366 days, which is a year' });

/**
 * The schema of withdrawal.yaml: the right of withdrawal within the cooling-off period. Source: Directive 2011/83/EU,
 * articles 9 to 16 and 11a; days are counted by Regulation 1182/71, article 3.
 */
export const withdrawalPolicySchema = policyVersion({
  /** Calendar days after the day of the event; the last one moves to the next working day. */
  window: days,
  /** Calendar days after the day on which the withdrawal was received. */
  refundWithin: days,
  /** Calendar days after the day on which the customer withdrew. */
  goodsBackWithin: days,
  /** Who pays for sending goods back; the shop only where it says so. */
  returnCosts: z.enum(['customer', 'shop'], { error: 'write customer or shop' }),
  /** Whose withdrawal staff judge, since the law makes an exception; it is received all the same. */
  exemptions: section({
    business: z.boolean({ error: 'write true or false' }),
    digitalConsent: z.boolean({ error: 'write true or false' }),
  }),
  clauses: clausesSchema(withdrawalClauses),
});

export type WithdrawalPolicy = z.infer<typeof withdrawalPolicySchema>;

/** The part of the book that withdrawals are decided by. */
export interface WithdrawalBook extends CalendarBook {
  withdrawal: Versioned<WithdrawalPolicy>[];
}
