import type { Temporal } from 'temporal-polyfill';
import { sayDates, type Language } from '../../dialogs/language.ts';
import type { Case, CaseEvent } from '../../policies/case/case-events.ts';
import { calendarAt } from '../../policies/calendar/calendar-at.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { LetterDates } from '../../policies/letters/letter-case.ts';
import { writeLetter } from '../../policies/letters/write-letter.ts';
import type { CaseLetter } from '../ports/case-work.ts';

/** How days and moments are said in the language, in the zone of the shop. */
export function sayIn(language: Language, book: PolicyBook, now: Temporal.Instant): LetterDates {
  const { zone } = calendarAt(book, now);
  return sayDates(language, zone);
}

/** A letter, and what it was written about: the case up to that event, and the type of it. */
export interface WrittenLetter {
  one: Case;
  about: string;
  letter: CaseLetter;
}

/** The letter about the first of the events of which the customer is written; `undefined` where nothing is written. */
export function writeFirst(
  { reference, events }: Case,
  added: readonly CaseEvent[],
  { book, language, say }: { book: PolicyBook; language: Language; say: LetterDates },
): WrittenLetter | undefined {
  for (const [index, event] of added.entries()) {
    const one = { reference, events: [...events, ...added.slice(0, index + 1)] };
    const about = event.type === 'update-sent' ? event.about : event.type;
    const letter = writeLetter(book, one, about, language, say);
    if (letter) return { one, about, letter };
  }
  return undefined;
}
