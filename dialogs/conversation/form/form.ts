import type { z } from 'zod';
import type { Answer, Choice, Effect, Reply, DialogContext } from '../dialog.ts';
import type { LookUp, LookUpAnswer } from '../look-up.ts';
import type { DialogState, Known } from '../dialog-state.ts';
import type { Leaving } from '../../reading/answers/leaving.ts';

/** What a form sees when it asks, reads or decides: what it has, and the context around it. */
export interface View<S> {
  slots: Partial<S>;
  known: Known;
  state: DialogState;
  context: DialogContext;
}

/** The names of a form's slots. */
export type Names<S> = keyof S & string;

/** A named thing that the form needs: how to ask for it, and how to read the answer. */
export interface Slot<S, V> {
  /** Whether the form needs it, given what it has. Needed unless said otherwise. */
  needed?(view: View<S>): boolean;
  /** Slots whose change makes this one be asked again. */
  dependsOn?: (Names<S> | keyof Known)[];
  ask: (view: View<S>) => Reply;
  /** Key of the wording: what is said when the customer asks about the question instead of answering it. */
  explain: string;
  /** The value in the answer to the question, or `undefined` when it cannot be read. */
  read(answer: Answer, view: View<S>): V | undefined;
  /** The value of the button that the answer seems to mean, where that is likely and not sure. */
  guess?(answer: Answer, view: View<S>): string | undefined;
  /** The value in running text, in files or in facts, that were no answer to this question. */
  find?(said: Answer, view: View<S>): V | undefined;
  /** Its answer is a story in which numbers and claims are no answers: what is known stays as it is. */
  freeText?: boolean;
  /** Whether a question is a story here: what somebody wants to know, or a reproach. */
  mayBeQuestion?(text: string): boolean;
  /** Words of leaving that answer this question. */
  takes?: readonly Leaving[];
  /** It is the yes before something is done: nobody guesses it. */
  confirms?: boolean;
  /** The slot that the answer to this one takes back, to be asked for again: "nee" to "is it this day?". */
  takesBack?(answer: Answer, view: View<S>): Names<S> | undefined;
  /** Whether its yes cannot be taken back. */
  isFinal?(view: View<S>): boolean;
  /** What is said to words that answer nothing and are about the matter all the same: "maar krijg ik mijn geld terug?". */
  respond?(text: string, view: View<S>): string | undefined;
  /** What to say before asking again. The wording's `form.not-understood` unless said otherwise. */
  notUnderstood?(answer: Answer, view: View<S>): string;
}

/** Computes once for each view, however often it is asked: the questions of one step rest on one decision. */
export function oncePerView<V extends object, R>(compute: (view: V) => R): (view: V) => R {
  const results = new WeakMap<V, { result: R }>();
  return (view) => {
    const known = results.get(view) ?? { result: compute(view) };
    results.set(view, known);
    return known.result;
  };
}

/** What comes of a form that has all it needs. */
export interface Finish {
  replies: Reply[];
  effects: Effect[];
  /** Changes to the state beside the form's end. */
  state?: Partial<DialogState>;
}

/** What the shop's answer to a look-up means for the form. */
export type Answered<S> =
  | {
      slots?: Partial<S>;
      known?: Known;
      /** Slots to be asked for again. */
      forget?: Names<S>[];
      state?: Partial<DialogState>;
      replies?: Reply[];
    }
  | { end: Finish };

/** A dialog: slots in the order they are asked for, and what to do when none is missing. */
export interface Form<S> {
  dialog: string;
  /** Whether it leads to a person already, so that nobody needs to be called. */
  leadsToPerson?: boolean;
  /** What slots may hold; what a former release stored and does not fit is asked for again. */
  schema: z.ZodType<{ [K in keyof S]?: S[K] | undefined }>;
  slots: { [K in keyof S]-?: Slot<S, NonNullable<S[K]>> };
  /** The slots that what it knows rests on: it goes when one of them changes. */
  restsOn?: { [K in keyof Known]?: Names<S>[] };
  /** What the shop must answer before the form goes on. */
  lookUp?(view: View<S>): LookUp | undefined;
  answered?(answer: LookUpAnswer, view: View<S>): Answered<S>;
  finish(view: View<S>): Finish;
  /** What becomes of it where the customer leaves it for anything else; nothing does unless it says so. `said` is how. */
  left?(view: View<S>, said: string): Finish | undefined;
}

/** The slot of a button with which the customer takes an earlier answer back: its value names the slot. */
export const changeSlot = 'change';

/** A button that leads where the item of the menu leads, at any step. */
export function menuChoice(
  context: Pick<DialogContext, 'words'>,
  value: string,
  label = `menu.${value}`,
): Choice {
  return { dialog: 'root', slot: 'menu', value, label: context.words(label) };
}

/** The button that asks for a member of staff. */
export function personChoice(context: DialogContext): Choice {
  return menuChoice(context, 'human');
}
