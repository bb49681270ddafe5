import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import {
  isUnshipped,
  standingOf,
  type OrderStanding,
} from '../../policies/order/order-standing.ts';
import type { Order } from '../../policies/order/order.ts';
import { order } from '../support/orders.ts';

const shippedAt = '2026-11-02T16:00:00+01:00';

function orderOf(delivery: Partial<Order['delivery']>, more: Partial<Order> = {}): Order {
  return order({ ...more, delivery: { status: 'pending', deliveredAt: null, ...delivery } });
}

describe('how an order stands', () => {
  test.each<[string, Order, string, OrderStanding, boolean]>([
    ['nothing known', orderOf({}), '2026-11-03T10:00+01:00', 'waiting', true],
    ['a code alone', orderOf({ trackingCode: '3S' }), '2026-11-03T10:00+01:00', 'announced', false],
    ['shipped', orderOf({ shippedAt }), '2026-11-03T10:00+01:00', 'shipped', false],
    [
      'on its expected day, to the last minute',
      orderOf({ shippedAt, expectedOn: '2026-11-04' }),
      '2026-11-04T23:59+01:00',
      'shipped',
      false,
    ],
    [
      'the day after, in the zone of the shop',
      orderOf({ shippedAt, expectedOn: '2026-11-04' }),
      '2026-11-04T23:00Z',
      'overdue',
      false,
    ],
    [
      'late and never sent',
      orderOf({ expectedOn: '2026-11-04' }),
      '2026-11-05T10:00+01:00',
      'overdue',
      true,
    ],
    [
      'delivered after its expected day',
      orderOf({
        status: 'delivered',
        deliveredAt: '2026-11-06T10:00:00+01:00',
        expectedOn: '2026-11-04',
      }),
      '2026-11-07T10:00+01:00',
      'delivered',
      false,
    ],
    ['failed', orderOf({ status: 'failed' }), '2026-11-07T10:00+01:00', 'failed', false],
    [
      'cancelled before it was sent',
      orderOf({}, { cancelledAt: '2026-11-02T10:00:00+01:00' }),
      '2026-11-03T10:00+01:00',
      'cancelled',
      false,
    ],
    [
      'delivered before it was placed',
      orderOf({ status: 'delivered', deliveredAt: '2026-10-01T10:00:00+02:00' }),
      '2026-11-03T10:00+01:00',
      'unclear',
      false,
    ],
  ])('%s', (_, one, now, standing, unshipped) => {
    expect(standingOf(one, Temporal.Instant.from(now), 'Europe/Amsterdam')).toBe(standing);
    expect(isUnshipped(one)).toBe(unshipped);
  });
});
