import { Temporal } from 'temporal-polyfill';
import type { Case, CaseKind } from '../case/case-events.ts';
import { foldCase, type CaseState } from '../case/fold-case.ts';
import type { StandingBook } from '../standing/standing.ts';
import { versionsAt } from '../versions-at.ts';
import { demandsOf, isSaid } from './letter-demands.ts';
import { sayParagraphs, type LetterLanguage } from './letter-text.ts';
import type { LetterCase, LetterDates } from './letter-case.ts';
import { valuesOf } from './letter-values.ts';
import type { LettersBook, LettersPolicy } from './letters-policy.ts';

type Letters = LettersPolicy['letters'];

/** Where the letters of a kind stand; the first that has one of the name is taken. */
const shelves: Record<CaseKind, (keyof Letters)[]> = {
  refund: ['refund', 'every'],
  support: ['question', 'every'],
  customization: ['customization', 'question', 'every'],
  complaint: ['complaint', 'every'],
  'review-appeal': ['review-appeal', 'every'],
  'licence-appeal': ['licence-appeal', 'every'],
  'privacy-request': ['privacy-request', 'every'],
  withdrawal: ['withdrawal', 'every'],
  'order-request': ['order-request', 'question', 'every'],
};

/**
 * What the customer is written because of `about`: the type of the last event of the case, or the name of an update
 * such as `where-things-stand`. Written in the texts in force at that event. `undefined` where nothing is written.
 * Throws `CaseDamaged`.
 *
 * Example: a refund that was decided as granted: "Je krijgt geld terug. Het gaat om € 49,00. …"
 */
export function writeLetter(
  book: StandingBook & LettersBook,
  one: Case,
  about: string,
  language: LetterLanguage,
  say: LetterDates,
): { subject: string; text: string } | undefined {
  const letterCase = letterCaseOf(book, one, language, say);
  const letter = letterCase && letterOf(letterCase.policy.letters, letterCase.state, about);
  return letter && frame(letterCase, letter);
}

/** What a letter must say: a sentence in English, and the words of the letter itself. */
export interface LetterLack {
  problem: string;
  words?: string;
}

/**
 * What an edited letter does not say and must. What the letter of the book does not say either
 * is not asked for.
 *
 * Example: an acknowledgement without its date: "The letter must say by when an answer comes: woensdag 6 januari 2027."
 */
export function letterLacks(
  book: StandingBook & LettersBook,
  one: Case,
  about: string,
  letter: { subject: string; text: string },
  language: LetterLanguage,
  say: LetterDates,
): LetterLack[] {
  const letterCase = letterCaseOf(book, one, language, say);
  const own = writeLetter(book, one, about, language, say);
  if (!letterCase || !own) return [];
  return demandsOf(letterCase, about)
    .filter((demand) => isSaid(own.text, demand) && !isSaid(letter.text, demand))
    .map(({ what, ways: [words = ''] }) => ({
      problem: `The letter must ${what}: ${words}`,
      words,
    }));
}

function letterCaseOf(
  book: StandingBook & LettersBook,
  one: Case,
  language: LetterLanguage,
  say: LetterDates,
): LetterCase | undefined {
  const state = foldCase(one);
  const last = one.events.at(-1);
  if (!last) return undefined;
  const { policy } = versionsAt(book, book.letters, Temporal.Instant.from(last.at));
  return { book, one, state, last, policy, language, say };
}

function letterOf(letters: Letters, state: CaseState, about: string) {
  // a note is for the shop alone
  const isNote = about === 'order-changed' && state.latest[about]?.action === 'note';
  const name = isNote ? undefined : letterName(state, about);
  for (const shelf of shelves[state.kind]) {
    const named: Record<string, Letter | undefined> = letters[shelf];
    const letter = name === undefined ? undefined : named[name];
    if (letter) return letter;
  }
  return undefined;
}

type Letter = Letters['every']['closed'];

function letterName({ kind, latest }: CaseState, about: string): string | undefined {
  if (about === 'decided') return latest.decided?.outcome;
  if (about !== 'closed') return about;
  switch (kind) {
    // their outcome was the last word
    case 'complaint':
    case 'review-appeal':
    case 'licence-appeal':
      return undefined;
    case 'customization':
      return latest['quote-accepted'] ? 'carried-out' : about;
    default:
      return about;
  }
}

/** The letter in what stands around every letter; `undefined` where none of it has anything to say. */
function frame(letterCase: LetterCase, letter: Letter) {
  const { policy, language } = letterCase;
  const values = valuesOf(letterCase);
  const body = sayParagraphs(letter.text, language, values);
  if (body.length === 0) return undefined;
  const { greeting, signOff, phone, email, subject } = policy.frame;
  const [title = ''] = sayParagraphs(letter.subject, language, values);
  const below = [signOff, phone, email].flatMap((text) => sayParagraphs(text, language, values));
  return {
    subject: sayParagraphs(subject, language, { ...values, subject: title }).join(' '),
    text: [...sayParagraphs(greeting, language, values), ...body, below.join('\n')].join('\n\n'),
  };
}
