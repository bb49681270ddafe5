import type { Input } from '../../dialogs/conversation/dialog.ts';
import { enqueue, release } from '../handoff/change-holder.ts';
import type { KeyedQueue } from '../keyed-queue.ts';
import type { Conversation, LogEntry } from '../ports/conversation/conversation.ts';
import type { HandoffChange } from '../ports/conversation/log-events.ts';
import { CommitConflict, type Commit } from '../ports/store.ts';
import { readTogether, type Burst } from './incoming/burst.ts';
import { handoffEntries } from './staff/handoff-entries.ts';
import { endWiped } from './staff/end-wiped.ts';
import { caseChanges } from './cases.ts';
import { toActivity } from './to-activity.ts';
import { receiveStatement } from './staff/stated-withdrawal.ts';
import { aboutOf, isQuiet } from '../ports/conversation/about-message.ts';
import { noteReplaced } from './incoming/edited.ts';
import { keepReference } from './incoming/received.ts';
import { noteSignedIn } from './signed-in.ts';
import { entriesOf, fromBot } from './effect-entries.ts';
import { baseContextOf, runDialog, type Outcome } from './run-dialog.ts';
import type { TurnTools } from './tools.ts';
import { handleReturn, handleWaiting, handleWithStaff } from './staff/waiting.ts';

/** How often a turn runs again when somebody else changed the conversation or a case meanwhile. */
const tries = 5;

/**
 * Handles messages that were sent as one: reads them, asks the shop what the dialog needs to know, and commits once:
 * state, answers, cases, and that they are handled. Sends nothing. Whatever it throws, nothing was kept.
 * Gives `queue-changed` where the customer joined or left the queue for staff by it, so that another may be first in it;
 * with `mayWait`, it gives `waits` where the form that stands open did not understand them, and kept nothing. `joins` is
 * one for all conversations.
 */
export async function takeTurn(
  id: string,
  burst: Burst,
  tools: TurnTools,
  { joins, mayWait }: { joins: KeyedQueue; mayWait: boolean },
): Promise<'done' | 'queue-changed' | 'waits'> {
  for (let left = tries; ; left -= 1) {
    const conversation = await tools.store.conversation(id);
    if (conversation === undefined) return 'done';
    try {
      const commit = await commitOn(conversation, burst, tools, { mayWait });
      if (commit === 'waits') return commit;
      if (!joinsQueue(commit, conversation)) {
        await tools.store.commit(commit);
        return leavesQueue(commit, conversation) ? 'queue-changed' : 'done';
      }
      // anew and alone: of many who ask at once, all would be told the same place
      await joins.run(['queue'], async () => {
        const alone = await commitOn(conversation, burst, tools, { mayWait: false });
        if (alone !== 'waits') await tools.store.commit(alone);
      });
      return 'queue-changed';
    } catch (error) {
      if (!(error instanceof CommitConflict) || left <= 1) throw error;
    }
  }
}

function joinsQueue({ replace }: Commit, { status }: Conversation): boolean {
  return replace?.status === 'waiting-for-staff' && status !== 'waiting-for-staff';
}

function leavesQueue({ replace }: Commit, { status }: Conversation): boolean {
  if (replace === undefined || status !== 'waiting-for-staff') return false;
  return replace.status !== 'waiting-for-staff';
}

/** What comes of the messages, with how the customer is reached from now on. */
async function commitOn(
  conversation: Conversation,
  burst: Burst,
  tools: TurnTools,
  options: { mayWait: boolean },
): Promise<Commit | 'waits'> {
  const latest = burst.at(-1) ?? burst[0];
  const commit = await answerTo(conversation, burst, tools, options);
  return commit === 'waits' ? commit : keepReference(commit, conversation, latest);
}

