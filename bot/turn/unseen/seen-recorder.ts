import { LRUCache } from 'lru-cache';
import { KeyedQueue } from '../../keyed-queue.ts';
import type { TurnTools } from '../tools.ts';
import { newlySeen, unseenIn, waitingIn } from './unseen.ts';

const remembered = 10_000;

/** Keeps up to which message customers have seen what staff wrote: of many at once the last. */
export class SeenRecorder {
  readonly #tools: Pick<TurnTools, 'store' | 'clock' | 'log'>;
  readonly #queue = new KeyedQueue();
  /** The highest number that was noted, by conversation. */
  readonly #noted = new LRUCache<string, number>({ max: remembered });
  readonly #waiting = new Set<string>();

  constructor(tools: Pick<TurnTools, 'store' | 'clock' | 'log'>) {
    this.#tools = tools;
  }

  /** The customer has received all up to this message. May be called too often. */
  note(conversation: string, sequence: number): void {
    if (sequence <= (this.#noted.get(conversation) ?? 0)) return;
    this.#noted.set(conversation, sequence);
    if (this.#waiting.has(conversation)) return;
    this.#waiting.add(conversation);
    void this.#queue.run([conversation], async () => {
      this.#waiting.delete(conversation);
      const noted = this.#noted.get(conversation) ?? sequence;
      try {
        await this.#record(conversation, noted);
      } catch (error) {
        // noted again with what they see next
        this.#noted.delete(conversation);
        this.#tools.log.warn({ err: error, conversation }, 'what was seen could not be noted');
      }
    });
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #record(id: string, claimed: number): Promise<void> {
    const { store, clock } = this.#tools;
    const head = await store.conversation(id);
    // a client may claim to be further than the log
    const upTo = Math.min(claimed, head?.lastSequence ?? 0);
    if (upTo < claimed) this.#noted.set(id, upTo);
    // a person writes where one was asked for, and letters are about cases
    if (!head || (head.handoff === undefined && head.cases.length === 0)) return;
    const log = await store.log(id, 0);
    const sequence = newlySeen(log, upTo);
    if (sequence === undefined) return;
    const activity = { type: 'event', name: 'customer-seen', value: { sequence } };
    const noted = { at: clock().toString(), from: 'bot' as const, activity };
    const isAllSeen = unseenIn([...log, { ...noted, sequence: Infinity }]).length === 0;
    const commit = {
      conversation: id,
      append: [noted],
      ...(isAllSeen && { delivered: waitingIn(log, head) }),
    };
    // lost with a kill, it is noted again when the customer comes back
    await store.commit(commit, { relaxed: true });
  }
}
