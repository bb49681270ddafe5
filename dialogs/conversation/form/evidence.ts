import { z } from 'zod';
import type { Answer, Choice, DialogContext } from '../dialog.ts';
import type { Slot, View } from './form.ts';
import { addFiles, handedOverSchema, type HandedOver } from './handed-over.ts';
import { readBack, readStory, slotChoice, type Terms } from './slot-kinds.ts';
import { goesOnTelling } from '../../reading/wishes/added-wish.ts';
import { beginsQuestion, saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import { findOrderNumber } from '../../reading/facts/order-number.ts';
import { findSecondFact } from '../../reading/facts/second-fact.ts';
import { countWords, hasLink, hasWords } from '../../reading/text.ts';

/*
 * Files or words that show what somebody tells.
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
  const meant = hasLink(text) ? undefined : readAnswer('evidence', text);
  if (meant !== undefined && meant.label !== 'nothing') {
    return meant.sure ? { type: meant.label === 'later' ? 'later' : 'none' } : undefined;
  }
  const tells =
    !beginsQuestion(text) && clausesOf(text).some((clause) => shows(clause, readAnswer));
  const told = tells ? readStory({ text, files }) : undefined;
  return told && { type: 'given', ...told };
}

// A sigh or a reproach beside what is wrong takes nothing from it.
function shows(clause: string, readAnswer: DialogContext['readAnswer']): boolean {
  return hasLink(clause) || readAnswer('evidence', clause)?.label !== 'nothing';
}

function clausesOf(text: string): string[] {
  return text.split(/(?<![,;.!?\n])[,;.!?\n]+(?=\s|$)/).filter(hasWords);
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
  const atSummary = view.state.form?.asking === 'confirmed';
  const adds = hasLink(text) || (given !== undefined && goesOnTelling(text));
  const explains =
    files.length === 0 &&
    ((atSummary && adds) || (given !== undefined && explainsPhoto(text, given, view)));
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

/** Evidence in a summary. */
export function evidenceLine(evidence: Evidence | undefined, { words }: DialogContext): string {
  const given = givenEvidence(evidence);
  return given ? readBack(given) : words(`evidence-line.${evidence?.type ?? 'none'}`);
}
