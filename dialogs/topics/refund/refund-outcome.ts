import { Temporal } from 'temporal-polyfill';
import type { CaseEvent } from '../../../policies/case/case-events.ts';
import type { CaseState } from '../../../policies/case/fold-case.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { isInTime } from '../../../policies/calendar/deadline.ts';
import { serviceAt } from '../../../policies/service/service-at.ts';
import { statutoryRights } from '../../../policies/service/statutory-rights.ts';
import { refundReceipt, type RefundFacts } from '../../../policies/refund/decide-refund.ts';
import type { DialogContext, Effect, Reply } from '../../conversation/dialog.ts';
import { otherDayLine } from '../../conversation/form/order/bought-on-slots.ts';
import { menuChoice, type Finish } from '../../conversation/form/form.ts';
import { givenEvidence } from '../../conversation/form/evidence.ts';
import { joinLine } from '../../conversation/form/slot-kinds.ts';
import { formatDate, formatDay, formatMoment } from '../../language.ts';
import { openCase } from '../../conversation/outcome/open-case.ts';
import {
  closingQuestion,
  replyWithin,
  showReceipt,
  waysOn,
} from '../../conversation/outcome/outcome.ts';
import { finishOrderless } from './refund-orderless.ts';
import { claimedAt, decide, existingCase, type Decided, type RefundView } from './refund-slots.ts';
import { withdrawalTrack } from './withdrawal-track.ts';

/** What the customer is told of the decision, and the case that it opens or adds to. */
export function finishRefund(view: RefundView): Finish {
  const decided = decide(view);
  if (decided === undefined) return finishOrderless(view);
  const known = existingCase(view);
  if (known !== undefined) return tellOfExisting(view, known);
  if (view.slots.confirmed === 'no') return tell(view, 'refund.nothing-changed');
  const { outcome } = decided.decision;
  return outcome === 'too-late' || outcome === 'other-route'
    ? explain(view, decided)
    : open(view, decided);
}

function open(view: RefundView, decided: Decided): Finish {
  const { context, slots } = view;
  const { facts, decision } = decided;
  const { evidence } = slots;
  const track = withdrawalTrack(view);
  const ways = track ? [track.choice] : [];
  const { reference, effects } = openCase(context, {
    kind: 'refund',
    orderNumber: facts.order.number,
    summary: requestOf(view),
    files: slots.reason?.files,
    evidenceAwaited: decision.outcome === 'evidence-awaited',
    receipt: refundReceipt(facts, decision, claimedAt(view)),
    evidence: givenEvidence(evidence),
    then: decision.outcome === 'cancel-only' ? [cancellation(view, facts, decision)] : [],
  });
  return {
    replies: [
      ...announce(view, decided, reference),
      closingQuestion(
        context,
        decision.outcome === 'cancel-only' ? { before: tellStatutoryRights(view), ways } : { ways },
      ),
    ],
    effects: [...effects, ...endInSystem(view, decided, reference)],
    state: {
      ...(facts.claim === 'not-as-described' && { evidenceFor: reference }),
      ...(decision.outcome === 'cancel-only' && { cancelled: reference }),
    },
  };
}

function cancellation(
  { context }: RefundView,
  facts: RefundFacts,
  { serviceEndsOn }: { serviceEndsOn: string },
): CaseEvent {
  const at = context.at.toString();
  const stop = facts.stop ?? 'end-of-cycle';
  return { type: 'future-invoices-cancelled', at, stop, serviceEndsOn };
}

// carried out where the subscription is kept, if the shop lets the bot
function endInSystem(
  { context }: RefundView,
  { facts, decision }: Decided,
  reference: string,
): Effect[] {
  const may = context.orderActions.has('cancel-subscription');
  if (decision.outcome !== 'cancel-only' || !may) return [];
  const { stop = 'end-of-cycle', order } = facts;
  const { serviceEndsOn: endsOn } = decision;
  const action = { type: 'cancel-subscription' as const, number: order.number, stop, endsOn };
  return [{ type: 'order-action', reference, action }];
}

/** What is asked for, and why where the policy has no name for it. */
export function requestOf({ context, slots: { claim = 'other', reason } }: RefundView): string {
  const asked = context.words(`refund.claim.${claim}`);
  return reason === undefined ? asked : `${asked}: ${joinLine(reason)}`;
}

// Nothing to open: the reason, what stands beside it, and where to go instead.
function explain(view: RefundView, decided: Decided): Finish {
  const { context } = view;
  const { decision } = decided;
  const route = decision.outcome === 'other-route' ? [decision.route] : [];
  const otherDay = otherDayLine(view);
  const instead = route.map((value) => menuChoice(context, value));
  const track = withdrawalTrack(view);
  return {
    replies: [
      ...(track ? [{ text: track.text }] : []),
      ...(otherDay === '' ? [] : [{ text: otherDay }]),
      ...announce(view, decided),
      closingQuestion(context, {
        ways: [...(track ? [track.choice] : []), ...instead],
        before: tellStatutoryRights(view),
      }),
    ],
    effects: [],
  };
}

