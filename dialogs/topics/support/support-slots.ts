import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  decideSupportScope,
  supportAsks,
  type SupportDecision,
  type SupportFacts,
} from '../../../policies/support/decide-support.ts';
import { oncePerView, type View } from '../../conversation/form/form.ts';
import { boughtAt, boughtOnSchema } from '../../conversation/form/order/bought-on-slots.ts';
import { orderSlotsSchema } from '../../conversation/form/order/order-slots.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { emailSchema } from '../../reading/facts/email.ts';

/** What a customer can choose to ask; that somebody else changed the product is asked on its own. */
export const askSchema = z.enum(supportAsks).exclude(['third-party-modification']);

export const supportSlotsSchema = orderSlotsSchema.extend({
  ask: askSchema,
  /** Asked for beside it: a wish beside a defect, or a defect beside a wish. */
  also: z.enum(['yes', 'no']),
  /** SKU of the item, or the product's name as the customer gave it. */
  product: z.string(),
  version: z.enum(['current', 'outdated', 'unknown']),
  /** After an outdated version: whether it was updated and the trouble is still there. */
  updated: z.enum(['yes', 'no', 'solved']),
  modifiedBy: z.enum(['nobody', 'customer', 'third-party']),
  securityHole: z.enum(['yes', 'no']),
  details: handedOverSchema,
  contact: emailSchema,
  confirmed: z.literal('yes'),
  ...boughtOnSchema.shape,
});

export type SupportSlots = z.infer<typeof supportSlotsSchema>;
export type SupportView = View<SupportSlots>;

export interface Decided {
  facts: SupportFacts;
  decision: SupportDecision;
}

/** The item of the order that it is about; `undefined` without an order. */
export function itemOf({ slots, known }: SupportView) {
  const items = known.order?.items ?? [];
  return (
    items.find(({ sku }) => sku === slots.product) ?? (items.length === 1 ? items[0] : undefined)
  );
}

/** The version of the product, from the order where it says so, and else from the customer. */
export function versionOf(view: SupportView): SupportSlots['version'] | undefined {
  if (view.slots.updated === 'yes') return 'current';
  const { version, latestVersion } = itemOf(view) ?? {};
  if (version === undefined || latestVersion === undefined) return view.slots.version;
  return version === latestVersion ? 'current' : 'outdated';
}

/** What would be decided on what is known; `undefined` before all facts are. */
export const decide = oncePerView((view: SupportView): Decided | undefined => {
  const { slots, known, context } = view;
  const { ask, also, modifiedBy } = slots;
  const version = versionOf(view);
  if (ask === undefined || modifiedBy === undefined || version === undefined) return undefined;
  if (version === 'unknown') return undefined;
  const beside = ask === 'customization' ? 'defect' : 'customization';
  const bought = known.order
    ? Temporal.Instant.from(known.order.placedAt)
    : boughtAt(slots, context);
  const facts: SupportFacts = {
    asks: also === 'yes' ? [ask, beside] : [ask],
    version,
    modifiedBy,
    securityHole: slots.securityHole === 'yes' || ask === 'security-update',
    ...(bought && { boughtAt: bought.toString() }),
  };
  return { facts, decision: decideSupportScope(context.book, facts, context.at) };
});

/** Whether some part of what is asked has the outcome. */
export function comesOut(
  view: SupportView,
  outcome: SupportDecision['cases'][number]['outcome'],
): boolean {
  return decide(view)?.decision.cases.some((one) => one.outcome === outcome) === true;
}

/** Whether anything is to be opened: all but what is not supported. */
export function opensCase(view: SupportView): boolean {
  return (['in-scope', 'paid-customization', 'staff-judges'] as const).some((outcome) =>
    comesOut(view, outcome),
  );
}
