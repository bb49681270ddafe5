import { LRUCache } from 'lru-cache';
import type { ChannelTools } from '../channel.ts';

/** Whether whoever has this key may do something of this cost now; counts it when they may. */
export type Pace = (key: string, cost: number) => boolean;

// who is forgotten starts anew with all of the burst
const remembered = 10_000;

/**
 * Lets everybody do `burst` at once, and after that `perSecond`.
 * Example: with 30 and 1, forty messages in a row are taken up to the thirtieth, and one each second
 * from then on.
 */
export function createPace(
  { burst, perSecond }: { burst: number; perSecond: number },
  clock: ChannelTools['clock'],
): Pace {
  const kept = new LRUCache<string, { left: number; at: number }>({ max: remembered });
  return (key, cost) => {
    const at = clock().epochMilliseconds / 1000;
    const before = kept.get(key) ?? { left: burst, at };
    const left = Math.min(burst, before.left + Math.max(0, at - before.at) * perSecond);
    const may = left >= cost;
    kept.set(key, { left: may ? left - cost : left, at });
    return may;
  };
}
