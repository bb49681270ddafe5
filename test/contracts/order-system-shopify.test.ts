import type { Order } from '../../policies/order/order.ts';
import { place, systemOf } from '../support/stand-ins/shopify-system.ts';
import { refusing, silent, startShopify, type Failing } from '../support/stand-ins/shopify.ts';
import { orderSystemContract } from './order-system.ts';
import type { Outage } from './shop-under-test.ts';

const failures: Record<string, Failing> = {
  'answers with 500': refusing(500, '{"errors":"Internal Server Error"}'),
  'has too much to do': refusing(429, '{"errors":"Too many requests"}', { 'retry-after': '1.0' }),
  'shows a page': refusing(200, '<h1>Be right back</h1>', { 'content-type': 'text/html' }),
  'does not answer': silent,
  'is locked': refusing(423, '{"errors":"Locked"}'),
};

orderSystemContract(
  'Shopify',
  async (orders) => {
    const shop = await startShopify();
    const stored = orders.map((order) => place(shop, order));
    const { system, wait } = await systemOf(shop, { patience: 2_000 });
    const outages = Object.entries(failures).map(([how, failing]): Outage => {
      return {
        how,
        begin() {
          shop.failing = failing;
        },
        end() {
          shop.failing = undefined;
          wait({ minutes: 5 });
        },
      };
    });
    return {
      system,
      outages,
      ids: stored.flatMap(({ id }) => [id, id.slice(id.lastIndexOf('/') + 1)]),
      done: () => shop.done,
    };
  },
  { tells },
);

/** Shopify knows no versions, and of a subscription only that it is one; what was delivered, it has shipped. */
function tells({ items, delivery, ...order }: Order): Order {
  const { deliveredAt, shippedAt = deliveredAt } = delivery;
  return {
    ...order,
    items: items.map(({ version, latestVersion, modified, ...item }) => item),
    delivery: { ...delivery, ...(shippedAt !== null && { shippedAt }) },
    billing: null,
  };
}
