import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Clock } from '../../ports/clock.ts';
import { byNewest, concernsStaff, handoffStateOf, queueAmong } from '../../handoff/rules.ts';
import type { Store } from '../../ports/store.ts';
import {
  indexConversation,
  placeOf,
  titleOf,
  type IndexedConversation,
  type Place,
} from './indexed-conversation.ts';
import { hasWholeWord, normalizeText, searchedWords } from '../../ports/normalize-text.ts';

export interface ConversationIndexOptions {
  store: Store;
  clock: Clock;
  log: Logger;
}

/** How many characters of searchable text stay in memory. */
const memorySize = 32_000_000;
/** How long one search may read, in milliseconds. */
const searchMs = 400;

/** Which part of a list is asked for: at most `limit`, after the place `before`. */
export interface PartQuery {
  before?: Pick<Place, 'id' | 'at'> | undefined;
  limit: number;
}

export interface ListPart {
  conversations: IndexedConversation[];
  /** After which place the rest comes; `undefined` at the end of the list. */
  next: Place | undefined;
}

/**
 * The conversations that concern staff, in memory for lists and search. Each is read once after the start,
 * and after a change only what is new in its log.
 */
export class ConversationIndex {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #indexed = new LRUCache<string, IndexedConversation>({
    maxSize: memorySize,
    sizeCalculation: ({ words }) => words.length + 1000,
  });
  readonly #stale = new Set<string>();
  readonly #reading = new Map<string, Promise<IndexedConversation | undefined>>();
  /** The conversations that have to do with each case, as far as they are read. */
  readonly #ofCases = new Map<string, Set<string>>();
  /** Of all that concern staff: their place in the list of the newest. */
  readonly #places = new Map<string, Place>();
  #loading: Promise<void> | undefined;

  constructor({ store, clock, log }: ConversationIndexOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#load().catch((error: unknown) => {
      log.error(error, 'the conversations of the desk could not be read');
    });
  }

  /** To be called after each commit: whoever asks from now on gets it as it is then. */
  markStale(id: string): void {
    if (this.#indexed.has(id) || this.#reading.has(id)) this.#stale.add(id);
  }

  /** The conversation as it was last read, without reading it. */
  peek(id: string): IndexedConversation | undefined {
    return this.#indexed.peek(id);
  }

  /** The conversation with all that was committed before the call; `undefined` when it does not exist. */
  get(id: string): Promise<IndexedConversation | undefined> {
    const pending = this.#reading.get(id);
    if (!this.#stale.delete(id)) {
      const kept = this.#indexed.get(id);
      if (pending ?? kept) return pending ?? Promise.resolve(kept);
    }
    const reading = Promise.resolve(pending)
      .catch(() => undefined)
      .then(() => this.#read(id))
      .finally(() => {
        if (this.#reading.get(id) === reading) this.#reading.delete(id);
      });
    this.#reading.set(id, reading);
    return reading;
  }

  /** Ids of the conversations in which the case was opened or added to, as far as they are read. */
  ofCase(reference: string): string[] {
    return [...(this.#ofCases.get(reference) ?? [])];
  }

  /** What waits for staff or is with them. */
  async held(): Promise<IndexedConversation[]> {
    return this.#getAll(await this.#store.held());
  }

  /** What stands in the queue, by arrival. */
  async queue(): Promise<IndexedConversation[]> {
    return queueAmong(await this.held(), ({ head }) => handoffStateOf(head));
  }

  /** All that concern staff, newest first. None is skipped when one moves to the front between two parts. */
  async latest({ before, limit }: PartQuery): Promise<ListPart> {
    await this.#load();
    const all = this.#listFrom(before);
    const part = all.slice(0, limit);
    const conversations = await this.#getAll(part.map(({ id }) => id));
    return { conversations, next: all.length > limit ? part.at(-1) : undefined };
  }

  /**
   * Conversations with every word of `q` in their title, order number, customer's name, reason, cases,
   * messages or notes, without regard to case, accents and apostrophes, newest first; in each part those that
   * have them as whole words come before the others. A part ends after `limit` of them,
   * or after 400 ms, since those that are not in memory have to be read: it may even be empty.
   */
  async search(q: string, { before, limit }: PartQuery): Promise<ListPart> {
    await this.#load();
    const match = matcherFor(q);
    const until = this.#clock().epochMilliseconds + searchMs;
    const found = { whole: [] as IndexedConversation[], part: [] as IndexedConversation[] };
    const all = this.#listFrom(before);
    for (const place of all) {
      const indexed = await this.get(place.id);
      const how = indexed && match(indexed);
      if (indexed && how) found[how].push(indexed);
      const isFull = found.whole.length + found.part.length === limit;
      if (!isFull && this.#clock().epochMilliseconds <= until) continue;
      const next = place === all.at(-1) ? undefined : place;
      return { conversations: [...found.whole, ...found.part], next };
    }
    return { conversations: [...found.whole, ...found.part], next: undefined };
  }

  // after a failure, the next call tries again
  #load(): Promise<void> {
    this.#loading ??= this.#readAll().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  // one at a time, so that customers are served meanwhile
  async #readAll(): Promise<void> {
    for (const id of await this.#store.concerningStaff()) await this.get(id);
  }

  async #read(id: string): Promise<IndexedConversation | undefined> {
    try {
      const before = this.#indexed.peek(id);
      const head = await this.#store.conversation(id);
      if (head === undefined) {
        this.#indexed.delete(id);
        this.#places.delete(id);
        for (const reference of before?.head.cases ?? []) this.#ofCases.get(reference)?.delete(id);
        return undefined;
      }
      const indexed = indexConversation(head, await this.#store.log(id, before?.read ?? 0), before);
      this.#indexed.set(id, indexed);
      if (concernsStaff(head)) this.#places.set(id, placeOf(indexed));
      for (const reference of head.cases) {
        this.#ofCases.set(reference, (this.#ofCases.get(reference) ?? new Set()).add(id));
      }
      return indexed;
    } catch (error) {
      this.#stale.add(id);
      throw error;
    }
  }

  async #getAll(ids: string[]): Promise<IndexedConversation[]> {
    const all = await Promise.all(ids.map((id) => this.get(id)));
    return all.filter((one) => one !== undefined);
  }

  #listFrom(before: PartQuery['before']): Place[] {
    const begin = before && { ...before, moment: Date.parse(before.at) };
    const all = [...this.#places.values()];
    return all.filter((one) => !begin || byNewest(begin, one) < 0).sort(byNewest);
  }
}

/** Tells whether a conversation holds every word of `q`, whole or as part of others; all do when `q` is empty. */
export function matcherFor(
  q: string,
): (indexed: IndexedConversation) => 'whole' | 'part' | undefined {
  const wanted = searchedWords(q);
  return (indexed) => {
    const { head, words } = indexed;
    const name = head.reference.user?.name ?? '';
    const about = normalizeText(
      [titleOf(indexed), name, head.handoff?.reason ?? '', ...head.cases].join(' '),
    );
    if (!wanted.every((word) => about.includes(word) || words.includes(word))) return undefined;
    const isWhole = wanted.every((word) => hasWholeWord(about, word) || hasWholeWord(words, word));
    return isWhole ? 'whole' : 'part';
  };
}
