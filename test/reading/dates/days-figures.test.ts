import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  judgeDays,
  microsoftDayCases,
  microsoftLeftOut,
  type DayLine,
} from '../../eval/judge-days.ts';

const open = (name: string) =>
  readFileSync(new URL(`../../eval/${name}`, import.meta.url), 'utf8').trim();
const lines = (name: string) =>
  open(name)
    .split('\n')
    .map((line) => JSON.parse(line) as DayLine);
const microsoft: unknown = JSON.parse(open('recognizers-text-dutch-dateparser.json'));

test.each([
  ['Dutch sentences', lines('days.nl.jsonl')],
  ['English sentences', lines('days.en.jsonl')],
  ["Microsoft's Dutch cases", microsoftDayCases(microsoft)],
])('of %s, 92 in a hundred are read rightly, and at most one wrongly', (_, cases) => {
  const { n, right, wrong } = judgeDays(cases);
  expect(right / n).toBeGreaterThanOrEqual(0.92);
  expect(wrong / n).toBeLessThanOrEqual(0.01);
});

test("it is known which of Microsoft's cases are left out", () => {
  expect(microsoftLeftOut(microsoft)).toEqual({
    'there is no such day': 6,
    'the day is to come': 63,
    '"enkele" is no number: to be asked': 2,
    '"de dag", "mijn dag": no day of the calendar': 6,
    'the weekday is not that of the date: to be asked': 4,
  });
});
