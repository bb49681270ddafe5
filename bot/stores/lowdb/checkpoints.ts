import type { Logger } from 'pino';
import { StoreUnavailable } from '../../ports/store.ts';
import type { ConversationIndexes } from './index/conversation-indexes.ts';
import type { Journal } from './journal.ts';
import type { AggregateCache } from './aggregate-cache.ts';

/**
 * Brings the files up to what the journal says, so that the journal can be dropped. Commits go on in
 * a new journal meanwhile, no faster than the files are written: a short wait for each, instead of a
 * long one for all when the new journal is full before the old one is dropped.
 */
export class Checkpoints {
  readonly #cache: AggregateCache;
  readonly #indexes: ConversationIndexes;
  readonly #log: Logger;
  #running: Promise<void> = Promise.resolve();
  #behind = false;
  /** How many have begun, and how many must have. */
  #begun = 0;
  #due = 0;

  constructor(cache: AggregateCache, indexes: ConversationIndexes, log: Logger) {
    this.#cache = cache;
    this.#indexes = indexes;
    this.#log = log;
  }

  /** Before a write to the journal. Throws when it is full and the files cannot be written. */
  async makeRoom(journal: Journal): Promise<void> {
    if (journal.fullness < 1 && !journal.isCrowded && !this.#isDue) {
      await this.#cache.waitUntilWritten(journal.fullness);
      return;
    }
    await this.#running;
    if (this.#behind) await this.#write(journal);
    if (journal.fullness >= 1 || this.#isDue) await this.#next(journal);
  }

  /**
   * Resolves once the files hold all that was committed before, and the journals of that are dropped; `write` writes
   * something to the journal. Throws `StoreUnavailable`.
   */
  async afterAll(write: () => Promise<void>): Promise<void> {
    const due = this.#begun + 1;
    this.#due = due;
    // what is written may go with what was on its way already, and no checkpoint before it
    do await write();
    while (this.#begun < due);
    await this.#running;
    if (this.#behind) throw new StoreUnavailable('The files of the store could not be written.');
  }

  /**
   * Writes in the background what has changed, and drops the journals before the present one, one by one: so
   * a process that is killed meanwhile has brought the next one nearer to the end.
   */
  start(journal: Journal): void {
    this.#cache.beginWrite(journal.older.at(-1) ?? 0);
    this.#begun += 1;
    this.#behind = true;
    this.#running = this.#write(journal).catch((cause: unknown) => {
      this.#complain(cause);
    });
  }

  /** Writes all files there are to write, so that the next start has nothing to replay. */
  async finish(journal: Journal): Promise<void> {
    await this.#running;
    try {
      await this.#next(journal);
    } catch (cause) {
      this.#complain(cause);
    }
    await this.#running;
  }

  get #isDue(): boolean {
    return this.#begun < this.#due;
  }

  async #next(journal: Journal): Promise<void> {
    await journal.next();
    this.start(journal);
  }

  async #write(journal: Journal): Promise<void> {
    this.#log.debug('checkpoint begins');
    await this.#cache.write(journal.older, async (number) => {
      await this.#indexes.save();
      await journal.drop(number);
    });
    this.#behind = false;
    this.#log.debug('checkpoint done');
  }

  #complain(cause: unknown): void {
    this.#log.error(
      { err: cause },
      'A checkpoint of the store failed; nothing is lost, and it is tried again. Is the disk full?',
    );
  }
}
