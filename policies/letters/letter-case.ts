import type { Case, CaseEvent } from '../case/case-events.ts';
import type { CaseState } from '../case/fold-case.ts';
import type { StandingBook } from '../standing/standing.ts';
import type { LetterLanguage } from './letter-text.ts';
import type { LettersBook, LettersPolicy } from './letters-policy.ts';

/** How a day such as 2026-12-29, and a moment, read in the language of the letter. */
export interface LetterDates {
  day: (day: string) => string;
  moment: (at: string) => string;
}

/** A letter to be written: the case with its last event, and the texts in force then. */
export interface LetterCase {
  book: StandingBook & LettersBook;
  one: Case;
  state: CaseState;
  last: CaseEvent;
  policy: LettersPolicy;
  language: LetterLanguage;
  say: LetterDates;
}
