import { citedClauses } from '../../../policies/cited-clauses.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { replyExpectation } from '../../../policies/service/reply-expectation.ts';
import { serviceAt } from '../../../policies/service/service-at.ts';
import type { Receipt } from '../../../policies/case/receipt.ts';
import type { Choice, Reply, DialogContext, ShownReceipt } from '../dialog.ts';
import { menuChoice, personChoice } from '../form/form.ts';
import { formatMoment, type Language } from '../../language.ts';

/** The lines of a receipt by their key in the wording, in order; a line without a value is left out. */
export type ReceiptLines = Record<string, string | null | undefined>;

/** A receipt as the customer sees it: `lines`, when it was received, and the clauses behind it. */
export function showReceipt(
  { words, book, at }: DialogContext,
  language: Language,
  receipt: Receipt,
  lines: ReceiptLines,
  reference?: string,
): ShownReceipt {
  const all: ReceiptLines = {
    ...lines,
    received: formatMoment(at, calendarAt(book, at).zone, language),
    reference,
  };
  return {
    receipt,
    ...(reference !== undefined && { reference }),
    title: words('receipt.title'),
    facts: Object.entries(all).flatMap(([line, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : [{ label: words(`receipt.${line}`), value }],
    ),
    why: {
      label: words('receipt.why'),
      clauses: (citedClauses(book, receipt) ?? []).map(({ text }) => text[language]),
    },
  };
}

/**
 * When an answer may be expected, for every sentence that promises one: `{answer}`. Where the shop is closed, or soon
 * will be for longer than an answer takes, it says from when the wait counts.
 */
export function replyWithin({ book, at, words, language }: DialogContext): { answer: string } {
  const { from, to } = serviceAt(book, at).replyWithin;
  const { staffed, countsFrom } = replyExpectation(book, at);
  if (countsFrom === undefined) return { answer: words('answer.counts-from-now', { from, to }) };
  const opens = formatMoment(countsFrom, calendarAt(book, at).zone, language);
  const key = staffed ? 'answer.soon-closed' : 'answer.closed';
  return { answer: words(key, { from, opens }) };
}

/** When staff are back, in words; `undefined` while they are there, and where the shop never opens. */
export function tellOpening({ book, at, language }: DialogContext): string | undefined {
  const { opensAt } = replyExpectation(book, at);
  return opensAt && formatMoment(opensAt, calendarAt(book, at).zone, language);
}

/**
 * "Anything else?", with the ways on from an outcome: `ways` are those of this outcome alone. What there is to say
 * before it stands in the same message.
 */
export function closingQuestion(
  context: DialogContext,
  { ways = [], before = '', between = '\n\n' }: Closing = {},
): Reply {
  const question = context.words('menu.anything-else');
  const text = before === '' ? question : `${before}${between}${question}`;
  return { text, choices: waysOn(context, ways), closing: { instead: before } };
}

interface Closing {
  ways?: Choice[];
  before?: string;
  between?: string;
}

/** The ways on from an outcome; `first` are those of this outcome alone. */
export function waysOn(context: DialogContext, first: Choice[] = []): Choice[] {
  return [
    ...first,
    menuChoice(context, 'menu', 'menu.something-else'),
    menuChoice(context, 'transcript'),
    personChoice(context),
  ];
}
