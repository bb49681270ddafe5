import { LRUCache } from 'lru-cache';
import type { Store } from '../../ports/store.ts';
import { entryOf } from './entry.ts';
import type { IndexedConversation } from './indexed-conversation.ts';
import { sharedSummaryOf, unreadOf, type Viewer } from './summary.ts';

/** As many as the log of changes keeps: no stream sends more at once. */
const remembered = 1000;

interface Entries {
  /** As the conversation was indexed then: anew after each change. */
  indexed: IndexedConversation;
  json: Promise<string>;
}

/** What lists and streams show of conversations, as JSON that is made once for all staff. */
export class RenderedConversations {
  readonly #store: Pick<Store, 'log'>;
  readonly #summaries = new WeakMap<IndexedConversation, string>();
  readonly #entries = new LRUCache<string, Entries>({ max: remembered });

  constructor(store: Pick<Store, 'log'>) {
    this.#store = store;
  }

  /** What `summaryOf` gives, as JSON. */
  summary(
    indexed: IndexedConversation,
    viewer: Viewer,
    places: ReadonlyMap<string, number>,
  ): string {
    let shared = this.#summaries.get(indexed);
    if (shared === undefined) {
      shared = JSON.stringify(sharedSummaryOf(indexed, viewer)).slice(1);
      this.#summaries.set(indexed, shared);
    }
    const place = places.get(indexed.head.id) ?? null;
    return `{"place":${place},"unread":${unreadOf(indexed, viewer)},${shared}`;
  }

  /** The log of the conversation after an entry, as staff see it, in JSON. */
  entries(indexed: IndexedConversation, after: number): Promise<string> {
    const key = `${after} ${indexed.head.id}`;
    const before = this.#entries.get(key);
    if (before?.indexed === indexed) return before.json;
    const entries = { indexed, json: this.#renderEntries(indexed.head.id, after) };
    this.#entries.set(key, entries);
    entries.json.catch(() => {
      if (this.#entries.peek(key) === entries) this.#entries.delete(key);
    });
    return entries.json;
  }

  async #renderEntries(conversation: string, after: number): Promise<string> {
    const added = await this.#store.log(conversation, after);
    return JSON.stringify(added.flatMap((entry) => entryOf(entry) ?? []));
  }
}
