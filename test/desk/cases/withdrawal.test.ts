import { afterAll, describe, expect, test } from '@jest/globals';
import { OrderLookupUnavailable, type OrderSystem } from '../../../bot/ports/order-system.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import {
  decideWithdrawal,
  withdrawalReceipt,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import { shippedBook } from '../../support/book.ts';
import { order, ordersOf } from '../../support/orders.ts';
import { enter, outcomeOf, read, startCasesDesk, wednesday } from './cases-desk.ts';
import { Temporal } from 'temporal-polyfill';

const delivered = order({
  number: '1042',
  placedAt: '2026-12-08T10:00:00+01:00',
  delivery: { status: 'delivered', deliveredAt: '2026-12-12T10:00:00+01:00' },
  payments: [
    { paidAt: '2026-12-08T10:01:00+01:00', amount: 54.95, currency: 'EUR', status: 'paid' },
  ],
});
const twins = ['77-1', '771'].map((number) => order({ ...delivered, number }));
let isAway = false;
const known = ordersOf([delivered, ...twins]);
const orders: OrderSystem = {
  actions: known.actions,
  latestOf: (email, most) => known.latestOf(email, most),
  perform: (action, key) => known.perform(action, key),
  byNumber: (number) =>
    isAway ? Promise.reject(new OrderLookupUnavailable()) : known.byNumber(number),
};

const { desk, anna, opens } = await startCasesDesk({ orders });

afterAll(() => desk.stop());

/** A withdrawal of Wednesday 23 December at three, as the bot receives it. */
function withdraws(which: OrderFacts | null, more: { consumer?: boolean } = {}) {
  const at = Temporal.Instant.from(wednesday);
  const facts = { order: which, ...more };
  const receipt = withdrawalReceipt(facts, decideWithdrawal(shippedBook(), facts, at), at);
  return opens('withdrawal', { receipt, ...(which && { orderNumber: which.number }) });
}

describe('a withdrawal in time', () => {
  test('shows both fortnights, and is paid once the goods are back with the amount of the order', async () => {
    const { reference, customer } = await withdraws(delivered);
    const before = await read(anna, reference);
    expect(before).toMatchObject({
      status: 'goods-awaited',
      paid: { amount: 54.95, currency: 'EUR' },
      steps: [
        { step: 'goods-back', lastDay: '2027-01-06', owner: 'customer' },
        { step: 'pay-out', lastDay: '2027-01-06', goods: 'awaited' },
      ],
    });
    expect(before.timeline.filter(({ promised }) => promised).map(({ what }) => what)).toEqual([
      'goods-back',
      'pay-out',
    ]);
    const moves = before.moves.filter(({ step }) => step !== null).map(({ type }) => type);
    expect(moves).toEqual(['goods-received', 'dispatch-proved', 'paid-out']);
    expect(before.moves.find(({ type }) => type === 'paid-out')).toMatchObject({
      ...{ needs: ['money'], writes: true },
    });
    expect((await enter(anna, reference, { type: 'goods-received' })).body).toMatchObject({
      status: 'to-pay',
    });
    expect((await customer.heard()).at(-1)).toMatch(/geld uiterlijk woensdag 6 januari 2027 terug/);
    expect(outcomeOf(await enter(anna, reference, { type: 'paid-out' }))).toEqual([
      ...[422, 'needs-missing', 'events.0.money'],
    ]);
    const paid = { type: 'paid-out', money: { amount: 54.95, currency: 'EUR' } };
    expect((await enter(anna, reference, paid)).body).toMatchObject({ status: 'paid-out' });
    expect((await customer.heard()).at(-1)).toMatch(/€\s54,95 terugbetaald/);
    expect((await enter(anna, reference, { type: 'closed' })).body).toMatchObject({
      status: 'closed',
    });
  });

  test('is not closed in silence', async () => {
    const { reference, customer } = await withdraws(delivered);
    expect(outcomeOf(await enter(anna, reference, { type: 'closed' }))).toEqual([
      ...[422, 'needs-missing', 'events.0.text'],
    ]);
    const kept = { type: 'closed', text: 'Je houdt de artikelen toch.' };
    expect(outcomeOf(await enter(anna, reference, kept))).toEqual([200]);
    expect((await customer.heard()).at(-1)).toMatch(/Je houdt de artikelen toch/);
  });
});

