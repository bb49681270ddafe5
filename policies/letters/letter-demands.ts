import { Temporal } from 'temporal-polyfill';
import type { Money } from '../case/case-events.ts';
import { complaintRulesOf, outsideBody } from '../complaint/complaint-rules.ts';
import { locales, type LetterLanguage, type LetterValue } from './letter-text.ts';
import type { LetterCase } from './letter-case.ts';
import { valuesOf } from './letter-values.ts';

/** Something that a letter must say, in one of these ways; `what` goes on after "The letter must …". */
interface Demand {
  what: string;
  ways: string[];
}

/** What staff may not leave out when they edit the letter. Sources: 003; Directive 2011/83/EU for a refusal. */
export function demandsOf(letterCase: LetterCase, about: string): Demand[] {
  const { last, language } = letterCase;
  if (about !== last.type) return complaintDemands(letterCase, about);
  switch (last.type) {
    case 'acknowledged':
      return [
        ...demand('name who handles the complaint', last.handler && [last.handler]),
        ...demand('say by when an answer comes', waysOfDay(letterCase, last.answerBy)),
      ];
    case 'progress-reported':
      return demand('say the new date of the answer', waysOfDay(letterCase, last.newDate));
    case 'quote-offered':
      return [
        ...demand('say what it costs', waysOfMoney(last.money, language)),
        ...demand('say the last day of the offer', waysOfDay(letterCase, last.validUntil)),
      ];
    case 'opened':
    case 'order-matched':
      return receiptDemands(letterCase);
    case 'paid-out':
      return demand('say how much was paid', last.money && waysOfMoney(last.money, language));
    case 'decided':
      return last.outcome === 'refused' ? refusalDemands(letterCase) : [];
    default:
      return complaintDemands(letterCase, about);
  }
}

/** The acknowledgement of a withdrawal, on a durable medium. Source: Directive 2011/83/EU, article 11a. */
function receiptDemands(letterCase: LetterCase): Demand[] {
  const { state } = letterCase;
  const { openedOn, time } = valuesOf(letterCase);
  if (state.kind !== 'withdrawal') return [];
  return [
    ...demand('say the day on which it was received', texts(openedOn)),
    ...demand('say at what time', texts(time)),
    ...demand('name the reference', [state.reference]),
  ];
}

function refusalDemands(letterCase: LetterCase): Demand[] {
  const { statutoryRights, ground } = valuesOf(letterCase);
  return [
    ...demand('say the ground', texts(ground)),
    ...demand('name the statutory rights', texts(statutoryRights)),
  ];
}

function texts(value: LetterValue): string[] | undefined {
  return typeof value === 'string' ? [value] : undefined;
}

function complaintDemands({ book, state, language }: LetterCase, about: string): Demand[] {
  const { opened } = state.latest;
  if (state.kind !== 'complaint' || !opened) return [];
  const rules = complaintRulesOf(book, opened);
  if (about === 'resolved') {
    return demand('offer the board', [rules.policy.escalation.offer[language]]);
  }
  const outside = outsideBody(rules);
  return about === 'board-answered' || about === 'referred-outside' || about === 'board-time-lapsed'
    ? demand('name the body outside the shop', outside && [outside.name])
    : [];
}

function demand(what: string, ways: string[] | '' | undefined): Demand[] {
  return ways ? [{ what, ways }] : [];
}

/** In full, as the letter says it, or without the day of the week and the year. */
function waysOfDay({ language, say }: LetterCase, day: string | undefined): string[] | undefined {
  if (day === undefined) return undefined;
  const date = Temporal.PlainDate.from(day);
  const short = date.toLocaleString(locales[language], { day: 'numeric', month: 'long' });
  return [say.day(day), short];
}

/** A whole amount may do without its cents, and thousands without their point. */
function waysOfMoney({ amount, currency }: Money, language: LetterLanguage): string[] {
  const inLetter = new Intl.NumberFormat(locales[language], { style: 'currency', currency });
  const digits = Number.isInteger(amount) ? [2, 0] : [2];
  const numbers = digits.flatMap((minimumFractionDigits) =>
    [true, false].map((useGrouping) =>
      new Intl.NumberFormat(locales[language], { minimumFractionDigits, useGrouping }).format(
        amount,
      ),
    ),
  );
  return [inLetter.format(amount), ...numbers];
}

/** Whether the text says it in one of the ways, whatever the capitals and the white space. */
export function isSaid(text: string, { ways }: Demand): boolean {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  return ways.some((way) => {
    const words = plain(way).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d]|[.,]\\d)`, 'iu').test(plain(text));
  });
}
