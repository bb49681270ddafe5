import { Temporal } from 'temporal-polyfill';
import { complaintOpeningSchema, decideComplaint } from './complaint/decide-complaint.ts';
import { instantSchema } from './calendar/instant.ts';
import { decideLicenceAppeal, licenceAppealFactsSchema } from './licence/decide-licence-appeal.ts';
import type { PolicyBook } from './policy-book.ts';
import type { Receipt } from './case/receipt.ts';
import { decideRefund, refundFactsSchema } from './refund/decide-refund.ts';
import { decideReviewAppeal, reviewAppealFactsSchema } from './reviews/decide-review-appeal.ts';
import { decideSupportScope, supportFactsSchema } from './support/decide-support.ts';

/** What a decision comes to; `lastDay` is `null` where the policy sets none. */
export type Upshot = Pick<Receipt, 'outcome' | 'lastDay'>;

export type Compared =
  | { result: 'same' }
  | { result: 'otherwise'; was: Upshot; becomes: Upshot }
  /** The receipt is of no decision that can be made again, or its inputs do not fit. */
  | { result: 'unreadable' };

/**
 * What another book would have decided on the facts of a receipt, at the moment it was decided: the
 * versions in force then in that book decide, whatever version the receipt names.
 *
 * Example: in time through 8 Nov with 7 days, and through 15 Nov with a book of 14: otherwise.
 */
export function compareUnder(other: PolicyBook, receipt: Receipt): Compared {
  const becomes = decideAgain(other, receipt);
  if (!becomes) return { result: 'unreadable' };
  const { outcome, lastDay } = receipt;
  if (becomes.outcome === outcome && becomes.lastDay === lastDay) return { result: 'same' };
  return {
    result: 'otherwise',
    was: { outcome, lastDay },
    becomes: { outcome: becomes.outcome, lastDay: becomes.lastDay },
  };
}

function decideAgain(book: PolicyBook, receipt: Receipt): Upshot | undefined {
  const now = Temporal.Instant.from(receipt.decidedAt);
  switch (receipt.policy) {
    case 'refund': {
      const facts = refundFactsSchema.safeParse(receipt.inputs).data;
      return facts && decideRefund(book, facts, now);
    }
    case 'support':
      return supportAgain(book, receipt, now);
    case 'reviews': {
      const facts = reviewAppealFactsSchema.safeParse(receipt.inputs).data;
      return facts && decideReviewAppeal(book, facts, now);
    }
    case 'licence': {
      const facts = licenceAppealFactsSchema.safeParse(receipt.inputs).data;
      return facts && decideLicenceAppeal(book, facts, now);
    }
    case 'complaint': {
      const opening = complaintOpeningSchema.safeParse(receipt.inputs).data;
      return opening && decideComplaint(book, opening, now);
    }
    default:
      return undefined;
  }
}

const supportInputsSchema = supportFactsSchema.extend({ boughtAt: instantSchema.optional() });

/** A receipt is of one case; the decision has several, so the one with its outcome is looked for. */
function supportAgain(
  book: PolicyBook,
  { inputs, outcome }: Receipt,
  now: Temporal.Instant,
): Upshot | undefined {
  const facts = supportInputsSchema.safeParse(inputs).data;
  if (!facts) return undefined;
  const boughtAt = facts.boughtAt === undefined ? undefined : Temporal.Instant.from(facts.boughtAt);
  const { cases } = decideSupportScope(book, facts, now, boughtAt);
  const outcomes = cases.map((one) => one.outcome);
  const same = outcomes.find((candidate) => candidate === outcome);
  return { outcome: same ?? outcomes.join(' + '), lastDay: null };
}
