import { GraphQLError } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import type { OrderActionKind } from '../../../policies/order/order-action.ts';
import type { StoredLine, StoredOrder } from './shopify-order.ts';
import { readSearch } from './shopify-search.ts';

/** A shop at Shopify, which tests may change between requests. */
export interface ShopState {
  orders: StoredOrder[];
  /** What the app may do. */
  scopes: string[];
  prefix: string;
  suffix: string;
  /** The moment from which sixty days are counted. */
  now: string;
  /** Fields that the app may not see. */
  withheld: string[];
  /** The category of each selling plan, by its id. */
  plans: Map<string, string>;
  /** What was done, oldest first. */
  done: { type: OrderActionKind; number: string }[];
  /** What Shopify says against the next change, if anything. */
  objection: string | undefined;
  /** The same, said of a cancellation only once it is being carried out. */
  lateObjection: string | undefined;
  /** So many times a cancellation is not through yet. */
  looksUntilCancelled: number;
}

interface Page {
  first?: number | null;
  after?: string | null;
}

interface OrdersPage extends Page {
  query?: string | null;
  sortKey: string;
  reverse: boolean;
}

interface OrderInput {
  id: string;
  note?: string;
  shippingAddress?: Record<string, string | null>;
  metafields?: { namespace: string; key: string; value: string }[];
}

/** What the fields of the query and of the mutation come to, in the state as it is now. */
export function createRoot(shop: ShopState) {
  const seen = () => {
    demand(shop, 'read_orders');
    const since = Temporal.Instant.from(shop.now).subtract({ hours: 60 * 24 });
    return shop.orders.filter(
      ({ createdAt }) =>
        shop.scopes.includes('read_all_orders') || Temporal.Instant.compare(createdAt, since) >= 0,
    );
  };
  const show = (order: StoredOrder | undefined) => order && showOrder(shop, order);
  const find = (id: string) => seen().find((order) => order.id === id);
  const change = (
    id: string,
    type: OrderActionKind | undefined,
    run: (order: StoredOrder) => void,
  ) => {
    demand(shop, 'write_orders');
    const order = find(id);
    const message = order ? shop.objection : 'Order does not exist';
    if (message !== undefined) return { errors: [{ message }] };
    if (order) run(order);
    if (order && type) shop.done.push({ type, number: order.name.replace('#', '') });
    return { errors: [] };
  };
  const node = (id: string) => {
    const category = shop.plans.get(id);
    if (category !== undefined) return { __typename: 'SellingPlan', id, category };
    return id.startsWith('gid://shopify/OrderCancelJobResult/')
      ? lookAtCancellation(shop, id)
      : null;
  };
  return {
    shop: {
      ianaTimezone: 'Europe/Amsterdam',
      orderNumberFormatPrefix: shop.prefix,
      orderNumberFormatSuffix: shop.suffix,
    },
    currentAppInstallation: { accessScopes: shop.scopes.map((handle) => ({ handle })) },
    node: ({ id }: { id: string }) => node(id),
    nodes: ({ ids }: { ids: string[] }) => ids.map(node),
    order: ({ id }: { id: string }) => show(find(id)),
    orders({ query, sortKey, reverse, ...page }: OrdersPage) {
      const found = seen().filter(readSearch(query ?? ''));
      const sorted = found.toSorted((a, b) =>
        sortKey === 'ORDER_NUMBER'
          ? a.number - b.number
          : Temporal.Instant.compare(a.processedAt, b.processedAt),
      );
      return paged(reverse ? sorted.reverse() : sorted, page, (order) => showOrder(shop, order));
    },
    orderUpdate({ input }: { input: OrderInput }) {
      const type =
        input.note !== undefined ? 'note' : input.shippingAddress ? 'change-address' : undefined;
      const { errors } = change(input.id, type, (order) => {
        updateOrder(order, input);
      });
      return { userErrors: errors };
    },
    orderInvoiceSend({ id }: { id: string }) {
      return { userErrors: change(id, 'send-invoice', () => undefined).errors };
    },
    orderCancel({ orderId, refundMethod, staffNote }: CancelArguments) {
      const isPaid = refundMethod.originalPaymentMethodsRefund;
      const errors = isPaid || staffNote.length > 255 ? [{ message: 'Money was moved' }] : [];
      const asked = change(orderId, undefined, () => undefined);
      const all = [...errors, ...asked.errors];
      const id = `gid://shopify/OrderCancelJobResult/${orderId}`;
      const jobResult = all.length > 0 ? null : { id, done: false, errors: [] };
      return { jobResult, orderCancelUserErrors: all };
    },
  };
}

interface CancelArguments {
  orderId: string;
  refundMethod: { originalPaymentMethodsRefund: boolean };
  staffNote: string;
}

/** A cancellation is carried out while it is looked at. */
function lookAtCancellation(shop: ShopState, id: string) {
  const job = { __typename: 'OrderCancelJobResult', id, done: false, errors: [] as object[] };
  shop.looksUntilCancelled -= 1;
  if (shop.looksUntilCancelled >= 0) return job;
  if (shop.lateObjection !== undefined) {
    return { ...job, done: true, errors: [{ message: shop.lateObjection }] };
  }
  const order = shop.orders.find((one) => id.endsWith(one.id));
  if (order && order.cancelledAt === null) {
    order.cancelledAt = shop.now;
    shop.done.push({ type: 'cancel-order', number: order.name.replace('#', '') });
  }
  return { ...job, done: true };
}

function updateOrder(order: StoredOrder, { note, shippingAddress, metafields }: OrderInput): void {
  if (note !== undefined) order.note = note;
  if (shippingAddress && order.shippingAddress) {
    const { countryCode, ...rest } = shippingAddress;
    Object.assign(order.shippingAddress, rest, countryCode && { countryCodeV2: countryCode });
  }
  for (const { namespace, key, value } of metafields ?? []) {
    order.metafields.set(`${namespace}.${key}`, value);
  }
}

function showOrder(shop: ShopState, order: StoredOrder) {
  const { lines, fulfillments, transactions, metafields, ...plain } = order;
  const hidden = Object.fromEntries(shop.withheld.map((field) => [field, () => deny(field)]));
  return {
    ...plain,
    lineItems: (page: Page) => paged(lines, page, (line: StoredLine) => line),
    fulfillments: ({ first }: Page) => fulfillments.slice(0, first ?? undefined),
    fulfillmentsCount: { count: fulfillments.length },
    transactions: ({ first }: Page) => transactions.slice(0, first ?? undefined),
    transactionsCount: { count: transactions.length },
    metafield({ namespace, key }: { namespace: string; key: string }) {
      const value = metafields.get(`${namespace}.${key}`);
      return value === undefined ? null : { value };
    },
    ...hidden,
  };
}

function paged<T, Shown>(all: readonly T[], { first, after }: Page, show: (one: T) => Shown) {
  const start = Number(after ?? 0);
  const end = start + (first ?? 0);
  const pageInfo = { hasNextPage: end < all.length, endCursor: String(end) };
  return { nodes: all.slice(start, end).map(show), pageInfo };
}

function demand({ scopes }: ShopState, scope: string): void {
  const grants = scope === 'read_orders' ? ['read_orders', 'write_orders'] : [scope];
  if (!grants.some((one) => scopes.includes(one))) deny(scope);
}

function deny(what: string): never {
  throw new GraphQLError(`Access denied for ${what} field.`, {
    extensions: { code: 'ACCESS_DENIED' },
  });
}
