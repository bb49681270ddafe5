import { Temporal } from 'temporal-polyfill';
import type { Order } from '../../../policies/order/order.ts';

/*
 * What a shop on WooCommerce holds, in the shapes of its REST API v3. Orders have ids of their own, and numbers that a
 * plugin counts.
 */

export interface WooMeta {
  id: number;
  key: string;
  value: unknown;
}

export interface WooOrder {
  id: number;
  number: string;
  status: string;
  currency: string;
  date_created_gmt: string;
  date_modified_gmt: string | null;
  date_completed_gmt: string | null;
  date_paid_gmt: string | null;
  total: string;
  billing: Record<string, string>;
  shipping: Record<string, string>;
  line_items: WooLine[];
  refunds: { id: number; reason: string; total: string }[];
  meta_data: WooMeta[];
  [more: string]: unknown;
}

export interface WooLine {
  id: number;
  name: string;
  sku: string | null;
  quantity: number;
  product_id: number;
  variation_id: number;
  [more: string]: unknown;
}

export interface WooRefund {
  id: number;
  amount: string;
  line_items: { id: number; quantity: number; meta_data: WooMeta[] }[];
}

export interface WooSubscription {
  id: number;
  parent_id: number;
  status: string;
  billing_period: string;
  billing_interval: string;
  next_payment_date_gmt: string;
  /** Of its parent and of what renewed it. */
  orders: number[];
}

export interface WooShop {
  orders: WooOrder[];
  refunds: Map<number, WooRefund[]>;
  notes: Map<number, { id: number; note: string; customer_note: boolean }[]>;
  products: { id: number; virtual: boolean; parent?: number }[];
  /** `undefined` where the plugin for subscriptions is not installed. */
  subscriptions: WooSubscription[] | undefined;
  /** Links of a plugin for tracking, by code; `undefined` where it has no route. */
  trackingLinks: Map<string, { provider: string; link: string }> | undefined;
  /** Whether it is a version that mails orders when it is asked to. */
  mailsOrders: boolean;
}

const address = {
  first_name: 'Sanne',
  last_name: 'van Dijk',
  company: '',
  address_1: 'Oudegracht 1',
  address_2: '',
  city: 'Utrecht',
  state: '',
  postcode: '3511 AB',
  country: 'NL',
  phone: '',
};

/** Makes a shop that holds these orders. */
export class WooShopMaker {
  readonly shop: WooShop = {
    orders: [],
    refunds: new Map(),
    notes: new Map(),
    products: [],
    subscriptions: [],
    trackingLinks: undefined,
    mailsOrders: true,
  };
  #lastId = 5_000;

  // ids of orders, lines and products come out of one count, as in WordPress
  nextId(): number {
    this.#lastId += 7;
    return this.#lastId;
  }

  meta(key: string, value: unknown): WooMeta {
    return { id: this.nextId(), key, value };
  }

  /** As the shop would hold it, as far as it can. */
  add(order: Order): WooOrder {
    const { number, email, postcode, phone = '', payments, delivery, kind } = order;
    const isSubscription = kind === 'subscription';
    const [payment] = isSubscription ? [] : payments;
    const lines = order.items.map((item) => this.#addLine(item, isSubscription));
    const completed = delivery.shippedAt ?? delivery.deliveredAt;
    const made: WooOrder = {
      ...this.#blank(number, email, order.placedAt),
      status: statusOf(order),
      date_modified_gmt: toGmt(order.cancelledAt ?? order.placedAt),
      date_completed_gmt: completed === null ? null : toGmt(completed),
      date_paid_gmt: payment && payment.status !== 'failed' ? toGmt(payment.paidAt) : null,
      total: (payment?.amount ?? 0).toFixed(2),
      line_items: lines,
    };
    made.billing['postcode'] = postcode ?? '';
    made.billing['phone'] = phone;
    made.shipping['postcode'] = postcode ?? '';
    made.meta_data.push(...this.#plugins(order));
    this.#addRefund(order, made);
    if (isSubscription) this.#addSubscription(order, made);
    this.shop.orders.push(made);
    return made;
  }

  #blank(number: string, email: string, placedAt: string): WooOrder {
    return {
      id: this.nextId(),
      parent_id: 0,
      number,
      status: 'processing',
      currency: 'EUR',
      date_created: toGmt(Temporal.Instant.from(placedAt).add({ hours: 1 }).toString()),
      date_created_gmt: toGmt(placedAt),
      date_modified_gmt: toGmt(placedAt),
      date_completed_gmt: null,
      date_paid_gmt: toGmt(placedAt),
      total: '0.00',
      billing: { ...address, email },
      shipping: { ...address },
      line_items: [],
      refunds: [],
      meta_data: [this.meta('_order_number_formatted', number)],
    };
  }

  #addLine(item: Order['items'][number], isSubscription: boolean): WooLine {
    const product = { id: this.nextId(), virtual: item.digital ?? isSubscription };
    this.shop.products.push(product);
    return {
      id: this.nextId(),
      name: item.name,
      sku: item.sku,
      quantity: item.quantity ?? 1,
      product_id: product.id,
      variation_id: 0,
      total: '40.50',
      image: { id: 0, src: '' },
    };
  }

