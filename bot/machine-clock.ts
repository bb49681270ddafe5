import { Temporal } from 'temporal-polyfill';
import type { Clock } from './ports/clock.ts';

let latest = Temporal.Instant.fromEpochMilliseconds(0);

/** The moment it is on this machine. Everything else takes a `Clock`, so that tests choose the moment. */
export const machineClock: Clock = () => {
  // a turn asks many times within a millisecond, and a moment costs more than looking
  const now = Date.now();
  if (latest.epochMilliseconds !== now) latest = Temporal.Instant.fromEpochMilliseconds(now);
  return latest;
};

/** Calls back after so many milliseconds; keeps no process alive. */
export function setTimer(milliseconds: number, run: () => void): void {
  setTimeout(run, milliseconds).unref();
}
