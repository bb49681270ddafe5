import { refundClaims } from '../../../policies/refund/decide-refund.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import {
  boughtOnSlots,
  boughtOnValue,
  otherDayLine,
} from '../../conversation/form/bought-on-slots.ts';
import type { Reply } from '../../conversation/dialog.ts';
import { changeChoice, confirmationSlot } from '../../conversation/form/confirmation.ts';
import type { Form } from '../../conversation/form/form.ts';
import { formatDate, formatDay } from '../../language.ts';
import {
  orderNumberSlot,
  handleOrderAnswer,
  lookUpOrder,
  orderRestsOn,
  secondFactSlot,
  goesWithoutOrder,
} from '../../conversation/form/order-slots.ts';
import { isDisappointed, readClaim, readStop, saysItDiffers } from '../../reading/answers/claim.ts';
import { countWords } from '../../reading/text.ts';
import { readAgreement } from '../../reading/answers/agreement.ts';
import { finishRefund } from './refund-outcome.ts';
import { orderlessFacts } from './refund-orderless.ts';
import {
  addTo,
  choiceSlot,
  contactSlot,
  givenEvidence,
  guessEvidence,
  learnedAs,
  readBack,
  readEvidence,
  slotChoice,
  storySlot,
} from '../../conversation/form/slot-kinds.ts';
import {
  decide,
  existingCase,
  refundSlotsSchema,
  type RefundSlots,
  type RefundView,
} from './refund-slots.ts';

const dialog = 'refund';

/**
 * A refund: what for, which order, what the policy needs to know beside it, a summary and a yes.
 * Nothing is opened or cancelled before that yes. Source of the rules: 004_fd4e4502e1002b4e.txt.
 */
export const refundForm: Form<RefundSlots> = {
  dialog,
  schema: refundSlotsSchema.partial(),
  slots: {
    claim: choiceSlot(dialog, 'claim', refundClaims, {
      // a word of another claim in the answer to another question changes nothing
      find: ({ text }, { slots, state }) =>
        slots.claim === undefined || state.form?.asking === 'confirmed'
          ? readClaim(text)
          : undefined,
      also: (text) => (isDisappointed(text) ? 'not-satisfied' : undefined),
      learned: learnedAs('claim'),
    }),
    reason: {
      ...storySlot<RefundSlots>(dialog, 'reason', {
        needed: ({ slots }) => slots.claim === 'other',
        dependsOn: ['claim'],
      }),
      // "dubbel besteld" answers which reason, and says it
      find: ({ text, files }, { slots, state }) =>
        state.form?.asking === 'claim' && slots.claim === 'other' && countWords(text) > 1
          ? { text, files }
          : undefined,
    },
    number: orderNumberSlot(dialog),
    secondFact: secondFactSlot,
    ...boughtOnSlots<RefundSlots>(({ slots }) => goesWithoutOrder(slots)),
    contact: contactSlot({ needed: ({ slots }) => goesWithoutOrder(slots) }),
    ground: choiceSlot(dialog, 'ground', ['differs', 'expectation'], {
      needed: (view) => view.slots.claim === 'not-as-described' && existingCase(view) === undefined,
      dependsOn: ['claim', 'order'],
      find: ({ text }, { slots }) =>
        slots.ground === undefined && saysItDiffers(text) ? 'differs' : undefined,
      learned: learnedAs('ground'),
    }),
    evidence: {
      needed: (view) => awaitsEvidence(view) || (view.slots.ground === 'differs' && isInTime(view)),
      freeText: true,
      ask: ({ context }) => ({
        text: context.words('refund.ask-evidence'),
        choices: [slotChoice(context, dialog, 'evidence', 'later')],
      }),
      explain: 'refund.explain-evidence',
      // without a photo a few words will do: whoever has none is asked for them once
      read: (answer, { context, state }) => {
        const later = slotChoice(context, dialog, 'evidence', 'later');
        const evidence = readEvidence(answer, [later], context);
        return evidence?.type === 'none' && state.form?.misread === 0 ? undefined : evidence;
      },
      notUnderstood: (_, { context }) => context.words('refund.explain-evidence'),
      guess: ({ text }, { context }) => guessEvidence(text, context),
      // a photo before it was asked for, or one more after the first was taken for all
      find: (said, view) => {
        if (said.files.length === 0 && readClaim(said.text) !== undefined) return undefined;
        const more = addTo(givenEvidence(view.slots.evidence), said, view);
        return more && { type: 'given', ...more };
      },
    },
    stop: {
      ...choiceSlot(dialog, 'stop', ['end-of-cycle', 'now'], {
        needed: (view) => isCancelOnly(view) && existingCase(view) === undefined,
        dependsOn: ['claim', 'order'],
        also: readStop,
        learned: learnedAs('stop'),
      }),
      ask: askStop,
    },
    stopSure: choiceSlot(dialog, 'stopSure', ['now', 'end-of-cycle'], {
      needed: (view) => view.slots.stop === 'now' && isCancelOnly(view),
      dependsOn: ['stop'],
      also: (text, { context }) => {
        const said = readAgreement(text, context.readAnswer, 'cancel');
        return said && (said === 'yes' ? 'now' : 'end-of-cycle');
      },
    }),
    confirmed: confirmationSlot<RefundSlots>({
      needed: (view) => existingCase(view) === undefined,
      dependsOn: [
        'claim',
        'reason',
        'number',
        'order',
        'ground',
        'evidence',
        'stop',
        'stopSure',
        'boughtOn',
      ],
      ask: (view) => (isCancelOnly(view) ? summarizeCancellation(view) : summarizeRefund(view)),
      yes: yesTo,
      mayRefuse: isCancelOnly,
      whatToChange: 'refund.what-to-change',
    }),
  },
  restsOn: orderRestsOn,
  lookUp: lookUpOrder,
  answered: handleOrderAnswer,
  finish: finishRefund,
};

