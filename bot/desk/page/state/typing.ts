import type { DeskState } from './desk-state.ts';
import type { Store } from './store.ts';

const typingMs = 5000;

/** Gives a function that shows who is typing in a conversation, until five seconds after its last call; `undefined` is nobody. */
export function createTyping(store: Store<DeskState>) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return function show(id: string, who: string | undefined): void {
    clearTimeout(timers.get(id));
    const typing = new Map(store.get().typing);
    if (who === undefined) typing.delete(id);
    else typing.set(id, who);
    store.set({ typing });
    if (who !== undefined) timers.set(id, setTimeout(show, typingMs, id, undefined));
  };
}
