import { Temporal } from 'temporal-polyfill';
import { newDialog, type DialogState } from '../../dialogs/conversation/dialog-state.ts';
import type { Effect, Input, Reply } from '../../dialogs/conversation/dialog.ts';
import { languageOf } from '../../dialogs/language.ts';
import { respond, type TurnContext } from '../../dialogs/respond.ts';
import { enqueue, release } from '../handoff/change-holder.ts';
import type { KeyedQueue } from '../keyed-queue.ts';
import type { Conversation, LogEntry } from '../ports/conversation/conversation.ts';
import type { HandoffChange } from '../ports/conversation/log-events.ts';
import { CommitConflict, type Commit } from '../ports/store.ts';
import { readTogether, type Burst } from './incoming/burst.ts';
import { handoffEntries } from './staff/handoff-entries.ts';
import { endWiped } from './staff/end-wiped.ts';
import { caseChanges, casesFor } from './cases.ts';
import { lookUp } from './look-up.ts';
import { toActivity } from './to-activity.ts';
import { receiveStatement } from './staff/stated-withdrawal.ts';
import { aboutOf, isQuiet } from '../ports/conversation/about-message.ts';
import { noteReplaced } from './incoming/edited.ts';
import { keepReference } from './incoming/received.ts';
import { noteSignedIn } from './signed-in.ts';
import { entriesOf, fromBot } from './effect-entries.ts';
import { temporaryReference } from './temporary-reference.ts';
import type { TurnTools } from './tools.ts';
import { handleReturn, handleWaiting, handleWithStaff } from './staff/waiting.ts';

/** How often a turn runs again when somebody else changed the conversation or a case meanwhile. */
const tries = 5;

/** How many answers of the shop one message may need. */
const lookUps = 5;

interface Outcome {
  dialog: DialogState;
  replies: Reply[];
  effects: Effect[];
}

/**
 * Handles messages that were sent as one: reads them, asks the shop what the dialog needs to know, and commits once:
 * state, answers, cases, and that they are handled. Sends nothing. Whatever it throws, nothing was kept.
 * Gives whether the customer joined or left the queue for staff by it, so that another may be first in it.
 * `joins` is one for all conversations.
 */
export async function takeTurn(
  id: string,
  burst: Burst,
  tools: TurnTools,
  joins: KeyedQueue,
): Promise<boolean> {
  for (let left = tries; ; left -= 1) {
    const conversation = await tools.store.conversation(id);
    if (conversation === undefined) return false;
    try {
      let commit = await commitOn(conversation, burst, tools);
      const isJoining = joinsQueue(commit, conversation);
      if (isJoining) {
        // anew and alone: of many who ask at once, all would be told the same place
        await joins.run(['queue'], async () => {
          commit = await commitOn(conversation, burst, tools);
          await tools.store.commit(commit);
        });
      } else {
        await tools.store.commit(commit);
      }
      return isJoining || leavesQueue(commit, conversation);
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
): Promise<Commit> {
  const latest = burst.at(-1) ?? burst[0];
  return keepReference(await answerTo(conversation, burst, tools), conversation, latest);
}

async function answerTo(
  conversation: Conversation,
  burst: Burst,
  tools: TurnTools,
): Promise<Commit> {
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
    case 'with-bot':
      return { ...(await turn(conversation, entry, input, tools)), handled };
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
  const { id, channel, version, reference, status, handoff } = conversation;
  const outcome = await run(conversation, entry, input, tools);
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

/** What a dialog may know, but for the cases. */
export function baseContextOf(
  conversation: Conversation,
  entry: Pick<LogEntry, 'at' | 'sequence'>,
  tools: TurnTools,
): Omit<TurnContext, 'cases'> {
  return {
    book: tools.book(),
    wording: tools.wording,
    // A request is judged at the moment it was received, not when it is handled.
    at: Temporal.Instant.from(entry.at),
    conversation: conversation.id,
    temporaryReference: temporaryReference(conversation.id, entry.sequence),
    mailReaches: tools.mail.reaches,
    route: tools.route,
    readAnswer: tools.readAnswer,
    advised: tools.advice !== undefined,
    orderActions: tools.orders.actions,
    phone: tools.phoneOf(conversation),
    onWhatsApp: conversation.channel === 'whatsapp',
  };
}

async function run(
  conversation: Conversation,
  entry: Pick<LogEntry, 'at' | 'sequence' | 'activity'>,
  first: Input,
  tools: TurnTools,
): Promise<Outcome> {
  const base = baseContextOf(conversation, entry, tools);
  const locale = entry.activity.locale;
  const message = { conversation: conversation.id, sequence: entry.sequence };
  let input = first;
  const outcome: Outcome = {
    dialog: conversation.dialog ?? newDialog(languageOf(locale)),
    replies: [],
    effects: [],
  };
  for (let asked = 0; asked <= lookUps; asked += 1) {
    const cases = await casesFor(input, outcome.dialog, conversation.cases, tools.store);
    const step = respond(input, outcome.dialog, { ...base, cases });
    outcome.dialog = step.state;
    outcome.replies.push(...step.replies);
    outcome.effects.push(...step.effects);
    if (step.lookUp === undefined) return outcome;
    tools.busy(conversation, 'bot');
    const answer = await lookUp(step.lookUp, message, outcome.dialog, base, tools);
    input = { type: 'looked-up', answer };
  }
  throw new LookUpsWithoutEnd(
    `more than ${lookUps} look-ups for one message in ${conversation.id}`,
  );
}

export class LookUpsWithoutEnd extends Error {
  readonly code = 'look-ups-without-end';
  override name = 'LookUpsWithoutEnd';
}
