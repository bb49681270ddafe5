import type { Case } from '../../../policies/case/case-events.ts';
import { orderActionKinds } from '../../../policies/order/order-action.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import {
  decideWithdrawal,
  withdrawalReceipt,
} from '../../../policies/withdrawal/decide-withdrawal.ts';
import { at, book, order, paid } from '../sample.ts';
import { caseOf, euros, type Happened } from './happened.ts';

const delivered = order({
  delivery: { status: 'delivered', deliveredAt: '2026-11-20T09:00:00+01:00' },
  payments: [paid('2026-11-01T23:31:00+01:00')],
});

/** A withdrawal of Tue 1 Dec 2026, noon, as the bot receives it. */
export function withdrawn(
  facts: { order: OrderFacts | null; consumer?: boolean },
  ...events: Happened[]
): Case {
  const received = at('2026-12-01T11:00:00Z');
  const receipt = withdrawalReceipt(facts, decideWithdrawal(book, facts, received), received);
  const one = caseOf('withdrawal', facts.order ? 'H-1042' : 'H-7F3K', ...events);
  const [opened, ...later] = one.events;
  if (opened?.type !== 'opened') throw new Error('it begins with its opening');
  const { orderNumber, ...rest } = opened;
  const summary = 'Sanne de Vries herroept: bestelling 1042. Ik zie af van de koop.';
  const known = facts.order ? { orderNumber: facts.order.number } : {};
  return { ...one, events: [{ ...rest, ...known, summary, receipt }, ...later] };
}

const late = {
  ...delivered,
  delivery: { ...delivered.delivery, deliveredAt: '2026-11-02T09:00:00+01:00' },
};
const exempt = { order: delivered, consumer: false };
export const refusedWithdrawal: Happened = {
  type: 'decided',
  decidedBy: 'Noor',
  outcome: 'refused',
  ground: 'business',
  reasons: 'De factuur staat op de naam van je bedrijf.',
};

export const withdrawals: [happened: string, about: string, one: Case][] = [
  ['a withdrawal comes in time', 'opened', withdrawn({ order: delivered })],
  ['a withdrawal comes before the delivery', 'opened', withdrawn({ order: order() })],
  ['a withdrawal comes without an order', 'opened', withdrawn({ order: null })],
  ['a withdrawal comes late', 'opened', withdrawn({ order: late })],
  ['a business withdraws', 'opened', withdrawn(exempt)],
  [
    'the order of a withdrawal is found',
    'order-matched',
    withdrawn({ order: null }, matchedTo(delivered)),
  ],
  [
    'the order of a withdrawal is found, and the bot cannot see it',
    'order-matched',
    withdrawn({ order: null }, { type: 'order-matched', orderNumber: '77' }),
  ],
  [
    'what was sent back has come',
    'goods-received',
    withdrawn({ order: delivered }, { type: 'goods-received' }),
  ],
  [
    'the customer shows that it is on its way',
    'dispatch-proved',
    withdrawn({ order: delivered }, { type: 'dispatch-proved' }),
  ],
  [
    'a late withdrawal counts after all',
    'decided',
    withdrawn(
      { order: late },
      {
        type: 'decided',
        decidedBy: 'Noor',
        outcome: 'granted',
        reasons: 'We hadden je niet over de bedenktijd verteld.',
      },
    ),
  ],
  ['a withdrawal is refused', 'decided', withdrawn(exempt, refusedWithdrawal)],
  [
    'a withdrawal is paid back',
    'paid-out',
    withdrawn({ order: delivered }, { type: 'paid-out', money: euros(54.95) }),
  ],
  [
    'the customer keeps the goods after all',
    'closed',
    withdrawn({ order: delivered }, { type: 'closed', text: 'Je houdt de artikelen toch.' }),
  ],
];

function matchedTo(order: OrderFacts): Happened {
  const received = at('2026-12-01T11:00:00Z');
  const receipt = withdrawalReceipt(
    { order },
    decideWithdrawal(book, { order }, received),
    received,
  );
  return { type: 'order-matched', orderNumber: order.number, receipt };
}

export const requests: [happened: string, about: string, one: Case][] = [
  [
    'a request about an order is answered',
    'answered',
    caseOf('order-request', 'B-1042', { type: 'answered', text: 'Je pakket komt morgen.' }),
  ],
  ['a request about an order is late', 'where-things-stand', caseOf('order-request', 'B-1042')],
  ...orderActionKinds
    .filter((action) => action !== 'note')
    .map((action): [string, string, Case] => [
      `the order system did it: ${action}`,
      'order-changed',
      caseOf('order-request', 'B-1042', { type: 'order-changed', action }),
    ]),
];
