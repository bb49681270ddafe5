import { Temporal } from 'temporal-polyfill';
import type { Clock } from './ports/clock.ts';

/** The moment it is on this machine. Everything else takes a `Clock`, so that tests choose the moment. */
export const machineClock: Clock = () => Temporal.Now.instant();

/** Calls back after so many milliseconds; keeps no process alive. */
export function setTimer(milliseconds: number, run: () => void): void {
  setTimeout(run, milliseconds).unref();
}
