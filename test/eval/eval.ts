import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  parseAnswerExamples,
  type AnswerExample,
} from '../../dialogs/reading/answers/training/answer-examples.ts';
import { parseExamples } from '../../dialogs/reading/router/training/examples.ts';
import { trainModel, type Example } from '../../dialogs/reading/router/training/train.ts';
import { openRouter } from '../../dialogs/reading/router/router.ts';
import { languages } from '../../dialogs/language.ts';
import { normalizeText } from '../../dialogs/reading/text.ts';
import { describeFault, type BookFault } from '../../policies/book-file/book-fault.ts';
import { foldsOf } from './folds.ts';
import { judgeDays, microsoftDayCases } from './judge-days.ts';
import { judgeRoutes, type Judged } from './judge-routes.ts';
import { judgeAnswers } from './judge-answers.ts';
import {
  answerLinesIn,
  dateLinesIn,
  routeLinesIn,
  type AnswerLine,
  type Lines,
  type RouteLine,
} from './lines.ts';
import {
  answerErrors,
  answerTable,
  boundTable,
  confusionTable,
  dayErrors,
  dayTable,
  routeErrors,
  routeTable,
  ruleLine,
} from './report.ts';

const usage = `Usage: npm run -s eval                                 five-fold cross-validation, blind sets and days
       npm run -s eval -- --routes FILE.jsonl [--json]   lines {"text","route","accept"?: [routes],"lang"}
       npm run -s eval -- --dates FILE.jsonl [--json]    lines {"text","ref","expected": day or null,"lang"}
       npm run -s eval -- --answers FILE.jsonl [--json]  lines {"question","text","expected": label or "none","lang"}

With --json, standard output holds one object: the figures of the file, or { "routes", "dates", "answers" }
with those of each when several are given. It ends with 1 when a file has faults, with 2 when asked otherwise.`;

const foldCount = 5;
const here = 'test/eval';

