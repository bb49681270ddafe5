import { LRUCache } from 'lru-cache';
import { withoutZeros } from '../../policies/order/order-number.ts';
import type { Order } from '../../policies/order/order.ts';
import type { Clock } from '../ports/clock.ts';
import type { OrderSystem } from '../ports/order-system.ts';

/** One chat asks about its order again and again; a minute later the parcel may have been delivered. */
const keptMs = 60_000;

/** Answers that are kept, of some orders each. */
const mostKept = 500;

/**
 * The same system, asked once a minute for the same thing, and once by those who ask at the same time. What went wrong
 * is not kept, and nothing is once something was done with an order. A number that is not found is looked for without
 * the zeros before it: `0071432` finds `71432`, and never the other way round.
 */
export function askWithCare(system: OrderSystem, clock: Clock): OrderSystem {
  let now = 0;
  let cleaned = 0;
  const answers = new LRUCache<string, Promise<readonly Order[]>>({
    ...{ max: mostKept, ttl: keptMs, ttlResolution: 0 },
    perf: { now: () => now },
  });

  function ask(key: string, find: () => Promise<readonly Order[]>): Promise<readonly Order[]> {
    now = clock().epochMilliseconds;
    // nobody's order stays here for much longer than it is of use
    if (Math.abs(now - cleaned) >= keptMs / 2) {
      answers.purgeStale();
      cleaned = now;
    }
    const known = answers.get(key);
    if (known) return known;
    const asked = find().catch((error: unknown) => {
      if (answers.peek(key) === asked) answers.delete(key);
      throw error;
    });
    answers.set(key, asked);
    return asked;
  }

  function find(number: string): Promise<readonly Order[]> {
    return ask(`number ${number.trim().toUpperCase()}`, () => system.byNumber(number));
  }

  return {
    actions: system.actions,
    get seesDays() {
      return system.seesDays;
    },
    async byNumber(number) {
      // at once, so that the time does not tell which it was
      const [asWritten, without] = await Promise.all([number, withoutZeros(number)].map(find));
      return asWritten?.length ? asWritten : (without ?? []);
    },
    latestOf: (email, most) =>
      ask(`${most} of ${email.trim().toLowerCase()}`, () => system.latestOf(email, most)),
    async perform(action, key) {
      try {
        await system.perform(action, key);
      } finally {
        answers.clear();
      }
    },
    problems: () => system.problems?.() ?? [],
  };
}
