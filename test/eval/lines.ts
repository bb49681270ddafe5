import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languages } from '../../dialogs/language.ts';
import { questionNames, type Question } from '../../dialogs/reading/answers/questions.ts';
import { routes, type Route } from '../../dialogs/reading/router/routes.ts';
import { describeFault, sumUpFaults, type BookFault } from '../../policies/book-file/book-fault.ts';
import { findingsOf } from '../../policies/book-file/finding.ts';
import type { DayLine } from './judge-days.ts';

/** A sentence and where it should lead; the routes it may lead to as well are right too. */
export interface RouteLine {
  text: string;
  route: Route;
  accept?: Route[] | undefined;
  lang: 'nl' | 'en';
}

/** An answer to one of the bot's questions, and what it means; `none` where it answers nothing. */
export interface AnswerLine {
  question: Question;
  text: string;
  expected: string;
  lang: 'nl' | 'en';
}

const text = z.string({ error: 'write the sentence' }).regex(/\S/, { error: 'write the sentence' });
const lang = z.enum(languages, { error: 'write "nl" or "en"' });
const route = z.enum(routes, { error: `write one of ${routes.join(', ')}` });
const day = (error: string) => z.iso.date({ error });

const routeLine = z.strictObject(
  { text, route, accept: z.array(route, { error: 'write a list of routes' }).optional(), lang },
  {
    error:
      'write an object such as {"text":"waar blijft mijn pakje","route":"refund.non_delivery","lang":"nl"}',
  },
);

const dateLine = z.strictObject(
  {
    text,
    ref: day('write the day on which it is said, such as "2026-11-21"'),
    expected: day('write the day that is meant, such as "2026-11-20", or null').nullable(),
    lang,
  },
  {
    error:
      'write an object such as {"text":"gisteren","ref":"2026-11-21","expected":"2026-11-20","lang":"nl"}',
  },
);

const question = z.enum(questionNames, { error: `write one of ${questionNames.join(', ')}` });
const answerLine = z.strictObject(
  { question, text, expected: z.string({ error: 'write a label of the question, or none' }), lang },
  {
    error:
      'write an object such as {"question":"stop","text":"als de maand om is","expected":"end-of-cycle","lang":"nl"}',
  },
);

/** The lines of a file, or every fault in it, a line each. */
export type Lines<Line> = { lines: Line[] } | { faults: string[] };

export const routeLinesIn = (file: string): Lines<RouteLine> => linesIn(file, routeLine);
export const answerLinesIn = (file: string): Lines<AnswerLine> => linesIn(file, answerLine);
export const dateLinesIn = (file: string): Lines<DayLine> => linesIn(file, dateLine);

function linesIn<Schema extends z.ZodType>(file: string, schema: Schema): Lines<z.infer<Schema>> {
  let content: string;
  try {
    // some editors begin a file with a mark of its encoding
    content = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return {
      faults: [
        `${file}: cannot be read (${(error as Error).message}); give the path of a file with a line of JSON for each sentence`,
      ],
    };
  }
  const lines: z.infer<Schema>[] = [];
  const faults: BookFault[] = [];
  content.split(/\r?\n/).forEach((written, index) => {
    if (written.trim() === '') return;
    const line = index + 1;
    const read = json(written);
    if ('problem' in read) {
      faults.push({
        file,
        line,
        problem: read.problem,
        instead: 'write one JSON object on each line',
      });
      return;
    }
    const parsed = schema.safeParse(read.value, { reportInput: true });
    if (parsed.success) lines.push(parsed.data);
    else {
      const findings = parsed.error.issues.flatMap((issue) => findingsOf(issue, schema));
      for (const { path, problem, instead } of findings) {
        const what = path.length === 0 ? 'this is no object' : problem;
        faults.push({ file, line, problem: what, instead });
      }
    }
  });
  if (lines.length === 0 && faults.length === 0) {
    faults.push({
      file,
      line: 1,
      problem: 'the file is empty',
      instead: 'write one JSON object on each line',
    });
  }
  return faults.length > 0 ? { faults: sumUpFaults(faults).map(describeFault) } : { lines };
}

function json(written: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(written) };
  } catch (error) {
    return { problem: `this is not JSON (${(error as Error).message})` };
  }
}