async function answerTo(
  conversation: Conversation,
  burst: Burst,
  tools: TurnTools,
  { mayWait }: { mayWait: boolean },
): Promise<Commit | 'waits'> {
  const handled = burst.map(({ sequence }) => sequence);
  // what they say together was begun with the first
  const [entry] = burst;
  if (isQuiet(entry.activity)) return { conversation: conversation.id, handled };
  if (entry.activity.type === 'endOfConversation') {
    return { ...endWiped(conversation, tools), handled };
  }
  const signedIn = noteSignedIn(conversation, entry);
  if (signedIn !== undefined) return { ...signedIn, handled };
  const said = readTogether(burst);
  const isEdit = aboutOf(entry.activity).edits !== undefined;
  const input = isEdit
    ? noteReplaced(said, entry, await tools.store.log(conversation.id, 0))
    : said;
  const base = baseContextOf(conversation, entry, tools);
  const stated = () => receiveStatement(conversation, input, base, tools);
  switch (conversation.status) {
    case 'with-staff':
      // The bot says nothing: the page of whoever holds it shows the message from the log.
      return addTo({ ...handleWithStaff(conversation, input), handled }, await stated());
    case 'waiting-for-staff': {
      const waiting = await handleWaiting(conversation, input, base, tools);
      if (waiting !== 'leaves') return addTo({ ...waiting, handled }, await stated());
      const left = { ...conversation, handoff: release(conversation) };
      const byThem = { type: 'handed-back' as const, by: 'customer' as const };
      return { ...(await turn(left, entry, byThem, tools)), handled };
    }
    case 'closed':
      return { ...(await handleClosed(conversation, entry, input, tools)), handled };
    case 'with-bot': {
      const outcome = await runDialog(conversation, entry, input, tools);
      if (mayWait && outcome.isMisread) return 'waits';
      return { ...(await commitOf(conversation, outcome, tools)), handled };
    }
  }
}

function addTo(commit: Commit, { append = [], cases = [] }: Pick<Commit, 'append' | 'cases'>) {
  return {
    ...commit,
    append: [...(commit.append ?? []), ...append],
    cases: [...(commit.cases ?? []), ...cases],
  };
}

/** Who comes back soon is passed on to whoever closed it; else they hear that it is the bot again. */
async function handleClosed(
  conversation: Conversation,
  entry: LogEntry,
  input: Input,
  tools: TurnTools,
): Promise<Commit> {
  const back = handleReturn(conversation, entry, input, tools);
  if (back !== undefined) return back;
  const commit = await turn(conversation, entry, input, tools);
  const isKnown = conversation.handoff?.closedAt !== undefined;
  // release 0.1.0 did not keep it, and said nothing
  if (!isKnown || (input.type !== 'text' && input.type !== 'files')) return commit;
  const language = conversation.dialog?.language ?? 'nl';
  const text = tools.wording[language]('human.handed-back.staff');
  const told = fromBot(tools.clock().toString(), toActivity({ text }, language), 'deliver');
  return { ...commit, append: [told, ...(commit.append ?? [])] };
}

/** What the bot makes of an input in a conversation that it holds, or shall hold. */
export async function turn(
  conversation: Conversation,
  entry: Pick<LogEntry, 'at' | 'sequence' | 'activity'>,
  input: Input,
  tools: TurnTools,
): Promise<Commit> {
  return commitOf(conversation, await runDialog(conversation, entry, input, tools), tools);
}

async function commitOf(
  { id, channel, version, reference, status, handoff }: Conversation,
  outcome: Outcome,
  tools: TurnTools,
): Promise<Commit> {
  const at = tools.clock().toString();
  const asked = outcome.effects.find((effect) => effect.type === 'hand-off');
  const held = asked
    ? { status: 'waiting-for-staff' as const, handoff: enqueue(asked, at) }
    : { status: 'with-bot' as const, ...(handoff && { handoff }) };
  const log = (change: HandoffChange) =>
    handoffEntries(at, 'bot', change, { channel, dialog: outcome.dialog, ...held }, tools);
  return {
    conversation: id,
    replace: { version, reference, dialog: outcome.dialog, ...held },
    append: [
      ...(status === 'waiting-for-staff' ? log({ what: 'left' }) : []),
      ...outcome.replies.map((reply) =>
        fromBot(at, toActivity(reply, outcome.dialog.language), 'deliver'),
      ),
      ...entriesOf(outcome.effects, at, outcome.dialog.language, tools),
      ...(asked ? log({ what: 'asked', place: asked.place }) : []),
    ],
    cases: await caseChanges(outcome.effects, tools.store),
  };
}
