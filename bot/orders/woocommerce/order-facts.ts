import { Temporal } from 'temporal-polyfill';
import type { Order } from '../../../policies/order/order.ts';
import { readPhoneNumber } from '../../../policies/order/phone-number.ts';
import { plainText } from '../plain-text.ts';
import {
  metaOf,
  type LineItem,
  type MetaData,
  type OrderAnswer,
  type Payable,
  type Refunds,
  type Subscription,
} from './answers.ts';
import { readDelivery } from './delivery.ts';
import type { Surroundings } from './surroundings.ts';

type Payment = Order['payments'][number];
type Item = Order['items'][number];

/** Keys under which plugins keep a VAT number, such as `_billing_eu_vat_number`. */
const vatKey = /^_?(?:billing_)?(?:eu_)?(?:vat|btw)(?:_?(?:number|nummer|id))?$/i;

/** Those in which a subscription goes on. */
const goingOn = ['active', 'on-hold', 'pending'];

/**
 * The facts of an order of WooCommerce. `completed` is what its shop has done with it: what is not sent was delivered
 * then, and what is sent went on its way; that it arrived, only a plugin for tracking tells.
 */
export function readOrder(
  answer: OrderAnswer,
  number: string,
  around: Surroundings,
  zone: string,
): Order {
  const { billing, shipping, meta_data, status } = answer;
  const items = answer.line_items.map((line) => readItem(line, around));
  const postcode = billing.postcode || shipping.postcode;
  const phone = readPhoneNumber(billing.phone, billing.country);
  const isSubscription = around.subscriptions.length > 0;
  return {
    number,
    email: billing.email,
    ...(postcode !== '' && { postcode }),
    ...(phone !== undefined && { phone }),
    placedAt: answer.date_created_gmt,
    kind: isSubscription ? 'subscription' : 'one-off',
    items,
    delivery: readDelivery(answer, items, around.tracked),
    payments: (isSubscription ? around.payables : [answer]).flatMap(readPayment),
    billing: readBilling(around.subscriptions, zone),
    // it keeps no moment of its own: that of the last change is no earlier
    ...(status === 'cancelled' && {
      cancelledAt: answer.date_modified_gmt ?? answer.date_created_gmt,
    }),
    ...(hasVatNumber(meta_data) && { consumer: false }),
  };
}

function readItem(line: LineItem, { virtual, refunds }: Surroundings): Item {
  const { name, sku, quantity } = line;
  const refunded = refundedOf(line, refunds);
  return {
    sku: sku ?? '',
    name: plainText(name),
    ...(virtual.has(line.variation_id || line.product_id) && { digital: true }),
    ...(Number.isInteger(quantity) && quantity > 1 && { quantity }),
    ...(refunded > 0 && { refunded }),
  };
}

/** Whole ones: where an amount alone was paid back, nobody knows of what. */
function refundedOf({ id }: LineItem, refunds: Refunds): number {
  const lines = refunds.flatMap(({ line_items }) => line_items);
  const ofLine = lines.filter(
    ({ meta_data }) => Number(metaOf(meta_data, '_refunded_item_id')) === id,
  );
  return Math.floor(-ofLine.reduce((sum, { quantity }) => sum + quantity, 0));
}

function readPayment(payable: Payable): Payment[] {
  const { status, total: amount, currency, date_paid_gmt, date_created_gmt, refunds } = payable;
  if (amount <= 0) return [];
  if (date_paid_gmt === null) {
    // tried when the order was placed; nothing else is known of it
    return status === 'failed'
      ? [{ paidAt: date_created_gmt, amount, currency, status: 'failed' }]
      : [];
  }
  const paid = { paidAt: date_paid_gmt, amount, currency };
  const refunded = roundMoney(-refunds.reduce((sum, { total }) => sum + total, 0));
  if (status === 'refunded' || refunded >= amount) return [{ ...paid, status: 'refunded' }];
  return [{ ...paid, status: 'paid', ...(refunded > 0 && { refunded }) }];
}

/** Sums of amounts have more decimals than money has. */
function roundMoney(amount: number): number {
  return Number(amount.toFixed(4));
}

/** Of the one subscription that goes on. Where several do, or by the week, no cycle can be told. */
function readBilling(subscriptions: readonly Subscription[], zone: string): Order['billing'] {
  const [one, ...others] = subscriptions.filter(({ status }) => goingOn.includes(status));
  if (!one || others.length > 0 || one.next_payment_date_gmt === null) return null;
  const cycle = cycleOf(one);
  if (!cycle) return null;
  const next = Temporal.Instant.from(one.next_payment_date_gmt);
  return { cycle, nextInvoiceOn: next.toZonedDateTimeISO(zone).toPlainDate().toString() };
}

function cycleOf({ billing_period, billing_interval }: Subscription): 'month' | 'year' | undefined {
  const cycle = `${billing_interval} ${billing_period}`;
  if (cycle === '1 month') return 'month';
  return cycle === '1 year' || cycle === '12 month' ? 'year' : undefined;
}

/** Who gives one buys for a business; who names a company may still be a consumer, and nothing is said of that. */
function hasVatNumber(meta: MetaData): boolean {
  return meta.some(
    ({ key, value }) => vatKey.test(key) && typeof value === 'string' && /\d[\d\W]{4}/.test(value),
  );
}
