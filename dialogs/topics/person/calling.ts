import type { Input, LookUpAnswer, Reply, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { startForm } from '../../conversation/form/form-steps.ts';
import { menuChoice } from '../../conversation/form/form.ts';
import { gatheredBy } from './gathered.ts';
import { humanForm } from './person.ts';
import { toldLine } from '../../conversation/form/slot-kinds.ts';
import { readCommand } from '../../reading/answers/command.ts';
import { asksHowLong } from '../../reading/answers/how-long.ts';

/*
 * From the wish for a person to the conversation with one: where staff take over now, the customer waits
 * in the queue; else what it is about becomes a case.
 */

/** Hears whether staff take over now. What was half filled in stays as it is, for when they hand back. */
export function handleDeskAnswer(
  answer: LookUpAnswer,
  { calling, ...state }: DialogState,
  context: DialogContext,
): Step {
  const { question, said = { text: '', files: [] } } = calling ?? {};
  const gathered = gatheredBy(state, context);
  if (answer.type === 'desk' && answer.result === 'match' && answer.takes === 'yes') {
    const place = answer.ahead + 1;
    const reason = question === undefined ? '' : toldLine(question);
    const effect = { type: 'hand-off' as const, reason, gathered: toldLine(gathered), place };
    const more = reason === '' ? context.words('human.tell-meanwhile') : '';
    return { state, replies: [inQueue(place, more, context)], effects: [effect] };
  }
  const { form, ...rest } = state;
  const step = startForm(
    humanForm,
    { gathered, ...(question && { question }) },
    rest,
    context,
    said,
  );
  const busy = answer.type === 'desk' && answer.result === 'match' && answer.takes === 'busy';
  return busy
    ? { ...step, replies: [{ text: context.words('human.busy') }, ...step.replies] }
    : step;
}

/** What comes of hearing something while the customer waits for staff. */
export interface Waiting {
  /** Whether the customer goes on with the bot. */
  leaves: boolean;
  replies: Reply[];
}

const leaving = ['menu', 'stop', 'back', 'go-on', 'restart'];

/** Where in the queue somebody waits: their place from 1, what they were told last, and for how long. */
export interface WaitingAt {
  place: number;
  told: number | undefined;
  minutes: number;
}

/**
 * While the customer waits, all they write waits with them, for staff to read; but they may leave the
 * queue, and they hear where they stand when they ask, or when it has changed since they were told.
 */
export function handleWhileWaiting(input: Input, at: WaitingAt, context: DialogContext): Waiting {
  const command = input.type === 'text' ? readCommand(input.text, { freeText: true }) : undefined;
  const leaves =
    (command !== undefined && leaving.includes(command)) ||
    (input.type === 'choice' && input.choice.value === leaveQueue);
  if (leaves) return { leaves, replies: [] };
  const wrote = input.type === 'text' || input.type === 'files';
  const asked = input.type === 'language' || (input.type === 'text' && asksHowLong(input.text));
  const news = asked || (wrote && at.place !== at.told);
  return { leaves, replies: news ? [whereTheyStand(at, context)] : [] };
}

/** The item of the menu with which who waits goes on with the bot. */
const leaveQueue = 'leave-queue';

/** Tells who waits where they stand, and how long they have waited once that is minutes. */
export function whereTheyStand(
  { place, minutes }: Pick<WaitingAt, 'place' | 'minutes'>,
  context: Pick<DialogContext, 'words'>,
): Reply {
  return inQueue(place, minutes < 2 ? '' : context.words('human.waited', { minutes }), context);
}

function inQueue(place: number, more: string, context: Pick<DialogContext, 'words'>): Reply {
  const where =
    place === 1 ? context.words('human.queued-first') : context.words('human.queued', { place });
  const text = [where, more].filter(Boolean).join(' ');
  return { text, choices: [menuChoice(context, leaveQueue, 'human.leave-queue')] };
}
