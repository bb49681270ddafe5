import type { Clock } from '../../ports/clock.ts';

interface Sign {
  /** Moment of the last request, in milliseconds since 1970. */
  at: number;
  /** Streams that stand open, of all tabs together. */
  streams: number;
}

/** For how long a request counts as being there. */
const requestCounts = 60_000;

/** Who of the staff is at the desk: who has its page open, or asked for something within a minute. */
export class Presence {
  readonly #clock: Clock;
  readonly #signs = new Map<string, Sign>();
  readonly #begun: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#begun = clock().epochMilliseconds;
  }

  /** A request of theirs came in. */
  asked(staff: string): void {
    const streams = this.#signs.get(staff)?.streams ?? 0;
    this.#signs.set(staff, { at: this.#now(), streams });
  }

  /** A stream of theirs is open; gives what to call once it is closed, and by whom it was. */
  opened(staff: string): (by: 'them' | 'us') => void {
    this.asked(staff);
    this.#count(staff, 1);
    return (by) => {
      // whoever closes a page was there until then; of a stream that we close nobody knows
      if (by === 'them') this.asked(staff);
      this.#count(staff, -1);
    };
  }

  isPresent(staff: string): boolean {
    const sign = this.#signs.get(staff);
    return sign !== undefined && (sign.streams > 0 || this.#now() - sign.at <= requestCounts);
  }

  /** Ids of those who are there. */
  present(): string[] {
    return [...this.#signs.keys()].filter((staff) => this.isPresent(staff));
  }

  streams(staff: string): number {
    return this.#signs.get(staff)?.streams ?? 0;
  }

  /**
   * Since when nothing was heard of them, in milliseconds since 1970; `undefined` while a stream is open.
   * Whoever was never heard has been gone since the server began.
   */
  goneSince(staff: string): number | undefined {
    const { at, streams } = this.#signs.get(staff) ?? { at: this.#begun, streams: 0 };
    return streams > 0 ? undefined : at;
  }

  #count(staff: string, change: number): void {
    const sign = this.#signs.get(staff);
    if (sign) sign.streams += change;
  }

  #now(): number {
    return this.#clock().epochMilliseconds;
  }
}