test('an exception is claimed on a ground, and the customer hears it with their rights', async () => {
  const { reference, customer } = await withdraws(delivered, { consumer: false });
  expect(await read(anna, reference)).toMatchObject({
    status: 'to-judge',
    steps: [{ step: 'decide' }],
    receipt: { outcome: 'received-exempt-claimed', replay: 'same' },
  });
  const refused = { type: 'decided', outcome: 'refused', reasons: 'De factuur is van je bedrijf.' };
  expect(outcomeOf(await enter(anna, reference, refused))).toEqual([
    ...[422, 'needs-missing', 'events.0.ground'],
  ]);
  expect(outcomeOf(await enter(anna, reference, { ...refused, ground: 'weather' }))).toEqual([
    ...[422, 'invalid', 'events.0.ground'],
  ]);
  await enter(anna, reference, { ...refused, ground: 'business' });
  expect((await customer.heard()).at(-1)).toMatch(
    /er voor consumenten[\s\S]*wettelijke rechten[\s\S]*niet mee eens/,
  );
  const pays = { type: 'paid-out', money: { amount: 1, currency: 'EUR' } };
  expect(outcomeOf(await enter(anna, reference, pays))).toEqual([422, 'not-granted']);
});

describe('without an order', () => {
  const match = (orderNumber: string) => ({ type: 'order-matched', orderNumber });

  test('staff find it: from then on it is a case on that order, decided by the book', async () => {
    const { reference, customer } = await withdraws(null);
    expect(await read(anna, reference)).toMatchObject({
      ...{ status: 'order-unknown', orderNumber: null, paid: null },
      due: { step: 'match-order' },
    });
    const answer = await enter(anna, reference, match(' #1042 '));
    expect(answer.body).toMatchObject({
      ...{ status: 'goods-awaited', orderNumber: '1042', paid: { amount: 54.95 } },
      receipt: { outcome: 'received-in-time', lastDay: '2026-12-28', replay: 'same' },
    });
    expect((await customer.heard()).at(-1)).toMatch(/23 december 2026 om 15:00[\s\S]*op tijd/);
    const onOrder = await desk.store.casesOfOrder('1042');
    expect(onOrder.map((one) => one.reference)).toContain(reference);
  });

  test('a number that there is not, or of several, is not taken, and the receipt is not theirs to give', async () => {
    const { reference } = await withdraws(null);
    const field = 'events.0.orderNumber';
    expect(outcomeOf(await enter(anna, reference, match('9999')))).toEqual([422, 'invalid', field]);
    expect(outcomeOf(await enter(anna, reference, match('77 1')))).toEqual([422, 'invalid', field]);
    const given = { ...match('1042'), receipt: { policy: 'withdrawal' } };
    expect((await enter(anna, reference, given)).status).toBe(422);
    isAway = true;
    expect(outcomeOf(await enter(anna, reference, match('1042')))).toEqual([
      ...[503, 'orders-unavailable'],
    ]);
    isAway = false;
    expect((await desk.store.case(reference))?.events).toHaveLength(1);
  });

  test('an order that is found to be another one takes the case along', async () => {
    const { reference } = await withdraws(null);
    await enter(anna, reference, match('77-1'));
    await enter(anna, reference, match('1042'));
    const on = async (number: string) =>
      (await desk.store.casesOfOrder(number)).map((one) => one.reference);
    expect([await on('77-1'), await on('1042')]).toEqual([
      [],
      expect.arrayContaining([reference]) as unknown,
    ]);
  });
});

test('a request about an order is answered, and closed', async () => {
  const { reference, customer } = await opens('order-request', { summary: 'Waar blijft 1042?' });
  expect(await read(anna, reference)).toMatchObject({ due: { step: 'carry-out-request' } });
  await enter(anna, reference, { type: 'answered', text: 'Je pakket komt morgen.' });
  expect((await customer.heard()).at(-1)).toMatch(/over je bestelling[\s\S]*komt morgen/);
  const { body } = await enter(anna, reference, { type: 'closed' });
  expect(body).toMatchObject({ status: 'closed' });
});

test('the file of a withdrawal is printed', async () => {
  const { reference } = await withdraws(delivered);
  const { status, body } = await anna.get(`cases/${reference}/file.pdf`);
  expect([status, String(body['text']).slice(0, 5)]).toEqual([200, '%PDF-']);
});
