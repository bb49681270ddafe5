import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DayReading } from '../../dialogs/reading/dates/day-reading.ts';
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

const microsoftSchema = z.array(
  z.object({
    Input: z.string(),
    Context: z.object({ ReferenceDateTime: z.string() }),
    Results: z.tuple([
      z.object({
        Text: z.string(),
        Value: z.object({ PastResolution: z.object({ date: z.string() }) }),
      }),
    ]),
  }),
);

type MicrosoftCase = z.infer<typeof microsoftSchema>[number];

const dutchWeekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

/** Why a case of Microsoft's says nothing on how a day in the past is to be read; the first that holds. */
const reasons: [why: string, holds: (of: MicrosoftCase) => boolean][] = [
  ['there is no such day', (of) => dayOf(of) === '0001-01-01'],
  ['the day is to come', (of) => dayOf(of) > refOf(of)],
  ['"enkele" is no number: to be asked', ({ Results: [{ Text }] }) => /\benkele\b/i.test(Text)],
  [
    '"de dag", "mijn dag": no day of the calendar',
    ({ Results: [{ Text }] }) => /\bdag$/.test(Text),
  ],
  ['the weekday is not that of the date: to be asked', contradicts],
];

const dayOf = ({ Results: [{ Value }] }: MicrosoftCase) => Value.PastResolution.date;
const refOf = ({ Context }: MicrosoftCase) => Context.ReferenceDateTime.slice(0, 10);

function contradicts(of: MicrosoftCase): boolean {
  const [, name] =
    /^(ma|di|wo|do|vr|za|zo)\p{L}*[, ]+(?:de )?[\d\p{L}]+/u.exec(
      of.Results[0].Text.toLowerCase(),
    ) ?? [];
  const weekday = dutchWeekdays.indexOf(name ?? '') + 1;
  return weekday > 0 && weekday !== Temporal.PlainDate.from(dayOf(of)).dayOfWeek;
}

/** Microsoft's cases for one day in the past, out of their file as parsed. */
export function microsoftDayCases(json: unknown): DayLine[] {
  return microsoftSchema
    .parse(json)
    .filter((of) => !reasons.some(([, holds]) => holds(of)))
    .map((of) => ({ text: of.Input, ref: refOf(of), expected: dayOf(of), lang: 'nl' }));
}

/** How many of Microsoft's cases are left out, by reason. */
export function microsoftLeftOut(json: unknown): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const of of microsoftSchema.parse(json)) {
    const why = reasons.find(([, holds]) => holds(of))?.[0];
    if (why !== undefined) counts[why] = (counts[why] ?? 0) + 1;
  }
  return counts;
}
