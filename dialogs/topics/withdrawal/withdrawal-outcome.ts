import { Temporal } from 'temporal-polyfill';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { versionsAt } from '../../../policies/versions-at.ts';
import type { CaseState } from '../../../policies/case/fold-case.ts';
import type { Choice, Reply } from '../../conversation/dialog.ts';
import { menuChoice, type Finish } from '../../conversation/form/form.ts';
import { addToCase } from '../../conversation/outcome/open-case.ts';
import { closingQuestion, replyWithin, showReceipt } from '../../conversation/outcome/outcome.ts';
import { formatDay, formatMoment } from '../../language.ts';
import { readLeaving } from '../../reading/answers/leaving.ts';
import { saysFaulty } from '../../reading/wishes/withdrawal.ts';
import { receiveWithdrawal, type Received } from './receive-withdrawal.ts';
import {
  decide,
  existingCase,
  hasStated,
  momentOf,
  orderOf,
  type WithdrawalView,
} from './withdrawal-slots.ts';
import { contactLine, contractLine, tellLastDay } from './withdrawal-summary.ts';

/** What the customer is told of the withdrawal, and the case that it opens or that stands already. */
export function finishWithdrawal(view: WithdrawalView): Finish {
  const { context, slots } = view;
  const known = existingCase(view);
  if (known !== undefined) return tellOfExisting(view, known);
  if (slots.wanted === 'no') return { replies: [closingQuestion(context)], effects: [] };
  if (slots.confirmed === 'no') return tellNotWithdrawn(view);
  const received = receive(view);
  return {
    ...keep(received),
    replies: [announce(view, received), closingQuestion(context, { ways: otherGrounds(view) })],
  };
}

/**
 * What was stated is received, however the customer leaves: for a menu, a person or another matter. `undefined` where
 * nothing was stated, and where they say that they do not want to.
 */
export function receiveLeft(view: WithdrawalView, said: string): Finish | undefined {
  if (!hasStated(view) || existingCase(view) !== undefined) return undefined;
  const leaving = readLeaving(said);
  if (leaving === 'drops' || leaving === 'changed-mind') {
    const { replies, ...rest } = tellNotWithdrawn(view);
    return { ...rest, replies: replies.slice(0, 1) };
  }
  // nothing more is asked of the orders that waited for this one: staff find them
  const received = receive(view, allContracts(view));
  return { ...keep(received), replies: [announce(view, received, 'withdrawal.left-at')] };
}

function allContracts(view: WithdrawalView): string {
  const { number } = view.slots;
  const others = number?.type === 'given' ? (number.others ?? []) : [];
  return [contractLine(view), ...others].join(', ');
}

function receive(view: WithdrawalView, contract = contractLine(view)): Received {
  const { context, slots } = view;
  const { name = '', contact, said } = slots;
  return receiveWithdrawal(
    { ...context, at: momentOf(view) },
    {
      name: name === '' ? context.words('withdrawal.no-name-given') : name,
      contract,
      contact: contact?.type === 'email' ? contact.address : undefined,
      text: said?.text,
      order: orderOf(view),
    },
  );
}

function keep({ reference, effects }: Received): Omit<Finish, 'replies'> {
  return { effects, state: { evidenceFor: reference, withdrawn: reference } };
}

function announce(view: WithdrawalView, received: Received, after?: string): Reply {
  const { context } = view;
  const { words, language } = context;
  const { reference, decision, receipt } = received;
  const at = momentOf(view);
  const { zone } = calendarAt(context.book, at);
  const values = {
    ...{ reference, moment: formatMoment(at, zone, language), contact: contactLine(view) },
    refundBy: sayDay(decision.refundBy, view),
    goodsBackBy: sayDay(decision.goodsBackBy, view),
    ...replyWithin(context),
  };
  const mailed = view.slots.contact?.type === 'email' ? 'mailed' : 'in-chat';
  const text = [
    words('withdrawal.received', values),
    [tellInTime(view), words(`withdrawal.outcome.${decision.outcome}`, values)]
      .filter(Boolean)
      .join(' '),
    ...(decision.goodsBackBy === null ? [] : [tellGoodsBack(view, values)]),
    words(`withdrawal.confirmation.${mailed}`, values),
    ...(after === undefined ? [] : [words(after)]),
  ];
  const lines = {
    order: orderOf(view)?.number,
    request: words('withdrawal.request'),
    outcome: words(`withdrawal.outcome-word.${decision.outcome}`),
    'withdraw-until': sayDay(decision.lastDay, view),
    'money-back-by': values.refundBy,
    'goods-back-by': values.goodsBackBy,
  };
  return {
    text: text.filter(Boolean).join('\n\n'),
    receipt: showReceipt({ ...context, at }, language, receipt, lines, reference),
  };
}

// what it says before is what can still be done, and this is what was done
function tellInTime(view: WithdrawalView): string {
  const { outcome, lastDay } = decide(view);
  if (outcome !== 'received-in-time') return tellLastDay(view);
  const key = lastDay === null ? 'withdrawal.in-time.not-begun' : 'withdrawal.in-time.until';
  return view.context.words(key, { lastDay: sayDay(lastDay, view) });
}

function tellGoodsBack(
  { context }: WithdrawalView,
  values: Record<string, string | number>,
): string {
  const { policy } = versionsAt(context.book, context.book.withdrawal, context.at);
  const { words } = context;
  return `${words('withdrawal.goods-back', values)} ${words(`withdrawal.return-costs.${policy.returnCosts}`)}`;
}

function sayDay(day: string | null, { context }: WithdrawalView): string {
  return day === null ? '' : formatDay(day, context.language);
}

// what is wrong with the article gives rights beside this one
function otherGrounds({ slots, context }: WithdrawalView): Choice[] {
  return slots.said && saysFaulty(slots.said.text) ? [menuChoice(context, 'not-as-described')] : [];
}

function tellNotWithdrawn(view: WithdrawalView): Finish {
  const { context } = view;
  const text = [context.words('withdrawal.not-withdrawn'), tellLastDay(view)];
  return {
    replies: [{ text: text.filter(Boolean).join(' ') }, closingQuestion(context)],
    effects: [],
  };
}

// Stating it again changes nothing; what they wrote beside it is added.
function tellOfExisting(view: WithdrawalView, known: CaseState): Finish {
  const { context, slots } = view;
  const { zone } = calendarAt(context.book, context.at);
  const one = context.cases.find(({ reference }) => reference === known.reference);
  const isNew = slots.said && !known.summary.includes(slots.said.text);
  const effects = one && slots.said && isNew ? addToCase(one, slots.said, context) : [];
  const text = context.words('withdrawal.stands', {
    reference: known.reference,
    moment: formatMoment(Temporal.Instant.from(known.openedAt), zone, context.language),
  });
  return {
    replies: [{ text }, closingQuestion(context)],
    effects,
    state: { evidenceFor: known.reference, withdrawn: known.reference },
  };
}
