import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../ports/clock.ts';

/** So many failures in a row, and it is left alone for so many seconds: no customer waits for what is down. */
const failuresBeforePause = 3;
export const pauseSeconds = 60;

/**
 * Keeps count of how an outside service does. One that fails again and again is left alone for a minute; after that,
 * one failure more is enough for the next minute.
 * Example: `if (breaker.isOpen()) return undefined;`
 */
export class Breaker {
  readonly #clock: Clock;
  #failures = 0;
  #pausedUntil: Temporal.Instant | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether it is to be left alone now. */
  isOpen(): boolean {
    return (
      this.#pausedUntil !== undefined &&
      Temporal.Instant.compare(this.#clock(), this.#pausedUntil) < 0
    );
  }

  succeed(): void {
    this.#failures = 0;
    this.#pausedUntil = undefined;
  }

  /** Gives whether it is left alone from now on. */
  fail(): boolean {
    this.#failures += 1;
    if (this.#failures < failuresBeforePause) return false;
    this.#pausedUntil = this.#clock().add({ seconds: pauseSeconds });
    return true;
  }
}
