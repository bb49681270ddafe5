import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Clock } from '../../ports/clock.ts';
import { concernsStaff } from '../../handoff/rules.ts';
import type { Store } from '../../ports/store.ts';
import {
  indexConversation,
  placeOf,
  type IndexedConversation,
  type ListPlace,
} from './indexed-conversation.ts';
import { NewestFirst, type Place } from './newest-first.ts';
import { sortHeld, type Held } from './held.ts';
import { matcherFor } from './match-words.ts';

export interface ConversationIndexOptions {
  store: Store;
  clock: Clock;
  log: Logger;
}

/** How many characters of searchable text stay in memory. */
const memorySize = 32_000_000;
/** Up to which share of it conversations are read that nobody asked for. */
const readAhead = 0.9;
/** How long one search may read, in milliseconds. */
const searchMs = 400;
/** How many a search looks through before it asks for the time. */
const searchedAtOnce = 50;

/** Which part of a list is asked for: at most `limit`, after the place `before`. */
export interface PartQuery {
  before?: Pick<ListPlace, 'id' | 'at'> | undefined;
  limit: number;
}

export interface ListPart {
  conversations: IndexedConversation[];
  /** After which place the rest comes; `undefined` at the end of the list. */
  next: ListPlace | undefined;
}

/** Without `at`, of one that is not read yet: it belongs here or further down, as nothing is newer than its last entry. */
type KnownPlace = Place & { at?: string };

/**
 * The conversations that concern staff, in memory for lists and search. Of each it knows from the start when something last
 * came to it. It is read when a list comes to it, or in quiet, the newest first; and after a change only what is new in its log.
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
  /** The conversations that have to do with each case. */
  readonly #ofCases = new Map<string, Set<string>>();
  /** Of all that concern staff: their place in the list of the newest. */
  readonly #places = new NewestFirst<KnownPlace>();
  /** As it is since the last commit. */
  #held: Promise<Held> | undefined;
  #loading: Promise<void> | undefined;

  constructor({ store, clock, log }: ConversationIndexOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#readAhead().catch((error: unknown) => {
      log.error(error, 'the conversations of the desk could not be read');
    });
  }

  /** To be called after each commit: whoever asks from now on gets it as it is then. */
  markStale(id: string): void {
    this.#held = undefined;
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

  /** Ids of the conversations in which the case was opened or added to, as far as they are known. */
  ofCase(reference: string): string[] {
    return [...(this.#ofCases.get(reference) ?? [])];
  }

  /** What waits for staff or is with them; what of it stands in the queue, and where. */
  held(): Promise<Held> {
    if (this.#held) return this.#held;
    const held = this.#store
      .held()
      .then((ids) => this.#getAll(ids))
      .then(sortHeld);
    this.#held = held;
    held.catch(() => {
      if (this.#held === held) this.#held = undefined;
    });
    return held;
  }

  /** All that concern staff, newest first. None is skipped when one moves to the front between two parts. */
  async latest({ before, limit }: PartQuery): Promise<ListPart> {
    await this.#load();
    const places = await this.#placesFrom(before && momentOf(before), limit + 1);
    const part = places.slice(0, limit);
    const conversations = await this.#getAll(part.map(({ id }) => id));
    return { conversations, next: places.length > limit ? part.at(-1) : undefined };
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
    for await (const { places, isEnd } of this.#parts(before && momentOf(before))) {
      for (const place of places) {
        const indexed = this.#fresh(place.id) ?? (await this.get(place.id));
        const how = indexed && match(indexed);
        if (indexed && how) found[how].push(indexed);
        if (found.whole.length + found.part.length < limit) continue;
        const next = isEnd && place === places.at(-1) ? undefined : place;
        return { conversations: [...found.whole, ...found.part], next };
      }
      if (isEnd || this.#clock().epochMilliseconds <= until) continue;
      return { conversations: [...found.whole, ...found.part], next: places.at(-1) };
    }
    return { conversations: [...found.whole, ...found.part], next: undefined };
  }

  // after a failure, the next call tries again
  #load(): Promise<void> {
    this.#loading ??= this.#readPlaces().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #readPlaces(): Promise<void> {
    for (const { id, lastAt, cases } of await this.#store.concerningStaff()) {
      for (const reference of cases) this.#noteCase(reference, id);
      if (!this.#places.get(id)) this.#places.set({ id, moment: lastAt });
    }
  }

  /** So that a search finds them in memory. One at a time, so that customers are served meanwhile. */
  async #readAhead(): Promise<void> {
    await this.#load();
    for (const { id } of this.#places.part(undefined, Infinity)) {
      if (this.#indexed.calculatedSize > readAhead * memorySize) return;
      await this.get(id);
      await setImmediate();
    }
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
      if (concernsStaff(head)) this.#places.set(placeOf(indexed));
      else this.#places.delete(id);
      for (const reference of head.cases) this.#noteCase(reference, id);
      return indexed;
    } catch (error) {
      this.#stale.add(id);
      throw error;
    }
  }

  /** At most `limit` places on from one, each where it belongs: what was not read yet is read, and may prove to be older. */
  async #placesFrom(before: Place | undefined, limit: number): Promise<ListPlace[]> {
    for (;;) {
      const part = this.#places.part(before, limit);
      const read = part.filter((place): place is ListPlace => place.at !== undefined);
      if (read.length === part.length) return read;
      const unread = part.filter(({ at }) => at === undefined);
      await this.#getAll(unread.map(({ id }) => id));
    }
  }

  /** All places on from one, in parts. */
  async *#parts(from: Place | undefined): AsyncIterable<{ places: ListPlace[]; isEnd: boolean }> {
    let before = from;
    for (;;) {
      const found = await this.#placesFrom(before, searchedAtOnce + 1);
      const isEnd = found.length <= searchedAtOnce;
      const places = found.slice(0, searchedAtOnce);
      yield { places, isEnd };
      if (isEnd) return;
      before = places.at(-1);
    }
  }

  async #getAll(ids: string[]): Promise<IndexedConversation[]> {
    const fresh = ids.flatMap((id) => this.#fresh(id) ?? []);
    if (fresh.length === ids.length) return fresh;
    const all = await Promise.all(ids.map((id) => this.get(id)));
    return all.filter((one) => one !== undefined);
  }

  /** The conversation as `get` gives it, where it need not be read. */
  #fresh(id: string): IndexedConversation | undefined {
    return this.#stale.has(id) || this.#reading.has(id) ? undefined : this.#indexed.get(id);
  }

  #noteCase(reference: string, id: string): void {
    this.#ofCases.set(reference, (this.#ofCases.get(reference) ?? new Set()).add(id));
  }
}

function momentOf({ id, at }: Pick<ListPlace, 'id' | 'at'>): Place {
  return { id, moment: Date.parse(at) };
}
