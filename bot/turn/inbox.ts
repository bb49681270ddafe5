import { TurnContext, type Activity } from 'botbuilder';
import type { Clock } from '../ports/clock.ts';
import type { LogEntry } from '../ports/conversation.ts';
import { DuplicateActivity, type Store } from '../ports/store.ts';
import { hideSecrets } from '../../dialogs/reading/facts/secrets.ts';
import { KeyedQueue } from '../keyed-queue.ts';

/**
 * Where every message comes in: stored before it is acknowledged, and only once, however often the
 * channel sends it. Handling it is the turn's.
 */
export class Inbox {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #stored: (conversation: string) => void;
  readonly #receiving = new KeyedQueue();

  /** `stored` is called with the conversation's id when there is something to handle. */
  constructor(store: Store, clock: Clock, stored: (conversation: string) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#stored = stored;
  }

  /**
   * Stores the activity and gives its log entry, or the entry of the first time when the channel has sent
   * it before. Throws `StoreUnavailable`.
   */
  receive(activity: Activity): Promise<LogEntry> {
    const id = activity.conversation.id;
    return this.#receiving.run([id], () => this.#keep(id, activity));
  }

  async #keep(id: string, activity: Activity): Promise<LogEntry> {
    const key = activity.id === undefined ? undefined : `${activity.channelId}:${activity.id}`;
    const known = await this.#store.conversation(id);
    const { activityId, ...reference } = TurnContext.getConversationReference(activity);
    const at = this.#clock().toString();
    // a card or a password never reaches the disk
    const safe = { ...activity, ...(activity.text && { text: hideSecrets(activity.text) }) };
    const entry = { at, from: 'customer' as const, activity: safe, todo: 'handle' as const };
    try {
      const [kept] = await this.#store.commit({
        conversation: id,
        ...(known === undefined && { create: { channel: activity.channelId, reference } }),
        append: [{ ...entry, ...(key !== undefined && { key }) }],
      });
      if (kept === undefined) throw new EntryMissing(`no entry was logged in ${id}`);
      this.#stored(id);
      return kept;
    } catch (error) {
      if (!(error instanceof DuplicateActivity)) throw error;
      // what was stored the first time may have been left there
      this.#stored(id);
      return await this.#firstTime(id, key);
    }
  }

  async #firstTime(id: string, key: string | undefined): Promise<LogEntry> {
    const entry = (await this.#store.log(id, 0)).find((logged) => logged.key === key);
    if (entry === undefined)
      throw new EntryMissing(`${key ?? 'an activity'} is not in the log of ${id}`);
    return entry;
  }
}

export class EntryMissing extends Error {
  readonly code = 'entry-missing';
  override name = 'EntryMissing';
}
