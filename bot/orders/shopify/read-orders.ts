import { z } from 'zod';
import type { Order } from '../../../policies/order/order.ts';
import { withPlainTexts } from '../plain-text.ts';
import type { AdminApi, Question } from './admin-api.ts';
import {
  moreLinesQuestion,
  orderQuestion,
  plansQuestion,
  type LineAnswer,
  type OrderAnswer,
} from './order-answer.ts';
import {
  isNamed,
  isSpeltAlike,
  namesToLookFor,
  namesWithDash,
  type NamedOrder,
} from './order-name.ts';
import { searchFor } from './search-query.ts';
import type { KnownShop } from './shop-facts.ts';
import { toOrder } from './to-order.ts';

export interface FoundOrder extends NamedOrder {
  id: string;
}

/** In the order of their numbers: of those that begin alike, the one that was asked for is the lowest. */
const namesQuestion: Question<{ orders: { nodes: FoundOrder[] } }> = {
  document: `query FindByName($query: String!) {
    orders(first: 250, query: $query, sortKey: ORDER_NUMBER) { nodes { id name } }
  }`,
  schema: z.object({
    orders: z.object({
      nodes: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
};

const ofAddressSchema = z.object({
  orders: z.object({
    nodes: z.array(z.object({ id: z.string(), email: z.string().nullable() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

type OfAddress = z.infer<typeof ofAddressSchema>;

const addressQuestion: Question<OfAddress> = {
  document: `query FindByEmail($query: String!, $after: String) {
    orders(first: 100, after: $after, query: $query, sortKey: PROCESSED_AT, reverse: true) {
      nodes { id email }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  schema: ofAddressSchema,
};

/** So many hundreds of orders are looked through for those of an address. */
const mostPages = 5;

/** The orders that carry the very number, else those that are spelt alike. Throws `OrderLookupUnavailable`. */
export async function findByNumber(
  api: AdminApi,
  shop: KnownShop,
  written: string,
): Promise<FoundOrder[]> {
  const format = await shop.facts();
  const names = namesToLookFor(written, format);
  if (names.length === 0) return [];
  const found = await search(api, names);
  const named = found.filter((order) => isNamed(order, written));
  if (named.length > 0) return named;
  const more = await search(api, namesWithDash(written));
  const byId = new Map([...found, ...more].map((order) => [order.id, order]));
  return [...byId.values()].filter((order) => isSpeltAlike(order, written, format));
}

async function search(api: AdminApi, names: readonly string[]): Promise<FoundOrder[]> {
  if (names.length === 0) return [];
  const { orders } = await api.ask(namesQuestion, { query: searchFor('name', names) });
  return orders.nodes;
}

/** The ids of the address's latest orders, newest first. Throws `OrderLookupUnavailable`. */
export async function findLatestOf(api: AdminApi, email: string, most: number): Promise<string[]> {
  const address = email.trim().toLowerCase();
  if (!/^[^\s"\\*@]+@[^\s"\\*@]+$/.test(address)) return [];
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages && ids.length < most; page += 1) {
    const query = searchFor('email', [address]);
    const { orders }: OfAddress = await api.ask(addressQuestion, { query, after });
    const theirs = orders.nodes.filter((order) => order.email?.toLowerCase() === address);
    ids.push(...theirs.map(({ id }) => id));
    after = orders.pageInfo.endCursor;
    if (!orders.pageInfo.hasNextPage) break;
  }
  return ids.slice(0, most);
}

/** The orders with these ids, but for those that nobody can show to be theirs. Throws `OrderLookupUnavailable`. */
export async function readOrders(
  api: AdminApi,
  shop: KnownShop,
  ids: readonly string[],
): Promise<Order[]> {
  const { zone } = await shop.facts();
  const orders: Order[] = [];
  // one after the other: together they may cost more than Shopify gives at once
  for (const id of ids) {
    const { order } = await api.ask(orderQuestion, { id });
    if (order === null) continue;
    const nodes = await readLines(api, order);
    const whole = { ...order, lineItems: { ...order.lineItems, nodes } };
    const isSubscription = await hasSubscription(api, nodes);
    const known = toOrder(whole, { zone, isSubscription });
    if (known) orders.push(withPlainTexts(known));
  }
  return orders;
}

async function readLines(api: AdminApi, { id, lineItems }: OrderAnswer): Promise<LineAnswer[]> {
  const lines = [...lineItems.nodes];
  let { hasNextPage, endCursor } = lineItems.pageInfo;
  while (hasNextPage) {
    const { order } = await api.ask(moreLinesQuestion, { id, after: endCursor });
    lines.push(...(order?.lineItems.nodes ?? []));
    hasNextPage = order?.lineItems.pageInfo.hasNextPage ?? false;
    endCursor = order?.lineItems.pageInfo.endCursor ?? null;
  }
  return lines;
}

/** Whether something was sold on a plan, unless the plan is known to be another, such as an order in advance. */
async function hasSubscription(api: AdminApi, lines: readonly LineAnswer[]): Promise<boolean> {
  const plans = lines.flatMap(({ sellingPlan }) => sellingPlan ?? []);
  const ids = [...new Set(plans.flatMap(({ sellingPlanId }) => sellingPlanId ?? []))];
  if (ids.length === 0) return plans.length > 0;
  const { nodes } = await api.ask(plansQuestion, { ids });
  return nodes.some((plan) => (plan?.category ?? 'SUBSCRIPTION') === 'SUBSCRIPTION');
}
