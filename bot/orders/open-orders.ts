import type { Logger } from 'pino';
import type { Clock } from '../ports/clock.ts';
import { OrderActionRefused, type OrderSystem } from '../ports/order-system.ts';
import { askWithCare } from './careful-orders.ts';
import { createDemoOrders } from './demo-orders.ts';
import { createHttpClient, type HttpClient, type HttpClientTools } from './http-client.ts';
import type { OrderSettings } from './order-settings.ts';

/** What every order system may use. */
export interface OrderTools {
  http: HttpClient;
  log: Logger;
  clock: Clock;
  /** Of the shop, such as `Europe/Amsterdam`. */
  zone: () => string;
}

/** What is switched on in LOKET_ORDER_ACTIONS and cannot be done. */
export class OrderActionsLacking extends Error {
  readonly code = 'order-actions-lacking';
  override name = 'OrderActionsLacking';
}

/**
 * The system that the shop's orders stand in, with the actions that the shop has switched on. A shop that is away
 * does not stop the start. Throws `OrderActionsLacking`, and what the system throws for a faulty file.
 */
export async function openOrders(
  settings: OrderSettings,
  { log, clock, after, zone }: HttpClientTools & Pick<OrderTools, 'zone'>,
): Promise<OrderSystem> {
  const http = createHttpClient({ log, clock, after });
  const system = await openSystem(settings, { http, log, clock, zone });
  return askWithCare(switchOn(settings, system, http), clock);
}

/** Each system is one case here and a folder, or a file, beside this one; none loads what another needs. */
async function openSystem(settings: OrderSettings, tools: OrderTools): Promise<OrderSystem> {
  switch (settings.system) {
    case 'demo':
      return createDemoOrders(tools.clock);
    case 'file': {
      const { openOrdersFile } = await import('./orders-file.ts');
      return openOrdersFile(settings.file, tools.log);
    }
    case 'woocommerce': {
      const { createWooCommerce } = await import('./woocommerce/woocommerce.ts');
      return createWooCommerce(settings, tools);
    }
    case 'shopify': {
      const { openShopifyOrders } = await import('./shopify/open-shopify-orders.ts');
      return openShopifyOrders(settings, tools);
    }
    case 'http': {
      const { openHttpOrders } = await import('./http-mapping/open-http-orders.ts');
      return openHttpOrders(settings, tools);
    }
  }
}

function switchOn(
  { system: name, actions }: OrderSettings,
  system: OrderSystem,
  http: HttpClient,
): OrderSystem {
  const able = [...system.actions].join(', ');
  const lacking = actions.filter((kind) => !system.actions.has(kind));
  if (lacking.length > 0) {
    throw new OrderActionsLacking(
      `LOKET_ORDER_ACTIONS: leave out ${lacking.join(', ')}; ${name} can do ${able || 'none of them'}`,
    );
  }
  return {
    actions: new Set(actions),
    get seesDays() {
      return system.seesDays;
    },
    byNumber: (number) => system.byNumber(number),
    latestOf: (email, most) => system.latestOf(email, most),
    async perform(action, key) {
      if (!actions.includes(action.type)) {
        throw new OrderActionRefused(`${action.type} is not switched on`);
      }
      await system.perform(action, key);
    },
    problems: () => [http.problem() ?? [], system.problems?.() ?? []].flat(),
  };
}
