import type { CustomerNames } from '../../ports/customer-names.ts';

/** Keeps the names in memory, beside the memory store. */
export class MemoryCustomerNames implements CustomerNames {
  readonly #kept = new Map<string, { conversation: string; at: string }>();

  find(name: string): Promise<string | undefined> {
    return Promise.resolve(this.#kept.get(name)?.conversation);
  }

  bind(names: readonly string[], conversation: string, at: string): Promise<void> {
    for (const name of names) this.#kept.set(name, { conversation, at });
    return Promise.resolve();
  }

  forget(names: readonly string[]): Promise<void> {
    for (const name of names) this.#kept.delete(name);
    return Promise.resolve();
  }

  async sweep(before: string, isThere: (conversation: string) => Promise<boolean>): Promise<void> {
    for (const [name, { conversation, at }] of [...this.#kept]) {
      if (Date.parse(at) >= Date.parse(before) || (await isThere(conversation))) continue;
      // bound anew meanwhile, it stays
      if (this.#kept.get(name)?.at === at) this.#kept.delete(name);
    }
  }
}
