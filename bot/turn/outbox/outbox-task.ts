import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import type { NewEntry, Store } from '../../ports/store.ts';
import { KeyedQueue } from '../../keyed-queue.ts';

/** What is to be done for a conversation beside its messages, such as a mail. Its log entry waits in `toDeliver`. */
export interface OutboxTask {
  /** For the log: what could not be done, such as "a mail could not be sent". */
  failed: string;
  /**
   * Gives what carries out the entry; `undefined` for entries of another kind. That gives what to append,
   * or `undefined` while its time has not come, and throws when it is to be tried again.
   */
  workFor(
    entry: LogEntry,
    conversation: Conversation,
  ): (() => Promise<NewEntry[] | undefined>) | undefined;
}

/**
 * Carries out the tasks of one kind, in order for each conversation and beside its turns: a receiver that is
 * slow or away holds up no answer. After a crash a task may be carried out twice.
 */
export class OutboxTaskRunner {
  readonly #task: OutboxTask;
  readonly #store: Store;
  readonly #conversations = new KeyedQueue();

  constructor(task: OutboxTask, store: Store) {
    this.#task = task;
    this.#store = store;
  }

  get failed(): string {
    return this.#task.failed;
  }

  /** Gives whether something was appended. Throws when a task is to be tried again. */
  run(id: string): Promise<boolean> {
    return this.#conversations.run([id], async () => {
      const conversation = await this.#store.conversation(id);
      const [first] = conversation?.toDeliver ?? [];
      if (conversation === undefined || first === undefined) return false;
      const waiting = new Set(conversation.toDeliver);
      let appended = false;
      for (const entry of await this.#store.log(id, first - 1)) {
        if (!waiting.has(entry.sequence)) continue;
        const append = await this.#task.workFor(entry, conversation)?.();
        if (append === undefined) continue;
        const done = { conversation: id, delivered: [entry.sequence], append };
        await this.#store.commit(done, { relaxed: append.length === 0 });
        appended ||= append.length > 0;
      }
      return appended;
    });
  }
}
