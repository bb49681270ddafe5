import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder';
import { KeyedQueue } from '../../keyed-queue.ts';
import type { Conversation } from '../../ports/conversation/conversation.ts';
import { auditEntryOf, type Outcome, type RefusalReason } from '../../ports/handoffs.ts';
import type { Deed } from '../../ports/staff-store.ts';
import { CommitConflict, DuplicateActivity, type Commit, type Store } from '../../ports/store.ts';

/** What shall become of the conversation as it stands, or why nothing does. */
export type Decide = (
  conversation: Conversation,
) => RefusalReason | Commit | Promise<RefusalReason | Commit>;

/** What the audit log is to say of it. */
export type Describe = (before: Conversation) => Deed;

/** A message or note that counts once, however often it is sent with its key. */
export interface Once {
  key: string;
  activity: Partial<Activity>;
}

/** How often a change is tried again when a turn changed the conversation meanwhile. */
const tries = 5;

/** Commits what staff do with a conversation, and has it sent. */
export class StaffCommits {
  readonly #store: Store;
  readonly #run: (conversation: string) => Promise<void>;
  readonly #changes = new KeyedQueue();

  /** `run` sends what was committed. */
  constructor(store: Store, run: (conversation: string) => Promise<void>) {
    this.#store = store;
    this.#run = run;
  }

  /** One after the other: what many send at once would otherwise use up each other's tries. */
  commit(id: string, describe: Describe, decide: Decide, once?: Once): Promise<Outcome> {
    return this.#changes.run([id], () => this.#tryToCommit(id, describe, decide, once));
  }

  async #tryToCommit(
    id: string,
    describe: Describe,
    decide: Decide,
    once?: Once,
  ): Promise<Outcome> {
    for (let left = tries; ; left -= 1) {
      const before = await this.#store.conversation(id);
      if (before === undefined) return { ok: false, why: 'not-found' };
      const decided = await decide(before);
      if (typeof decided === 'string') return this.#refuse(decided, before, once);
      try {
        const entries = await this.#store.commit(audited(decided, describe(before)));
        void this.#run(id);
        const sequence = entries.find(({ from }) => from === 'staff')?.sequence;
        const [audit] = entries.flatMap((entry) => auditEntryOf(id, entry) ?? []);
        return { ...(await this.#outcome(before, sequence)), ...(audit && { audit }) };
      } catch (error) {
        if (error instanceof DuplicateActivity) return this.#refuse('key-used', before, once);
        if (!(error instanceof CommitConflict) || left <= 1) throw error;
      }
    }
  }

  /** A message that was sent before has succeeded, though by now it might be refused. */
  async #refuse(why: RefusalReason, before: Conversation, once?: Once): Promise<Outcome> {
    const refused = { ok: false as const, why, conversation: before };
    if (once === undefined) return refused;
    const log = await this.#store.log(before.id, 0);
    const sent = log.find(({ key }) => key === once.key);
    return isSame(sent?.activity, once.activity) ? this.#outcome(before, sent?.sequence) : refused;
  }

  async #outcome(before: Conversation, sequence: number | undefined): Promise<Outcome> {
    const conversation = (await this.#store.conversation(before.id)) ?? before;
    return { ok: true, conversation, ...(sequence !== undefined && { sequence }) };
  }
}

/** The commit with the deed at its first entry, which says what was done. */
function audited({ append: [first, ...rest] = [], ...commit }: Commit, audit: Deed): Commit {
  return first ? { ...commit, append: [{ ...first, audit }, ...rest] } : commit;
}

// By text and names of files: files that come again are kept anew, under other ids.
function isSame(one: Partial<Activity> | undefined, other: Partial<Activity>): boolean {
  const namesIn = (message?: Partial<Activity>) =>
    message?.attachments?.map(({ name }) => name).join('/');
  const isSameText = one?.text === other.text && isDeepStrictEqual(one?.value, other.value);
  return isSameText && namesIn(one) === namesIn(other);
}
