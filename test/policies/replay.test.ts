import { describe, expect, test } from '@jest/globals';
import { receiptSchema, type Receipt } from '../../policies/case/receipt.ts';
import { complaintReceipt, decideComplaint } from '../../policies/complaint/decide-complaint.ts';
import {
  decideLicenceAppeal,
  licenceAppealReceipt,
} from '../../policies/licence/decide-licence-appeal.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import {
  decideRefund,
  refundReceipt,
  type RefundFacts,
} from '../../policies/refund/decide-refund.ts';
import { compareUnder, replay } from '../../policies/replay.ts';
import {
  decideReviewAppeal,
  reviewAppealReceipt,
} from '../../policies/reviews/decide-review-appeal.ts';
import {
  decideSupportScope,
  supportReceipt,
  type SupportCase,
  type SupportFacts,
} from '../../policies/support/decide-support.ts';
import { decidingPolicies, type DecidingPolicy } from '../../policies/topics.ts';
import {
  decideWithdrawal,
  withdrawalReceipt,
} from '../../policies/withdrawal/decide-withdrawal.ts';
import { at, book, bookOf, edited, order, withLaterVersion } from './sample.ts';

const now = at('2026-11-08T12:00:00+01:00');

const refundFacts: RefundFacts = { claim: 'not-delivered', order: order(), evidence: false };
const supportFacts: SupportFacts = {
  asks: ['defect', 'customization'],
  version: 'current',
  modifiedBy: 'nobody',
  securityHole: false,
  boughtAt: '2026-11-01T22:30:00Z',
};
const opening = { orderNumber: '1042', boughtAt: '2026-11-01T22:30:00Z', evidence: true };
const reviewFacts = { platform: 'own' as const, evidence: true };
const licenceFacts = { evidence: false };

/** The receipt of the second case that the question opens. */
function receiptOfCustomization(): Receipt {
  const decision = decideSupportScope(book, supportFacts, now);
  return supportReceipt(supportFacts, decision, decision.cases[1] as SupportCase, now);
}

const withdrawalFacts = { order: order() };

const receipts: Record<DecidingPolicy, Receipt> = {
  withdrawal: withdrawalReceipt(withdrawalFacts, decideWithdrawal(book, withdrawalFacts, now), now),
  refund: refundReceipt(refundFacts, decideRefund(book, refundFacts, now), now),
  support: receiptOfCustomization(),
  complaint: complaintReceipt(opening, decideComplaint(book, opening, now), now),
  reviews: reviewAppealReceipt(reviewFacts, decideReviewAppeal(book, reviewFacts, now), now),
  licence: licenceAppealReceipt(licenceFacts, decideLicenceAppeal(book, licenceFacts, now), now),
};

/** The book with the versions of one file under other ids, as after an edit. */
function changed(file: keyof PolicyBook): PolicyBook {
  const versions = book[file].map((version) => ({ ...version, version: '2024-01-01.changed' }));
  return { ...book, [file]: versions };
}

describe.each(decidingPolicies)('a receipt of %s', (policy) => {
  const receipt = receipts[policy];

  test('is replayed to the same decision after it was stored', () => {
    expect(receipt.policy).toBe(policy);
    const stored = receiptSchema.parse(JSON.parse(JSON.stringify(receipt)));
    expect(replay(book, stored)).toEqual({ result: 'same' });
  });

  test('that says anything else is found out', () => {
    const { outcome, lastDay, clauses } = receipt;
    for (const other of [
      { outcome: 'something-else' },
      { lastDay: '2020-01-01' },
      { clauses: ['contact'] },
    ]) {
      const replayed = replay(book, { ...receipt, ...other });
      expect(replayed).toMatchObject({
        result: 'otherwise',
        was: { outcome, lastDay, clauses, ...other },
        becomes: expect.arrayContaining([{ outcome, lastDay, clauses }]),
      });
    }
  });

  test.each([policy, 'calendar' as const])(
    'cannot be replayed once its version of %s is gone, and can be compared',
    (file) => {
      expect(replay(changed(file), receipt)).toEqual({ result: 'version-gone' });
      expect(compareUnder(changed(file), receipt)).toEqual({ result: 'same' });
    },
  );

  test('whose inputs are not those of the policy is unreadable', () => {
    const inputs = { calendar: receipt.inputs['calendar'] };
    expect(replay(book, { ...receipt, inputs })).toEqual({ result: 'unreadable' });
    expect(compareUnder(book, { ...receipt, inputs })).toEqual({ result: 'unreadable' });
  });

  test('that names no calendar is unreadable', () => {
    const { calendar, ...inputs } = receipt.inputs;
    expect(calendar).toBe(book.calendar[0]?.version);
    expect(replay(book, { ...receipt, inputs })).toEqual({ result: 'unreadable' });
  });
});

test.each(['service', 'calendar', 'gone', 'toString'])(
  'a receipt of %s, which decides nothing, is unreadable',
  (policy) => {
    const receipt = { ...receipts.refund, policy };
    expect(replay(book, receipt)).toEqual({ result: 'unreadable' });
    expect(compareUnder(book, receipt)).toEqual({ result: 'unreadable' });
  },
);

describe('when later versions were added', () => {
  const file = 'refund.yaml';
  const lateRefund = {
    ...refundFacts,
    order: order({ placedAt: '2026-10-20T12:00:00+02:00' }),
  };

  test('the version that the receipt names decides, and not the one in force', () => {
    const added = bookOf(withLaterVersion());
    expect(added.refund).toHaveLength(2);
    expect(replay(added, receipts.refund)).toEqual({ result: 'same' });
    expect(compareUnder(added, receipts.refund)).toMatchObject({
      result: 'otherwise',
      was: { lastDay: '2026-11-08' },
      becomes: [{ lastDay: '2026-11-15' }],
    });
  });

  test('an order from before the first version still is', () => {
    const later = bookOf(edited(file, 'effectiveFrom: 2024-01-01', 'effectiveFrom: 2026-11-01'));
    const decision = decideRefund(later, lateRefund, now);
    expect(decision).toMatchObject({ outcome: 'staff-judges', reason: 'before-first-policy' });
    const receipt = refundReceipt(lateRefund, decision, now);
    expect(replay(later, receipt)).toEqual({ result: 'same' });
  });
});
