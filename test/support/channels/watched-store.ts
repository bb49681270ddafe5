import { namedEventIn, type LogEvent } from '../../../bot/ports/conversation/log-events.ts';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';

/** A store in memory that tells when nothing is left to handle or to deliver. */
export class WatchedStore extends MemoryStore {
  readonly #waiting = new Set<() => void>();

  override async commit(...change: Parameters<MemoryStore['commit']>) {
    const kept = await super.commit(...change);
    for (const look of this.#waiting) look();
    return kept;
  }

  /** Resolves once nothing of the conversation is left to handle or to deliver. */
  untilQuiet(conversation: string): Promise<void> {
    return this.#until(() => this.#isQuiet(conversation));
  }

  /** Resolves once what the channel knows by this id stands in a log. */
  untilKept(id: string): Promise<void> {
    return this.#until(async () => {
      for await (const { id: conversation } of this.conversations()) {
        const log = await this.log(conversation, 0);
        if (log.some(({ activity }) => activity.id === id)) return true;
      }
      return false;
    });
  }

  /** Resolves once an event of this name stands in the conversation's log. */
  untilNoted(conversation: string, name: LogEvent['name']): Promise<void> {
    return this.#until(async () => {
      const log = await this.log(conversation, 0);
      return log.some((entry) => namedEventIn(entry, name) !== undefined);
    });
  }

  async #until(isSo: () => Promise<boolean>): Promise<void> {
    for (;;) {
      const committed = new Promise<void>((resolve) => this.#waiting.add(resolve));
      if (await isSo()) break;
      await committed;
    }
    this.#waiting.clear();
  }

  /** What only waits for the customer to fall silent is nothing to do. */
  async #isQuiet(id: string): Promise<boolean> {
    const head = await this.conversation(id);
    if (head?.toHandle.length !== 0) return false;
    const [first] = head.toDeliver;
    const entries = first === undefined ? [] : await this.log(id, first - 1);
    return entries
      .filter(({ sequence }) => head.toDeliver.includes(sequence))
      .every((entry) => namedEventIn(entry, 'await-silence') !== undefined);
  }
}
