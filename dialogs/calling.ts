import type { DialogState, Heard, LookUpAnswer, Saying, Scene, Step } from './dialog.ts';
import { startForm } from './form-steps.ts';
import { menuChoice } from './form.ts';
import { gatheredBy } from './gathered.ts';
import { humanForm } from './human.ts';
import { toldLine } from './slot-kinds.ts';
import { readCommand } from './reading/command.ts';

/*
 * From the wish for a person to the conversation with one: where staff take over now, the customer waits
 * in the queue; else what it is about becomes a case.
 */

/** Hears whether staff take over now. What was half filled in stays as it is, for when they hand back. */
export function hearDesk(
  answer: LookUpAnswer,
  { calling, ...state }: DialogState,
  scene: Scene,
): Step {
  const { question, said = { text: '', files: [] } } = calling ?? {};
  const gathered = gatheredBy(state, scene);
  if (answer.type === 'desk' && answer.result === 'match' && answer.takes === 'yes') {
    const place = answer.ahead + 1;
    const reason = question === undefined ? '' : toldLine(question);
    const effect = { type: 'hand-off' as const, reason, gathered: toldLine(gathered), place };
    return { state, say: [queued(place, reason !== '', scene)], effects: [effect] };
  }
  const { form, ...rest } = state;
  const step = startForm(humanForm, { gathered, ...(question && { question }) }, rest, scene, said);
  const busy = answer.type === 'desk' && answer.result === 'match' && answer.takes === 'busy';
  return busy ? { ...step, say: [{ text: scene.words('human.busy') }, ...step.say] } : step;
}

/** What comes of hearing something while the customer waits for staff. */
export interface Waiting {
  /** Whether the customer goes on with the bot. */
  leaves: boolean;
  say: Saying[];
}

const leaving = ['menu', 'stop', 'back', 'go-on', 'restart'];

/**
 * While the customer waits, all they write waits with them, for staff to read; but they may leave the
 * queue, and they hear it when their place has changed since they were told.
 */
export function hearWaiting(
  heard: Heard,
  { place, told }: { place: number; told: number | undefined },
  scene: Scene,
): Waiting {
  const command = heard.type === 'text' ? readCommand(heard.text, { freeText: true }) : undefined;
  const leaves =
    (command !== undefined && leaving.includes(command)) ||
    (heard.type === 'choice' && heard.choice.value === leaveQueue);
  if (leaves) return { leaves, say: [] };
  const news = place !== told && (heard.type === 'text' || heard.type === 'files');
  return { leaves, say: news ? [queued(place, true, scene)] : [] };
}

/** The item of the menu with which who waits goes on with the bot. */
const leaveQueue = 'leave-queue';

function queued(place: number, isKnown: boolean, scene: Scene): Saying {
  const where =
    place === 1 ? scene.words('human.queued-first') : scene.words('human.queued', { place });
  const text = isKnown ? where : `${where} ${scene.words('human.tell-meanwhile')}`;
  return { text, choices: [menuChoice(scene, leaveQueue, 'human.leave-queue')] };
}
