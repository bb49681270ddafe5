import { asTyped } from '../as-typed.ts';
import type { Answer, Choice, DialogContext } from '../dialog.ts';
import type { Slot, View } from './form.ts';
import type { HandedOver } from './handed-over.ts';
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice, readLabel } from '../../reading/answers/choice.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { withoutFacts } from '../../reading/facts/order-number.ts';
import { hasWords, countWords } from '../../reading/text.ts';
import type { Meant } from '../../reading/answers/answer-reader.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';

/*
 * Slots of the usual kinds. Their words stand in the wording by dialog and slot: the question under
 * `dialog.ask-slot`, what explains it under `dialog.explain-slot`, the label of a button under
 * `dialog.slot.value`.
 */

/** When a slot is asked for, and what makes it be asked for again. */
export type Terms<S> = Pick<Slot<S, unknown>, 'needed' | 'dependsOn' | 'takes' | 'respond'>;

/** A button of the dialog's slot; its label stands in the wording under slot and `label`. */
export function slotChoice(
  context: DialogContext,
  dialog: string,
  slot: string,
  label: string,
  value = label,
): Choice {
  return { dialog, slot, value, label: context.words(`${dialog}.${slot}.${label}`) };
}

interface ChoiceTerms<S, V extends string> extends Terms<S>, Pick<Slot<S, V>, 'find'> {
  /** Reads what is an answer besides the labels. */
  also?: (text: string, view: View<S>) => V | undefined;
  /** Reads an answer in words like those that were learned. */
  learned?: (text: string, view: View<S>) => Meant<V> | undefined;
}

/** One of several answers. */
export function choiceSlot<S, V extends string>(
  dialog: string,
  slot: string,
  values: readonly V[],
  { also, learned, ...rest }: ChoiceTerms<S, V> = {},
): Slot<S, V> {
  const choices = (context: DialogContext) =>
    values.map((value) => slotChoice(context, dialog, slot, value));
  return {
    ...rest,
    ask: ({ context }) => ({
      text: context.words(`${dialog}.ask-${slot}`),
      choices: choices(context),
    }),
    explain: `${dialog}.explain-${slot}`,
    read: (answer, view) => {
      const { text, chosen = nameChoice(text, choices(view.context)) } = answer;
      const read =
        values.find((value) => value === chosen) ?? rest.find?.(answer, view) ?? also?.(text, view);
      if (read !== undefined) return read;
      const meant = learned?.(text, view);
      return meant?.sure === true ? meant.label : undefined;
    },
    guess: ({ text }, view) =>
      learned?.(text, view)?.label ?? readChoice(text, choices(view.context))?.value,
  };
}

// "Is meteen duurder?" asks about a choice, and does not make it.
function nameChoice(text: string, choices: Choice[]): string | undefined {
  const read = text.trimEnd().endsWith('?') ? readLabel : readChoice;
  return read(text, choices)?.value;
}

/** Yes or no to a question of its own, with buttons that may say more than that. */
export function yesNoSlot<S>(
  dialog: string,
  slot: string,
  learned: NonNullable<ChoiceTerms<S, 'yes' | 'no'>['learned']>,
  terms: Terms<S> = {},
): Slot<S, 'yes' | 'no'> {
  return choiceSlot<S, 'yes' | 'no'>(dialog, slot, ['yes', 'no'], {
    ...terms,
    takes: ['drops'],
    learned,
    also: readYesNo,
  });
}

/** Something told in the customer's own words, with or without files. */
export function storySlot<S>(
  dialog: string,
  slot: string,
  terms: Terms<S> = {},
): Slot<S, HandedOver> {
  return {
    ...terms,
    freeText: true,
    ask: ({ context }) => ({ text: context.words(`${dialog}.ask-${slot}`) }),
    explain: `${dialog}.explain-${slot}`,
    read: readStory,
  };
}

/** "Mijn mail is trouwens veranderd in …" has no more words, and is no story. */
const wordsAroundEmail = 6;

function givesAddress(text: string): boolean {
  return readEmail(text) !== undefined && countWords(withoutFacts(text)) <= wordsAroundEmail;
}

/** What was told or handed over; a bare refusal, "I do not know" or an address alone tells nothing. */
export function readStory({ text, files }: Answer): HandedOver | undefined {
  const refuses = countWords(text) <= 2 && readYesNo(text) !== undefined;
  const tells =
    hasWords(withoutFacts(text)) && !refuses && !givesAddress(text) && !saysLacking(text);
  return files.length > 0 || tells ? { text, files } : undefined;
}

/** The e-mail address at which the shop may answer. */
export function contactSlot<S>(terms: Terms<S> = {}): Slot<S, string> {
  return {
    ...terms,
    ask: ({ context }) => ({ text: context.words('contact.ask') }),
    explain: 'contact.explain',
    read: ({ text }) => readEmail(text),
    // an address in the answer to the summary is a better one
    find: (said, view) =>
      'contact' in view.slots && view.state.form?.asking !== 'confirmed' && !givesAddress(said.text)
        ? undefined
        : findEmail(said),
    notUnderstood: (_, { context }) => context.words('human.no-contact'),
  };
}

/** The e-mail address in what was said, or among the facts beside it. */
export function findEmail({ text, facts }: Answer): string | undefined {
  return readEmail(text) ?? (facts?.secondFact && readEmail(facts.secondFact));
}

/** What was told in one line: the words, and the names of the files. */
export function joinLine({ text, files }: HandedOver): string {
  return [text, ...files.map((file) => file.name)].filter(Boolean).join(', ');
}

/** The same as the customer reads it back, and not as markup. */
export function readBack(told: HandedOver | undefined): string {
  return told === undefined ? '' : asTyped(joinLine(told));
}
