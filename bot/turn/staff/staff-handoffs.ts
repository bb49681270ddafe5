import { newDialog } from '../../../dialogs/conversation/dialog-state.ts';
import type { AttachedFile } from '../../../policies/case/case-events.ts';
import { release, replaceHandoff, take } from '../../handoff/change-holder.ts';
import { placeOf } from '../../handoff/queue.ts';
import {
  claimRefusal,
  giveUpRefusal,
  handoffStateOf,
  holdRefusal,
  isHeldBy,
  otherAssigneeOf,
  requeueRefusal,
} from '../../handoff/rules.ts';
import type { Conversation, Holder } from '../../ports/conversation/conversation.ts';
import { loggedKey, type Handoffs, type Outcome } from '../../ports/handoffs.ts';
import type { HandoffChange, LogEvent } from '../../ports/conversation/log-events.ts';
import type { Deed } from '../../ports/staff-store.ts';
import type { NewEntry } from '../../ports/store.ts';
import { toPlainActivity } from '../to-activity.ts';
import type { TurnTools } from '../tools.ts';
import { turn } from '../turn.ts';
import { mailIfUnseen } from '../unseen/unseen.ts';
import { handoffEntries } from './handoff-entries.ts';
import { StaffCommits, type Decide, type Describe, type Once } from './staff-commits.ts';
import { giveUp } from './give-up.ts';
import { notifyFirst } from './waiting.ts';

export interface HandoffTools extends TurnTools {
  /** Sends what was committed. */
  run: (conversation: string) => Promise<void>;
}

/** What staff do with conversations, each as one commit on the conversation as it stands. */
export class StaffHandoffs implements Handoffs {
  readonly #tools: HandoffTools;
  readonly #commits: StaffCommits;

  constructor(tools: HandoffTools) {
    this.#tools = tools;
    this.#commits = new StaffCommits(tools.store, tools.run);
  }

