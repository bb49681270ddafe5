import type { Logger } from 'pino';
import type { ChannelTools } from '../../channel.ts';

interface Errand {
  /** What it goes by in its lane: the customer's own moment, in seconds. */
  moment: number;
  /** Done once it resolves; tried again later, before what follows it, when it throws. */
  run: () => Promise<void>;
  done: () => void;
}

interface Lane {
  waiting: Errand[];
  failures: number;
}

/**
 * Deliveries that cross on the way arrive a fraction of a second apart. Who waits for an answer does not notice it, and who
 * types is slower.
 */
const gatherMs = 400;

const firstPauseMs = 1000;
const longestPauseMs = 60_000;

/**
 * Runs what is to be done for one customer in the order of their own moments, and of arrival where these are the same; what
 * is to be done for others runs beside it.
 */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #running = new Set<Promise<void>>();
  readonly #after: ChannelTools['after'];
  readonly #log: Logger;
  #idle: (() => void)[] = [];
  #isStopped = false;

  constructor({ after, log }: Pick<ChannelTools, 'after' | 'log'>) {
    this.#after = after;
    this.#log = log;
  }

  /** Resolves when it is done; never, where it is stopped before. */
  add(key: string, moment: number, run: () => Promise<void>): Promise<void> {
    return new Promise((done) => {
      const errand = { moment, run, done };
      const lane = this.#lanes.get(key);
      if (lane) {
        const later = lane.waiting.findIndex((other) => other.moment > moment);
        lane.waiting.splice(later < 0 ? lane.waiting.length : later, 0, errand);
        return;
      }
      const opened = { waiting: [errand], failures: 0 };
      this.#lanes.set(key, opened);
      this.#goOnAfter(gatherMs, key, opened);
    });
  }

  /** Resolves when nothing waits any more. */
  idle(): Promise<void> {
    if (this.#lanes.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Finishes what runs, and begins nothing more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#running);
  }

  #goOnAfter(milliseconds: number, key: string, lane: Lane): void {
    this.#after(milliseconds, () => {
      const running = this.#drain(key, lane).finally(() => this.#running.delete(running));
      this.#running.add(running);
    });
  }

  async #drain(key: string, lane: Lane): Promise<void> {
    for (let next = lane.waiting[0]; next && !this.#isStopped; next = lane.waiting[0]) {
      try {
        await next.run();
      } catch (error) {
        const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** lane.failures);
        lane.failures += 1;
        this.#log.error(error, 'what a customer sent on WhatsApp was not taken in; tried again');
        this.#goOnAfter(pause, key, lane);
        return;
      }
      lane.failures = 0;
      // others may have come before it meanwhile
      lane.waiting.splice(lane.waiting.indexOf(next), 1);
      next.done();
    }
    if (lane.waiting.length > 0) return;
    this.#lanes.delete(key);
    if (this.#lanes.size === 0) for (const tell of this.#idle.splice(0)) tell();
  }
}
