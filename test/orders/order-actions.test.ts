import { describe, expect, test } from '@jest/globals';
import { StoreUnavailable, type Commit } from '../../bot/ports/store.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import type { CaseEvent } from '../../policies/case/case-events.ts';
import type { OrderAction } from '../../policies/order/order-action.ts';
import { customerIn, read, type Customer } from '../support/conversation.ts';
import { order, subscription } from '../support/orders.ts';
import { recordingOrders, type Mishap, type RecordingOrders } from '../support/recording-orders.ts';

const at = '2026-11-03T10:00:00+01:00';
const cancelOrder: OrderAction = { type: 'cancel-order', number: '1042' };

/** A customer with a case on an order. */
async function withCase(orders: RecordingOrders, store = new MemoryStore()) {
  const customer = await customerIn({ at, orders, store });
  await customer.says('niet geleverd, bestelling 1042, sanne@example.nl');
  await customer.says('ja');
  return customer;
}

/** Leaves in the log what a dialog does that asks for something to be done. */
async function ask({ store, id }: Customer, reference: string, ...actions: OrderAction[]) {
  await store.commit({
    conversation: id,
    append: actions.map((action) => ({
      at,
      from: 'bot' as const,
      activity: { type: 'event', name: 'order-action', value: { reference, action } },
      todo: 'deliver' as const,
    })),
  });
}

async function eventsOf({ store }: Customer, reference: string): Promise<CaseEvent[]> {
  return (await store.case(reference))?.events ?? [];
}

const typesOf = (events: CaseEvent[]) => events.map(({ type }) => type);

describe('what is to be done with an order', () => {
  test('is done, and the case says so', async () => {
    const orders = recordingOrders([order()], ['cancel-order']);
    const customer = await withCase(orders);
    await ask(customer, 'R-1042', cancelOrder);
    await customer.says('menu');
    expect(orders.done).toEqual([cancelOrder]);
    expect((await eventsOf(customer, 'R-1042')).at(-1)).toMatchObject({
      ...{ type: 'order-changed', action: 'cancel-order' },
      askedAt: expect.stringMatching(/^2026-11-03T/) as unknown,
    });
  });

  test.each<[Mishap[], number]>([
    [['away'], 2],
    [['away', 'away'], 3],
    [['away once it is done'], 2],
    [['away', 'away once it is done', 'away once it is done'], 4],
  ])('with a shop that is %j it is done once, and noted once', async (mishaps, times) => {
    const orders = recordingOrders([order()], ['cancel-order']);
    orders.mishaps.push(...mishaps);
    const customer = await withCase(orders);
    await ask(customer, 'R-1042', cancelOrder);
    // what the customer says is answered meanwhile
    expect(read(await customer.says('menu'))).toMatch(/Waarmee/);
    for (let tries = 0; tries <= mishaps.length; tries += 1) await customer.tryAgain();
    expect(orders.done).toEqual([cancelOrder]);
    expect(orders.keys).toHaveLength(times);
    expect(new Set(orders.keys).size).toBe(1);
    const noted = (await eventsOf(customer, 'R-1042')).filter(({ type }) => /^order/.test(type));
    expect(typesOf(noted)).toEqual(['order-changed']);
  });

  test('what the shop refuses is for staff, with the reason, and is not tried again', async () => {
    const orders = recordingOrders([order()], ['cancel-order']);
    orders.mishaps.push('refuses');
    const customer = await withCase(orders);
    await ask(customer, 'R-1042', cancelOrder);
    await customer.says('menu');
    await customer.tryAgain();
    expect(orders.keys).toHaveLength(1);
    expect((await eventsOf(customer, 'R-1042')).at(-1)).toMatchObject({
      ...{ type: 'order-change-refused', action: 'cancel-order' },
      reason: 'It has been shipped.',
    });
  });

  test('is done in the order in which it was asked for, whatever fails in between', async () => {
    const orders = recordingOrders([order()]);
    orders.mishaps.push('away', 'away once it is done');
    const customer = await withCase(orders);
    orders.done.splice(0);
    const invoice: OrderAction = { type: 'send-invoice', number: '1042' };
    await ask(customer, 'R-1042', invoice, cancelOrder);
    await customer.says('menu');
    for (let tries = 0; tries < 4; tries += 1) await customer.tryAgain();
    expect(orders.done.slice(-2)).toEqual([invoice, cancelOrder]);
  });

  test.each([
    ['before it is noted in the case', ({ cases }: Commit) => cases?.[0]?.append[0]?.type],
    ['before the task is done with', ({ delivered }: Commit) => delivered && 'order-changed'],
  ])('the process dies %s: the next one does it no second time', async (_name, of) => {
    const orders = recordingOrders([order()], ['cancel-order']);
    let dies = false;
    class DyingStore extends MemoryStore {
      override commit(commit: Commit) {
        if (dies && of(commit) === 'order-changed') {
          return Promise.reject(new StoreUnavailable('the process died'));
        }
        return super.commit(commit);
      }
    }
    const store = new DyingStore();
    const customer = await withCase(orders, store);
    await ask(customer, 'R-1042', cancelOrder);
    dies = true;
    await customer.says('menu');
    expect(orders.done).toEqual([cancelOrder]);
    dies = false;
    const next = await customerIn({ at, orders, store, id: customer.id });
    await next.heard();
    expect(orders.done).toEqual([cancelOrder]);
    expect(orders.keys).toHaveLength(2);
    const noted = (await eventsOf(next, 'R-1042')).filter(({ type }) => /^order/.test(type));
    expect(typesOf(noted)).toEqual(['order-changed']);
    expect((await store.conversation(customer.id))?.toDeliver).toEqual([]);
  });

  test('is left alone when its case is there no more', async () => {
    const orders = recordingOrders([order()], ['cancel-order']);
    const customer = await withCase(orders);
    await ask(customer, 'R-9999', cancelOrder);
    await customer.says('menu');
    expect(orders.keys).toEqual([]);
  });
});

