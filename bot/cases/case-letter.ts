import { Temporal } from 'temporal-polyfill';
import { formatDay, formatMoment, type Language } from '../../dialogs/language.ts';
import type { Case, CaseEvent } from '../../policies/case/case-events.ts';
import { calendarAt } from '../../policies/calendar/calendar-at.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { CaseLetter } from '../ports/case-work.ts';

/** How days and moments are said in a letter. */
export interface Say {
  day(day: string): string;
  moment(at: string): string;
}

/**
 * What the customer is written because of the latest event of a case; `undefined` where nothing is. `about` is its
 * type, or what an `update-sent` is about.
 */
export type WriteLetter = (
  book: PolicyBook,
  one: Case,
  about: string,
  language: Language,
  say: Say,
) => CaseLetter | undefined;

/** What must stand in such a letter and does not: sentences in English. */
export type FindLacks = (
  book: PolicyBook,
  one: Case,
  about: string,
  letter: CaseLetter,
  language: Language,
  say: Say,
) => string[];

/** How days and moments are said in the language, in the zone of the shop. */
export function sayIn(language: Language, book: PolicyBook, now: Temporal.Instant): Say {
  const { zone } = calendarAt(book, now);
  return {
    day: (day) => formatDay(day, language),
    moment: (at) => formatMoment(Temporal.Instant.from(at), zone, language),
  };
}

/** The case up to the event of which the customer is written, and the letter; `undefined` where nothing is written. */
export function firstLetter(
  { reference, events }: Case,
  added: readonly CaseEvent[],
  write: (one: Case, about: string) => CaseLetter | undefined,
): { one: Case; about: string; letter: CaseLetter } | undefined {
  for (const [index, event] of added.entries()) {
    const one = { reference, events: [...events, ...added.slice(0, index + 1)] };
    const about = event.type === 'update-sent' ? event.about : event.type;
    const letter = write(one, about);
    if (letter) return { one, about, letter };
  }
  return undefined;
}
