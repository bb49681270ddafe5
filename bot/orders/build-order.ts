import { orderFields } from './order-fields.ts';

/** What is known of an order, by the names of its fields; of lists, of one entry each. */
export interface KnownFields {
  own: ReadonlyMap<string, unknown>;
  items: readonly ReadonlyMap<string, unknown>[];
  payments: readonly ReadonlyMap<string, unknown>[];
}

/**
 * An order out of single fields, not judged yet: what nobody said of delivery and billing is not known, and what is
 * billed again and again is a subscription.
 * Example: of `number` and `billing.cycle` comes `{ number, billing: { cycle }, kind: 'subscription', … }`.
 */
export function buildOrder({ own, items, payments }: KnownFields): Record<string, unknown> {
  const has = (group: string) => [...own.keys()].some((field) => field.startsWith(`${group}.`));
  const billing = has('billing');
  return {
    kind: billing ? 'subscription' : 'one-off',
    ...pick(own, ''),
    items: items.map((item) => pick(item, 'items')),
    delivery: { deliveredAt: null, ...pick(own, 'delivery') },
    payments: payments.map((payment) => pick(payment, 'payments')),
    billing: billing ? pick(own, 'billing') : null,
  };
}

function pick(fields: ReadonlyMap<string, unknown>, group: string): Record<string, unknown> {
  const ofGroup = [...orderFields.keys()].flatMap((field): [string, unknown][] => {
    const [before, name] = field.includes('.') ? field.split('.') : ['', field];
    const value = fields.get(field);
    return before === group && name !== undefined && value !== undefined ? [[name, value]] : [];
  });
  return Object.fromEntries(ofGroup);
}
