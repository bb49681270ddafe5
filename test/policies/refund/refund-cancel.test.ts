import { describe, expect, test } from '@jest/globals';
import type { OrderFacts } from '../../../policies/order/order.ts';
import { decideRefund } from '../../../policies/refund/decide-refund.ts';
import { at, book, order, paid, subscription } from '../sample.ts';

function cancel(now: string, chosen: { order?: OrderFacts; stop?: 'end-of-cycle' | 'now' } = {}) {
  const facts = { claim: 'cancel-recurring', order: subscription(), evidence: false } as const;
  return decideRefund(book, { ...facts, ...chosen }, at(now));
}

test('on the last day after the latest payment it is a request for a refund', () => {
  expect(cancel('2026-11-21T23:59:59+01:00')).toMatchObject({
    outcome: 'in-time',
    lastDay: '2026-11-21',
    clauses: ['cancel-recurring'],
  });
});

test('the day after, future invoices stop and service runs to the end of the cycle', () => {
  expect(cancel('2026-11-22T00:00:00+01:00')).toMatchObject({
    outcome: 'cancel-only',
    lastDay: '2026-11-21',
    stop: 'end-of-cycle',
    serviceEndsOn: '2026-12-13',
    clauses: ['future-invoices', 'stop-choice'],
  });
});

test('stopping now ends the service that day, in the zone of the shop', () => {
  expect(cancel('2026-11-30T23:30:00Z', { stop: 'now' })).toMatchObject({
    outcome: 'cancel-only',
    stop: 'now',
    serviceEndsOn: '2026-12-01',
  });
});

test.each(['failed', 'refunded'] as const)('a %s payment does not count', (status) => {
  const payments = [paid('2026-11-14T10:00:00+01:00'), paid('2026-11-28T10:00:00+01:00', status)];
  expect(cancel('2026-11-29T10:00:00+01:00', { order: subscription({ payments }) })).toMatchObject({
    outcome: 'cancel-only',
    lastDay: '2026-11-21',
  });
});

test('without any successful payment a person judges', () => {
  const payments = [paid('2026-11-14T10:00:00+01:00', 'failed')];
  expect(cancel('2026-11-15T10:00:00+01:00', { order: subscription({ payments }) })).toMatchObject({
    outcome: 'staff-judges',
    reason: 'no-payment',
    lastDay: null,
  });
});

test('a purchase without recurring payments is another matter', () => {
  expect(cancel('2026-11-03T10:00:00+01:00', { order: order() })).toMatchObject({
    outcome: 'other-route',
    route: 'not-satisfied',
  });
});

test('a subscription that bills no more is claimed in time, and later judged by a person', () => {
  const ended = { order: subscription({ billing: null }) };
  expect(cancel('2026-11-21T10:00:00+01:00', ended).outcome).toBe('in-time');
  expect(cancel('2026-11-22T10:00:00+01:00', ended)).toMatchObject({
    outcome: 'staff-judges',
    reason: 'no-rule-fits',
  });
});

describe('an order of 31 January', () => {
  const monthly = subscription({
    placedAt: '2027-01-31T09:00:00+01:00',
    delivery: { status: 'pending', deliveredAt: null },
    payments: [paid('2027-01-31T09:00:00+01:00')],
    billing: { cycle: 'month', nextInvoiceOn: '2027-02-28' },
  });
  const yearly = { ...monthly, billing: { cycle: 'year', nextInvoiceOn: '2028-01-31' } } as const;

  test.each([
    ['by the month, before the invoice', monthly, '2027-02-10T09:00:00+01:00', '2027-02-27'],
    ['by the month, the invoice not moved on', monthly, '2027-03-10T09:00:00+01:00', '2027-03-30'],
    ['by the year', yearly, '2027-02-10T09:00:00+01:00', '2028-01-30'],
  ])('%s', (_, placed, now, serviceEndsOn) => {
    expect(cancel(now, { order: placed })).toMatchObject({ outcome: 'cancel-only', serviceEndsOn });
  });
});
