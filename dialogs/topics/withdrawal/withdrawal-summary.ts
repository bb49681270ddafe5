import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { versionsAt } from '../../../policies/versions-at.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import type { Reply } from '../../conversation/dialog.ts';
import { orderLine } from '../../conversation/form/order/order-slots.ts';
import { readBack, slotChoice } from '../../conversation/form/slot-kinds.ts';
import { formatDay, formatMoment } from '../../language.ts';
import { beginsQuestion } from '../../reading/answers/about-the-question.ts';
import { readWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { decide, dialog, hasStated, momentOf, type WithdrawalView } from './withdrawal-slots.ts';

/*
 * What the customer reads before a withdrawal: how it works, where they asked, and what they are about to confirm.
 */

/** The answer to a question about it, by the book, and whether they want to. A question alone withdraws nothing. */
export function askWanted(view: WithdrawalView): Reply {
  const { context } = view;
  // asked again, it is not told again
  const told = view.state.form?.asking === 'wanted' ? tellLastDay(view) : tellHow(view);
  return {
    text: [told, context.words('withdrawal.ask-wanted')].filter(Boolean).join('\n\n'),
    choices: [
      slotChoice(context, dialog, 'wanted', 'yes'),
      slotChoice(context, dialog, 'wanted', 'no'),
    ],
  };
}

/** The answer to one more question before the yes. */
export function tellAgain(text: string, view: WithdrawalView): string | undefined {
  const asks = readWithdrawal(text) === 'asked' || beginsQuestion(text);
  return asks ? view.context.words('withdrawal.explain-wanted') : undefined;
}

/** How a withdrawal works, by the book in force. */
export function tellHow(view: WithdrawalView): string {
  const { book, at, words } = view.context;
  const { policy } = versionsAt(book, book.withdrawal, at);
  const { window, refundWithin, goodsBackWithin, returnCosts } = policy;
  const how = words('withdrawal.how', { window, refundWithin, goodsBackWithin });
  return [how, words(`withdrawal.return-costs.${returnCosts}`), tellLastDay(view)]
    .filter(Boolean)
    .join(' ');
}

/** Until when the order can be withdrawn from; nothing where none is known. */
export function tellLastDay(view: WithdrawalView): string {
  const { words, language } = view.context;
  const { outcome, ground, lastDay } = decide(view);
  const values = { lastDay: lastDay === null ? '' : formatDay(lastDay, language) };
  switch (outcome) {
    case 'received-order-unmatched':
      return '';
    case 'received-in-time':
      return words(lastDay === null ? 'withdrawal.not-begun' : 'withdrawal.until', values);
    case 'received-late':
      return words('withdrawal.was-until', values);
    case 'received-exempt-claimed':
      return words(`withdrawal.exempt.${ground ?? 'business'}`);
  }
}

/** What identifies the contract, as the customer and staff read it. */
export function contractLine(view: WithdrawalView): string {
  const { slots, known } = view;
  if (known.order !== undefined) {
    const items = known.order.items.map(({ name }) => asTyped(name)).join(', ');
    return [known.order.number, items && `(${items})`].filter(Boolean).join(' ');
  }
  if (slots.number?.type === 'given') return slots.number.number;
  return slots.contract === undefined ? orderLine(view) : readBack(slots.contract);
}

/** What is confirmed, with one button that says nothing else. Source: Directive 2011/83/EU, article 11a(3). */
export function askConfirmation(view: WithdrawalView): Reply {
  const { context, slots } = view;
  const { words, book, language } = context;
  const { zone } = calendarAt(book, context.at);
  const lines = [
    words('withdrawal.line.contract', { contract: contractLine(view) }),
    slots.said && words('withdrawal.line.said', { said: readBack(slots.said) }),
    slots.name && words('withdrawal.line.name', { name: asTyped(slots.name) }),
    words('withdrawal.line.contact', { contact: contactLine(view) }),
  ];
  const moment = formatMoment(momentOf(view), zone, language);
  const parts = [
    words('withdrawal.summary'),
    lines
      .filter(Boolean)
      .map((line) => `- ${line ?? ''}`)
      .join('\n'),
    tellLastDay(view),
    words(hasStated(view) ? 'withdrawal.confirm-stated' : 'withdrawal.confirm', { moment }),
  ];
  return {
    text: parts.filter(Boolean).join('\n\n'),
    choices: [slotChoice(context, dialog, 'confirmed', 'yes', yesTo(view))],
  };
}

/** Where the confirmation goes. */
export function contactLine({ slots: { contact }, context }: WithdrawalView): string {
  return contact?.type === 'email' ? contact.address : context.words('withdrawal.in-chat');
}

/** What is confirmed, by its facts: the value of the button that agrees. */
export function yesTo({ slots, known }: WithdrawalView): string {
  const { number, contact } = slots;
  const about = known.order?.number ?? (number?.type === 'none' ? 'none' : number?.number);
  return ['yes', about, contact?.type === 'email' ? contact.address : 'here']
    .filter(Boolean)
    .join(' ');
}
