import { Temporal } from 'temporal-polyfill';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import type { Answer, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { enter } from '../../conversation/menu.ts';
import { openCase } from '../../conversation/outcome/open-case.ts';
import { closingQuestion, replyWithin } from '../../conversation/outcome/outcome.ts';
import { formatMoment } from '../../language.ts';
import { standingRequest } from './order-request.ts';
import { sayExpected, standingAt } from './tell-order.ts';

/*
 * What may follow once the customer has heard how their order stands.
 */

/** The customer waits: until when, and that their question counts if it never comes. */
export function waitForOrder(said: Answer, state: DialogState, context: DialogContext): Step {
  const { identified: order } = state;
  const asked = order && state.asked?.[order.number];
  if (order === undefined || asked === undefined)
    return enter('order-status', said, state, context);
  const isDue = standingAt(order, context) === 'overdue';
  const expected = isDue ? '' : sayExpected(order, context);
  const { zone } = calendarAt(context.book, context.at);
  const before = context.words(expected === '' ? 'order-status.wait' : 'order-status.wait-until', {
    expected,
    asked: formatMoment(Temporal.Instant.from(asked), zone, context.language),
  });
  return { state, replies: [closingQuestion(context, { before })], effects: [] };
}

/** Staff find out where it is. Asked again, the case that stands is named, and no other is opened. */
export function lookIntoOrder(said: Answer, state: DialogState, context: DialogContext): Step {
  const { identified: order } = state;
  if (order === undefined) return enter('order-status', said, state, context);
  const { words } = context;
  const summary = words('order-status.case', { order: order.number });
  const stands = standingRequest(context, { order }, summary);
  if (stands !== undefined) {
    const before = words('order-request.stands', { reference: stands.reference });
    return { state, replies: [closingQuestion(context, { before })], effects: [] };
  }
  const { number: orderNumber } = order;
  const opened = openCase(context, { kind: 'order-request', orderNumber, summary });
  const text = words('order-status.looked-into', {
    reference: opened.reference,
    ...replyWithin(context),
  });
  return {
    state: { ...state, evidenceFor: opened.reference },
    replies: [{ text }, closingQuestion(context)],
    effects: opened.effects,
  };
}
