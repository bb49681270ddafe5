import { useSyncExternalStore } from 'react';

let ahead = 0;

/** The server's time in milliseconds, as near as its last answer told: clocks of browsers go wrong. */
export function now(): number {
  return Date.now() - ahead;
}

/** Sets the clock by the `Date` header of an answer, which counts in whole seconds. */
export function setClock(date: string | null): void {
  const told = Date.parse(date ?? '');
  const off = Date.now() - told;
  // below a minute it may as well be the way that the answer took
  if (!Number.isNaN(told)) ahead = Math.abs(off) < 60_000 ? 0 : off;
}

/** The time, rounded down to `every` milliseconds, and a new render whenever that changes. */
export function useNow(every: number): number {
  const rounded = () => Math.floor(now() / every) * every;
  return useSyncExternalStore(everySecond, rounded);
}

// One timer for all that tick, however many rows wait.
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function everySecond(changed: () => void): () => void {
  waiting.add(changed);
  timer ??= setInterval(() => {
    for (const tick of waiting) tick();
  }, 1000);
  return () => {
    waiting.delete(changed);
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