describe('a subscription that is to be ended', () => {
  const identified = 'ik wil mijn abonnement opzeggen, bestelling 2001, sanne@example.nl';
  const ending: OrderAction = {
    ...{ type: 'cancel-subscription', number: '2001', stop: 'end-of-cycle' },
    endsOn: '2026-11-13',
  };

  async function cancelled(orders: RecordingOrders) {
    const customer = await customerIn({ at, orders });
    await customer.says(identified);
    await customer.says('ja');
    await customer.presses('Aan het eind van de periode');
    await customer.says('ja, zeg maar op');
    expect(typesOf(await eventsOf(customer, 'R-2001'))).toContain('future-invoices-cancelled');
    return customer;
  }

  test('is ended in the shop, and the customer is written that it is', async () => {
    const orders = recordingOrders([subscription()], ['note']);
    const customer = await cancelled(orders);
    await ask(customer, 'R-2001', ending);
    await customer.says('menu');
    expect(orders.done).toContainEqual(ending);
    expect(typesOf(await eventsOf(customer, 'R-2001')).slice(-2)).toEqual([
      'order-changed',
      'cancellation-carried-out',
    ]);
    expect(customer.mails.at(-1)?.text ?? '').toMatch(/2001/);
  });

  test('is not ended once the customer has taken that back', async () => {
    const orders = recordingOrders([subscription()], ['cancel-order']);
    const customer = await cancelled(orders);
    const { length: after } = await eventsOf(customer, 'R-2001');
    const back: CaseEvent = { type: 'cancellation-withdrawn', at };
    await customer.store.commit({
      conversation: customer.id,
      cases: [{ reference: 'R-2001', after, append: [back] }],
    });
    await ask(customer, 'R-2001', ending);
    await customer.says('menu');
    expect(orders.keys).toEqual([]);
  });
});

describe('a note at the order', () => {
  test('is left once for each case, with its reference, its kind and where staff read it', async () => {
    const orders = recordingOrders([order()], ['note']);
    const customer = await withCase(orders);
    await customer.says('menu');
    expect(orders.done).toEqual([
      {
        ...{ type: 'note', number: '1042' },
        text: 'Loket: terugbetaling, zaak R-1042.\nhttps://loket.example.nl/desk/cases/R-1042',
      },
    ]);
    expect(typesOf(await eventsOf(customer, 'R-1042'))).toEqual(['opened']);
  });

  test('is left nowhere unless the shop wants it', async () => {
    const orders = recordingOrders([order()], ['cancel-order']);
    await withCase(orders);
    expect(orders.keys).toEqual([]);
  });
});
