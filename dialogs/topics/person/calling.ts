import type {
  DialogState,
  Heard,
  LookUpAnswer,
  Saying,
  Scene,
  Step,
} from '../../conversation/dialog.ts';
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
    const more = reason === '' ? scene.words('human.tell-meanwhile') : '';
    return { state, say: [inQueue(place, more, scene)], effects: [effect] };
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
export function hearWaiting(heard: Heard, at: WaitingAt, scene: Scene): Waiting {
  const command = heard.type === 'text' ? readCommand(heard.text, { freeText: true }) : undefined;
  const leaves =
    (command !== undefined && leaving.includes(command)) ||
    (heard.type === 'choice' && heard.choice.value === leaveQueue);
  if (leaves) return { leaves, say: [] };
  const wrote = heard.type === 'text' || heard.type === 'files';
  const asked = heard.type === 'language' || (heard.type === 'text' && asksHowLong(heard.text));
  const news = asked || (wrote && at.place !== at.told);
  return { leaves, say: news ? [whereTheyStand(at, scene)] : [] };
}

/** The item of the menu with which who waits goes on with the bot. */
const leaveQueue = 'leave-queue';

/** Tells who waits where they stand, and how long they have waited once that is minutes. */
export function whereTheyStand(
  { place, minutes }: Pick<WaitingAt, 'place' | 'minutes'>,
  scene: Pick<Scene, 'words'>,
): Saying {
  return inQueue(place, minutes < 2 ? '' : scene.words('human.waited', { minutes }), scene);
}

function inQueue(place: number, more: string, scene: Pick<Scene, 'words'>): Saying {
  const where =
    place === 1 ? scene.words('human.queued-first') : scene.words('human.queued', { place });
  const text = [where, more].filter(Boolean).join(' ');
  return { text, choices: [menuChoice(scene, leaveQueue, 'human.leave-queue')] };
}
