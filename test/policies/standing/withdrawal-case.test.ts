import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../../policies/case/case-events.ts';
import { foldEvents } from '../../../policies/case/fold-case.ts';
import { orderOfCase } from '../../../policies/case/case-order.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import { caseStanding } from '../../../policies/standing/case-standing.ts';
import {
  decideWithdrawal,
  withdrawalReceipt,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import { at, book, order } from '../sample.ts';

const monday = '2026-12-14T12:00:00+01:00';
const by = { id: 'a', name: 'Anna Demo', role: 'agent' } as const;

function delivered(deliveredAt: string, more: Partial<OrderFacts> = {}) {
  return order({ delivery: { status: 'delivered', deliveredAt }, ...more });
}
const inTime = delivered('2026-12-12T11:00:00+01:00');
const late = delivered('2026-11-10T11:00:00+01:00');

function receiptOn(which: OrderFacts | null) {
  const received = at(monday);
  return withdrawalReceipt(
    { order: which },
    decideWithdrawal(book, { order: which }, received),
    received,
  );
}

/** A withdrawal of Monday 14 December 2026 at noon, and what came of it. */
function withdrawn(which: OrderFacts | null, ...then: CaseEvent[]): CaseEvent[] {
  const told = { conversation: 'c1', summary: 'Ik ontbind de koop.' };
  const number = which ? { orderNumber: which.number } : {};
  const receipt = receiptOn(which);
  return [{ type: 'opened', at: monday, kind: 'withdrawal', ...told, ...number, receipt }, ...then];
}

function standing(now: string, events: CaseEvent[]) {
  return caseStanding(book, { reference: 'H-1', events }, at(now));
}

/** Its status, and each step with its last day. */
function stepsAt(now: string, events: CaseEvent[]) {
  const { status, steps } = standing(now, events);
  return [status, ...steps.map(({ step, lastDay }) => `${step} ${lastDay ?? 'untimed'}`)];
}

const happened = (type: 'goods-received' | 'dispatch-proved', moment: string): CaseEvent => ({
  ...{ type, at: moment, by },
});
const paid = (moment: string): CaseEvent => ({
  ...{ type: 'paid-out', at: moment, by, money: { amount: 49, currency: 'EUR' } },
});
const decided = (outcome: 'granted' | 'refused', moment: string): CaseEvent => ({
  ...{ type: 'decided', at: moment, by, decidedBy: 'Anna Demo', outcome, reasons: 'Daarom.' },
  ...(outcome === 'refused' && { ground: 'late' as const }),
});

describe('in time, with goods at the customer', () => {
  test('goods and money have fourteen days, and the money may wait for the goods', () => {
    const events = withdrawn(inTime);
    expect(stepsAt(monday, events)).toEqual([
      ...['goods-awaited', 'goods-back 2026-12-28', 'pay-out 2026-12-28'],
    ]);
    expect(standing('2026-12-28T23:59:59+01:00', events).alarms).toEqual([]);
    const after = standing('2026-12-29T00:00:00+01:00', events);
    expect(after.steps).toMatchObject([
      { step: 'goods-back', late: true, owner: 'customer' },
      { step: 'pay-out', by: null, late: false, goods: 'awaited' },
    ]);
    expect(after.alarms).toMatchObject([{ about: 'goods-back', to: ['customer-service'] }]);
  });

  test('once they are back it is to be paid, and late after its day', () => {
    const events = withdrawn(inTime, happened('goods-received', '2026-12-17T10:00:00+01:00'));
    expect(stepsAt('2026-12-17T10:00:00+01:00', events)).toEqual(['to-pay', 'pay-out 2026-12-28']);
    expect(standing('2026-12-29T00:00:00+01:00', events).alarms).toMatchObject([
      { about: 'pay-out', to: ['customer-service', 'manager'] },
    ]);
  });

  test('proof that they were sent is enough to pay, and they are still to come', () => {
    const events = withdrawn(inTime, happened('dispatch-proved', '2026-12-17T10:00:00+01:00'));
    expect(stepsAt('2026-12-17T10:00:00+01:00', events)).toEqual([
      ...['to-pay', 'pay-out 2026-12-28', 'goods-back 2026-12-28'],
    ]);
    const afterwards = [...events, paid('2026-12-18T10:00:00+01:00')];
    expect(stepsAt('2026-12-18T10:00:00+01:00', afterwards)).toEqual([
      ...['paid-out', 'goods-back 2026-12-28'],
    ]);
    const back = [...afterwards, happened('goods-received', '2026-12-21T10:00:00+01:00')];
    expect(stepsAt('2026-12-21T10:00:00+01:00', back)).toEqual(['paid-out', 'close untimed']);
  });

  test('what comes after the fourteen days is paid by the next working day', () => {
    // New Year's Eve is a Thursday; the day after is a holiday, and then comes a weekend
    const events = withdrawn(inTime, happened('goods-received', '2026-12-31T16:00:00+01:00'));
    expect(stepsAt('2026-12-31T16:00:00+01:00', events)).toEqual(['to-pay', 'pay-out 2027-01-04']);
  });
});

test('what has no goods is paid in fourteen days, and waits for nothing', () => {
  const pending = order({ delivery: { status: 'pending', deliveredAt: null } });
  expect(stepsAt(monday, withdrawn(pending))).toEqual(['to-pay', 'pay-out 2026-12-28']);
  expect(standing('2026-12-29T00:00:00+01:00', withdrawn(pending))).toMatchObject({
    alarms: [{ about: 'pay-out' }],
  });
});

describe('late', () => {
  test('staff judge as soon as customers were told to hear something', () => {
    expect(standing(monday, withdrawn(late)).steps).toMatchObject([
      { step: 'decide', by: at('2026-12-16T12:00:00+01:00').toString(), lastDay: null },
    ]);
    expect(stepsAt(monday, withdrawn(late))[0]).toBe('to-judge');
  });

  test('accepted after all: the goods have fourteen days from then, and the money from the receipt', () => {
    const events = withdrawn(late, decided('granted', '2026-12-16T10:00:00+01:00'));
    expect(stepsAt('2026-12-16T10:00:00+01:00', events)).toEqual([
      ...['goods-awaited', 'goods-back 2026-12-30', 'pay-out 2026-12-28'],
    ]);
  });

  test('refused, on a ground alone; taken up again it is judged anew', () => {
    const bare = { ...decided('refused', monday), ground: undefined } as CaseEvent;
    expect(foldEvents('H-1', withdrawn(late, bare))).toMatchObject({
      refused: { reason: 'needs-missing', missing: ['ground'] },
    });
    const refused = withdrawn(late, decided('refused', '2026-12-16T10:00:00+01:00'));
    expect(stepsAt('2026-12-17T10:00:00+01:00', refused)).toEqual(['decided', 'close untimed']);
    const again: CaseEvent = { type: 'reopened', at: '2026-12-18T12:00:00+01:00', by };
    expect(stepsAt('2026-12-18T12:00:00+01:00', [...refused, again])[0]).toBe('to-judge');
    expect(foldEvents('H-1', [...refused, paid(monday)])).toMatchObject({
      refused: { reason: 'not-granted' },
    });
  });
});

describe('without an order', () => {
  const matched = (receipt?: ReturnType<typeof receiptOn>): CaseEvent => ({
    ...{ type: 'order-matched', at: '2026-12-15T09:00:00+01:00', by, orderNumber: '1042' },
    ...(receipt && { receipt }),
  });

  test('staff find it, and the days of the law run meanwhile', () => {
    const events = withdrawn(null);
    expect(standing(monday, events).steps).toMatchObject([
      { step: 'match-order', by: at('2026-12-16T12:00:00+01:00').toString() },
      { step: 'goods-back', lastDay: '2026-12-28' },
      { step: 'pay-out', lastDay: '2026-12-28' },
    ]);
    expect(stepsAt(monday, events)[0]).toBe('order-unknown');
  });

  test('from then on it is a case on that order, decided by the book', () => {
    const found = withdrawn(null, matched(receiptOn(inTime)));
    expect(stepsAt('2026-12-15T09:00:00+01:00', found)).toEqual([
      ...['goods-awaited', 'goods-back 2026-12-28', 'pay-out 2026-12-28'],
    ]);
    expect(orderOfCase({ events: found })).toBe('1042');
    const tooLate = withdrawn(null, matched(receiptOn(late)));
    expect(stepsAt('2026-12-15T09:00:00+01:00', tooLate)[0]).toBe('to-judge');
  });

  test('one that the bot cannot see is judged by staff', () => {
    expect(stepsAt('2026-12-15T09:00:00+01:00', withdrawn(null, matched()))[0]).toBe('to-judge');
  });

  test('the order that the customer showed to be theirs is not exchanged', () => {
    expect(foldEvents('H-1', withdrawn(inTime, matched()))).toMatchObject({
      refused: { reason: 'order-known' },
    });
  });
});

describe('nothing of it ends in silence', () => {
  const closed = (text?: string): CaseEvent => ({
    ...{ type: 'closed', at: monday, by },
    ...(text !== undefined && { text }),
  });

  test('it is paid with an amount, once', () => {
    const bare: CaseEvent = { type: 'paid-out', at: monday, by };
    expect(foldEvents('H-1', withdrawn(inTime, bare))).toMatchObject({
      refused: { reason: 'needs-missing', missing: ['money'] },
    });
    expect(foldEvents('H-1', withdrawn(inTime, paid(monday), paid(monday)))).toMatchObject({
      refused: { reason: 'paid-out-already' },
    });
  });

  test('it is closed unpaid only with a word to the customer', () => {
    for (const text of [undefined, '']) {
      expect(foldEvents('H-1', withdrawn(inTime, closed(text)))).toMatchObject({
        refused: { reason: 'needs-missing', missing: ['text'] },
      });
    }
    expect(foldEvents('H-1', withdrawn(inTime, closed('Je houdt ze toch.')))).toMatchObject({
      state: { phase: 'closed' },
    });
    expect(foldEvents('H-1', withdrawn(inTime, paid(monday), closed()))).toMatchObject({
      state: { phase: 'closed' },
    });
  });

  test('goods are received once', () => {
    const twice = [happened('goods-received', monday), happened('goods-received', monday)];
    expect(foldEvents('H-1', withdrawn(inTime, ...twice))).toMatchObject({
      refused: { reason: 'received-already' },
    });
  });
});
