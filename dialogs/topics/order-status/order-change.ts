import type { Reply } from '../../conversation/dialog.ts';
import { changeChoice, confirmationSlot } from '../../conversation/form/confirmation.ts';
import type { Form } from '../../conversation/form/form.ts';
import { learnedAs } from '../../conversation/form/learned.ts';
import {
  goesWithoutOrder,
  lookUpOrder,
  orderNumberSlot,
  orderRestsOn,
  secondFactSlot,
} from '../../conversation/form/order/order-slots.ts';
import {
  choiceSlot,
  contactSlot,
  slotChoice,
  storySlot,
} from '../../conversation/form/slot-kinds.ts';
import { orderChanges, readOrderChange, type OrderChange } from '../../reading/wishes/order-ask.ts';
import { readAddress } from '../../reading/facts/address.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { addressSlot } from './address-slot.ts';
import {
  barredBy,
  dialog,
  orderChangeSlotsSchema,
  standingChange,
  summarizeChange,
  type ChangeView,
  type OrderChangeSlots,
} from './change-facts.ts';
import { finishOrderChange } from './order-change-outcome.ts';
import { handleOrderOrGoOn } from './order-request.ts';

/**
 * Something to be done with an order: what, which order, what it takes, and a yes that is final. Nothing is passed on
 * before it, and nothing is said to be done that was not.
 */
export const orderChangeForm: Form<OrderChangeSlots> = {
  dialog,
  schema: orderChangeSlotsSchema.partial(),
  slots: {
    wanted: choiceSlot(dialog, 'wanted', orderChanges, {
      // said on the way to it
      find: ({ text }, { slots, state }) =>
        slots.wanted === undefined && state.form?.asking === undefined
          ? nameChange(text)
          : undefined,
      also: readOrderChange,
      learned: learnedAs('order-change'),
    }),
    // before the order, whose postcode the one of a new address is not
    address: addressSlot((view) => view.slots.wanted === 'address' && isOpen(view)),
    number: orderNumberSlot(dialog),
    secondFact: {
      ...secondFactSlot,
      find: (said, view) =>
        readAddress(said.text)?.type === 'whole'
          ? (readEmail(said.text) ?? said.facts?.secondFact)
          : secondFactSlot.find?.(said, view),
    },
    wish: storySlot(dialog, 'wish', {
      needed: (view) => view.slots.wanted === 'other' && isOpen(view),
      dependsOn: ['wanted'],
    }),
    contact: contactSlot({ needed: ({ slots }) => goesWithoutOrder(slots) }),
    confirmed: confirmationSlot<OrderChangeSlots>({
      needed: (view) => isOpen(view) && standingChange(view) === undefined,
      dependsOn: ['wanted', 'number', 'order', 'address', 'wish', 'contact'],
      ask: askToConfirm,
      yes: yesTo,
      // what is passed on to be carried out takes a clear yes
      mayRefuse: isFinal,
      whatToChange: 'confirm.what-to-change',
    }),
  },
  restsOn: orderRestsOn,
  lookUp: lookUpOrder,
  answered: handleOrderOrGoOn,
  finish: finishOrderChange,
};

// an address is told by whoever wants it there
function nameChange(text: string): OrderChange | undefined {
  return readOrderChange(text) ?? (readAddress(text)?.type === 'whole' ? 'address' : undefined);
}

// the order is known to leave it open, or that there is none at hand
function isOpen(view: ChangeView): boolean {
  const settled = view.known.order !== undefined || goesWithoutOrder(view.slots);
  return settled && barredBy(view) === undefined;
}

function isFinal({ slots }: ChangeView): boolean {
  return slots.wanted === 'cancel' || slots.wanted === 'address';
}

function askToConfirm(view: ChangeView): Reply {
  const { context, slots } = view;
  const what = slots.wanted === 'address' ? 'address' : 'wish';
  return {
    text: `${summarizeChange(view)}\n\n${context.words('order-change.shall-i')}`,
    choices: [
      slotChoice(context, dialog, 'confirmed', 'yes', yesTo(view)),
      ...(isFinal(view) ? [slotChoice(context, dialog, 'confirmed', 'no')] : []),
      ...(slots[what] ? [changeChoice(context, dialog, what)] : []),
      changeChoice(context, dialog, 'number'),
    ],
  };
}

// names what it confirms, so that one of an earlier summary confirms nothing else
function yesTo({ slots, known }: ChangeView): string {
  const { wanted, address, wish, contact } = slots;
  const to = address && [address.street, address.postcode].join(' ');
  return ['yes', known.order?.number, wanted, to, wish?.text, contact].filter(Boolean).join(' ');
}
