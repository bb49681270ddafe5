import { describe, expect, test } from '@jest/globals';
import { foldEvents } from '../../policies/case/fold-case.ts';
import type { CaseEvent, CaseKind } from '../../policies/case/case-events.ts';

const at = '2026-11-21T12:00:00Z';

const opened = (kind: CaseKind, more: object = {}): CaseEvent => ({
  type: 'opened',
  at,
  kind,
  conversation: 'c1',
  summary: 'Graag.',
  ...more,
});
const decided = (outcome: (CaseEvent & { type: 'decided' })['outcome'], decidedBy = 'Noor') =>
  ({ type: 'decided', at, decidedBy, outcome, reasons: 'Daarom.' }) as const;
const closed = { type: 'closed', at } as const;
const reopened = { type: 'reopened', at } as const;
const objected = { type: 'customer-objected', at, text: 'Het is een fout.' } as const;
const evidence: CaseEvent = { type: 'evidence-added', at, files: [] };
const waiting = { type: 'waiting-for-customer', at } as const;

function folded(...events: CaseEvent[]): string {
  const result = foldEvents('1042', events);
  return 'state' in result
    ? result.state.status
    : `${result.refused.index} ${result.refused.reason}`;
}

const appeals = ['review-appeal', 'licence-appeal'] as const;

describe('a decision', () => {
  test.each(['granted', 'refused'] as const)('on a refund is %s', (outcome) => {
    expect(folded(opened('refund'), decided(outcome))).toBe('decided');
    for (const kind of appeals) {
      expect(folded(opened(kind), decided(outcome))).toBe('1 not-an-outcome-of-this-kind');
    }
  });

  test.each(['upheld', 'rejected'] as const)('on an appeal is %s', (outcome) => {
    expect(folded(opened('refund'), decided(outcome))).toBe('1 not-an-outcome-of-this-kind');
    for (const kind of appeals) expect(folded(opened(kind), decided(outcome))).toBe('decided');
  });

  test.each(appeals)('on a %s is another’s than the first one', (kind) => {
    const appeal = opened(kind, { firstDecidedBy: 'Noor' });
    expect(folded(appeal, decided('upheld', 'noor '))).toBe('1 same-person');
    expect(folded(appeal, decided('upheld', 'Mila'))).toBe('decided');
  });

  test('is taken once, unless the case is reopened', () => {
    const twice = [opened('refund'), decided('refused'), decided('granted')];
    expect(folded(...twice)).toBe('2 not-at-this-point');
    const again = [opened('refund'), decided('refused'), reopened, decided('granted')];
    expect(folded(...again)).toBe('decided');
    const kept = foldEvents('1042', [opened('refund'), decided('refused'), reopened]);
    expect('state' in kept && kept.state.latest.decided).toBeUndefined();
  });

  test.each(['support', 'customization', 'complaint'] as const)('is not taken on %s', (kind) => {
    expect(folded(opened(kind), decided('granted'))).toBe('1 not-for-this-kind');
  });
});

describe('closing', () => {
  test.each(['refund', 'support', 'customization'] as const)('a %s case needs no more', (kind) => {
    expect(folded(opened(kind), closed)).toBe('closed');
    expect(folded(opened(kind), closed, closed)).toBe('2 not-at-this-point');
    expect(folded(opened(kind), closed, reopened)).toBe('open');
  });

  test.each(['complaint', ...appeals] as const)('a %s needs an outcome first', (kind) => {
    expect(folded(opened(kind), closed)).toBe('1 not-at-this-point');
  });

  test.each(appeals)('a %s follows the decision', (kind) => {
    expect(folded(opened(kind), decided('upheld'), closed)).toBe('closed');
  });
});

test.each(['support', 'customization'] as const)('a customer may object to %s', (kind) => {
  expect(folded(opened(kind), objected)).toBe('open');
  expect(folded(opened(kind), closed, objected)).toBe('open');
});

test.each(['refund', 'complaint', ...appeals] as const)('%s has another way to object', (kind) => {
  expect(folded(opened(kind), objected)).toBe('1 not-for-this-kind');
});

test('what a customer hands over is taken at any time, and decides nothing', () => {
  expect(folded(opened('refund'), decided('refused'), evidence)).toBe('decided');
  expect(folded(opened('support'), closed, evidence)).toBe('closed');
});

test('waiting for the customer ends with what they hand over, and with a decision', () => {
  expect(folded(opened('refund'), waiting)).toBe('waiting-for-customer');
  expect(folded(opened('refund'), waiting, evidence)).toBe('open');
  expect(folded(opened('refund'), waiting, decided('granted'))).toBe('decided');
  expect(folded(opened('support'), waiting, objected)).toBe('waiting-for-customer');
});

test('only a refund cancels invoices', () => {
  const stop = {
    type: 'future-invoices-cancelled',
    at,
    stop: 'now',
    serviceEndsOn: '2026-11-21',
  } as const;
  expect(folded(opened('refund'), stop, stop)).toBe('open');
  expect(folded(opened('complaint'), stop)).toBe('1 not-for-this-kind');
});

test('a cancellation is taken back until somebody has decided on the case', () => {
  const stop = {
    type: 'future-invoices-cancelled',
    at,
    stop: 'now',
    serviceEndsOn: '2026-11-21',
  } as const;
  const withdrawn = { type: 'cancellation-withdrawn', at } as const;
  expect(folded(opened('refund'), stop, withdrawn)).toBe('closed');
  expect(folded(opened('refund'), stop, decided('granted'), withdrawn)).toBe('3 not-at-this-point');
  expect(folded(opened('support'), withdrawn)).toBe('1 not-for-this-kind');
});

test('a case is opened once, and first', () => {
  expect(folded()).toBe('0 not-opened');
  expect(folded(evidence, opened('refund'))).toBe('0 not-opened');
  expect(folded(opened('refund'), evidence, opened('refund'))).toBe('2 opened-twice');
});

test('a refusal says in words what the case must be', () => {
  const result = foldEvents('1042', [opened('complaint'), closed]);
  expect('refused' in result && result.refused.why).toBe(
    'the case is open, and it must be resolved or board-answered or referred-outside',
  );
});
