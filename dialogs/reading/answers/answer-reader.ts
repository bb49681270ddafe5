import { openClassifier, type Guess } from '../classifier/classifier.ts';
import { questionNames, questions, type LabelOf, type Question } from './questions.ts';

/** What was learned of each question. */
export type AnswerModels = ReadonlyMap<Question, Uint8Array>;

/** What an answer in the customer's own words means. */
export type Meant<Label extends string> =
  /** As sure as a pressed button. */
  | { label: Label; sure: true }
  /** Likely enough to ask whether it is this. */
  | { label: Label; sure: false };

/** Reads an answer to the question; `undefined` where it is none that can be made out. */
export type AnswerReader = <Q extends Question>(
  question: Q,
  text: string,
) => Meant<LabelOf<Q>> | undefined;

/** From this likelihood on an answer is taken as given. */
export const sureFrom = 0.8;
/** From this one on it is worth to ask "do you mean …?". */
export const likelyFrom = 0.4;

/**
 * The reader that has learned what is in the files, as `npm run train` wrote them. Throws `UnusableModel`.
 * Example: `openAnswers(models)('stop', 'als de maand om is')` is `{ label: 'end-of-cycle', sure: true }`.
 */
export function openAnswers(models: AnswerModels): AnswerReader {
  const classifiers = new Map(
    questionNames.map((name) => [
      name,
      openClassifier<string>(models.get(name) ?? new Uint8Array(), [...questions[name], none]),
    ]),
  );
  return <Q extends Question>(question: Q, text: string) => {
    const guesses = classifiers.get(question)?.(text) ?? [];
    return meantBy(guesses as Guess<LabelOf<Q> | typeof none>[]);
  };
}

/** The label of what is said at a question and answers nothing. */
export const none = 'none';

function meantBy<Label extends string>(
  guesses: readonly Guess<Label | typeof none>[],
): Meant<Label> | undefined {
  const [best] = guesses.filter((guess): guess is Guess<Label> => guess.label !== none);
  if (best === undefined || best.score < likelyFrom) return undefined;
  return { label: best.label, sure: best.score >= sureFrom };
}