  async claim(id: string, by: Holder, { force = false } = {}): Promise<Outcome> {
    const describe: Describe = (before) => {
      const from = otherAssigneeOf(handoffStateOf(before), by.id);
      return from
        ? { staff: by.id, action: 'took-over', detail: from.name }
        : { staff: by.id, action: 'claimed' };
    };
    const outcome = await this.#commits.commit(id, describe, (conversation) => {
      const state = handoffStateOf(conversation);
      const refused = claimRefusal(state, by.id, { force });
      if (refused !== undefined) return refused;
      // a second tab of whoever holds it
      if (isHeldBy(state, by.id)) return { conversation: id };
      return replaceHandoff(conversation, 'with-staff', take(conversation, by, this.#now()), [
        ...this.#entriesOf(conversation, { what: 'claimed', by: by.name }),
        this.#claimed(conversation, by),
      ]);
    });
    if (outcome.ok) await notifyFirst(this.#tools, this.#tools.run);
    return outcome;
  }

  async say(
    id: string,
    by: Holder,
    { text, files, key }: { text: string; files: AttachedFile[]; key?: string },
  ): Promise<Outcome> {
    const logged = key === undefined ? undefined : loggedKey(by.id, key);
    const activity = {
      type: 'message',
      text,
      textFormat: 'plain',
      from: { id: by.id, name: by.name },
      ...(files.length > 0 && { attachments: files.map(toAttachment) }),
    };
    return this.#changeHeld(
      id,
      by,
      { action: 'answered' },
      (conversation) => {
        const entry = {
          at: this.#now(),
          from: 'staff' as const,
          activity,
          todo: 'deliver' as const,
          ...(logged !== undefined && { key: logged }),
        };
        // carries the version: it must still be held when it is said
        const { status, handoff } = conversation;
        const watch = this.#tools.tellsSeen(conversation) ? [mailIfUnseen(this.#tools)] : [];
        return replaceHandoff(conversation, status, handoff, [entry, ...watch]);
      },
      logged === undefined ? undefined : { key: logged, activity },
    );
  }

  note(id: string, by: Holder, { text, key }: { text: string; key?: string }): Promise<Outcome> {
    const activity: LogEvent = { type: 'event', name: 'note', value: { text, by: by.name } };
    const logged = key === undefined ? {} : { key: loggedKey(by.id, key) };
    return this.#commits.commit(
      id,
      () => ({ staff: by.id, action: 'noted' }),
      () => ({
        conversation: id,
        append: [{ at: this.#now(), from: 'staff', ...logged, activity }],
      }),
      logged.key === undefined ? undefined : { key: logged.key, activity },
    );
  }

  transfer(id: string, by: Holder, to: Holder | 'queue'): Promise<Outcome> {
    const detail = to === 'queue' ? to : to.name;
    return this.#changeHeld(id, by, { action: 'transferred', detail }, async (conversation) => {
      const name = by.name;
      const place = await placeOf(conversation, this.#tools.store);
      const { toldPlace, ...kept } = release(conversation);
      const toQueue = to === 'queue';
      const next = toQueue
        ? { ...kept, toldPlace: place }
        : { ...kept, handedTo: to, handedBy: name };
      const what = toQueue ? { to, place } : { to: to.name };
      return replaceHandoff(conversation, 'waiting-for-staff', next, [
        ...this.#entriesOf(conversation, { what: 'transferred', by: name, ...what }),
        toQueue
          ? this.#message(conversation, 'human.back-in-queue', { name, place })
          : this.#message(conversation, 'human.transferred', { name, to: to.name }),
      ]);
    });
  }

  handBack(id: string, by: Holder): Promise<Outcome> {
    return this.#changeHeld(id, by, { action: 'handed-back' }, async (conversation) => {
      const at = this.#now();
      const freed = { ...conversation, handoff: release(conversation) };
      const input = { type: 'handed-back' as const, by: 'staff' as const };
      const entry = { at, sequence: conversation.lastSequence, activity: {} };
      const commit = await turn(freed, entry, input, this.#tools);
      const events = this.#entriesOf(conversation, { what: 'handed-back', by: by.name });
      return { ...commit, append: [...events, ...(commit.append ?? [])] };
    });
  }

  close(id: string, by: Holder, result: string): Promise<Outcome> {
    return this.#changeHeld(id, by, { action: 'closed', detail: result }, (conversation) => {
      const { form, ...dialog } = conversation.dialog ?? newDialog('nl');
      const ended = { ...conversation, dialog };
      const closed = { result, closedBy: by, closedAt: this.#now() };
      return replaceHandoff(ended, 'closed', { ...release(conversation), ...closed }, [
        ...this.#entriesOf(conversation, { what: 'closed', by: by.name, result }),
        this.#message(conversation, 'human.closed', { name: by.name }),
      ]);
    });
  }

  requeue(id: string, lost: Holder): Promise<Outcome> {
    const describe = () => ({ action: 'requeued', detail: lost.name });
    return this.#commits.commit(id, describe, async (conversation) => {
      const refused = requeueRefusal(handoffStateOf(conversation), lost.id);
      if (refused !== undefined) return refused;
      const place = await placeOf(conversation, this.#tools.store);
      const kept = { ...release(conversation), toldPlace: place };
      return replaceHandoff(conversation, 'waiting-for-staff', kept, [
        ...this.#entriesOf(conversation, { what: 'requeued', by: lost.name, place }),
        this.#backInQueue(
          conversation,
          place,
          conversation.status === 'with-staff' ? 'lost' : 'not-taken',
          lost.name,
        ),
      ]);
    });
  }

  giveUp(id: string, lost?: Holder): Promise<Outcome> {
    return this.#commits.commit(
      id,
      () => ({ action: 'unattended' }),
      (conversation) =>
        giveUpRefusal(handoffStateOf(conversation), lost?.id) ?? giveUp(conversation, this.#tools),
    );
  }

  async typing(id: string, by: Holder): Promise<void> {
    const conversation = await this.#tools.store.conversation(id);
    if (conversation === undefined || !isHeldBy(handoffStateOf(conversation), by.id)) return;
    this.#tools.busy(conversation, 'staff');
  }

  /** The same, refused to who does not hold it at that moment. */
  #changeHeld(id: string, by: Holder, deed: Deed, decide: Decide, once?: Once): Promise<Outcome> {
    return this.#commits.commit(
      id,
      () => ({ staff: by.id, ...deed }),
      (conversation) => holdRefusal(handoffStateOf(conversation), by.id) ?? decide(conversation),
      once,
    );
  }

  #entriesOf(conversation: Conversation, change: HandoffChange): NewEntry[] {
    const from = change.what === 'requeued' ? 'bot' : 'staff';
    return handoffEntries(this.#now(), from, change, conversation, this.#tools);
  }

  /** A page reads from it with whom its customer talks, before they have written anything. */
  #claimed(conversation: Conversation, { name }: Holder): NewEntry {
    const entry = this.#message(conversation, 'human.claimed', { name });
    return { ...entry, activity: { ...entry.activity, entities: [{ type: 'claim', by: name }] } };
  }

  #backInQueue(
    conversation: Conversation,
    place: number,
    how: 'lost' | 'not-taken',
    name: string,
  ): NewEntry {
    const words = this.#tools.wording[conversation.dialog?.language ?? 'nl'];
    const where = place === 1 ? words('human.front') : words('human.behind', { place });
    return this.#message(conversation, `human.${how}`, { name, where });
  }

  #message(
    { dialog }: Conversation,
    key: string,
    values: Record<string, string | number>,
  ): NewEntry {
    const language = dialog?.language ?? 'nl';
    const text = this.#tools.wording[language](key, values);
    const activity = toPlainActivity(text, language);
    return { at: this.#now(), from: 'bot', activity, todo: 'deliver' };
  }

  #now(): string {
    return this.#tools.clock().toString();
  }
}

function toAttachment(file: AttachedFile) {
  return { contentType: file.contentType, name: file.name, content: file };
}
