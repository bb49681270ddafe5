import {
  OrderActionRefused,
  OrderLookupUnavailable,
  type OrderSystem,
} from '../../ports/order-system.ts';
import type { OrderActionKind } from '../../../policies/order/order-action.ts';
import { mostAlike } from '../by-number.ts';
import type { ShopifyTools } from './access-token.ts';
import { openAdminApi, type ShopifyShop } from './admin-api.ts';
import { isNamed } from './order-name.ts';
import { performAction, shopifyActions } from './perform-action.ts';
import { findByNumber, findLatestOf, readOrders } from './read-orders.ts';
import { keepShopFacts, type ShopFacts } from './shop-facts.ts';

/** Days back that an app sees orders which lacks the scope `read_all_orders`. */
const daysWithoutScope = 60;

/** The orders of a shop at Shopify. A shop that is away does not stop the start. */
export async function openShopifyOrders(
  shopify: ShopifyShop & { actions: readonly OrderActionKind[] },
  tools: ShopifyTools,
): Promise<OrderSystem> {
  const api = openAdminApi(shopify, tools);
  const shop = keepShopFacts(api, tools.clock);
  // what the app may see is known from the start, or once the shop is there
  await shop.facts().catch((error: unknown) => {
    if (!(error instanceof OrderLookupUnavailable)) throw error;
  });
  return {
    actions: shopifyActions,
    get seesDays() {
      const scopes = shop.known()?.scopes;
      return scopes === undefined || scopes.has('read_all_orders') ? undefined : daysWithoutScope;
    },
    async byNumber(number) {
      const found = await findByNumber(api, shop, number);
      const ids = found.slice(0, mostAlike).map(({ id }) => id);
      return readOrders(api, shop, ids);
    },
    async latestOf(email, most) {
      return readOrders(api, shop, await findLatestOf(api, email, most));
    },
    async perform(action, key) {
      const found = await findByNumber(api, shop, action.number);
      const [order, ...others] = found.filter((one) => isNamed(one, action.number));
      if (!order) throw new OrderActionRefused('the shop has no order with this number');
      if (others.length > 0) throw new OrderActionRefused('the shop has several with this number');
      await performAction(api, order.id, action, key);
    },
    problems: () => [...api.problems(), ...lackingScopes(shop.known(), shopify.actions)],
  };
}

function lackingScopes(
  facts: ShopFacts | undefined,
  actions: readonly OrderActionKind[],
): string[] {
  if (!facts || facts.scopes.has('write_orders')) return [];
  return [
    ...(facts.scopes.has('read_orders')
      ? []
      : ['the app at Shopify lacks the scope read_orders: no order is found']),
    ...(actions.length === 0
      ? []
      : [`the app at Shopify lacks the scope write_orders: ${actions.join(', ')} is refused`]),
  ];
}
