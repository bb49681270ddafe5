import { z } from 'zod';
import { asTyped } from '../as-typed.ts';
import type { Choice, Reply, DialogContext } from '../dialog.ts';
import { changeSlot, type Slot, type View } from './form.ts';
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

/** The same, or the word that it comes later or not at all. */
export const evidenceSchema = z.union([handedOverSchema, z.enum(['later', 'none'])]);

export type Evidence = z.infer<typeof evidenceSchema>;

/** When a slot is asked for, and what makes it be asked for again. */
type Terms<S> = Pick<Slot<S, unknown>, 'needed' | 'dependsOn'>;

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
    Pick<Slot<S, V>, 'spot'> & { also?: (text: string, view: View<S>) => V | undefined } = {},
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
    read: ({ text, chosen, files }, view) =>
      values.find(
        (value) => value === (chosen ?? readChoice(text, choices(view.context))?.value),
      ) ??
      rest.spot?.(text, view, files) ??
      also?.(text, view),
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
export function toldSlot<S>(
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
      if (said === 'later' || said === 'none') return said;
      const none = readYesNo(text) === 'no' || saysLacking(text);
      if (files.length === 0 && none) return 'none';
      return files.length > 0 || hasWords(text) ? { text, files } : undefined;
    },
    spot: (text, view, files) => {
      const given = view.slots[slot as keyof S] as Evidence | undefined;
      return addedTo(typeof given === 'object' ? given : undefined, text, view, files);
    },
  };
}

/** What was told, with the files or the words about a photo that came after it; else `undefined`. */
export function addedTo<S>(
  given: HandedOver | undefined,
  text: string,
  view: View<S>,
  files: HandedOver['files'],
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
    spot: (text, view) => ('contact' in view.slots ? undefined : readEmail(text)),
    misread: (_, { context }) => context.words('human.no-contact'),
  };
}

/**
 * The summary and the yes before anything is opened. The other buttons take an answer back; a no asks
 * which one.
 */
export function confirmationSlot<S>(
  dialog: string,
  summary: (view: View<S>) => string,
  changes: (keyof S & string)[],
  terms: Terms<S>,
): Slot<S, 'yes'> {
  return {
    ...terms,
    ask: (view): Reply => ({
      text: `${summary(view)}\n\n${view.context.words('confirm.is-that-right')}`,
      choices: [
        {
          dialog,
          slot: 'confirmed',
          value: yesTo(summary(view)),
          label: view.context.words('confirm.answer.yes'),
        },
        ...changes.map((name) => ({
          ...slotChoice(view.context, dialog, 'change', name),
          slot: changeSlot,
        })),
      ],
    }),
    explain: 'confirm.explain',
    read: ({ text, chosen }, view) => {
      const said =
        chosen === yesTo(summary(view)) || (chosen === undefined && readYesNo(text) === 'yes');
      return said ? 'yes' : undefined;
    },
    misread: ({ text }, { context }) =>
      context.words(readYesNo(text) === 'no' ? 'confirm.what-to-change' : 'form.not-understood'),
  };
}

// The button says what it confirms, so that one of an earlier summary confirms nothing else. A short sum
// of its characters tells two summaries apart.
function yesTo(summary: string): string {
  let sum = 0;
  for (const character of summary) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 31;
  return `yes ${sum.toString(36)}`;
}

/** What was told in one line: the words, and the names of the files. */
export function toldLine({ text, files }: HandedOver): string {
  return [text, ...files.map((file) => file.name)].filter(Boolean).join(', ');
}

/** The same as the customer reads it back, and not as markup. */
export function toldBack(told: HandedOver | undefined): string {
  return told === undefined ? '' : asTyped(toldLine(told));
}
