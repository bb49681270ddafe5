import { z } from 'zod';
import type { OrderStanding } from '../../../policies/order/order-standing.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import type { Choice, DialogContext, Reply } from '../../conversation/dialog.ts';
import { summarySlot } from '../../conversation/form/confirmation.ts';
import {
  menuChoice,
  personChoice,
  type Finish,
  type Form,
  type View,
} from '../../conversation/form/form.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import {
  goesWithoutOrder,
  lookUpOrder,
  orderLine,
  orderNumberSlot,
  orderRestsOn,
  orderSlotsSchema,
  secondFactSlot,
} from '../../conversation/form/order/order-slots.ts';
import { contactSlot, joinLine, readBack, storySlot } from '../../conversation/form/slot-kinds.ts';
import { openCase } from '../../conversation/outcome/open-case.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome/outcome.ts';
import { asksForPayment } from '../../reading/wishes/order-ask.ts';
import { emailSchema } from '../../reading/facts/email.ts';
import { handleOrderOrGoOn } from './order-request.ts';
import { listFacts, standingAt, tellPaid, tellStanding } from './tell-order.ts';

const dialog = 'order-status';

const orderStatusSlotsSchema = orderSlotsSchema.extend({
  /** What was asked for first, where it is not the parcel. */
  about: z.literal('payment'),
  /** Who has no order number says what was ordered and when, and where to answer. */
  bought: handedOverSchema,
  contact: emailSchema,
  confirmed: z.literal('yes'),
});

type OrderStatusSlots = z.infer<typeof orderStatusSlotsSchema>;
type StatusView = View<OrderStatusSlots>;

const withoutOrder = ({ slots }: StatusView) => goesWithoutOrder(slots);

/**
 * Where an order is: what its facts say, and what fits next. The moment of the question is kept, as that of a claim
 * that may follow from it. Who cannot be shown an order asks staff.
 */
export const orderStatusForm: Form<OrderStatusSlots> = {
  dialog,
  schema: orderStatusSlotsSchema.partial(),
  slots: {
    about: {
      needed: () => false,
      ask: () => ({ text: '' }),
      explain: 'order.explain-number',
      read: () => undefined,
      find: ({ text }, { state }) =>
        state.form?.asking === undefined && asksForPayment(text) ? 'payment' : undefined,
    },
    number: orderNumberSlot(dialog),
    secondFact: secondFactSlot,
    bought: storySlot(dialog, 'bought', { needed: withoutOrder }),
    contact: contactSlot({ needed: withoutOrder }),
    confirmed: summarySlot(dialog, summarize, ['bought', 'number', 'contact'], {
      needed: withoutOrder,
      dependsOn: ['number', 'bought', 'contact'],
    }),
  },
  restsOn: orderRestsOn,
  lookUp: lookUpOrder,
  answered: handleOrderOrGoOn,
  finish: (view) =>
    view.known.order === undefined ? askStaff(view) : tellOrder(view.known.order, view),
};

function tellOrder(order: OrderFacts, { slots, state, context }: StatusView): Finish {
  const standing = standingAt(order, context);
  const told = [
    slots.about === 'payment' && standing !== 'unclear' ? tellPaid(order, context) : '',
    tellStanding(order, context),
    // a day out of facts that contradict each other could be a wrong promise
    standing === 'unclear' ? '' : listFacts(order, context),
  ];
  const text = told.filter(Boolean).join('\n\n');
  const since = state.form?.since ?? context.at.toString();
  const askedAt = state.asked?.[order.number] ?? since;
  return {
    replies: [{ text }, offerNext(standing, context)],
    effects: [],
    state: {
      asked: { ...state.asked, [order.number]: askedAt },
      ...(looksFirst.includes(standing) && { offered: 'order-look-into' }),
    },
  };
}

/** Where something is wrong, staff are offered first. */
const looksFirst: OrderStanding[] = ['unclear', 'failed', 'overdue'];
const mayWait: OrderStanding[] = ['shipped', 'announced', 'waiting'];

function offerNext(standing: OrderStanding, context: DialogContext): Reply {
  const wait = mayWait.includes(standing) ? [menuChoice(context, 'order-wait')] : [];
  const missing = standing === 'cancelled' || standing === 'unclear' ? [] : [notReceived(context)];
  const question = [...looksFirst, ...mayWait, 'delivered'].includes(standing)
    ? context.words(`order-status.next.${standing}`)
    : context.words('menu.anything-else');
  return {
    text: question,
    choices: [
      ...wait,
      menuChoice(context, 'order-look-into'),
      ...missing,
      menuChoice(context, 'menu', 'menu.something-else'),
      personChoice(context),
    ],
    closing: { instead: '' },
  };
}

function notReceived(context: DialogContext): Choice {
  return menuChoice(context, 'not-delivered', 'order-status.not-received');
}

function summarize(view: StatusView): string {
  const { context, slots } = view;
  return context.words('order-status.summary', {
    order: orderLine(view),
    bought: readBack(slots.bought),
    contact: slots.contact ?? '',
  });
}

function askStaff(view: StatusView): Finish {
  const { context, slots } = view;
  const { bought, contact } = slots;
  const { reference, effects } = openCase(context, {
    kind: 'order-request',
    contact,
    summary: context.words('order-status.orderless-case', {
      order: orderLine(view),
      bought: bought ? joinLine(bought) : '',
    }),
    files: bought?.files,
  });
  const text = context.words('order-status.asked-staff', { reference, ...replyWithin(context) });
  return { replies: [{ text }, closingQuestion(context)], effects };
}
