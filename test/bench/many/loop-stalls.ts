import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What Linux tells of this thread: nanoseconds it ran, nanoseconds it had to wait for a processor. */
const schedule = `/proc/self/task/${process.pid}/schedstat`;
const isKnown = existsSync(schedule);

/**
 * Watches the event loop of this process. `longest` gives the longest time between two of its turns, in milliseconds, and
 * begins anew. Time in which others had the processor is none of it, where the system tells.
 */
export function watchLoop(): { longest: () => number } {
  let longest = 0;
  let last = performance.now();
  let waited = waitedMs();
  const look = () => {
    const now = performance.now();
    if (now - last > 5) {
      const waitedNow = waitedMs();
      longest = Math.max(longest, now - last - (waitedNow - waited));
    }
    waited = waitedMs();
    last = performance.now();
    setTimeout(look, 1).unref();
  };
  look();
  return {
    longest() {
      const found = longest;
      longest = 0;
      return found;
    },
  };
}

function waitedMs(): number {
  return isKnown ? Number(readFileSync(schedule, 'utf8').split(' ')[1]) / 1e6 : 0;
}
