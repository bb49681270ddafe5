/** Remembers for this tab and shop; forgets at once where the browser forbids storage. */
export const sessionMemory = {
  has(name: 'greeting-dismissed' | 'open'): boolean {
    try {
      return sessionStorage.getItem(`loket.${name}`) !== null;
    } catch {
      return false;
    }
  },

  set(name: 'greeting-dismissed' | 'open', value: boolean): void {
    try {
      if (value) sessionStorage.setItem(`loket.${name}`, 'yes');
      else sessionStorage.removeItem(`loket.${name}`);
    } catch {
      // no storage: the chat works all the same
    }
  },
};
