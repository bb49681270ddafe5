import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Clock } from '../ports/clock.ts';
import { byArrival, concernsStaff } from '../ports/conversation.ts';
import type { Store } from '../ports/store.ts';
import { digestOf, titleOf, type Digest } from './digest.ts';
import { folded } from './folded.ts';

export interface ConversationsTools {
  store: Store;
  clock: Clock;
  log: Logger;
}

/** How many conversations a list holds. */
const listed = 200;
/** Characters of searched words that stay in memory. */
const remembered = 32_000_000;
/** How long one search may read, in milliseconds. */
const searchPatience = 400;

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

  /** The latest that concern staff, at most 200, newest first. */
  async latest(): Promise<Digest[]> {
    await this.#loaded();
    return this.#digestsOf(this.#newestFirst().slice(0, listed));
  }

  /**
   * Conversations that hold every word of `q` in their title, order number, channel's name of the
   * customer, reason, cases, messages or notes (e-mail addresses are found there too); case and accents make
   * no difference. It covers all that concern staff, newest first, until 200 are found; and where
   * they are more than stay in memory, until it has read for 400 ms, so that the oldest may be missing.
   */
  async search(q: string): Promise<Digest[]> {
    await this.#loaded();
    const fits = matching(q);
    const until = this.#clock().epochMilliseconds + searchPatience;
    const found: Digest[] = [];
    for (const id of this.#newestFirst()) {
      const digest = await this.digest(id);
      if (digest && fits(digest)) found.push(digest);
      if (found.length === listed || this.#clock().epochMilliseconds > until) break;
    }
    return found;
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

  #newestFirst(): string[] {
    const moments = [...this.#lastAt].map(([id, at]) => ({ id, at: Date.parse(at) }));
    return moments.sort((a, b) => b.at - a.at).map(({ id }) => id);
  }
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
