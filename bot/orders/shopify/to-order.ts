import type { Order } from '../../../policies/order/order.ts';
import { readPhoneNumber } from '../../../policies/order/phone-number.ts';
import type { LineAnswer, OrderAnswer } from './order-answer.ts';
import { numberOf } from './order-name.ts';
import { toDelivery } from './to-delivery.ts';
import { toPayments } from './to-payments.ts';

/** The attribute of an order by which the shop's checkout hands on that the buyer gave up the right of withdrawal. */
const consentKey = 'digital_consent';
const consents = ['true', 'yes', 'ja', '1'];

/**
 * The facts of an order; `undefined` for one without an e-mail address, which nobody can show to be theirs. When and
 * for how much a subscription is billed next, only the app knows that it was made with.
 */
export function toOrder(
  answer: OrderAnswer,
  { zone, isSubscription }: { zone: string; isSubscription: boolean },
): Order | undefined {
  if (!answer.email) return undefined;
  const { shippingAddress, billingAddress } = answer;
  const postcode = shippingAddress?.zip ?? billingAddress?.zip;
  // not of who gets the parcel: it may be a present
  const phone = readPhoneNumber(billingAddress?.phone ?? '', billingAddress?.countryCodeV2 ?? '');
  return {
    number: numberOf(answer),
    email: answer.email,
    ...(postcode && { postcode }),
    ...(phone !== undefined && { phone }),
    // not `createdAt`: that of an order brought along from another shop is the day of the move
    placedAt: answer.processedAt,
    kind: isSubscription ? 'subscription' : 'one-off',
    items: answer.lineItems.nodes.map(toItem),
    delivery: toDelivery(answer, zone),
    payments: toPayments(answer.transactions),
    billing: null,
    ...(answer.cancelledAt !== null && { cancelledAt: answer.cancelledAt }),
    ...(answer.purchasingEntity?.__typename === 'PurchasingCompany' && { consumer: false }),
    ...(hasConsent(answer) && { digitalConsent: true }),
  };
}

function toItem(line: LineAnswer): Order['items'][number] {
  const { name, sku, quantity, currentQuantity, requiresShipping } = line;
  // what was taken out of the order again counts as what was refunded: Shopify does not tell them apart
  const refunded = quantity - currentQuantity;
  return {
    sku: sku ?? '',
    name,
    ...(!requiresShipping && { digital: true }),
    ...(quantity > 1 && { quantity }),
    ...(refunded > 0 && { refunded }),
  };
}

function hasConsent({ customAttributes }: OrderAnswer): boolean {
  return customAttributes.some(
    ({ key, value }) => key === consentKey && consents.includes((value ?? '').trim().toLowerCase()),
  );
}
