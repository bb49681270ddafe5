import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { read, saturday } from './day-of.ts';

const days = fc
  .integer({ min: 0, max: 730 })
  .map((days) => Temporal.PlainDate.from(saturday).subtract({ days }));
const languages = fc.constantFrom('nl' as const, 'en' as const);

describe('laws', () => {
  test('a day in full is read back as itself', () => {
    fc.assert(
      fc.property(days, languages, (day, language) => {
        const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;
        const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
        const two = (part: number) => String(part).padStart(2, '0');
        for (const text of [
          day.toLocaleString(locale, { ...full, weekday: 'long' }),
          day.toLocaleString(locale, full),
          `${two(day.day)}-${two(day.month)}-${day.year}`,
          `${day.day}/${day.month}/${day.year}`,
          day.toString(),
        ]) {
          expect(read(text, { language })).toEqual({
            type: 'day',
            day: day.toString(),
            words: text,
          });
        }
      }),
    );
  });

  const speech = fc
    .array(
      fc.constantFrom(
        ...'gisteren vandaag morgen vorige afgelopen deze komende week maandag vrijdag 15 3 15e 31 maart november 2026 2027 15-11 31/12 dagen maanden geleden terug de op van en of last next yesterday tomorrow friday ago days the on , . zo ma kerst Pasen Koningsdag christmas easter dag day na voor after before jaar year 2025'.split(
          ' ',
        ),
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(' '));

  test('no day after today is ever given', () => {
    fc.assert(
      fc.property(speech, days, languages, (text, today, language) => {
        const reading = read(text, { language, today: today.toString() });
        if (reading === undefined || reading.type === 'ask') return;
        expect(reading.day <= today.toString()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('any text is read to its end, however it goes on and on', () => {
    const repeated = speech.map((text) => `${text} `.repeat(1000).slice(0, 5000));
    const any = fc.string({ maxLength: 5000, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.oneof(any, repeated), languages, (text, language) => {
        expect(() => read(text, { language })).not.toThrow();
      }),
    );
    for (const text of ['1-', 'x@', 'a', '1 maand en ', '15 of ', '"', '3 november 2026 ']) {
      const long = text.repeat(5000).slice(0, 5000);
      expect(() => read(long, { language: 'nl' })).not.toThrow();
    }
  });
});
