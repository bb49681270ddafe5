import { months, weekdays } from './vocabulary.ts';

/** A word or sign as typed, and the word it is heard as. */
export interface Token {
  typed: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  heard: string;
  /** Heard over a typing error, or as the likelier of two things. */
  doubtful: boolean;
}

/** A token among its neighbours: those after it as typed, those before it as settled, without what is of no use. */
export interface Place {
  token: Token;
  /** Whether there is nothing else. */
  alone: boolean;
  next: (by?: number) => Token | undefined;
  last: (by?: number) => Token | undefined;
}

const is = (pattern: RegExp) => (token?: Token) => token !== undefined && pattern.test(token.heard);

export const isWeekday = is(new RegExp(`^(?:${weekdays.join('|')})$`));
export const isMonth = is(new RegExp(`^(?:${months.join('|')})\\??$`));
export const isUnit = is(/^(?:day|week|fortnight|weekend|month|year|hour|minute)$/);
/** 15 */
export const isNumber = is(/^\d+$/);
/** 15th */
export const isOrdinal = is(/^\d+(?:st|nd|rd|th)$/);
export const isDated = is(/^\d+(?:st|nd|rd|th)?$/);
