import { createRequire } from 'node:module';
import type { Temporal } from 'temporal-polyfill';
import { months } from './vocabulary.ts';

/** A day as the recogniser found it in the normalized text. */
export interface Found {
  at: number;
  text: string;
  /** TIMEX3: `2026-11-15`, `XXXX-11-15`, `XXXX-WXX-2`, …; what the words leave open stays open. */
  timex: string;
}

const month = `(?:${months.join('|')})`;
const together = new RegExp(
  `(?<=today|yesterday|week \\w+day) (?=\\S)|(?<=${month}) (?=\\d+(?:st|nd|rd|th)? ${month})`,
  'g',
);

type Recogniser = (said: string, today: Temporal.PlainDate) => Found[];

let built: Recogniser | undefined;

/**
 * Days by date, by name and by weekday. The package is loaded when first needed: that takes longer than a thousand
 * readings, and 30 MB.
 */
export function recognise(said: string, today: Temporal.PlainDate): Found[] {
  built ??= build();
  return built(said, today);
}

const require = createRequire(import.meta.url);

function build(): Recogniser {
  const {
    BaseDateExtractor,
    EnglishCommonDateTimeParserConfiguration,
    EnglishDateExtractorConfiguration,
  } =
    require('@microsoft/recognizers-text-date-time') as typeof import('@microsoft/recognizers-text-date-time');
  // What numbers and spans say is read by relative-day.ts: the package drops the month of "a month and 3 days
  // ago", and takes "the 31st" of a month of 30 days for the 1st.
  const none = { extract: () => [] };
  const dayFirst = true;
  const extractor = new BaseDateExtractor(
    Object.assign(new EnglishDateExtractorConfiguration(dayFirst), {
      ordinalExtractor: none,
      integerExtractor: none,
      durationExtractor: none,
    }),
  );
  const { dateParser } = new EnglishCommonDateTimeParserConfiguration(dayFirst);
  return (said, today) => {
    // At noon, so that a date of today counts as past.
    const reference = new Date(today.year, today.month - 1, today.day, 12);
    // The package takes "yesterday 9 november" for one, and of "last week tuesday 9 november" the first part,
    // and the second day of "3 november 5 november" for a year.
    const apart = said.replace(together, '|');
    return extractor.extract(apart, reference).flatMap((found) => {
      const timex = dateParser.parse(found, reference)?.timexStr ?? '';
      // a bare number: "op 2 weken"
      return timex.startsWith('XXXX-XX') ? [] : [{ at: found.start, text: found.text, timex }];
    });
  };
}