/** What was asked or given does not fit; the message says all that is wrong. */
class UsageError extends Error {
  readonly code = 'usage';
  override name = 'UsageError';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

try {
  process.stdout.write(`${answer(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

function answer(args: string[]): string {
  const { routes, dates, answers, json = false, help = false } = argumentsIn(args);
  if (help) return usage;
  if ([routes, dates, answers].every((file) => file === undefined)) {
    if (json) throw new UsageError(`--json goes with a file.\n\n${usage}`, 2);
    const parts = [crossValidated(), blind(), blindAnswers(), days()];
    return parts.map((lines) => lines.join('\n')).join('\n\n');
  }
  const given = {
    routes: routes === undefined ? undefined : routeLinesIn(routes),
    dates: dates === undefined ? undefined : dateLinesIn(dates),
    answers: answers === undefined ? undefined : answerLinesIn(answers),
  };
  refuseFaults(Object.values(given));
  const judged = given.routes && routed(linesOf(given.routes));
  const verdicts = {
    ...(judged && { routes: judgeRoutes(judged) }),
    ...(given.dates && { dates: judgeDays(linesOf(given.dates)) }),
    ...(given.answers && { answers: judgeAnswers(linesOf(given.answers)) }),
  };
  if (json) {
    const [only, ...more] = Object.values(verdicts);
    return JSON.stringify(more.length === 0 ? only : verdicts);
  }
  return [
    ...(judged && verdicts.routes ? [...routeTable(judged), ...routeErrors(verdicts.routes)] : []),
    ...(verdicts.dates
      ? [...dayTable([['days', verdicts.dates]]), ...dayErrors(verdicts.dates)]
      : []),
    ...(verdicts.answers
      ? [...answerTable([['answers', verdicts.answers]]), ...answerErrors(verdicts.answers)]
      : []),
  ].join('\n');
}

function argumentsIn(args: string[]) {
  const options = {
    routes: { type: 'string' },
    dates: { type: 'string' },
    answers: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

function refuseFaults(all: readonly (Lines<unknown> | undefined)[]): void {
  const faults = all.flatMap((lines) => (lines && 'faults' in lines ? lines.faults : []));
  if (faults.length > 0) throw new UsageError(faults.join('\n'), 1);
}

function linesOf<Line>(lines: Lines<Line>): Line[] {
  refuseFaults([lines]);
  return 'lines' in lines ? lines.lines : [];
}

/** Judged with the weights that the server uses. */
function routed(lines: RouteLine[]): Judged[] {
  const route = openRouter(readFileSync('dist/reading/routes.model'));
  return lines.map((line) => ({ line, routing: route(line.text) }));
}

function crossValidated(): string[] {
  const folds = foldsOf(examples(), foldCount);
  const judged = folds.flatMap((fold, index) => {
    process.stderr.write(`Fold ${index + 1} of ${foldCount}…\n`);
    const route = openRouter(trainModel(folds.filter((other) => other !== fold).flat()));
    return fold.map((line): Judged => ({ line, routing: route(line.text) }));
  });
  return [
    `Examples, each judged by what was learned from the other folds (${foldCount}); in percent`,
    ...routeTable(judged),
    ruleLine(judged),
    '',
    ...boundTable(judged),
    '',
    ...confusionTable(judged),
  ];
}

function blind(): string[] {
  const lines = linesOf(routeLinesIn(`${here}/unseen.jsonl`));
  // two people may write the same short sentence
  const learned = new Set(examples().map(({ text }) => normalizeText(text)));
  const judged = routed(lines.filter(({ text }) => !learned.has(normalizeText(text))));
  const left = lines.length - judged.length;
  return [
    `Sentences that nothing was learned from; ${left} that stand among the examples too are left out`,
    ...routeTable(judged),
    ruleLine(judged),
  ];
}

function blindAnswers(): string[] {
  const all = linesOf(answerLinesIn(`${here}/answers.jsonl`));
  const learned = new Set(
    answerExamples().map(({ question, text }) => `${question} ${normalizeText(text)}`),
  );
  const lines = all.filter(
    ({ question, text }) => !learned.has(`${question} ${normalizeText(text)}`),
  );
  const of = (fits: (line: AnswerLine) => boolean) => judgeAnswers(lines.filter(fits));
  const names = new Set(lines.map(({ question }) => question));
  return [
    `Answers to the bot's own questions; ${all.length - lines.length} that stand among the examples too are left out`,
    ...answerTable([
      ...[...names].map((name) => [name, of(({ question }) => question === name)] as const),
      ...languages.map((lang) => [lang, of((line) => line.lang === lang)] as const),
      ['all', judgeAnswers(lines)] as const,
    ]),
  ];
}

function days(): string[] {
  const microsoft: unknown = JSON.parse(
    readFileSync(`${here}/recognizers-text-dutch-dateparser.json`, 'utf8'),
  );
  const own = (lang: string) => linesOf(dateLinesIn(`${here}/days.${lang}.jsonl`));
  return [
    'Days',
    ...dayTable([
      ["Microsoft's Dutch cases", judgeDays(microsoftDayCases(microsoft))],
      ['own, nl', judgeDays(own('nl'))],
      ['own, en', judgeDays(own('en'))],
    ]),
  ];
}

function examples(): Example[] {
  return examplesIn('dialogs/reading/router/examples', parseExamples);
}

function answerExamples(): AnswerExample[] {
  return examplesIn('dialogs/reading/answers/examples', parseAnswerExamples);
}

function examplesIn<One>(
  folder: string,
  parse: (
    files: { name: string; text: string }[],
  ) => { examples: One[] } | { faults: readonly BookFault[] },
): One[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const read = parse(
    files.map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  );
  if ('faults' in read) throw new UsageError(read.faults.map(describeFault).join('\n'), 1);
  return read.examples;
}