  #plugins({ delivery, consumer }: Order): WooMeta[] {
    const { trackingCode, trackingUrl, carrier, shippedAt, expectedOn, deliveredAt } = delivery;
    const vat = consumer === false ? [this.meta('_billing_vat_number', 'NL123456789B01')] : [];
    if (trackingCode === undefined) return vat;
    const item = {
      tracking_provider: '',
      custom_tracking_provider: carrier,
      custom_tracking_link: trackingUrl,
      tracking_number: trackingCode,
      date_shipped: String(Temporal.Instant.from(shippedAt ?? '').epochMilliseconds / 1_000),
      tracking_id: 'd5dfe9',
    };
    const state = {
      status: deliveredAt === null ? 'in_transit' : 'delivered',
      status_date: toGmt(deliveredAt ?? shippedAt ?? '').replace('T', ' '),
      est_delivery_date: expectedOn === undefined ? '' : `${expectedOn} 00:00:00`,
    };
    return [
      ...vat,
      this.meta('_wc_shipment_tracking_items', [item]),
      this.meta('shipment_status', [state]),
    ];
  }

  #addRefund({ items, payments }: Order, made: WooOrder): void {
    const [payment] = payments;
    const amount = payment?.status === 'refunded' ? payment.amount : (payment?.refunded ?? 0);
    if (amount === 0) return;
    const id = this.nextId();
    made.refunds.push({ id, reason: '', total: `-${amount.toFixed(2)}` });
    const line_items = items.flatMap(({ refunded = 0 }, index) => {
      const line = made.line_items[index]?.id;
      const meta_data = [this.meta('_refunded_item_id', String(line))];
      return refunded > 0 ? [{ id: this.nextId(), quantity: -refunded, meta_data }] : [];
    });
    this.shop.refunds.set(made.id, [{ id, amount: amount.toFixed(2), line_items }]);
  }

  #addSubscription({ billing, payments, email, number }: Order, parent: WooOrder): void {
    const id = this.nextId();
    const renewals = payments.map(({ paidAt, amount }, index): WooOrder => {
      const renewal = this.#blank(`${number}-R${index}`, email, paidAt);
      renewal.meta_data.push(this.meta('_subscription_renewal', String(id)));
      return { ...renewal, total: amount.toFixed(2), status: 'completed' };
    });
    this.shop.orders.push(...renewals);
    this.shop.subscriptions?.push({
      id,
      parent_id: parent.id,
      status: billing ? 'active' : 'cancelled',
      billing_period: billing?.cycle ?? 'month',
      billing_interval: '1',
      // half past midnight in Amsterdam, and still the day before in UTC
      next_payment_date_gmt: billing ? toGmt(`${billing.nextInvoiceOn}T00:30:00+01:00`) : '',
      orders: [parent.id, ...renewals.map((one) => one.id)],
    });
  }
}

/** A moment as WooCommerce writes it: UTC, and no zone with it. */
export function toGmt(moment: string): string {
  return Temporal.Instant.from(moment).toString({ smallestUnit: 'second' }).replace('Z', '');
}

function statusOf({ cancelledAt, payments, delivery, kind }: Order): string {
  if (cancelledAt !== undefined) return 'cancelled';
  if (payments[0]?.status === 'refunded') return 'refunded';
  if (delivery.status === 'delivered' || delivery.shippedAt !== undefined) return 'completed';
  if (payments.length > 0 || kind === 'subscription') return 'processing';
  return 'pending';
}
