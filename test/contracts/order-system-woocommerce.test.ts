import type { Order } from '../../policies/order/order.ts';
import { answering, reset, wooCommerce } from '../support/stand-ins/woocommerce.ts';
import type { OrderStorage } from '../support/stand-ins/woocommerce-routes.ts';
import { WooShopMaker } from '../support/stand-ins/woocommerce-shop.ts';
import { lookInto, type WooUnderTest } from '../support/woocommerce.ts';
import { orderSystemContract } from './order-system.ts';
import type { Done, OpenShop, Outage } from './shop-under-test.ts';
import type { WooServer } from '../support/stand-ins/woocommerce.ts';

const kinds: Record<string, Done['type']> = {
  'POST wc/v3/orders/*/notes': 'note',
  'PUT wc/v3/orders/*': 'cancel-order',
  'PUT wc/v3/subscriptions/*': 'cancel-subscription',
  'POST wc/v3/orders/*/actions/send_email': 'send-invoice',
};

function openShop(storage: OrderStorage): OpenShop {
  return async (orders) => {
    const maker = new WooShopMaker();
    const made = orders.map((one) => maker.add(one));
    const woo = await wooCommerce(maker.shop, { storage });
    const tested = lookInto(woo);
    return {
      system: tested.system,
      outages: outagesOf(woo, tested),
      ids: made.map(({ id }) => String(id)),
      done: () => woo.writes.flatMap((write) => toDone(woo, write)),
    };
  };
}

function toDone({ shop }: WooServer, { route, id, body }: WooServer['writes'][number]): Done[] {
  // what goes before a mail, so that it is not sent twice
  if (JSON.stringify(body).includes('vraagt de factuur')) return [];
  const order = shop.subscriptions?.find((one) => one.id === id)?.parent_id ?? id;
  const number = shop.orders.find((one) => one.id === order)?.number ?? '';
  const type = JSON.stringify(body).includes('"shipping"') ? 'change-address' : kinds[route];
  return type ? [{ type, number }] : [];
}

function outagesOf(woo: WooServer, { pass }: WooUnderTest): Outage[] {
  const page = '<!doctype html><title>Onderhoud</title>';
  const ways = {
    'answers with 500': answering(500, { code: 'internal_server_error' }),
    'has too much to do': answering(429, {}, { 'retry-after': '1' }),
    'answers with a page': answering(200, page, { 'content-type': 'text/html' }),
    'has a page where its API was': answering(404, page, { 'content-type': 'text/html' }),
    'refuses the key': answering(401, { code: 'woocommerce_rest_cannot_view' }),
    'hangs up': reset,
  };
  return Object.entries(ways).map(([how, answer]) => ({
    how,
    begin: () => {
      woo.answer = answer;
    },
    end: () => {
      woo.answer = undefined;
      pass({ minutes: 2 });
    },
  }));
}

/** What WooCommerce knows of an order: no versions of articles, and no consent. What is not sent is digital there. */
function tells({ digitalConsent: _, ...order }: Order): Order {
  const items = order.items.map(({ version: _v, latestVersion: _l, modified: _m, ...item }) => ({
    ...item,
    ...(order.kind === 'subscription' && { digital: true }),
  }));
  return { ...order, items };
}

for (const storage of ['tables', 'posts'] as const) {
  orderSystemContract(`WooCommerce with orders in ${storage}`, openShop(storage), {
    tells,
    // its search finds a part of a number, and so what is written in one
    alike: [
      ...['1001-A', '1001A', '1001--A', '#1001 A', '1001 A', '#1001A', '#1001-A', '1001 -A'],
      ...['1001- A', '#1001--A', '1001  A', '# 1001-A'],
    ],
  });
}
