import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Clock } from '../../ports/clock.ts';
import { byArrival, concernsStaff } from '../../ports/conversation.ts';
import type { Store } from '../../ports/store.ts';
import { digestOf, titleOf, type Digest } from './indexed-conversation.ts';
import { folded } from './search-text.ts';

export interface ConversationsTools {
  store: Store;
  clock: Clock;
  log: Logger;
}

/** Characters of searched words that stay in memory. */
const remembered = 32_000_000;
/** How long one search may read, in milliseconds. */
const searchPatience = 400;

/** A part of a list: from `before` on, the conversation of that moment and id, which is not in it. */
export interface Part {
  before?: Place | undefined;
  limit: number;
}

export interface Place {
  at: string;
  id: string;
}

/** What is in that part, and where the rest begins, if there is any. */
export interface Listed {
  digests: Digest[];
  next: Place | undefined;
}

/**
 * The conversations that staff have to do with, read as seldom as can be: a digest of each is made after
 * the start and stays in memory, and after a change only what is new in its log is read.
 */
export class Conversations {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #digests = new LRUCache<string, Digest>({
    maxSize: remembered,
    sizeCalculation: ({ words }) => words.length + 1000,
  });
  readonly #stale = new Set<string>();
  readonly #reading = new Map<string, Promise<Digest | undefined>>();
  /** Of all that concern staff: when something last happened. */
  readonly #lastAt = new Map<string, string>();
  #loading: Promise<void> | undefined;

  constructor({ store, clock, log }: ConversationsTools) {
    this.#store = store;
    this.#clock = clock;
    this.#loaded().catch((error: unknown) => {
      log.error(error, 'the conversations of the desk could not be read');
    });
  }

  /** It changed: what is asked from now on is read anew. */
  changed(id: string): void {
    if (this.#digests.has(id) || this.#reading.has(id)) this.#stale.add(id);
  }

  /** The digest as it was last read, without looking. */
  known(id: string): Digest | undefined {
    return this.#digests.peek(id);
  }

  /** The digest with all that was committed before the call; `undefined` when there is none such. */
  digest(id: string): Promise<Digest | undefined> {
    const underWay = this.#reading.get(id);
    if (!this.#stale.delete(id)) {
      const kept = this.#digests.get(id);
      if (underWay ?? kept) return underWay ?? Promise.resolve(kept);
    }
    const reading = Promise.resolve(underWay)
      .catch(() => undefined)
      .then(() => this.#read(id))
      .finally(() => {
        if (this.#reading.get(id) === reading) this.#reading.delete(id);
      });
    this.#reading.set(id, reading);
    return reading;
  }

  /** What waits for staff or is with them. */
  async held(): Promise<Digest[]> {
    return this.#digestsOf(await this.#store.held());
  }

  /** What waits for whoever of the staff comes first, strictly by arrival. */
  async queue(): Promise<Digest[]> {
    return (await this.held())
      .filter(({ head }) => head.status === 'waiting-for-staff' && !head.handoff?.handedTo)
      .sort((a, b) => byArrival(a.head, b.head));
  }

  /** What concerns staff, newest first. What moves to the front meanwhile takes none from the next part. */
  async latest({ before, limit }: Part): Promise<Listed> {
    await this.#loaded();
    const all = this.#newestFirst(before);
    const part = all.slice(0, limit);
    const digests = await this.#digestsOf(part.map(({ id }) => id));
    return { digests, next: all.length > limit ? part.at(-1) : undefined };
  }

  /**
   * Conversations that hold every word of `q` in their title, order number, channel's name of the
   * customer, reason, cases, messages or notes (e-mail addresses are found there too); case and accents make
   * no difference. It covers all that concern staff, newest first; a part ends with `limit` of them, or
   * when it has read for 400 ms, since those that are not in memory are read: then it may even be empty.
   */
  async search(q: string, { before, limit }: Part): Promise<Listed> {
    await this.#loaded();
    const fits = matching(q);
    const until = this.#clock().epochMilliseconds + searchPatience;
    const digests: Digest[] = [];
    const all = this.#newestFirst(before);
    for (const place of all) {
      const digest = await this.digest(place.id);
      if (digest && fits(digest)) digests.push(digest);
      const ends = digests.length === limit || this.#clock().epochMilliseconds > until;
      if (ends) return { digests, next: place === all.at(-1) ? undefined : place };
    }
    return { digests, next: undefined };
  }

  // what failed is tried again by whoever asks next
  #loaded(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  // one after the other: customers are served meanwhile
  async #load(): Promise<void> {
    for (const id of await this.#store.concerningStaff()) await this.digest(id);
  }

  async #read(id: string): Promise<Digest | undefined> {
    try {
      const before = this.#digests.peek(id);
      const head = await this.#store.conversation(id);
      if (head === undefined) return undefined;
      const digest = digestOf(head, await this.#store.log(id, before?.read ?? 0), before);
      this.#digests.set(id, digest);
      if (concernsStaff(head)) this.#lastAt.set(id, head.lastAt);
      return digest;
    } catch (error) {
      this.#stale.add(id);
      throw error;
    }
  }

  async #digestsOf(ids: string[]): Promise<Digest[]> {
    const digests = await Promise.all(ids.map((id) => this.digest(id)));
    return digests.filter((digest) => digest !== undefined);
  }

  #newestFirst(before?: Place): Place[] {
    const all = [...this.#lastAt].map(([id, at]) => ({ id, at, moment: Date.parse(at) }));
    const begin = before && { ...before, moment: Date.parse(before.at) };
    return all.filter((one) => !begin || inOrder(begin, one) < 0).sort(inOrder);
  }
}

type Timed = Place & { moment: number };

/** Newest first; of those at one moment, by id. */
function inOrder(a: Timed, b: Timed): number {
  return b.moment - a.moment || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Whether a conversation holds every word of `q`; any does where there is none. */
export function matching(q: string): (digest: Digest) => boolean {
  const wanted = folded(q).split(' ');
  return (digest) => {
    const { head, words } = digest;
    const name = head.reference.user?.name ?? '';
    const about = folded(
      [titleOf(digest), name, head.handoff?.reason ?? '', ...head.cases].join(' '),
    );
    return wanted.every((word) => about.includes(word) || words.includes(word));
  };
}
