import type { Conversation, LogEntry } from '../ports/conversation.ts';
import type { NewEntry, Store } from '../ports/store.ts';
import { OneAtATime } from '../one-at-a-time.ts';

/** A kind of thing to be done for a conversation besides its messages, such as a mail. */
export interface Errand {
  /** For the log: what could not be done, such as "a mail could not be sent". */
  failed: string;
  /**
   * How to do what the entry asks for, where it asks for this. It gives what the customer is to be told of
   * it, and throws when it may be tried again.
   */
  of(entry: LogEntry, conversation: Conversation): (() => Promise<NewEntry[]>) | undefined;
}

/**
 * Carries out what the log of a conversation asks for, in order, beside the conversation itself: who is
 * slow or away holds up no answer. After a crash it may be carried out twice.
 */
export class Errands {
  readonly #errand: Errand;
  readonly #store: Store;
  readonly #queue = new OneAtATime();

  constructor(errand: Errand, store: Store) {
    this.#errand = errand;
    this.#store = store;
  }

  get failed(): string {
    return this.#errand.failed;
  }

  /** Gives whether there is something to tell the customer; throws when some of it is to be tried again. */
  run(id: string): Promise<boolean> {
    return this.#queue.run([id], async () => {
      const conversation = await this.#store.conversation(id);
      const [first] = conversation?.toDeliver ?? [];
      if (conversation === undefined || first === undefined) return false;
      const waiting = new Set(conversation.toDeliver);
      let told = false;
      for (const entry of await this.#store.log(id, first - 1)) {
        if (!waiting.has(entry.sequence)) continue;
        const append = await this.#errand.of(entry, conversation)?.();
        if (append === undefined) continue;
        const done = { conversation: id, delivered: [entry.sequence], append };
        await this.#store.commit(done, { relaxed: append.length === 0 });
        told ||= append.length > 0;
      }
      return told;
    });
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }
}
