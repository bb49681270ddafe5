import type { NamedDay } from '../../../policies/calendar/named-days.ts';
import type { Phrases, Words } from './phrase.ts';

/** Names that two days in a row share: "met kerst". */
export type SharedName = 'easter' | 'whitsun' | 'christmas' | 'turnOfTheYear';

export interface DateWords {
  /**
   * The words a day is spoken of in, under the English word that each is normalized to, whatever the language. Forms
   * are parted by ", " and may have several words; what is not here is not read. A question mark: the form is a word
   * or a name of its own too ("zo", "may"), and only its neighbours tell. `_` is anything else, `''` says nothing.
   */
  dayWords: Readonly<Record<string, string>>;
  /**
   * What may have been done on a day, in the same way: `bought`, `paid` and `came` are what is asked for; a `plan`, what was
   * merely said or never was (`none`), and any `other` action are not; nor is a participle that is not here. `will`
   * speaks of a day to come, where the day could be either; `done` helps of something past.
   */
  actionWords: Readonly<Record<string, string>>;
  /** What each day with a name is called, in the same way. */
  feasts: Readonly<Record<NamedDay | SharedName, string>>;
  numerals: Numerals;
  aroundDays: AroundDays;
}

/** Numbers in words, without accents. */
export interface Numerals {
  /** From 1 to 99. */
  cardinals: (n: number) => string[];
  /** From 1 to 31. */
  ordinals: (n: number) => string[];
  /** From 2000 to 2099. */
  years: (year: number) => string[];
  /** What else means one. */
  articles: readonly string[];
}

/** What stands beside a day or a number, and tells which of them it is. */
export interface AroundDays {
  /** What cannot be counted: "vrijdag 13 via iDEAL", and not "vrijdag 13 stuks". */
  mayFollow: Words;
  /** Pattern of what a day may end in: "dinsdagavond". */
  partsOfDay: string;
  /** Pattern of a participle, which cannot be counted either; and of one that tells what was done on a day. */
  participle: string;
  actionParticiple: string;
  clauseOpeners: Words;
  /** What may have been received and is no order. */
  letters: Words;
  articles: Words;
  /** Forms of "a" that are normalized to 1. */
  units: Words;
  /** "tien voor half drie" */
  clock: Words;
  half: Words;
  was: Words;
  /** What ends a word before a number that is none of a day: "versie 12.11". */
  numbers: Phrases;
  named: Words;
  counted: Phrases;
  /** "2-1 gewonnen" */
  played: Words;
  /** "I rated it 9/10", "van 9-5 open" */
  rated: Words;
  money: Phrases;
  /** What ends a word before a date: "factuurdatum". */
  dated: Phrases;
  /** Words of their own, a letter away from the name of a day. */
  notMisspelt: Words;
}
