import { Temporal } from 'temporal-polyfill';
import type { DayReading } from '../../dialogs/reading/day-reading.ts';
import { readDay } from '../../dialogs/reading/dates/read-day.ts';

/** A sentence, the day it is said on, and the day it names; `null` when none may be taken from it. */
export interface DayLine {
  text: string;
  ref: string;
  expected: string | null;
  lang: 'nl' | 'en';
}

export interface DayVerdict {
  n: number;
  right: number;
  /** A day was expected, and nothing or a question came. */
  asked: number;
  /** Another day than expected, or a day where none was. */
  wrong: number;
  errors: { text: string; ref: string; expected: string | null; got: DayReading | undefined }[];
}

export function judgeDays(lines: DayLine[]): DayVerdict {
  const verdict: DayVerdict = { n: lines.length, right: 0, asked: 0, wrong: 0, errors: [] };
  for (const { text, ref, expected, lang } of lines) {
    const got = readDay(text, { language: lang, today: Temporal.PlainDate.from(ref) });
    const day = got === undefined || got.type === 'ask' ? null : got.day;
    if (day === expected) verdict.right += 1;
    else {
      verdict[day === null ? 'asked' : 'wrong'] += 1;
      verdict.errors.push({ text, ref, expected, got });
    }
  }
  return verdict;
}
