/**
 * What a text says of one day in the past. Days are ISO dates (`2026-11-16`) in the shop's zone; `words`
 * are the words they were read from, as typed.
 *
 * - `day`: said clearly.
 * - `confirm`: read over a typing error, or one likely reading of several; to be read back first.
 * - `ask`: something about time was said, from which no day may be taken.
 */
export type DayReading =
  | { type: 'day'; day: string; words: string }
  | { type: 'confirm'; day: string; words: string }
  | { type: 'ask'; why: Unclear; words: string; between?: [string, string] };

/**
 * Why no day is taken: `vague` ("een tijdje geleden", a month, a range without one first day), `several`
 * days were named, `two-readings` of the same words, a day
 * in the `future`, or one that does not exist (`impossible`, 31 February). Where two days are left, `between` has
 * them, the earlier first.
 */
export type Unclear = 'vague' | 'several' | 'two-readings' | 'future' | 'impossible';