function isInTime(view: RefundView): boolean {
  const outcome = decide(view)?.decision.outcome;
  return outcome === 'in-time' || outcome === 'evidence-awaited';
}

function isCancelOnly(view: RefundView): boolean {
  return decide(view)?.decision.outcome === 'cancel-only';
}

// A claim registered in time without evidence: the evidence is all that is still to come.
function awaitsEvidence(view: RefundView): boolean {
  return existingCase(view)?.status === 'evidence-awaited';
}

function askStop(view: RefundView): Reply {
  const { context } = view;
  return {
    text: context.words('refund.ask-stop', describe(view)),
    choices: [
      slotChoice(context, dialog, 'stop', 'end-of-cycle'),
      slotChoice(context, dialog, 'stop', 'now'),
    ],
  };
}

function summarizeCancellation(view: RefundView): Reply {
  const { context } = view;
  return {
    text: context.words('refund.summary-cancel', describe(view)),
    choices: [
      slotChoice(context, dialog, 'confirmed', 'yes-cancel', yesTo(view)),
      slotChoice(context, dialog, 'confirmed', 'no'),
    ],
  };
}

function summarizeRefund(view: RefundView): Reply {
  const { context } = view;
  const lines = [
    goesWithoutOrder(view.slots)
      ? context.words('refund.summary-orderless', orderlessFacts(view))
      : context.words('refund.summary', describe(view)),
    otherDayLine(view),
    view.slots.reason
      ? context.words('refund.reason-line', { reason: readBack(view.slots.reason) })
      : '',
    refundEvidenceLine(view),
    context.words('refund.is-that-right'),
  ];
  return {
    text: lines.filter((line) => line !== '').join('\n\n'),
    choices: [
      slotChoice(context, dialog, 'confirmed', 'yes', yesTo(view)),
      changeChoice(context, dialog, 'claim'),
      changeChoice(context, dialog, 'number'),
    ],
  };
}

// What is confirmed, by its facts.
function yesTo({ slots, known }: RefundView): string {
  const { claim, number, boughtOn, contact, stop, stopSure } = slots;
  const about = known.order
    ? [known.order.number]
    : [number?.type, boughtOnValue(boughtOn), contact];
  return ['yes', ...about, claim, stopSure ?? stop].filter(Boolean).join(' ');
}

function refundEvidenceLine({ context, slots }: RefundView): string {
  if (slots.evidence === undefined) return '';
  if (slots.evidence.type !== 'given') {
    return slots.ground === 'differs'
      ? context.words(`refund.evidence-line.${slots.evidence.type}`)
      : '';
  }
  const names = slots.evidence.files.map((file) => file.name).join(', ');
  const given = [names, slots.evidence.text].filter(Boolean).join(': ');
  return context.words('refund.evidence-line.given', { given: asTyped(given) });
}

function describe(view: RefundView): Record<string, string> {
  const { context, state } = view;
  const decided = decide(view);
  if (decided === undefined) return {};
  const { facts, decision } = decided;
  const { zone } = calendarAt(context.book, context.at);
  return {
    order: facts.order.number,
    items: facts.order.items.map((item) => asTyped(item.name)).join(', '),
    placed: formatDate(facts.order.placedAt, zone, state.language),
    claim: context.words(`refund.claim.${facts.claim}`),
    lastDay: decision.lastDay === null ? '' : formatDay(decision.lastDay, state.language),
    ends: 'serviceEndsOn' in decision ? formatDay(decision.serviceEndsOn, state.language) : '',
  };
}
