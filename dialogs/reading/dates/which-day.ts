import { Temporal } from 'temporal-polyfill';
import { readPlace } from '../answers/read-place.ts';
import { onlyOne } from '../only-one.ts';
import { normalizeText } from '../text.ts';
import { readDay, type Setting } from './read-day.ts';

/**
 * Which of two days the customer means, who was asked so: "maandag", "de eerste", "die laatste", "11-11". `undefined`
 * where the answer fits both or neither.
 */
export function readWhichDay(
  text: string,
  days: readonly string[],
  { language }: Pick<Setting, 'language'>,
): string | undefined {
  const places = days.map((day) => ({ day, label: '' }));
  // "de 2e" is rather a day of the month
  const placed = /\d/.test(text) ? undefined : readPlace(normalizeText(text), places);
  // said on the day itself, the words name it, unless they speak of another
  const fits = (day: string) => {
    const reading = readDay(text, { language, today: Temporal.PlainDate.from(day) });
    if (reading?.type !== 'ask') return reading?.day === day;
    return reading.why === 'two-readings' && reading.between?.includes(day) === true;
  };
  return placed?.day ?? onlyOne(days.filter(fits));
}
