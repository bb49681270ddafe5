import { mayWithdraw } from '../../../policies/withdrawal/decide-withdrawal.ts';
import type { Choice, Effect } from '../../conversation/dialog.ts';
import { menuChoice, type Finish } from '../../conversation/form/form.ts';
import { openCase } from '../../conversation/outcome/open-case.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome/outcome.ts';
import {
  actionFor,
  barredBy,
  standingChange,
  summaryOf,
  type Bar,
  type ChangeView,
} from './change-facts.ts';

/** What comes of it: it goes to the system of the order, to staff, or the order leaves nothing to change. */
export function finishOrderChange(view: ChangeView): Finish {
  const { context, slots } = view;
  const bar = barredBy(view);
  if (bar !== undefined) return explain(bar, view);
  const stands = standingChange(view);
  if (stands !== undefined) {
    const before = context.words('order-request.stands', { reference: stands.reference });
    return { replies: [closingQuestion(context, { before })], effects: [] };
  }
  return slots.confirmed === 'yes' ? passOn(view) : leave(view);
}

function passOn(view: ChangeView): Finish {
  const { context, slots, known } = view;
  const { wanted = 'other', wish, contact } = slots;
  const { reference, effects } = openCase(context, {
    kind: 'order-request',
    orderNumber: known.order?.number,
    contact: known.order ? undefined : contact,
    summary: summaryOf(view),
    files: wish?.files,
  });
  const action = actionFor(view);
  const done: Effect[] = action ? [{ type: 'order-action', reference, action }] : [];
  const values = { order: known.order?.number ?? '', reference, ...replyWithin(context) };
  // that it was done, the customer hears once it was
  const text = action
    ? context.words(`order-change.passed-on.${wanted}`, values)
    : context.words('order-change.for-staff', values);
  const ways = wanted === 'cancel' ? waysToWithdraw(view) : [];
  const before = ways.length > 0 ? context.words('order-change.may-withdraw') : '';
  return {
    replies: [{ text }, closingQuestion(context, { ways, before })],
    effects: [...effects, ...done],
    state: { evidenceFor: reference },
  };
}

function leave({ context }: ChangeView): Finish {
  const before = context.words('order-change.nothing-changed');
  return { replies: [closingQuestion(context, { before })], effects: [] };
}

function explain(bar: Bar, view: ChangeView): Finish {
  const { context, slots, known } = view;
  const text = context.words(`order-change.barred.${slots.wanted ?? 'other'}.${bar}`, {
    order: known.order?.number ?? '',
  });
  const [ways, offered] = waysAround(bar, view);
  const before = ways.some(({ value }) => value === 'withdrawal')
    ? context.words('order-change.may-withdraw')
    : '';
  return {
    replies: [{ text }, closingQuestion(context, { ways, before })],
    effects: [],
    ...(offered !== undefined && { state: { offered } }),
  };
}

// An order that cannot be cancelled may be withdrawn from, and a subscription ended.
function waysAround(bar: Bar, view: ChangeView): [ways: Choice[], offered?: string] {
  const { context, slots } = view;
  if (bar === 'subscription') {
    return [[menuChoice(context, 'cancel-recurring')], 'cancel-recurring'];
  }
  if (slots.wanted === 'cancel' && bar !== 'cancelled') return [waysToWithdraw(view)];
  return [[]];
}

function waysToWithdraw({ known: { order }, context }: ChangeView): Choice[] {
  const may = order !== undefined && mayWithdraw(context.book, order, context.at);
  return may ? [menuChoice(context, 'withdrawal', 'order-change.withdraw')] : [];
}
