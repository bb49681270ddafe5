import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createHttpClient } from '../../../bot/orders/http-client.ts';
import type { ShopifyAccess } from '../../../bot/orders/shopify/access-token.ts';
import { openShopifyOrders } from '../../../bot/orders/shopify/open-shopify-orders.ts';
import type { OrderActionKind } from '../../../policies/order/order-action.ts';
import type { Order } from '../../../policies/order/order.ts';
import { storedOrder, type StoredOrder } from './shopify-order.ts';
import type { Shopify } from './shopify.ts';

export interface SystemSettings {
  access?: ShopifyAccess;
  actions?: readonly OrderActionKind[];
  /** Milliseconds that one question may take. */
  patience?: number;
}

/** The orders of this shop, as Loket opens them: on a clock that the test moves, with its log and its pauses at hand. */
export async function systemOf(shop: Shopify, settings: SystemSettings = {}) {
  const { access = { token: shop.token }, actions = [], patience = 2_000 } = settings;
  let now = Temporal.Instant.from(shop.now);
  const log: Record<string, unknown>[] = [];
  const pauses: number[] = [];
  const tools = {
    clock: () => now,
    log: pino({ base: null }, { write: (line) => log.push(JSON.parse(line) as (typeof log)[0]) }),
  };
  const after = (milliseconds: number, run: () => void) => {
    pauses.push(milliseconds);
    setImmediate(run);
  };
  const http = createHttpClient({ ...tools, after, patience, random: () => 0 });
  const system = await openShopifyOrders(
    { origin: shop.origin, access, actions },
    { ...tools, http },
  );
  return {
    system,
    log,
    pauses,
    wait: (duration: Temporal.DurationLike) => {
      now = now.add(duration);
      shop.now = now.toString();
    },
  };
}

/** Puts the order into the shop, under a name of its own if there is one. */
export function place(shop: Shopify, order: Order, name?: string): StoredOrder {
  const stored = storedOrder(order, name);
  shop.orders.push(stored);
  return stored;
}
