import { refundClaims } from '../../../policies/refund/decide-refund.ts';
import { boughtOnSlots } from '../../conversation/form/order/bought-on-slots.ts';
import { confirmationSlot } from '../../conversation/form/confirmation.ts';
import type { Form } from '../../conversation/form/form.ts';
import {
  orderNumberSlot,
  handleOrderAnswer,
  lookUpOrder,
  orderRestsOn,
  secondFactSlot,
  goesWithoutOrder,
} from '../../conversation/form/order/order-slots.ts';
import {
  readClaim,
  readStop,
  saysItDiffers,
  saysReceived,
  speaksOfMoneyBack,
} from '../../reading/answers/claim.ts';
import { namesMonth } from '../../reading/dates/vocabulary.ts';
import { countWords } from '../../reading/text.ts';
import { afterNo, isFinalYes, readYesNo } from '../../reading/answers/yes-no.ts';
import { finishRefund } from './refund-outcome.ts';
import { learnedAs, learnedExcept } from '../../conversation/form/learned.ts';
import {
  addTo,
  givenEvidence,
  guessEvidence,
  readEvidence,
} from '../../conversation/form/evidence.ts';
import {
  choiceSlot,
  contactSlot,
  slotChoice,
  storySlot,
} from '../../conversation/form/slot-kinds.ts';
import {
  askStop,
  describe,
  summarizeCancellation,
  summarizeRefund,
  yesTo,
} from './refund-summary.ts';
import {
  decide,
  dialog,
  existingCase,
  refundSlotsSchema,
  type RefundSlots,
  type RefundView,
} from './refund-slots.ts';

/**
 * A refund: what for, which order, what the policy needs to know beside it, a summary and a yes.
 * Nothing is opened or cancelled before that yes. Source of the rules: 004_fd4e4502e1002b4e.txt.
 */
export const refundForm: Form<RefundSlots> = {
  dialog,
  schema: refundSlotsSchema.partial(),
  slots: {
    claim: choiceSlot(dialog, 'claim', refundClaims, {
      takes: ['stops', 'changed-mind'],
      // a word of another claim in the answer to another question changes nothing
      find: ({ text }, { slots, state, context }) => {
        const asking = state.form?.asking;
        if (slots.claim !== undefined && asking !== 'confirmed') return undefined;
        // on the way to it, a reason without a name is told in full; the others are asked for
        const meant = asking === undefined ? context.readAnswer('claim', text) : undefined;
        return meant?.sure && meant.label === 'other' ? 'other' : readClaim(text);
      },
      learned: (text, view) => {
        const meant = learnedAs('claim')(text, view);
        return meant?.label === 'not-delivered' && saysReceived(text) ? undefined : meant;
      },
    }),
    reason: {
      takes: ['changed-mind'],
      ...storySlot<RefundSlots>(dialog, 'reason', {
        needed: ({ slots }) => slots.claim === 'other',
        dependsOn: ['claim'],
      }),
      // "dubbel besteld" answers which reason, and says it
      find: ({ text, files }, { slots, state }) =>
        // or was said on the way to it
        [undefined, 'claim'].includes(state.form?.asking) &&
        slots.claim === 'other' &&
        countWords(text) > 1
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
      needed: (view) => awaitsEvidence(view) || (differs(view) && isInTime(view)),
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
        takes: ['stops'],
        needed: (view) => isCancelOnly(view) && existingCase(view) === undefined,
        dependsOn: ['claim', 'order'],
        respond: tellOfMoney,
        also: readStop,
        // a day of their own choice is neither
        learned: (text, view) =>
          /\d/.test(text) || namesMonth(text) ? undefined : learnedAs('stop')(text, view),
      }),
      // "nee, meteen" at the yes is another moment
      find: ({ text }, { state }) =>
        state.form?.asking === 'confirmed' ? readStop(afterNo(text)) : undefined,
      ask: askStop,
    },
    stopSure: choiceSlot(dialog, 'stopSure', ['now', 'end-of-cycle'], {
      takes: ['stops'],
      needed: (view) => view.slots.stop === 'now' && isCancelOnly(view),
      dependsOn: ['stop'],
      respond: tellOfMoney,
      also: (text) => {
        if (isFinalYes(text)) return 'now';
        const atEnd = readYesNo(text) === 'no' || readStop(text) === 'end-of-cycle';
        return atEnd ? 'end-of-cycle' : undefined;
      },
      // what cannot be undone takes a clear yes
      learned: learnedExcept('stop-sure', 'now'),
    }),
    confirmed: confirmationSlot<RefundSlots>({
      needed: (view) => existingCase(view) === undefined,
      respond: tellOfMoney,
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
      claim: ({ slots: { claim } }) => (claim === 'other' ? undefined : claim),
      whatToChange: 'refund.what-to-change',
    }),
  },
  restsOn: orderRestsOn,
  lookUp: lookUpOrder,
  answered: handleOrderAnswer,
  finish: finishRefund,
};

function differs({ slots }: RefundView): boolean {
  return slots.claim === 'not-as-described' && slots.ground === 'differs';
}

function isInTime(view: RefundView): boolean {
  const outcome = decide(view)?.decision.outcome;
  return outcome === 'in-time' || outcome === 'evidence-awaited';
}

// "ja, maar ik wil dat geld wel terug" is no yes
function tellOfMoney(text: string, view: RefundView): string | undefined {
  const asks = isCancelOnly(view) && speaksOfMoneyBack(text);
  return asks ? view.context.words('refund.money-stays', describe(view)) : undefined;
}

function isCancelOnly(view: RefundView): boolean {
  return decide(view)?.decision.outcome === 'cancel-only';
}

// A claim registered in time without evidence: the evidence is all that is still to come.
function awaitsEvidence(view: RefundView): boolean {
  return existingCase(view)?.status === 'evidence-awaited';
}
