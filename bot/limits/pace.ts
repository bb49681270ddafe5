import { LRUCache } from 'lru-cache';
import type { Clock } from '../ports/clock.ts';

/** So many at once, and so many a second after that. */
export interface Rate {
  burst: number;
  perSecond: number;
}

// who is forgotten starts anew with all of the burst
const remembered = 10_000;

/**
 * Counts what each key does, and what it may still do: `burst` at once, and after that `perSecond`.
 * Example: with 30 and 1, forty messages in a row are taken up to the thirtieth, and one each second
 * from then on.
 */
export class Pace {
  readonly #rate: Rate;
  readonly #clock: Clock;
  // by size and not by `max`, which would take the room for all of them at once, in each of many limits
  readonly #kept = new LRUCache<string, { left: number; at: number }>({
    maxSize: remembered,
    sizeCalculation: () => 1,
  });

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Seconds until the key may do something of this cost: 0 when it may now. Counts nothing. */
  wait(key: string, cost = 1): number {
    const missing = cost - this.#left(key, this.#now());
    return missing <= 0 ? 0 : Math.ceil(missing / this.#rate.perSecond);
  }

  /** Counts something of this cost, whether or not it may be done. */
  count(key: string, cost = 1): void {
    const at = this.#now();
    this.#kept.set(key, { left: Math.max(0, this.#left(key, at) - cost), at });
  }

  /** Counts it where it may be done. Gives the seconds to wait, 0 when it was counted. */
  take(key: string, cost = 1): number {
    return takeAll([[this, key, cost]]);
  }

  #left(key: string, now: number): number {
    const { burst, perSecond } = this.#rate;
    const before = this.#kept.get(key);
    if (!before) return burst;
    // a clock that was set back would have them wait until it is there again
    before.at = Math.min(before.at, now);
    return Math.min(burst, before.left + (now - before.at) * perSecond);
  }

  #now(): number {
    return this.#clock().epochMilliseconds / 1000;
  }
}

/** Counts something under several limits, or under none when one of them is reached. Gives the seconds to wait. */
export function takeAll(under: [pace: Pace, key: string, cost?: number][]): number {
  const seconds = Math.max(0, ...under.map(([pace, key, cost]) => pace.wait(key, cost)));
  if (seconds === 0) for (const [pace, key, cost] of under) pace.count(key, cost);
  return seconds;
}
