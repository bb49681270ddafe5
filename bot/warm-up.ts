import { readDay } from '../dialogs/reading/dates/read-day.ts';
import type { App } from './app.ts';
import type { Clock } from './ports/clock.ts';

/** The first customer has the greeting by then, and has yet to write. */
const pause = 500;

/**
 * Loads what reads days once somebody comes: the first customer to name one would else wait a quarter of a second, and who
 * nobody comes to does without its 30 MB.
 */
export function warmUpOnceUsed(
  app: Pick<App, 'onCommit'>,
  clock: Clock,
  after: (milliseconds: number, run: () => void) => void,
): void {
  let isUsed = false;
  app.onCommit(() => {
    if (isUsed) return;
    isUsed = true;
    after(pause, () => {
      readDay('gisteren', {
        language: 'nl',
        today: clock().toZonedDateTimeISO('UTC').toPlainDate(),
      });
    });
  });
}
