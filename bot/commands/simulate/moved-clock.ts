import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../ports/clock.ts';

/** In milliseconds. */
const stride = 5 * 60_000;

interface Timer {
  at: number;
  run: () => void;
}

/** A clock that stands until it is moved, with the timers that wait for it. */
export class MovedClock {
  #now: Temporal.Instant;
  #timers: Timer[] = [];

  constructor(start: Temporal.Instant) {
    this.#now = start;
  }

  readonly clock: Clock = () => this.#now;

  readonly after = (milliseconds: number, run: () => void): void => {
    this.#timers.push({ at: this.#now.epochMilliseconds + milliseconds, run });
  };

  /**
   * Moves on to the moment in strides of five minutes; timers run at the end of the one in which they are due, as on a
   * machine that is busy. `settle` waits for what they have begun.
   */
  async moveTo(moment: Temporal.Instant, settle: () => Promise<void>): Promise<void> {
    await settle();
    while (Temporal.Instant.compare(this.#now, moment) < 0) {
      const next = this.#now.epochMilliseconds + stride - (this.#now.epochMilliseconds % stride);
      this.#now = Temporal.Instant.fromEpochMilliseconds(Math.min(next, moment.epochMilliseconds));
      const due = this.#timers.filter(({ at }) => at <= this.#now.epochMilliseconds);
      this.#timers = this.#timers.filter((timer) => !due.includes(timer));
      for (const { run } of due.sort((a, b) => a.at - b.at)) run();
      if (due.length > 0) await settle();
    }
  }
}
