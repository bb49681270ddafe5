import { z } from 'zod';
import { asTyped } from '../as-typed.ts';
import type { Answer, Choice, DialogContext } from '../dialog.ts';
import type { Slot, View } from './form.ts';
import { handedOverSchema, type HandedOver } from './handed-over.ts';
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { findOrderNumber } from '../../reading/facts/order-number.ts';
import { findSecondFact } from '../../reading/facts/second-fact.ts';
import { hasWords, countWords } from '../../reading/text.ts';
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

/** One of several answers; `also` reads what is an answer besides the labels. */
export function choiceSlot<S, V extends string>(
  dialog: string,
  slot: string,
  values: readonly V[],
  {
    also,
    ...rest
  }: Terms<S> &
    Pick<Slot<S, V>, 'find'> & { also?: (text: string, view: View<S>) => V | undefined } = {},
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
      return (
        values.find((value) => value === chosen) ?? rest.find?.(answer, view) ?? also?.(text, view)
      );
    },
  };
}

/** Yes or no, with buttons that may say more than that. */
export function yesNoSlot<S>(
  dialog: string,
  slot: string,
  terms: Terms<S> = {},
): Slot<S, 'yes' | 'no'> {
  return choiceSlot<S, 'yes' | 'no'>(dialog, slot, ['yes', 'no'], { ...terms, also: readYesNo });
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
    read: ({ text, files }) => (files.length > 0 || hasWords(text) ? { text, files } : undefined),
  };
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
    read: ({ text, chosen, files }, { context }) => {
      const said = chosen ?? readChoice(text, choices(context))?.value;
      if (said === 'later' || said === 'none') return { type: said };
      const none = readYesNo(text) === 'no' || saysLacking(text);
      if (files.length === 0 && none) return { type: 'none' };
      return files.length > 0 || hasWords(text) ? { type: 'given', text, files } : undefined;
    },
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
  const explains = files.length === 0 && given !== undefined && explainsPhoto(text, given, view);
  if (files.length === 0 && !explains) return undefined;
  const words = [given?.text, text].filter(Boolean).join('\n\n');
  return { text: words, files: [...(given?.files ?? []), ...files] };
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
    find: (said, view) => ('contact' in view.slots ? undefined : findEmail(said)),
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
