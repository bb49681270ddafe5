import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { byArrival, concernsStaff } from '../../ports/conversation.ts';
import type { Store } from '../../ports/store.ts';
import type { Conversations } from '../conversations/conversation-index.ts';
import type { Digest } from '../conversations/indexed-conversation.ts';
import { entryOf } from '../conversations/entry.ts';
import type { Feed, Happening } from './change-log.ts';

interface Tools {
  store: Store;
  conversations: Conversations;
  feed: Feed;
  log: Logger;
}

/** How a conversation was when the feed last spoke of it. */
interface Told {
  version: number;
  read: number;
  queued: boolean;
}

const remembered = 10_000;
/** How many entries are sent of a conversation that the feed never spoke of. */
const firstEntries = 50;
/** What brings a conversation into the queue. */
const arrivals = ['asked', 'requeued', 'transferred'];

/** Makes of each commit what staff are told of it. Conversations of the bot alone are none of theirs. */
export class Changes {
  readonly #tools: Tools;
  readonly #told = new LRUCache<string, Told>({ max: remembered });
  readonly #changed = new Set<string>();
  #work: Promise<void>;
  #working = true;

  constructor(tools: Tools) {
    this.#tools = tools;
    this.#work = this.#begin();
  }

  /** There was a commit on this conversation. */
  changed(id: string): void {
    this.#tools.conversations.changed(id);
    this.#changed.add(id);
    if (!this.#working) this.#work = this.#lookAtAll();
  }

  /** Resolves when all that changed before was told. */
  async idle(): Promise<void> {
    while (this.#working) await this.#work;
  }

  async #begin(): Promise<void> {
    const { conversations, log } = this.#tools;
    try {
      for (const digest of await conversations.held()) this.#told.set(digest.head.id, told(digest));
    } catch (error) {
      log.error(error, 'what waits at the desk could not be read');
    }
    await this.#lookAtAll();
  }

  async #lookAtAll(): Promise<void> {
    this.#working = true;
    for (const id of this.#changed) {
      this.#changed.delete(id);
      try {
        await this.#look(id);
      } catch (error) {
        this.#tools.log.warn(
          { err: error, conversation: id },
          'staff could not be told of a change',
        );
        this.#tools.feed.lose();
      }
    }
    this.#working = false;
  }

  async #look(id: string): Promise<void> {
    const { store, conversations, feed } = this.#tools;
    const head = await store.conversation(id);
    if (head === undefined || !concernsStaff(head)) return;
    const digest = await conversations.digest(id);
    if (digest === undefined) return;
    const before = this.#told.get(id);
    const now = told(digest);
    // that something was delivered shows nowhere
    if (before?.version === now.version && before.read === now.read) return;
    this.#told.set(id, now);
    const after = before?.read ?? Math.max(0, now.read - firstEntries);
    const moved = before?.queued !== now.queued ? await conversations.queue() : [];
    feed.add(
      { about: 'conversation', conversation: id, after },
      ...moved
        .filter((other) => byArrival(digest.head, other.head) < 0 && other.head.id !== id)
        .map(unchanged),
      ...((await this.#arrived(digest, after))
        ? [{ about: 'handoff' as const, conversation: id }]
        : []),
    );
  }

  async #arrived({ head }: Digest, after: number): Promise<boolean> {
    if (head.status !== 'waiting-for-staff') return false;
    const entries = await this.#tools.store.log(head.id, after);
    return entries.some((entry) => arrivals.includes(entryOf(entry)?.what ?? ''));
  }
}

function told({ head, read }: Digest): Told {
  const queued = head.status === 'waiting-for-staff' && head.handoff?.handedTo === undefined;
  return { version: head.version, read, queued };
}

/** Its place in the queue may be another now. */
function unchanged({ head, read }: Digest): Happening {
  return { about: 'conversation', conversation: head.id, after: read };
}
