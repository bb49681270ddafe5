import type { Order } from '../../../policies/order/order.ts';

/** An order as the stand-in of Shopify keeps it: the fields of its GraphQL types. */
export type StoredOrder = ReturnType<typeof storedOrder>;
export type StoredFulfillment = ReturnType<typeof storedFulfillment>;
export type StoredTransaction = ReturnType<typeof storedTransaction>;
export type StoredLine = ReturnType<typeof storedLine>;

let made = 5_000_000_000;

function gid(kind: string): string {
  made += 1;
  return `gid://shopify/${kind}/${made}`;
}

/** How Shopify would keep this order, under this name; what it has no place for is left out. */
export function storedOrder(order: Order, name = order.number) {
  const { delivery, items } = order;
  return {
    __typename: 'Order',
    id: gid('Order'),
    name,
    // an order brought along from elsewhere has any number
    number: Number(/^\D*(\d{1,9})\D*$/.exec(name)?.[1] ?? made % 1_000_000),
    email: order.email as string | null,
    note: null as string | null,
    test: false,
    createdAt: order.placedAt,
    processedAt: order.placedAt,
    cancelledAt: order.cancelledAt ?? null,
    closedAt: null as string | null,
    displayFulfillmentStatus: isFulfilled(delivery) ? 'FULFILLED' : 'UNFULFILLED',
    shippingAddress: storedAddress(order.postcode) as ReturnType<typeof storedAddress> | null,
    billingAddress: storedBilling(order),
    purchasingEntity:
      order.consumer === false
        ? { __typename: 'PurchasingCompany' }
        : ({ __typename: 'Customer' } as { __typename: string } | null),
    customAttributes: order.digitalConsent
      ? [{ key: 'digital_consent', value: 'true' }]
      : ([] as { key: string; value: string | null }[]),
    lines: items.map((item) => storedLine(item, order.kind === 'subscription')),
    fulfillments: isFulfilled(delivery) ? [storedFulfillment(delivery)] : [],
    transactions: order.payments.flatMap((payment) => storedTransactions(payment)),
    metafields: new Map<string, string>(),
  };
}

function isFulfilled({ status, shippedAt }: Order['delivery']): boolean {
  return status === 'delivered' || shippedAt !== undefined;
}

type Billing = Pick<ReturnType<typeof storedAddress>, 'zip' | 'phone' | 'countryCodeV2'>;

function storedBilling({ postcode, phone }: Order): Billing | null {
  return phone === undefined ? null : { ...storedAddress(postcode), phone };
}

export function storedAddress(zip = '3511 AB') {
  return {
    firstName: 'Sanne' as string | null,
    lastName: 'de Vries' as string | null,
    company: null as string | null,
    phone: null as string | null,
    address1: 'Singel 1' as string | null,
    address2: null as string | null,
    zip: zip as string | null,
    city: 'Utrecht' as string | null,
    countryCodeV2: 'NL' as string | null,
  };
}

export const subscriptionPlan = 'gid://shopify/SellingPlan/1';

export function storedLine(item: Order['items'][number], isSubscription = false) {
  const { name, sku, quantity = 1, refunded = 0, digital = false } = item;
  return {
    name,
    sku: sku as string | null,
    quantity,
    currentQuantity: quantity - refunded,
    requiresShipping: !digital,
    sellingPlan: isSubscription
      ? { name: 'Maandelijks', sellingPlanId: subscriptionPlan as string | null }
      : null,
  };
}

export function storedFulfillment(delivery: Order['delivery']) {
  const { shippedAt, deliveredAt, expectedOn, carrier, trackingCode, trackingUrl } = delivery;
  return {
    status: 'SUCCESS',
    displayStatus: (delivery.status === 'delivered' ? 'DELIVERED' : 'IN_TRANSIT') as string | null,
    createdAt: shippedAt ?? deliveredAt ?? '',
    inTransitAt: shippedAt ?? null,
    deliveredAt,
    // in Greenwich it is the day before
    estimatedDeliveryAt: expectedOn === undefined ? null : `${expectedOn}T00:30:00+01:00`,
    requiresShipping: true,
    trackingInfo: [
      { company: carrier ?? null, number: trackingCode ?? null, url: trackingUrl ?? null },
    ],
  };
}

type Payment = Order['payments'][number];

function storedTransactions(payment: Payment) {
  const paid = storedTransaction(payment);
  const back = payment.status === 'refunded' ? payment.amount : (payment.refunded ?? 0);
  if (back === 0) return [paid];
  return [
    paid,
    { ...storedTransaction({ ...payment, amount: back }, 'REFUND'), parentTransaction: paid },
  ];
}

export function storedTransaction({ paidAt, amount, currency, status }: Payment, kind = 'SALE') {
  const money = { amount: amount.toFixed(2), currencyCode: currency };
  return {
    id: gid('OrderTransaction'),
    kind,
    status: status === 'failed' ? 'FAILURE' : 'SUCCESS',
    createdAt: paidAt,
    processedAt: paidAt as string | null,
    amountSet: { presentmentMoney: money, shopMoney: money },
    parentTransaction: null as { id: string } | null,
  };
}
