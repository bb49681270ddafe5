import { z } from 'zod';
import { asTyped } from '../as-typed.ts';
import type { Answer, Choice, DialogContext } from '../dialog.ts';
import type { Slot, View } from './form.ts';
import { addFiles, handedOverSchema, type HandedOver } from './handed-over.ts';
import { beginsQuestion, saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { findOrderNumber, withoutFacts } from '../../reading/facts/order-number.ts';
import { findSecondFact } from '../../reading/facts/second-fact.ts';
import { hasLink, hasWords, countWords } from '../../reading/text.ts';
import type { Meant } from '../../reading/answers/answer-reader.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';

/*
 * Slots of the usual kinds. Their words stand in the wording by dialog and slot: the question under
 * `dialog.ask-slot`, what explains it under `dialog.explain-slot`, the label of a button under
 * `dialog.slot.value`.
 */

export const evidenceSchema = z.discriminatedUnion('type', [
  handedOverSchema.extend({ type: z.literal('given') }),
  z.object({ type: z.literal('later') }),
  z.object({ type: z.literal('none') }),
]);

export type Evidence = z.infer<typeof evidenceSchema>;

/** What was handed over as evidence; `undefined` where it comes later or does not exist. */
export function givenEvidence(evidence: Evidence | undefined): HandedOver | undefined {
  return evidence?.type === 'given' ? { text: evidence.text, files: evidence.files } : undefined;
}

/** When a slot is asked for, and what makes it be asked for again. */
export type Terms<S> = Pick<Slot<S, unknown>, 'needed' | 'dependsOn'>;

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
      const { text, chosen = readChoice(text, choices(view.context))?.value } = answer;
      const read =
        values.find((value) => value === chosen) ?? rest.find?.(answer, view) ?? also?.(text, view);
      if (read !== undefined) return read;
      const meant = learned?.(text, view);
      return meant?.sure === true ? meant.label : undefined;
    },
    guess: ({ text }, view) => learned?.(text, view)?.label,
  };
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

/** What was told or handed over; a bare refusal, "I do not know" or an address alone tells nothing. */
export function readStory({ text, files }: Answer): HandedOver | undefined {
  const refuses = countWords(text) <= 2 && readYesNo(text) !== undefined;
  const tells = hasWords(withoutFacts(text)) && !refuses && !saysLacking(text);
  return files.length > 0 || tells ? { text, files } : undefined;
}

/** Words or files that show something, or that they come later or do not exist. */
export function readEvidence(
  { text, chosen, files }: Answer,
  choices: readonly Choice[],
  { readAnswer }: Pick<DialogContext, 'readAnswer'>,
): Evidence | undefined {
  if (files.length > 0) return { type: 'given', text, files };
  const said = chosen ?? readChoice(text, [...choices])?.value;
  if (said === 'later' || said === 'none') return { type: said };
  if (readYesNo(text) === 'no' || saysLacking(text)) return { type: 'none' };
  const meant = readAnswer('evidence', text);
  if (meant !== undefined) {
    if (!meant.sure) return undefined;
    return { type: meant.label === 'later' ? 'later' : 'none' };
  }
  const told = beginsQuestion(text) ? undefined : readStory({ text, files });
  return told && { type: 'given', ...told };
}

/** The button that an answer about evidence seems to mean. */
export function guessEvidence(
  text: string,
  { readAnswer }: Pick<DialogContext, 'readAnswer'>,
): string | undefined {
  const label = readAnswer('evidence', text)?.label;
  return label === 'none-at-all' ? 'none' : label;
}

/** Files or words that show something; they may come later, or not exist. */
export function evidenceSlot<S>(
  dialog: string,
  slot: string,
  terms: Terms<S> = {},
): Slot<S, Evidence> {
  const choices = (context: DialogContext) => [
    slotChoice(context, dialog, slot, 'later'),
    slotChoice(context, dialog, slot, 'none'),
  ];
  return {
    ...terms,
    freeText: true,
    ask: ({ context }) => ({
      text: context.words(`${dialog}.ask-${slot}`),
      choices: choices(context),
    }),
    explain: `${dialog}.explain-${slot}`,
    read: (answer, { context }) => readEvidence(answer, choices(context), context),
    guess: ({ text }, { context }) => guessEvidence(text, context),
    find: (said, view) => {
      const given = givenEvidence(view.slots[slot as keyof S] as Evidence | undefined);
      const more = addTo(given, said, view);
      return more && { type: 'given', ...more };
    },
  };
}

/** What was told, with the files or the words about a photo that came after it; else `undefined`. */
export function addTo<S>(
  given: HandedOver | undefined,
  { text, files }: Answer,
  view: View<S>,
): HandedOver | undefined {
  const shows = view.state.form?.asking === 'confirmed' && hasLink(text);
  const explains =
    files.length === 0 && (shows || (given !== undefined && explainsPhoto(text, given, view)));
  if (files.length === 0 && !explains) return undefined;
  const words = [given?.text, text].filter(Boolean).join('\n\n');
  return { text: words, files: addFiles(given?.files ?? [], files) };
}

// "Het scherm blijft zwart", said after the photo and before the yes, goes with the photo.
function explainsPhoto<S>(text: string, given: HandedOver, { state }: View<S>): boolean {
  const asking = state.form?.asking;
  if (asking !== 'confirmed' && asking !== 'contact') return false;
  const answers = /^(ja|nee|ok|yes|no)\b/i.test(text) || text.includes('?') || readYesNo(text);
  const corrects = findOrderNumber(text) ?? findSecondFact(text);
  const wordless = given.files.length > 0 && given.text === '';
  return wordless && countWords(text) > 2 && !answers && corrects === undefined;
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
      'contact' in view.slots && view.state.form?.asking !== 'confirmed'
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

/** Evidence in a summary. */
export function evidenceLine(evidence: Evidence | undefined, { words }: DialogContext): string {
  const given = givenEvidence(evidence);
  return given ? readBack(given) : words(`evidence-line.${evidence?.type ?? 'none'}`);
}
