import type { z } from 'zod';
import type { AttachedFile } from '../policies/case.ts';
import type {
  Choice,
  DialogState,
  Effect,
  Heard,
  LookUp,
  LookUpAnswer,
  Saying,
  Scene,
  Step,
} from './dialog.ts';

/** An answer of the customer to a question: typed, chosen, or handed over. */
export interface Answer {
  text: string;
  /** The value of the button pressed, when it belongs to the question asked. */
  chosen?: string;
  files: AttachedFile[];
}

/** What a form sees when it asks, reads or decides: what it has, and the scene around it. */
export interface View<S> {
  slots: Partial<S>;
  state: DialogState;
  scene: Scene;
}

/** A named thing that the form needs: how to ask for it, and how to read the answer. */
export interface Slot<S, V> {
  /** Whether the form needs it, given what it has. Needed unless said otherwise. */
  needed?(view: View<S>): boolean;
  /** Slots whose change makes this one be asked again. */
  dependsOn?: (keyof S & string)[];
  ask: (view: View<S>) => Saying;
  /** The value in the answer to the question, or `undefined` when it cannot be read. */
  read(answer: Answer, view: View<S>): V | undefined;
  /** The value in running text, or in files, that were no answer to this question. */
  spot?(text: string, view: View<S>, files: AttachedFile[]): V | undefined;
  /** What to say before asking again. The wording's `form.not-understood` unless said otherwise. */
  misread?(answer: Answer, view: View<S>): string;
}

/** What comes of a form that has all it needs. */
export interface Finish {
  say: Saying[];
  effects: Effect[];
  /** Changes to the state beside the form's end. */
  state?: Partial<DialogState>;
}

/** What the shop's answer to a look-up means for the form. */
export type Answered<S> =
  | {
      slots?: Partial<S>;
      /** Slots to be asked for again. */
      forget?: (keyof S & string)[];
      state?: Partial<DialogState>;
      say?: Saying[];
    }
  | { end: Finish };

/** A dialog: slots in the order they are asked for, and what to do when none is missing. */
export interface Form<S> {
  dialog: string;
  /** What slots may hold; what a former release stored and does not fit is asked for again. */
  schema: z.ZodType<{ [K in keyof S]?: S[K] | undefined }>;
  slots: { [K in keyof S]-?: Slot<S, NonNullable<S[K]>> };
  /** What the shop must answer before the form goes on. */
  lookUp?(view: View<S>): LookUp | undefined;
  answered?(answer: LookUpAnswer, view: View<S>): Answered<S>;
  finish(view: View<S>): Finish;
}

type Filling = NonNullable<DialogState['form']>;
type Filled = DialogState & { form: Filling };

/**
 * Starts the form with what is known already and what `text`, said on the way to it, holds; then asks
 * for the first thing missing.
 */
export function startForm<S>(
  form: Form<S>,
  slots: Partial<S>,
  before: DialogState,
  scene: Scene,
  text = '',
): Step {
  const empty = { dialog: form.dialog, slots: { ...slots }, filled: [], misread: 0 };
  const state = { ...before, form: empty };
  const found = text === '' ? {} : readSlots(form, { text, files: [] }, state, scene);
  const filled = { ...empty, slots: { ...slots, ...found }, filled: Object.keys(found) };
  return goOn(form, { ...state, form: filled }, scene, []);
}

/** Hears an answer and goes on: with the next question, a look-up, or the form's end. */
export function stepForm<S>(form: Form<S>, heard: Heard, before: DialogState, scene: Scene): Step {
  const filling = fillingOf(form, before);
  const state = { ...before, form: filling };
  if (heard.type === 'looked-up') return hearShop(form, heard.answer, state, scene);
  if (heard.type === 'choice' && heard.choice.slot === changeSlot) {
    return goOn(form, without(form, state, [heard.choice.value]), scene, []);
  }
  const answer = answerOf(heard, form, filling);
  const found = readSlots(form, answer, state, scene);
  const names = Object.keys(found);
  if (names.length === 0) return misread(form, state, scene, answer);
  const cleared = without(form, state, names).form;
  const slots = { ...cleared.slots, ...found };
  const filled = [...cleared.filled, ...names];
  return goOn(form, { ...state, form: { ...cleared, slots, filled, misread: 0 } }, scene, []);
}

/** Takes back the answer given last; `undefined` when there is none to take back. */
export function stepBack<S>(form: Form<S>, before: DialogState, scene: Scene): Step | undefined {
  const state = { ...before, form: fillingOf(form, before) };
  const last = state.form.filled.at(-1);
  return last === undefined ? undefined : goOn(form, without(form, state, [last]), scene, []);
}

/** Asks the current question again, after `before`. */
export function askAgain<S>(
  form: Form<S>,
  state: DialogState,
  scene: Scene,
  before: Saying[],
): Step {
  return goOn(form, { ...state, form: fillingOf(form, state) }, scene, before);
}

