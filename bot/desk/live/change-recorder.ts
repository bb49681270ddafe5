import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import {
  arrivalBeside,
  beginsToWait,
  concernsStaff,
  handoffStateOf,
  isQueued,
} from '../../handoff/rules.ts';
import { namedEventIn } from '../../ports/conversation/log-events.ts';
import type { Store } from '../../ports/store.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import type { IndexedConversation } from '../conversations/indexed-conversation.ts';
import type { Change, ChangeLog } from './change-log.ts';

export interface ChangeRecorderOptions {
  store: Store;
  index: ConversationIndex;
  changeLog: ChangeLog;
  log: Logger;
}

/** How a conversation stood when a change of it was last recorded. */
interface Recorded {
  version: number;
  read: number;
  queued: boolean;
}

const remembered = 10_000;
/** How many entries are sent of a conversation of which no change was recorded before. */
const firstEntries = 50;

/** Records for each commit what staff are to be told. Conversations of the bot alone do not concern them. */
export class ChangeRecorder {
  readonly #options: ChangeRecorderOptions;
  readonly #recorded = new LRUCache<string, Recorded>({ max: remembered });
  readonly #changed = new Set<string>();
  #work: Promise<void>;
  #working = true;

  constructor(options: ChangeRecorderOptions) {
    this.#options = options;
    this.#work = this.#begin();
  }

  onCommit(conversation: string): void {
    this.#options.index.markStale(conversation);
    this.#changed.add(conversation);
    if (!this.#working) this.#work = this.#recordAll();
  }

  /** Resolves when all that was committed before is recorded. */
  async idle(): Promise<void> {
    while (this.#working) await this.#work;
  }

  async #begin(): Promise<void> {
    const { index, log } = this.#options;
    try {
      for (const indexed of (await index.held()).all) {
        this.#recorded.set(indexed.head.id, recordOf(indexed));
      }
    } catch (error) {
      log.error(error, 'what waits at the desk could not be read');
    }
    await this.#recordAll();
  }

  async #recordAll(): Promise<void> {
    this.#working = true;
    for (const id of this.#changed) {
      this.#changed.delete(id);
      try {
        await this.#record(id);
      } catch (error) {
        this.#options.log.warn(
          { err: error, conversation: id },
          'staff could not be told of a change',
        );
        this.#options.changeLog.addGap();
      }
    }
    this.#working = false;
  }

  async #record(id: string): Promise<void> {
    const { store, index, changeLog } = this.#options;
    const head = await store.conversation(id);
    // what was erased leaves the index too
    if (head !== undefined && !concernsStaff(head)) return;
    const indexed = await index.get(id);
    if (head === undefined || indexed === undefined) {
      // under the same id a customer may begin anew
      this.#recorded.delete(id);
      return;
    }
    const before = this.#recorded.get(id);
    const compare = arrivalBeside(handoffStateOf(indexed.head));
    const now = recordOf(indexed);
    // the commit noted a delivery, which is shown nowhere
    if (before?.version === now.version && before.read === now.read) return;
    this.#recorded.set(id, now);
    const after = before?.read ?? Math.max(0, now.read - firstEntries);
    const moved = before?.queued !== now.queued ? (await index.held()).queue : [];
    changeLog.add(
      { about: 'conversation', conversation: id, after },
      ...moved.filter((other) => compare(handoffStateOf(other.head)) > 0).map(placeChange),
      ...((await this.#hasArrived(indexed, after))
        ? [{ about: 'handoff' as const, conversation: id }]
        : []),
    );
  }

  async #hasArrived({ head }: IndexedConversation, after: number): Promise<boolean> {
    if (head.status !== 'waiting-for-staff') return false;
    const entries = await this.#options.store.log(head.id, after);
    return entries.some((entry) => {
      const change = namedEventIn(entry, 'handoff')?.value;
      return change !== undefined && beginsToWait(change);
    });
  }
}

function recordOf({ head, read }: IndexedConversation): Recorded {
  return { version: head.version, read, queued: isQueued(handoffStateOf(head)) };
}

/** For a conversation whose place in the queue may have changed, and nothing else. */
function placeChange({ head, read }: IndexedConversation): Change {
  return { about: 'conversation', conversation: head.id, after: read };
}
