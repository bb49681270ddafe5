import type { Logger } from 'pino';
import { orderActionKinds } from '../../../policies/order/order-action.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrderSystem } from '../../ports/order-system.ts';
import type { HttpClient } from '../http-client.ts';
import { createOrderActions } from './order-actions.ts';
import { WooCommerceRest, type WooCommerceAddress } from './rest.ts';
import { ShopOrders } from './shop-orders.ts';
import { SurroundingsReader } from './surroundings.ts';

export interface WooCommerceTools {
  http: HttpClient;
  log: Logger;
  clock: Clock;
  /** Of the shop, such as `Europe/Amsterdam`. */
  zone: () => string;
}

/**
 * The orders of a shop that runs on WooCommerce, over its REST API v3, with WooCommerce Subscriptions where it is
 * installed. Example: `createWooCommerce(settings, tools).byNumber('WC-0000123')`.
 */
export function createWooCommerce(
  address: WooCommerceAddress,
  { http, log, clock, zone }: WooCommerceTools,
): OrderSystem {
  const rest = new WooCommerceRest(address, http, log);
  const surroundings = new SurroundingsReader(rest, clock);
  const orders = new ShopOrders({ rest, surroundings, log, zone });
  return {
    actions: new Set(orderActionKinds),
    byNumber: async (number) => (await orders.byNumber(number)).map(({ order }) => order),
    latestOf: async (email, most) => (await orders.latestOf(email, most)).map(({ order }) => order),
    perform: createOrderActions({ rest, orders, surroundings }),
  };
}
