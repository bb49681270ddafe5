import { z } from 'zod';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import type { CaseState } from '../../../policies/case/fold-case.ts';
import type { OrderAction } from '../../../policies/order/order-action.ts';
import { isDigital, isUnshipped } from '../../../policies/order/order-standing.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import { oncePerView, type View } from '../../conversation/form/form.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { orderLine, orderSlotsSchema } from '../../conversation/form/order/order-slots.ts';
import { readBack } from '../../conversation/form/slot-kinds.ts';
import { formatDate } from '../../language.ts';
import { orderChanges } from '../../reading/wishes/order-ask.ts';
import { emailSchema } from '../../reading/facts/email.ts';
import { addressSlotSchema, sayAddress } from './address-slot.ts';
import { standingRequest } from './order-request.ts';

/** The name of the form. */
export const dialog = 'order-change';

/** What a change of an order needs to know, by name. */
export const orderChangeSlotsSchema = orderSlotsSchema.extend({
  wanted: z.enum(orderChanges),
  ...addressSlotSchema.shape,
  /** What else is to be changed, in the customer's words. */
  wish: handedOverSchema,
  contact: emailSchema,
  confirmed: z.enum(['yes', 'no']),
});

export type OrderChangeSlots = z.infer<typeof orderChangeSlotsSchema>;
export type ChangeView = View<OrderChangeSlots>;

/** Why the order itself leaves nothing to change. */
export type Bar = 'cancelled' | 'subscription' | 'on-its-way' | 'delivered' | 'digital';

/** What bars the change, by the facts of the order; `undefined` where it may be asked for. */
export const barredBy = oncePerView(({ slots: { wanted }, known }: ChangeView): Bar | undefined => {
  const { order } = known;
  if (order === undefined || wanted === 'invoice' || wanted === 'other') return undefined;
  if (order.cancelledAt !== undefined) return 'cancelled';
  if (wanted === 'cancel') {
    if (order.kind === 'subscription') return 'subscription';
    if (order.delivery.status === 'delivered') return 'delivered';
    return isUnshipped(order) ? undefined : 'on-its-way';
  }
  if (isDigital(order)) return 'digital';
  // what is on its way may still be turned round by the carrier: staff find out
  return order.delivery.status === 'delivered' ? 'delivered' : undefined;
});

/** What is to be done in the system of the order, where the shop has switched it on; else staff do it. */
export const actionFor = oncePerView(
  ({
    slots: { wanted, address },
    known: { order },
    context,
  }: ChangeView): OrderAction | undefined => {
    if (order === undefined) return undefined;
    const { number } = order;
    const action: OrderAction | undefined =
      wanted === 'invoice'
        ? { type: 'send-invoice', number }
        : !isUnshipped(order)
          ? undefined
          : wanted === 'cancel'
            ? { type: 'cancel-order', number }
            : wanted === 'address' && address
              ? { type: 'change-address', number, address }
              : undefined;
    return action && context.orderActions.has(action.type) ? action : undefined;
  },
);

/** The request in a line, as staff read it. */
export function summaryOf(view: ChangeView): string {
  const { context, slots } = view;
  return context.words(`order-change.case.${slots.wanted ?? 'other'}`, {
    order: orderLine(view),
    what: sayWhat(view),
  });
}

/** The same request on the same order that stands open already. */
export const standingChange = oncePerView(
  (view: ChangeView): CaseState | undefined =>
    view.known.order && standingRequest(view.context, view.known, summaryOf(view)),
);

/** What is read back before the yes. */
export function summarizeChange(view: ChangeView): string {
  const { context, slots, known, state } = view;
  const { words, book, at } = context;
  const { order } = known;
  const { zone } = calendarAt(book, at);
  const lines = [
    words('order-change.line.order', { order: orderLine(view) }),
    ...(order
      ? [
          words('order-change.line.items', {
            items: order.items.map(({ name }) => asTyped(name)).join(', '),
          }),
          words('order-change.line.placed', {
            placed: formatDate(order.placedAt, zone, state.language),
          }),
        ]
      : []),
    words(`order-change.line.${slots.wanted ?? 'other'}`, { what: sayWhat(view) }),
    ...(order === undefined
      ? [words('order-change.line.contact', { contact: slots.contact ?? '' })]
      : []),
  ];
  return [
    words('order-change.summary'),
    lines.map((line) => `- ${line}`).join('\n'),
    words(`order-change.who.${whoDoesIt(view)}`),
  ].join('\n\n');
}

function whoDoesIt(view: ChangeView): 'system' | 'staff' | 'staff-late' {
  const { order } = view.known;
  if (actionFor(view) !== undefined) return 'system';
  const late = view.slots.wanted === 'address' && order !== undefined && !isUnshipped(order);
  return late ? 'staff-late' : 'staff';
}

function sayWhat({ slots: { address, wish }, context }: ChangeView): string {
  return address ? sayAddress(address, context) : readBack(wish);
}