// Asking again changes nothing: the case stands; only evidence still awaited is added to it.
function tellOfExisting(view: RefundView, known: CaseState): Finish {
  const { context, slots, state } = view;
  const evidence = givenEvidence(slots.evidence);
  const values = { reference: known.reference };
  if (evidence !== undefined) {
    const event: CaseEvent = { type: 'evidence-added', at: context.at.toString(), ...evidence };
    const finish = tell(view, 'refund.evidence-added', values);
    return { ...finish, effects: [{ type: 'case', reference: known.reference, event }] };
  }
  if (known.cancelled === undefined) {
    return tell(view, `refund.already-open.${standingOf(known)}`, values);
  }
  const ends = formatDay(known.cancelled.serviceEndsOn, state.language);
  return tell(view, 'refund.already-cancelled', { ...values, ends });
}

// staff are at work on it only where the case says so
function standingOf({ phase, status, latest }: CaseState): string {
  if (phase !== 'open') return 'done';
  if (status !== 'open') return status;
  return latest['waiting-for-customer'] === undefined ? 'waiting-for-staff' : 'with-staff';
}

// what the law says of this claim, where the book has it
function tellStatutoryRights({ context, state, slots: { claim } }: RefundView): string {
  return statutoryRights(serviceAt(context.book, context.at), claim)[state.language];
}

function tell({ context }: RefundView, key: string, values: Record<string, string> = {}): Finish {
  return { replies: [{ text: context.words(key, values), choices: waysOn(context) }], effects: [] };
}

function announce(view: RefundView, decided: Decided, reference?: string): Reply[] {
  const { context, state } = view;
  const { facts, decision } = decided;
  const text = context.words(`refund.outcome.${sentence(decided)}`, {
    reference: reference ?? '',
    order: facts.order.number,
    lastDay: decision.lastDay === null ? '' : formatDay(decision.lastDay, state.language),
    ends: 'serviceEndsOn' in decision ? formatDay(decision.serviceEndsOn, state.language) : '',
    counted: tellCounted(view),
    ...replyWithin(context),
  });
  return [{ text, receipt: receiptOf(view, decided, reference) }];
}

// which moment the claim is judged by
function tellCounted(view: RefundView): string {
  const { context, state } = view;
  const { words, book, at } = context;
  const { zone } = calendarAt(book, at);
  const [asked, now] = [claimedAt(view), at].map((moment) => moment.toZonedDateTimeISO(zone));
  if (asked === undefined || now === undefined || asked.toPlainDate().equals(now.toPlainDate()))
    return words('refund.counted.now');
  return words('refund.counted.asked', {
    asked: formatMoment(asked.toInstant(), zone, state.language),
  });
}

/** The outcome, and what sets its sentence apart from others with the same outcome. */
function sentence({ facts, decision }: Decided): string {
  switch (decision.outcome) {
    case 'in-time':
    case 'too-late':
      return `${decision.outcome}.${facts.claim}`;
    case 'other-route':
      return `other-route.${decision.route}`;
    case 'staff-judges':
      return `staff-judges.${decision.reason}`;
    default:
      return decision.outcome;
  }
}

function receiptOf(view: RefundView, { facts, decision }: Decided, reference?: string) {
  const { state } = view;
  const at = claimedAt(view);
  const context = { ...view.context, at };
  const { words, book } = context;
  const { zone } = calendarAt(book, at);
  const { outcome } = decision;
  // whatever staff judge for, that they do is what it comes to
  const inShort = outcome === 'staff-judges' ? outcome : sentence({ facts, decision });
  const lines = {
    order: facts.order.number,
    placed: formatDate(facts.order.placedAt, zone, state.language),
    request: words(`refund.claim.${facts.claim}`),
    outcome: words(`refund.outcome-word.${inShort}`),
    [lastDayLabel(facts, decision, context)]:
      decision.lastDay && formatDay(decision.lastDay, state.language),
    ends: 'serviceEndsOn' in decision ? formatDay(decision.serviceEndsOn, state.language) : null,
  };
  const receipt = refundReceipt(facts, decision, at);
  return showReceipt(context, state.language, receipt, lines, reference);
}

// "kan" while it still can be done, "kon" afterwards
function lastDayLabel(
  { claim }: RefundFacts,
  { lastDay }: Decided['decision'],
  { book, at }: DialogContext,
): string {
  const { zone } = calendarAt(book, at);
  const still = lastDay !== null && isInTime(at, Temporal.PlainDate.from(lastDay), zone);
  return `${claim === 'cancel-recurring' ? 'reclaim' : 'report'}-until.${still ? 'can' : 'could'}`;
}