/** The slot of a button with which the customer takes an earlier answer back: its value names the slot. */
export const changeSlot = 'change';

function goOn<S>(form: Form<S>, state: Filled, scene: Scene, before: Saying[]): Step {
  const view = viewOf<S>(state, scene);
  const lookUp = form.lookUp?.(view);
  if (lookUp !== undefined) return { state, say: before, effects: [], lookUp };
  const missing = slotNames(form).find(
    (name) => view.slots[name] === undefined && form.slots[name].needed?.(view) !== false,
  );
  if (missing === undefined) return close(form.finish(view), state, before);
  const asking = { ...state, form: { ...state.form, asking: missing } };
  return { state: asking, say: [...before, form.slots[missing].ask(view)], effects: [] };
}

function hearShop<S>(form: Form<S>, answer: LookUpAnswer, state: Filled, scene: Scene): Step {
  const result = form.answered?.(answer, viewOf<S>(state, scene));
  if (result === undefined) return goOn(form, state, scene, []);
  if ('end' in result) return close(result.end, state, []);
  const kept = without(form, state, result.forget ?? []);
  const slots = { ...kept.form.slots, ...result.slots };
  const next = { ...kept, ...result.state, form: { ...kept.form, slots } };
  return goOn(form, next, scene, result.say ?? []);
}

function close(end: Finish, state: DialogState, before: Saying[]): Step {
  const { form, ...rest } = state;
  return { state: { ...rest, ...end.state }, say: [...before, ...end.say], effects: end.effects };
}

// From the second misreading on, a person is offered beside the question.
function misread<S>(form: Form<S>, state: Filled, scene: Scene, answer: Answer): Step {
  const slot = slotNames(form).find((name) => name === state.form.asking);
  const own =
    slot === undefined ? undefined : form.slots[slot].misread?.(answer, viewOf<S>(state, scene));
  const times = state.form.misread + 1;
  const text = own ?? scene.words('form.not-understood');
  const again = { ...state, form: { ...state.form, misread: times } };
  const step = goOn(form, again, scene, [{ text }]);
  return times < 2
    ? step
    : {
        ...step,
        say: step.say.map((saying, i) =>
          i === step.say.length - 1 ? withPerson(saying, scene) : saying,
        ),
      };
}

function withPerson(saying: Saying, scene: Scene): Saying {
  return { ...saying, choices: [...(saying.choices ?? []), personChoice(scene)] };
}

/** The button that asks for a member of staff. */
export function personChoice(scene: Scene): Choice {
  return { dialog: 'root', slot: 'menu', value: 'human', label: scene.words('menu.human') };
}

function readSlots<S>(form: Form<S>, answer: Answer, state: Filled, scene: Scene): Partial<S> {
  const found: Partial<S> = {};
  for (const name of slotNames(form)) {
    const view = viewOf<S>(
      { ...state, form: { ...state.form, slots: { ...state.form.slots, ...found } } },
      scene,
    );
    const slot = form.slots[name];
    const value =
      name === state.form.asking
        ? slot.read(answer, view)
        : slot.spot?.(answer.text, view, answer.files);
    if (value !== undefined && !same(value, view.slots[name])) found[name] = value;
  }
  return found;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function answerOf<S>(heard: Heard, form: Form<S>, filling: Filling): Answer {
  if (heard.type === 'text') return { text: heard.text, files: [] };
  if (heard.type === 'files') return { text: heard.text, files: heard.files };
  if (heard.type !== 'choice') return { text: '', files: [] };
  const fits = heard.choice.dialog === form.dialog && heard.choice.slot === filling.asking;
  return fits ? { text: '', chosen: heard.choice.value, files: [] } : { text: '', files: [] };
}

// What rests on an answer goes with it, so that a confirmation given for other facts is never kept.
function without<S>(form: Form<S>, state: Filled, names: string[]): Filled {
  const gone = new Set(names);
  for (const name of slotNames(form)) {
    if (form.slots[name].dependsOn?.some((other) => gone.has(other)) === true) gone.add(name);
  }
  const slots = Object.fromEntries(
    Object.entries(state.form.slots).filter(([name]) => !gone.has(name)),
  );
  const filled = state.form.filled.filter((name) => !gone.has(name));
  return { ...state, form: { ...state.form, slots, filled, misread: 0 } };
}

function viewOf<S>(state: Filled, scene: Scene): View<S> {
  return { slots: state.form.slots as Partial<S>, state, scene };
}

function fillingOf<S>(form: Form<S>, state: DialogState): Filling {
  const filling = state.form ?? { dialog: form.dialog, slots: {}, filled: [], misread: 0 };
  const slots = form.schema.safeParse(filling.slots);
  return { ...filling, slots: slots.success ? slots.data : {} };
}

function slotNames<S>(form: Form<S>): (keyof S & string)[] {
  return Object.keys(form.slots) as (keyof S & string)[];
}
