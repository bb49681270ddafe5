import { months, weekdays } from './vocabulary.ts';

/** What something typed is normalized to, and whether over a typing error or as the likelier of two things. */
export interface Normalized {
  normal: string;
  doubtful: boolean;
}

/** A word or sign as typed, where it stands in the text, and what it is normalized to. */
export interface Token extends Normalized {
  typed: string;
  start: number;
  end: number;
}

/** A token among its neighbours: those after it as typed, those before it as resolved, without those that say nothing. */
export interface Place {
  token: Token;
  /** Whether there is nothing else. */
  alone: boolean;
  next: (by?: number) => Token | undefined;
  last: (by?: number) => Token | undefined;
}

const like = (pattern: RegExp) => (token?: Token) =>
  token !== undefined && pattern.test(token.normal);

export const isWeekday = like(new RegExp(`^(?:${weekdays.join('|')})$`));
export const isMonth = like(new RegExp(`^(?:${months.join('|')})\\??$`));
export const isUnit = like(
  /^(?:day|workday|week|fortnight|week-and-half|weekend|month|year|hour|minute)$/,
);
/** 15 */
export const isNumber = like(/^\d+$/);
/** "kerstavond", normalized to "feast-christmasEve" */
export const isFeast = like(/^feast-/);
/** 2026 */
export const isYear = like(/^(?:19|20)\d\d$/);
/** 15th */
export const isOrdinal = like(/^\d+(?:st|nd|rd|th)$/);
/** 15 or 15th */
export const isDated = like(/^\d+(?:st|nd|rd|th)?$/);
/** 15/11 */
export const isShortDate = like(/^\d+\/\d+$/);
/** Anything that begins in digits. */
export const isDigits = like(/^\d/);
/** What joins the parts of a list or a range. */
export const isLink = like(/^(?:or|and|to|until|,)$/);
/** What leads to a day: "op", "sinds", "van". */
export const isLead = like(/^(?:on|since|of|until|later|about)$/);

/** Whether the token is normalized to one of these. */
export function isAnyOf(token: Token | undefined, ...words: string[]): boolean {
  return token !== undefined && words.includes(token.normal);
}

/** Whether the token is a word, and not a sign or digits; nothing is none. */
export function isWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.typed);
}

/** Whether the day or number before is followed by its month, "of" or not. */
export function hasMonth({ next }: Place): boolean {
  return isMonth(next(isAnyOf(next(), 'of') ? 2 : 1));
}
