import { Temporal } from 'temporal-polyfill';
import {
  handleWhileWaiting,
  tellPosition,
  wantsStaff,
} from '../../../dialogs/topics/person/while-waiting.ts';
import type { Input, Reply } from '../../../dialogs/conversation/dialog.ts';
import { newDialog } from '../../../dialogs/conversation/dialog-state.ts';
import { type TurnContext } from '../../../dialogs/respond.ts';
import { replaceHandoff, returnTo } from '../../handoff/change-holder.ts';
import { placeOf, queueOf } from '../../handoff/queue.ts';
import { closerFor, handoffStateOf, isQueued } from '../../handoff/rules.ts';
import type { Conversation, Handoff, LogEntry } from '../../ports/conversation/conversation.ts';
import { CommitConflict, type Commit } from '../../ports/store.ts';
import { toActivity, toPlainActivity } from '../to-activity.ts';
import type { TurnTools } from '../tools.ts';
import { handoffEntries } from './handoff-entries.ts';

/** What comes of a message while staff hold the conversation: nothing but the language that they chose. */
export function handleWithStaff(before: Conversation, input: Input): Omit<Commit, 'handled'> {
  if (input.type !== 'language') return { conversation: before.id };
  const conversation = switchLanguage(before, input);
  return replaceHandoff(conversation, conversation.status, conversation.handoff, []);
}

/**
 * What comes of a message while the customer waits for staff: it waits with them. `leaves`: they go on
 * with the bot instead.
 */
export async function handleWaiting(
  before: Conversation,
  input: Input,
  base: Omit<TurnContext, 'cases'>,
  tools: TurnTools,
): Promise<Omit<Commit, 'handled'> | 'leaves'> {
  const conversation = switchLanguage(before, input);
  const { id, dialog = newDialog('nl'), handoff } = conversation;
  const place = await placeOf(conversation, tools.store);
  const context = { ...base, cases: [], words: base.wording[dialog.language] };
  const at = { place, told: handoff?.toldPlace, minutes: minutesSince(handoff, tools) };
  const { leaves, replies } = handleWhileWaiting(input, at, context);
  if (leaves) return 'leaves';
  // the colleague to whom they were handed comes next, whatever their place would be
  if (!isQueued(handoffStateOf(conversation))) return handleWithStaff(before, input);
  if (replies.length === 0 || handoff === undefined) return { conversation: id };
  return commitPlace(conversation, { ...handoff, toldPlace: place }, replies, tools);
}

/** Passes on to whoever closed the conversation what its customer writes soon after, while they are there. */
export function handleReturn(
  conversation: Conversation,
  { at }: Pick<LogEntry, 'at'>,
  input: Input,
  tools: TurnTools,
): Commit | undefined {
  const closer = closerFor(conversation, Date.parse(at));
  if (closer === undefined || tools.isPresent?.(closer.id) !== true) return undefined;
  if (!wantsStaff(input)) return undefined;
  const language = conversation.dialog?.language ?? 'nl';
  const now = tools.clock().toString();
  const text = tools.wording[language]('human.returned', { name: closer.name });
  const returned = { what: 'returned', to: closer.name } as const;
  const handoff = returnTo(closer, conversation, now);
  return replaceHandoff(conversation, 'waiting-for-staff', handoff, [
    ...handoffEntries(now, 'bot', returned, { ...conversation, handoff }, tools),
    { at: now, from: 'bot', activity: toPlainActivity(text, language), todo: 'deliver' },
  ]);
}

/**
 * Tells whoever has come to the front of the queue, unless they know; called when somebody has left it.
 * A failure costs that customer the news, and nobody anything else.
 */
export async function notifyFirst(
  tools: Pick<TurnTools, 'store' | 'wording' | 'clock' | 'log'>,
  run: (conversation: string) => Promise<void>,
): Promise<void> {
  try {
    const [first] = await queueOf(tools.store);
    if (first?.handoff === undefined || first.handoff.toldPlace === 1) return;
    const words = tools.wording[first.dialog?.language ?? 'nl'];
    const reply = tellPosition(
      { place: 1, minutes: minutesSince(first.handoff, tools) },
      { words },
    );
    await tools.store.commit(
      commitPlace(first, { ...first.handoff, toldPlace: 1 }, [reply], tools),
    );
    void run(first.id);
  } catch (error) {
    // somebody took them meanwhile, or they wrote and heard it
    if (error instanceof CommitConflict) return;
    tools.log.warn(error, 'who is first in the queue now could not be told');
  }
}

/** The conversation in the language that the customer chose just now, if they did. */
function switchLanguage(conversation: Conversation, input: Input): Conversation {
  if (input.type !== 'language') return conversation;
  const { dialog = newDialog(input.language) } = conversation;
  return {
    ...conversation,
    dialog: { ...dialog, language: input.language, languageSettled: true },
  };
}

function commitPlace(
  conversation: Conversation,
  handoff: Handoff,
  replies: Reply[],
  { clock }: Pick<TurnTools, 'clock'>,
): Commit {
  const at = clock().toString();
  const language = conversation.dialog?.language ?? 'nl';
  const entries = replies.map((reply) => ({
    at,
    from: 'bot' as const,
    activity: toActivity(reply, language),
    todo: 'deliver' as const,
  }));
  return replaceHandoff(conversation, conversation.status, handoff, entries);
}

function minutesSince(handoff: Handoff | undefined, { clock }: Pick<TurnTools, 'clock'>): number {
  const now = clock();
  const since = handoff === undefined ? now : Temporal.Instant.from(handoff.since);
  return Math.floor(now.since(since).total('minutes'));
}
