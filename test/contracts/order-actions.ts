import { describe, expect, test } from '@jest/globals';
import { OrderActionRefused, OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import { orderActionKinds, type OrderAction } from '../../policies/order/order-action.ts';
import { order, subscription } from '../support/orders.ts';
import { knownOrders } from './known-orders.ts';
import type { OpenShop, ShopUnderTest } from './shop-under-test.ts';

const address = { street: 'Kade 3', postcode: '3512 AB', city: 'Utrecht', country: 'NL' };
const stop = { stop: 'end-of-cycle', endsOn: '2026-11-13' } as const;

function actionOn(type: OrderAction['type'], number: string): OrderAction {
  switch (type) {
    case 'note':
      return { type, number, text: 'H-2026-0001: herroeping ontvangen' };
    case 'change-address':
      return { type, number, address };
    case 'cancel-subscription':
      return { type, number, ...stop };
    case 'cancel-order':
    case 'send-invoice':
      return { type, number };
  }
}

/** What `perform` promises: each action that the system has, and a refusal for each that it has not. */
export function orderActionContract(open: OpenShop): void {
  describe('what is done with an order', () => {
    const shipped = { ...knownOrders['on its way, with carrier and link'], number: '1043' };
    const openOne = () => open([order({ number: '1042' }), shipped, subscription()]);
    const fitting = (type: OrderAction['type']) =>
      actionOn(type, type === 'cancel-subscription' ? '2001' : '1042');

    test.each(orderActionKinds)('%s is done once for each key, or is refused', async (type) => {
      const { system, done } = await openOne();
      const action = fitting(type);
      if (!system.actions.has(type)) {
        expect(await outcomeOf(system.perform(action, 'key-1'))).toBeInstanceOf(OrderActionRefused);
        return;
      }
      const was = { type, number: action.number };
      await system.perform(action, 'key-1');
      await system.perform(action, 'key-1');
      expect(await done?.()).toEqual([was]);
      if (type !== 'note') return;
      await system.perform(action, 'key-2');
      expect(await done?.()).toEqual([was, was]);
    });

    test.each(orderActionKinds)('%s is refused for a number that no order has', async (type) => {
      const shop = await openOne();
      for (const number of ['9999', '104', '10 42', '../1042', '1042/../1043']) {
        await expectRefusal(shop, actionOn(type, number));
      }
    });

    test('what was shipped is neither cancelled nor sent elsewhere', async () => {
      const shop = await openOne();
      await expectRefusal(shop, actionOn('cancel-order', '1043'));
      await expectRefusal(shop, actionOn('change-address', '1043'));
    });

    test('what is no subscription is not cancelled as one', async () => {
      await expectRefusal(await openOne(), actionOn('cancel-subscription', '1042'));
    });

    test('while the shop is away it is to be tried again, and is then done once', async () => {
      const { actions } = (await openOne()).system;
      for (const type of actions) {
        // each in a shop of its own: what is cancelled is sent nowhere else
        const { system, outages = [], done } = await openOne();
        for (const { how, begin, end } of outages) {
          await begin();
          const said = await outcomeOf(system.perform(fitting(type), `key of ${type}`));
          expect({ how, type, said }).toEqual({
            how,
            type,
            said: expect.any(OrderLookupUnavailable),
          });
          await end();
        }
        await system.perform(fitting(type), `key of ${type}`);
        expect(await done?.()).toEqual([{ type, number: fitting(type).number }]);
      }
    });
  });
}

async function expectRefusal({ system, done }: ShopUnderTest, action: OrderAction): Promise<void> {
  const said = await outcomeOf(system.perform(action, 'key-1'));
  expect({ action, said }).toEqual({ action, said: expect.any(OrderActionRefused) });
  expect((await done?.()) ?? []).toEqual([]);
}

function outcomeOf(doing: Promise<void>): Promise<unknown> {
  return doing.then(
    () => 'done',
    (error: unknown) => error,
  );
}
