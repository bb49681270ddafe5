import { readDay } from '../dialogs/reading/dates/read-day.ts';
import type { Clock } from './ports/clock.ts';

/** Loads what reads days, for which the first customer to name one would else wait a quarter of a second. */
export function warmUp(clock: Clock): void {
  readDay('gisteren', { language: 'nl', today: clock().toZonedDateTimeISO('UTC').toPlainDate() });
}
