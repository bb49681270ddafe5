import { z } from 'zod';
import type { BookFault } from '../../../../policies/book-file/book-fault.ts';
import { languages } from '../../../language.ts';
import {
  findDoubles,
  readExampleFiles,
  sentences,
  type ExampleFile,
  type Placed,
} from '../../classifier/training/example-files.ts';
import { normalizeText } from '../../text.ts';
import { trainClassifier } from '../../classifier/training/train.ts';
import { none } from '../answer-reader.ts';
import { questionNames, questions, type Question } from '../questions.ts';

/** An answer to a question, and what it means. */
export interface AnswerExample {
  question: Question;
  text: string;
  label: string;
  lang: Placed<string>['lang'];
}

const labelsOf = (question: Question): string[] => [...questions[question], none];

function fileOf(question: Question): ExampleFile<string> {
  const labels = labelsOf(question);
  const error = `write a list of answers under each of ${labels.join(', ')}`;
  const byLabel = z.strictObject(Object.fromEntries(labels.map((label) => [label, sentences])), {
    error,
  });
  return {
    schema: z.strictObject(
      { nl: byLabel, en: byLabel },
      { error: `write two parts, ${languages.join(' and ')}` },
    ),
    lists: labels.map((label) => ({ label, path: [label] })),
  };
}

const expected = Object.fromEntries(
  questionNames.map((question) => [question, fileOf(question)]),
) as unknown as Record<Question, ExampleFile<string>>;

/**
 * The examples in the files, one for each question and named after it (`stop.yaml`), or every fault in any of them.
 * The same words mean one thing at a question, and may mean another at the next.
 */
export function parseAnswerExamples(
  files: readonly { name: string; text: string }[],
): { examples: AnswerExample[] } | { faults: BookFault[] } {
  const read = readExampleFiles(files, 'question', expected);
  if ('faults' in read) return read;
  const faults = questionNames.flatMap((question) =>
    findDoubles(read.placed.filter(({ file }) => file === `${question}.yaml`)),
  );
  if (faults.length > 0) return { faults };
  return {
    examples: questionNames.flatMap((question) =>
      read.placed
        .filter(({ file }) => file === `${question}.yaml`)
        .map(({ text, label, lang }) => ({ question, text, label, lang })),
    ),
  };
}

/** Questions at which "no" may be "never mind". */
const mayLeave: readonly Question[] = [
  ...(['leaving', 'confirm', 'cancel', 'stop-sure', 'updated', 'go-on'] as const),
  ...(['also-wish', 'also-defect', 'evidence', 'beyond'] as const),
];

/** What agrees there does not leave: "cancel it", of a subscription. */
const agreeing = ['yes', 'now'];

// Who answers any question does not leave.
function examplesFor(question: Question, all: readonly AnswerExample[]) {
  const own = all.filter((one) => one.question === question);
  if (question !== 'leaving') return own;
  const leaves = new Set(own.map(({ text }) => normalizeText(text)));
  const answers = all.filter(
    (one) =>
      (!mayLeave.includes(one.question) || agreeing.includes(one.label)) &&
      one.label !== none &&
      !leaves.has(normalizeText(one.text)),
  );
  return [...own, ...answers.map(({ text }) => ({ text, label: none }))];
}

/** What is learned of the question from the examples of all of them, as the bytes of its file. */
export function trainAnswer(question: Question, examples: readonly AnswerExample[]): Uint8Array {
  return trainClassifier(examplesFor(question, examples), labelsOf(question));
}
