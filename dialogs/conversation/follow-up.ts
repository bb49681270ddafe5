import type { DialogState, Saying, Scene, Step } from './dialog.ts';
import { formIn } from './forms.ts';
import { offerNext } from './wish.ts';

/**
 * What comes after a step on the conversation as a whole: once something is done, what waited for it goes
 * on, or the customer's other wish is offered; and the latest decision is kept, to be explained.
 */
export function followUp(step: Step, before: DialogState, scene: Scene): Step {
  return explainable(isDone(step, before) ? thenNext(goOn(step, scene), scene) : step);
}

function explainable(step: Step): Step {
  const decided = step.say.findLast(({ receipt }) => receipt !== undefined)?.receipt;
  if (decided === undefined) return step;
  const { receipt, facts } = decided;
  return { ...step, state: { ...step.state, lastDecision: { receipt, facts } } };
}

// Whether something was finished just now while another wish of the customer waits.
function isDone({ state, lookUp }: Step, before: DialogState): boolean {
  const nothingOpen = state.form === undefined && state.wish === undefined && lookUp === undefined;
  return nothingOpen && (before.form !== undefined || before.next === undefined);
}

// What waited for a small thing in between goes on.
function goOn(step: Step, scene: Scene): Step {
  const { paused, ...state } = step.state;
  const form = formIn(paused);
  if (form === undefined) return step;
  const again = form.again({ ...state, form: paused }, scene, []);
  return {
    ...again,
    say: [...withoutClosing(step.say, scene), ...again.say],
    effects: step.effects,
  };
}

// In the place of "anything else?": there is.
function thenNext(step: Step, scene: Scene): Step {
  const next = offerNext(step.state, scene);
  if (next === undefined) return step;
  return { ...step, state: next.state, say: [...withoutClosing(step.say, scene), ...next.say] };
}

function withoutClosing(say: Saying[], { words }: Scene): Saying[] {
  return say.flatMap(({ choices, ...saying }) => {
    const text = saying.text.replace(words('menu.anything-else'), '').trim();
    return text === '' ? [] : [{ ...saying, text }];
  });
}
