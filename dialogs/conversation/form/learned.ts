import type { DialogContext } from '../dialog.ts';
import { isTakenBack } from '../../reading/answers/yes-no.ts';
import type { LabelOf, Question } from '../../reading/answers/questions.ts';

/** What an answer in words like those that were learned surely means. */
export function readSurely<Q extends Question>(
  question: Q,
  text: string,
  { readAnswer }: Pick<DialogContext, 'readAnswer'>,
): LabelOf<Q> | undefined {
  const meant = readAnswer(question, text);
  return meant?.sure === true ? meant.label : undefined;
}

/** Reads the answer to the question as it was learned. */
export function learnedAs<Q extends Question>(question: Q) {
  return (text: string, { context }: { context: DialogContext }) =>
    context.readAnswer(question, text);
}

/** The same, but for an answer that changes something: what sounds like it is asked about, and never taken for it. */
export function learnedExcept<Q extends Question>(question: Q, label: LabelOf<Q>) {
  return (text: string, { context }: { context: DialogContext }) => {
    const meant = context.readAnswer(question, text);
    if (meant?.label !== label) return meant;
    return isTakenBack(text) ? undefined : { ...meant, sure: false as const };
  };
}
