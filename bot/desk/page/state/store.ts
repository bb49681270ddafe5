/** State that components subscribe to. */
export interface Store<State> {
  get: () => State;
  /** Merges the change into the state. */
  set: (change: Partial<State>) => void;
  subscribe: (changed: () => void) => () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
