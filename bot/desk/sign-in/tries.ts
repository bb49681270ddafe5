import { LRUCache } from 'lru-cache';
import type { Clock } from '../../ports/clock.ts';

const passwordLimits = { account: 5, network: 20 };
const minute = 60_000;
const forgottenAfter = 15 * minute;
const longestWait = 15 * minute;

interface Count {
  wrong: number;
  last: number;
  until: number;
}

/**
 * Counts wrong passwords, or links that were asked for by mail, by account and by the network they come from. After
 * five for an account, or twenty from a network, or what `limits` say, the next try has to wait for a minute, and
 * twice as long after each further one, up to a quarter of an hour; after a quarter without any they are forgotten.
 * Addresses without an account are counted in the same way, so that the wait does not tell which accounts exist.
 */
export class Tries {
  readonly #clock: Clock;
  readonly #limits: typeof passwordLimits;
  readonly #accounts = new LRUCache<string, Count>({ max: 10_000 });
  readonly #networks = new LRUCache<string, Count>({ max: 10_000 });

  constructor(clock: Clock, limits = passwordLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Seconds until the next try may be made; 0 when it may be made now. */
  wait(email: string, network: string): number {
    const now = this.#now();
    const until = Math.max(
      this.#accounts.get(email)?.until ?? 0,
      this.#networks.get(network)?.until ?? 0,
    );
    return Math.max(0, Math.ceil((until - now) / 1000));
  }

  /**
   * Counts a try as wrong. To be called before the password is compared, so that of many that come at once
   * no more are compared than allowed. `at` is in milliseconds since 1970, for tries before a restart.
   */
  count(email: string, network: string, at = this.#now()): void {
    add(this.#accounts, email, this.#limits.account, at);
    add(this.#networks, network, this.#limits.network, at);
  }

  /** The password was right: the account starts anew, and the network has one wrong try less. */
  forgive(email: string, network?: string): void {
    this.#accounts.delete(email);
    const count = network === undefined ? undefined : this.#networks.get(network);
    if (!count) return;
    count.wrong -= 1;
    if (count.wrong < this.#limits.network) count.until = 0;
  }

  #now(): number {
    return this.#clock().epochMilliseconds;
  }
}

function add(counts: LRUCache<string, Count>, key: string, limit: number, at: number): void {
  const before = counts.get(key);
  const remembered = before && at - Math.max(before.last, before.until) < forgottenAfter;
  const wrong = (remembered ? before.wrong : 0) + 1;
  const wait = wrong < limit ? 0 : Math.min(minute * 2 ** (wrong - limit), longestWait);
  counts.set(key, { wrong, last: at, until: wait === 0 ? 0 : at + wait });
}
