import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../ports/clock.ts';

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

  /** Moves on to the moment, by way of every timer before it; `settle` waits for what each has begun. */
  async moveTo(moment: Temporal.Instant, settle: () => Promise<void>): Promise<void> {
    await settle();
    for (let next = this.#takeDue(moment); next; next = this.#takeDue(moment)) {
      const at = Temporal.Instant.fromEpochMilliseconds(next.at);
      if (Temporal.Instant.compare(at, this.#now) > 0) this.#now = at;
      next.run();
      await settle();
    }
    if (Temporal.Instant.compare(moment, this.#now) > 0) this.#now = moment;
  }

  #takeDue(moment: Temporal.Instant): Timer | undefined {
    const due = this.#timers.filter(({ at }) => at <= moment.epochMilliseconds);
    const next = due.reduce<Timer | undefined>(
      (first, timer) => (first && first.at <= timer.at ? first : timer),
      undefined,
    );
    this.#timers = this.#timers.filter((timer) => timer !== next);
    return next;
  }
}
