import { Temporal } from 'temporal-polyfill';
import { readDay } from '../../../dialogs/reading/dates/read-day.ts';
import type { DayReading } from '../../../dialogs/reading/dates/day-reading.ts';

export const saturday = '2026-11-21';

export function read(
  text: string,
  { language = 'nl', today = saturday }: { language?: 'nl' | 'en'; today?: string } = {},
): DayReading | undefined {
  return readDay(text, { language, today: Temporal.PlainDate.from(today) });
}

/** The day as said clearly, `~` before one to be read back, why it is asked, or `undefined`. */
function brief(reading: DayReading | undefined): string | undefined {
  if (reading?.type === 'ask') return reading.why;
  return reading?.type === 'confirm' ? `~${reading.day}` : reading?.day;
}

/** What is read of Dutch, in brief. */
export const nl = (text: string, today = saturday) => brief(read(text, { today }));

/** What is read of English, in brief. */
export const en = (text: string, today = saturday) => brief(read(text, { language: 'en', today }));
