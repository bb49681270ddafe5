/** Those who are to be told of something, for as long as they want to. */
export interface Listeners<Told> {
  /** Gives what ends it. */
  add: (listener: (told: Told) => void) => () => void;
  tell: (told: Told) => void;
}

export function createListeners<Told>(): Listeners<Told> {
  const all = new Set<(told: Told) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (told) => {
      for (const listener of all) listener(told);
    },
  };
}
