import type { Clock } from '../ports/clock.ts';
import { Pace, type Rate } from './pace.ts';
import { Places } from './places.ts';

/** A rate, and how many may be held back at the same time: of each key, and of all together. */
export interface BrakeLimits extends Rate {
  heldEach: number;
  heldAll: number;
}

export interface BrakeTools {
  clock: Clock;
  /** Calls back after so many milliseconds. */
  after: (milliseconds: number, run: () => void) => void;
}

const heldMs = 1000;

/**
 * Slows down who asks too fast: their next request waits for a second, and is then served. A client that asks again
 * as soon as it is answered, as floods do, so has one answer a second for each of its connections.
 */
export class Brake {
  readonly #pace: Pace;
  readonly #held: Places;
  readonly #after: BrakeTools['after'];

  constructor({ heldEach, heldAll, ...rate }: BrakeLimits, { clock, after }: BrakeTools) {
    this.#pace = new Pace(rate, clock);
    this.#held = new Places({ each: heldEach, all: heldAll });
    this.#after = after;
  }

  /** For something of this cost. Calls `go` with whether the key may go on: at once, or a second later; not when too many of it wait already. */
  slow(key: string, cost: number, go: (may: boolean) => void): void {
    if (this.#pace.take(key, cost) === 0) {
      go(true);
      return;
    }
    const leave = this.#held.enter(key);
    if (!leave) {
      go(false);
      return;
    }
    this.#after(heldMs, () => {
      leave();
      go(true);
    });
  }
}
