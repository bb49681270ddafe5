import { LRUCache } from 'lru-cache';

const remembered = 10_000;

/**
 * Where conversations come from, for limits that count by visitor. In memory alone: a network address is personal
 * data. After a restart it is known again with the customer's next message.
 */
export class Visitors {
  readonly #kept = new LRUCache<string, string>({ max: remembered });

  note(conversation: string, visitor: string): void {
    this.#kept.set(conversation, visitor);
  }

  of(conversation: string): string | undefined {
    return this.#kept.get(conversation);
  }
}
