import { TurnContext, type Activity } from 'botbuilder';
import { ActivityIdReused } from '../../ports/activity-id-reused.ts';
import type { Clock } from '../../ports/clock.ts';
import type { LogEntry } from '../../ports/conversation/conversation.ts';
import { DuplicateActivity, type Store } from '../../ports/store.ts';
import { hideSecrets } from '../../../dialogs/reading/facts/secrets.ts';
import { KeyedQueue } from '../../keyed-queue.ts';

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
   * it before. Throws `StoreUnavailable`, and `ActivityIdReused` when what it sent then said something else.
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
      const first = await this.#firstTime(id, key);
      if (!saysTheSame(first.activity, safe)) {
        throw new ActivityIdReused(`${key ?? 'an id'} stands for another message in ${id}`);
      }
      return first;
    }
  }

  async #firstTime(id: string, key: string | undefined): Promise<LogEntry> {
    const entry = (await this.#store.log(id, 0)).find((logged) => logged.key === key);
    if (entry === undefined)
      throw new EntryMissing(`${key ?? 'an activity'} is not in the log of ${id}`);
    return entry;
  }
}

function saysTheSame(one: Partial<Activity>, other: Partial<Activity>): boolean {
  const said = ({ type, text = '', value, attachments = [] }: Partial<Activity>) =>
    JSON.stringify([type, text, value, attachments.length]);
  return said(one) === said(other);
}

export class EntryMissing extends Error {
  readonly code = 'entry-missing';
  override name = 'EntryMissing';
}
