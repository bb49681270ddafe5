import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import {
  metaOf,
  payableFields,
  payablesSchema,
  productsSchema,
  refundsSchema,
  subscriptionFields,
  subscriptionSchema,
  type LineItem,
  type OrderAnswer,
  type Payable,
  type Refunds,
  type Subscription,
} from './answers.ts';
import { mostOnPage, type WooCommerceRest } from './rest.ts';
import { readTracked, trackingItemsKey, type Shipment } from './shipments.ts';

/** What stands about an order elsewhere in the shop. */
export interface Surroundings {
  refunds: Refunds;
  /** Articles and variants that nothing of is sent; one that the shop has no more is not among them. */
  virtual: ReadonlySet<number>;
  subscriptions: readonly Subscription[];
  /** What was paid for those, this order among it. */
  payables: readonly Payable[];
  /** Carriers' names and links by tracking code. */
  tracked: ReadonlyMap<string, Shipment>;
}

/** So long a shop without subscriptions is not asked for them again. */
const hoursWithoutSubscriptions = 1;

/** Reads what stands about orders, asking once for all of them where WooCommerce lets it. */
export class SurroundingsReader {
  readonly #rest: WooCommerceRest;
  readonly #clock: Clock;
  #noSubscriptionsUntil: Temporal.Instant | undefined;

  constructor(rest: WooCommerceRest, clock: Clock) {
    this.#rest = rest;
    this.#clock = clock;
  }

  /** By the order's id. Throws `OrderLookupUnavailable`. */
  async readAround(orders: readonly OrderAnswer[]): Promise<(order: OrderAnswer) => Surroundings> {
    if (orders.length === 0) return () => nothing;
    const [virtual, subscriptions, refunds, tracked] = await Promise.all([
      this.#findVirtual(orders.flatMap(({ line_items }) => line_items)),
      this.findSubscriptions(orders),
      mapEach(orders, (order) => this.#readRefunds(order)),
      mapEach(orders, (order) => this.#readTracked(order)),
    ]);
    const payables = await mapEach(subscriptions, ({ id }) => this.#readPayables(id));
    return (order) => {
      const theirs = subscriptions.filter((one) => isOf(one, order));
      return {
        virtual,
        refunds: refunds.get(order) ?? [],
        tracked: tracked.get(order) ?? new Map(),
        subscriptions: theirs,
        payables: theirs.flatMap((one) => payables.get(one) ?? []),
      };
    };
  }

  /** The subscriptions that began with one of the orders, or that one of them renewed. */
  async findSubscriptions(orders: readonly OrderAnswer[]): Promise<Subscription[]> {
    const pause = this.#noSubscriptionsUntil;
    if (pause && Temporal.Instant.compare(this.#clock(), pause) < 0) return [];
    const renewed = [...new Set(orders.flatMap(renewedBy))];
    const found = await Promise.all([
      this.#listSubscriptions({ parent: orders.map(({ id }) => id).join(',') }),
      renewed.length > 0 ? this.#listSubscriptions({ include: renewed.join(',') }) : [],
    ]);
    return [...new Map(found.flat().map((one) => [one.id, one])).values()];
  }

  async #listSubscriptions(
    query: { parent: string } | { include: string },
  ): Promise<Subscription[]> {
    const all = { ...query, status: 'any', per_page: mostOnPage, _fields: subscriptionFields };
    const found = await this.#rest.find('subscriptions', all, z.array(subscriptionSchema));
    if (!found) {
      this.#noSubscriptionsUntil = this.#clock().add({ hours: hoursWithoutSubscriptions });
    }
    return found?.body ?? [];
  }

  async #readPayables(subscription: number): Promise<Payable[]> {
    const path = `subscriptions/${subscription}/orders`;
    const { body } = await this.#rest.get(path, { _fields: payableFields }, payablesSchema);
    return body;
  }

  async #readRefunds({ id, refunds }: OrderAnswer): Promise<Refunds> {
    if (refunds.length === 0) return [];
    const query = { per_page: mostOnPage, _fields: 'line_items' };
    const { body } = await this.#rest.get(`orders/${id}/refunds`, query, refundsSchema);
    return body;
  }

  /** A variant has an id of its own, and says for itself whether anything is sent. */
  async #findVirtual(lines: readonly LineItem[]): Promise<ReadonlySet<number>> {
    const whole = lines.filter(({ variation_id }) => variation_id === 0);
    const variants = lines.filter(({ variation_id }) => variation_id !== 0);
    const parents = [...new Set(variants.map(({ product_id }) => product_id))];
    const found = await Promise.all([
      this.#listProducts(
        'products',
        whole.map(({ product_id }) => product_id),
      ),
      ...parents.map((parent) =>
        this.#listProducts(
          `products/${parent}/variations`,
          variants.flatMap((one) => (one.product_id === parent ? one.variation_id : [])),
        ),
      ),
    ]);
    return new Set(found.flat().flatMap(({ id, virtual }) => (virtual ? id : [])));
  }

  async #listProducts(
    path: string,
    ids: readonly number[],
  ): Promise<z.infer<typeof productsSchema>> {
    const asked = [...new Set(ids)].filter((id) => id !== 0);
    const found = [];
    for (let from = 0; from < asked.length; from += mostOnPage) {
      const include = asked.slice(from, from + mostOnPage).join(',');
      const query = { include, per_page: mostOnPage, _fields: 'id,virtual' };
      found.push(...((await this.#rest.find(path, query, productsSchema))?.body ?? []));
    }
    return found;
  }

  /** What the plugin for tracking makes of the carrier and the code that it keeps with the order. */
  async #readTracked({ id, meta_data }: OrderAnswer): Promise<ReadonlyMap<string, Shipment>> {
    if (metaOf(meta_data, trackingItemsKey) === undefined) return new Map();
    const path = `../../wc-shipment-tracking/v3/orders/${id}/shipment-trackings`;
    const found = await this.#rest.find(path, {}, z.unknown());
    return readTracked(found?.body);
  }
}

const nothing: Surroundings = {
  refunds: [],
  virtual: new Set(),
  subscriptions: [],
  payables: [],
  tracked: new Map(),
};

async function mapEach<K, V>(keys: readonly K[], read: (key: K) => Promise<V>): Promise<Map<K, V>> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await read(key)] as const)));
}

function isOf({ id, parent_id }: Subscription, order: OrderAnswer): boolean {
  return parent_id === order.id || renewedBy(order).includes(id);
}

/** The subscription that the order renewed, as WooCommerce Subscriptions notes it there. */
function renewedBy({ meta_data }: OrderAnswer): number[] {
  const id = Number(metaOf(meta_data, '_subscription_renewal'));
  return Number.isInteger(id) && id > 0 ? [id] : [];
}
