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
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import {
  claimAmong,
  isDisappointed,
  readClaim,
  readStop,
  saysItDiffers,
} from '../../reading/answers/claim.ts';
import { hasWords } from '../../reading/text.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import { finishRefund } from './refund-outcome.ts';
import { orderlessFacts } from './refund-orderless.ts';
import {
  addTo,
  choiceSlot,
  contactSlot,
  givenEvidence,
  slotChoice,
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
      find: ({ text }) => readClaim(text),
      also: (text, { context }) =>
        isDisappointed(text) ? 'not-satisfied' : claimAmong(context.route(text)),
    }),
    number: orderNumberSlot(dialog),
    secondFact: secondFactSlot,
    ...boughtOnSlots<RefundSlots>(({ slots }) => goesWithoutOrder(slots)),
    contact: contactSlot({ needed: ({ slots }) => goesWithoutOrder(slots) }),
    ground: choiceSlot(dialog, 'ground', ['differs', 'expectation'], {
      needed: (view) => view.slots.claim === 'not-as-described' && existingCase(view) === undefined,
      dependsOn: ['claim', 'order'],
      find: ({ text }, { slots }) =>
        slots.ground === undefined && saysItDiffers(text) ? 'differs' : undefined,
      also: readGround,
    }),
    evidence: {
      needed: (view) => awaitsEvidence(view) || (view.slots.ground === 'differs' && isInTime(view)),
      freeText: true,
      ask: ({ context }) => ({
        text: context.words('refund.ask-evidence'),
        choices: [slotChoice(context, dialog, 'evidence', 'later')],
      }),
      explain: 'refund.explain-evidence',
      read: ({ text, chosen, files }, { context }) => {
        const later = slotChoice(context, dialog, 'evidence', 'later');
        if (chosen === 'later' || readChoice(text, [later]) !== undefined) return { type: 'later' };
        const told = hasWords(text) && !saysLacking(text);
        return files.length > 0 || told ? { type: 'given', text, files } : undefined;
      },
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
      }),
      ask: askStop,
    },
    stopSure: choiceSlot(dialog, 'stopSure', ['now', 'end-of-cycle'], {
      needed: (view) => view.slots.stop === 'now' && isCancelOnly(view),
      dependsOn: ['stop'],
      also: (text) => {
        const said = readYesNo(text);
        return said && (said === 'yes' ? 'now' : 'end-of-cycle');
      },
    }),
    confirmed: confirmationSlot<RefundSlots>({
      needed: (view) => opensCase(view) && existingCase(view) === undefined,
      dependsOn: ['claim', 'number', 'order', 'ground', 'evidence', 'stop', 'stopSure', 'boughtOn'],
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

function readGround(text: string, { context }: RefundView): RefundSlots['ground'] | undefined {
  if (isDisappointed(text)) return 'expectation';
  return claimAmong(context.route(text)) === 'not-as-described' ? 'differs' : undefined;
}

function isInTime(view: RefundView): boolean {
  const outcome = decide(view)?.decision.outcome;
  return outcome === 'in-time' || outcome === 'evidence-awaited';
}

function isCancelOnly(view: RefundView): boolean {
  return decide(view)?.decision.outcome === 'cancel-only';
}

function opensCase(view: RefundView): boolean {
  const outcome = decide(view)?.decision.outcome;
  return outcome !== 'too-late' && outcome !== 'other-route';
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
    return slots.ground === 'differs' ? context.words('refund.evidence-line.later') : '';
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
