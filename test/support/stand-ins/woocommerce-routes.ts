import { z } from 'zod';
import {
  invalidId,
  noRoute,
  page,
  readAs,
  readBody,
  type WooAnswer,
} from './woocommerce-answers.ts';
import type { WooOrder, WooShop } from './woocommerce-shop.ts';

/** A request that has shown its key. */
export interface WooRequest {
  method: string;
  /** Below `/wp-json/`, such as `wc/v3/orders`. */
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** How the shop keeps its orders: in tables of their own (HPOS), or among the posts of WordPress. */
export type OrderStorage = 'tables' | 'posts';

type Route = (shop: WooShop, request: WooRequest, ids: number[]) => WooAnswer;

const ids = z.string().regex(/^\d+(,\d+)*$/);
const listQuery = z.strictObject({
  page: z.coerce.number().int().min(1).default(1),
  per_page: z.coerce.number().int().min(1).max(100).default(10),
  search: z.string().optional(),
  include: ids.optional(),
  parent: ids.optional(),
  status: z.enum(['any', 'pending', 'processing', 'completed', 'cancelled']).default('any'),
  orderby: z.enum(['date', 'id', 'include', 'title', 'slug', 'modified']).default('date'),
  order: z.enum(['asc', 'desc']).default('desc'),
  _fields: z.string().optional(),
});

const shipping = z.strictObject({
  first_name: z.string(),
  last_name: z.string(),
  company: z.string(),
  address_1: z.string(),
  address_2: z.string(),
  city: z.string(),
  state: z.string(),
  postcode: z.string(),
  country: z.string(),
});

/** Where plugins have WooCommerce search besides. */
const searchedMeta = ['_order_number', '_order_number_formatted'];

/** The routes by method and path, in which a star is an id. */
export function routesOf(storage: OrderStorage): Record<string, Route> {
  return {
    'GET wc/v3/orders': ({ orders }, { query }) => {
      const { search, include, ...list } = readAs(listQuery, query);
      // the status `any` leaves out what is in the bin
      const shown = orders.filter(({ status }) => !['trash', 'auto-draft'].includes(status));
      const found = search === undefined ? shown : shown.filter(searching(search, storage));
      // among posts, what was searched takes the place of what was to be included
      const isIncluded = include === undefined || (search !== undefined && storage === 'posts');
      const wanted = isIncluded ? found : found.filter(({ id }) => has(include, id));
      return page(wanted.toSorted(by(list.order)), list);
    },
    'PUT wc/v3/orders/*': ({ orders }, { body }, [id]) => {
      const order = orders.find((one) => one.id === id);
      if (!order) return invalidId('shop_order', 400);
      const status = z.enum(['pending', 'processing', 'on-hold', 'completed', 'cancelled']);
      const change = readBody(
        z.strictObject({ status: status.optional(), shipping: shipping.partial().optional() }),
        body,
      );
      if (change.status) order.status = change.status;
      Object.assign(order.shipping, change.shipping);
      return { status: 200, body: order };
    },
    'GET wc/v3/orders/*/refunds': ({ refunds }, { query }, [id]) => {
      const list = readAs(listQuery.pick({ page: true, per_page: true, _fields: true }), query);
      return page(refunds.get(Number(id)) ?? [], list);
    },
    'GET wc/v3/orders/*/notes': (shop, { query }, [id]) => {
      readAs(z.strictObject({ type: z.enum(['any', 'customer', 'internal']) }), query);
      return withOrder(shop, id, () => shop.notes.get(Number(id)) ?? []);
    },
    'POST wc/v3/orders/*/notes': (shop, { body }, [id]) => {
      const note = readBody(
        z.strictObject({ note: z.string().min(1), customer_note: z.boolean() }),
        body,
      );
      return withOrder(shop, id, (order) => addNote(shop, order, note), 201);
    },
    'GET wc/v3/orders/*/actions/email_templates': (shop, _request, [id]) =>
      shop.mailsOrders
        ? withOrder(shop, id, () => [{ id: 'customer_invoice', title: 'Factuur' }])
        : noRoute,
    'POST wc/v3/orders/*/actions/send_email': (shop, { body }, [id]) => {
      if (!shop.mailsOrders) return noRoute;
      readBody(z.strictObject({ template_id: z.literal('customer_invoice') }), body);
      return withOrder(shop, id, (order) => {
        const note = `Order details sent to ${order.billing['email'] ?? ''}.`;
        addNote(shop, order, { note, customer_note: false });
        return { message: note };
      });
    },
    'GET wc/v3/products': ({ products }, { query }) => {
      const list = readAs(listQuery, query);
      return page(
        products.filter(({ id, parent }) => !parent && has(list.include, id)),
        list,
      );
    },
    'GET wc/v3/products/*/variations': ({ products }, { query }, [of]) => {
      const list = readAs(listQuery, query);
      if (!products.some(({ id }) => id === of)) return invalidId('product', 404);
      return page(
        products.filter(({ id, parent }) => parent === of && has(list.include, id)),
        list,
      );
    },
    'GET wc/v3/subscriptions': ({ subscriptions }, { query }) => {
      if (!subscriptions) return noRoute;
      const list = readAs(listQuery, query);
      const found = subscriptions.filter(
        ({ id, parent_id }) => has(list.include, id) && has(list.parent, parent_id),
      );
      return page(found, list);
    },
    'GET wc/v3/subscriptions/*/orders': ({ subscriptions, orders }, { query }, [id]) => {
      const list = readAs(listQuery, query);
      const found = subscriptions?.find((one) => one.id === id);
      if (!found) return invalidId('shop_subscription', 404);
      const related = orders.filter((order) => found.orders.includes(order.id));
      // it knows of no pages
      return page(related, { ...list, page: 1, per_page: related.length || 1 });
    },
    'PUT wc/v3/subscriptions/*': ({ subscriptions }, { body }, [id]) => {
      const found = subscriptions?.find((one) => one.id === id);
      if (!found) return invalidId('shop_subscription', 400);
      const status = z.enum(['active', 'on-hold', 'pending-cancel', 'cancelled']);
      const { transition_status } = readBody(z.strictObject({ transition_status: status }), body);
      // an exception that nobody catches
      if (transition_status === 'pending-cancel' && found.status !== 'active') {
        return { status: 500, body: { code: 'internal_server_error', data: { status: 500 } } };
      }
      found.status = transition_status;
      found.next_payment_date_gmt = '';
      return { status: 200, body: found };
    },
    'GET wc-shipment-tracking/v3/orders/*/shipment-trackings': (shop, _request, [id]) => {
      const { trackingLinks: links } = shop;
      if (!links) return noRoute;
      return withOrder(shop, id, () =>
        [...links].map(([tracking_number, { provider, link }]) => ({
          tracking_id: 'd5dfe9',
          tracking_provider: provider,
          tracking_link: link,
          tracking_number,
          date_shipped: '2 november 2026',
        })),
      );
    },
  };
}

function withOrder(
  shop: WooShop,
  id: number | undefined,
  tell: (order: WooOrder) => unknown,
  status = 200,
): WooAnswer {
  const order = shop.orders.find((one) => one.id === id);
  return order ? { status, body: tell(order) } : invalidId('shop_order', 404);
}

function addNote(shop: WooShop, { id }: WooOrder, note: { note: string; customer_note: boolean }) {
  const had = shop.notes.get(id) ?? [];
  const added = { id: [...shop.notes.values()].flat().length + 1, ...note };
  shop.notes.set(id, [added, ...had]);
  return added;
}

function has(list: string | undefined, id: number): boolean {
  return list === undefined || list.split(',').includes(String(id));
}

function by(order: 'asc' | 'desc') {
  const sign = order === 'asc' ? 1 : -1;
  return (a: WooOrder, b: WooOrder) =>
    sign * (a.date_created_gmt.localeCompare(b.date_created_gmt) || a.id - b.id);
}

function searching(written: string, storage: OrderStorage): (order: WooOrder) => boolean {
  const term = (storage === 'tables' ? decodeAgain(written) : written).toLowerCase();
  return ({ id, billing, shipping: sent, line_items, meta_data }) => {
    const kept = Object.values(meta_data).flatMap(({ key, value }) =>
      searchedMeta.includes(key) ? [value] : [],
    );
    const names = line_items.map(({ name }) => name);
    const index = [Object.values(billing).join(' '), Object.values(sent).join(' ')];
    const searched = [...index, ...names, ...kept].map((one) => String(one).toLowerCase());
    return term === String(id) || searched.some((one) => one.includes(term));
  };
}

/** As PHP's `urldecode` does. */
function decodeAgain(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
