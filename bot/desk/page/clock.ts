import { useSyncExternalStore } from 'react';

let ahead = 0;

/** The server's time in milliseconds, as its last answer told it: a browser's own clock may be wrong. */
export function now(): number {
  return Date.now() - ahead;
}

/** Sets the clock by the `Date` header of an answer, which counts in whole seconds. */
export function setClock(date: string | null): void {
  const serverTime = Date.parse(date ?? '');
  const off = Date.now() - serverTime;
  // less than a minute may be the time that the answer was under way
  if (!Number.isNaN(serverTime)) ahead = Math.abs(off) < 60_000 ? 0 : off;
}

/** The time, rounded down to `every` milliseconds, and a new render whenever that changes. */
export function useNow(every: number): number {
  const rounded = () => Math.floor(now() / every) * every;
  return useSyncExternalStore(everySecond, rounded);
}

// One timer for all components, however many rows wait.
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function everySecond(changed: () => void): () => void {
  listeners.add(changed);
  timer ??= setInterval(() => {
    for (const tick of listeners) tick();
  }, 1000);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
