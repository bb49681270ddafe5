import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import { boughtOnValue, otherDayLine } from '../../conversation/form/order/bought-on-slots.ts';
import { changeChoice } from '../../conversation/form/confirmation.ts';
import { goesWithoutOrder } from '../../conversation/form/order/order-slots.ts';
import { readBack, slotChoice } from '../../conversation/form/slot-kinds.ts';
import type { Reply } from '../../conversation/dialog.ts';
import { formatDate, formatDay } from '../../language.ts';
import { orderlessFacts } from './refund-orderless.ts';
import { decide, dialog, type RefundView } from './refund-slots.ts';
import { withdrawalTrack } from './withdrawal-track.ts';

/*
 * What a refund reads back before its yes.
 */

export function askStop(view: RefundView): Reply {
  const { context } = view;
  const track = withdrawalTrack(view);
  const ask = context.words('refund.ask-stop', describe(view));
  return {
    text: track ? `${track.text}\n\n${ask}` : ask,
    choices: [
      ...(track ? [track.choice] : []),
      slotChoice(context, dialog, 'stop', 'end-of-cycle'),
      slotChoice(context, dialog, 'stop', 'now'),
    ],
  };
}

export function summarizeCancellation(view: RefundView): Reply {
  const { context } = view;
  return {
    text: context.words('refund.summary-cancel', describe(view)),
    choices: [
      // a second click on what stood first before cancels nothing
      slotChoice(context, dialog, 'confirmed', 'no'),
      slotChoice(context, dialog, 'confirmed', 'yes-cancel', yesTo(view)),
    ],
  };
}

export function summarizeRefund(view: RefundView): Reply {
  const { context } = view;
  // a refusal names it when it is told
  const isJudged = decide(view)?.decision.outcome === 'staff-judges';
  const track = isJudged ? withdrawalTrack(view) : undefined;
  const lines = [
    track?.text ?? '',
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
      ...(track ? [track.choice] : []),
      changeChoice(context, dialog, 'claim'),
      changeChoice(context, dialog, 'number'),
      ...(view.slots.evidence ? [changeChoice(context, dialog, 'evidence')] : []),
    ],
  };
}

/** What is confirmed, by its facts: the value of the button that agrees. */
export function yesTo({ slots, known }: RefundView): string {
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

/** The order and what is decided on it, as the wording names them. */
export function describe(view: RefundView): Record<string, string> {
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
