import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseExamples } from '../../dialogs/reading/router/training/examples.ts';
import { trainModel, type Example } from '../../dialogs/reading/router/training/train.ts';
import { openRouter } from '../../dialogs/reading/router/router.ts';
import { normalizeText } from '../../dialogs/reading/text.ts';
import { describeFault } from '../../policies/book-file/book-fault.ts';
import { foldsOf } from './folds.ts';
import { judgeDays, microsoftDayCases } from './judge-days.ts';
import { judgeRoutes, type Judged } from './judge-routes.ts';
import { dateLinesIn, routeLinesIn, type Lines, type RouteLine } from './lines.ts';
import {
  boundTable,
  confusionTable,
  dayErrors,
  dayTable,
  routeErrors,
  routeTable,
  ruleLine,
} from './report.ts';

const usage = `Usage: npm run -s eval                                 five-fold cross-validation, blind set and days
       npm run -s eval -- --routes FILE.jsonl [--json]   lines {"text","route","accept"?: [routes],"lang"}
       npm run -s eval -- --dates FILE.jsonl [--json]    lines {"text","ref","expected": day or null,"lang"}

With --json, standard output holds one object: the figures of the file, or { "routes", "dates" } with
those of each when both are given. It ends with 1 when a file has faults, with 2 when asked otherwise.`;

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
  const { routes, dates, json = false, help = false } = argumentsIn(args);
  if (help) return usage;
  if (routes === undefined && dates === undefined) {
    if (json) throw new UsageError(`--json goes with --routes or --dates.\n\n${usage}`, 2);
    return [...crossValidated(), '', ...blind(), '', ...days()].join('\n');
  }
  const [routeLines, dateLines] = sound(
    routes === undefined ? undefined : routeLinesIn(routes),
    dates === undefined ? undefined : dateLinesIn(dates),
  );
  const judged = routeLines && routed(routeLines);
  const ofRoutes = judged && judgeRoutes(judged);
  const ofDates = dateLines && judgeDays(dateLines);
  if (json) {
    return JSON.stringify(
      ofRoutes && ofDates ? { routes: ofRoutes, dates: ofDates } : (ofRoutes ?? ofDates),
    );
  }
  return [
    ...(judged && ofRoutes ? [...routeTable(judged), ...routeErrors(ofRoutes)] : []),
    ...(ofDates ? [...dayTable([['days', ofDates]]), ...dayErrors(ofDates)] : []),
  ].join('\n');
}

function argumentsIn(args: string[]) {
  const options = {
    routes: { type: 'string' },
    dates: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

function sound<One, Other>(
  one: Lines<One> | undefined,
  other: Lines<Other> | undefined,
): [One[] | undefined, Other[] | undefined] {
  const faults = [one, other].flatMap((lines) => (lines && 'faults' in lines ? lines.faults : []));
  if (faults.length > 0) throw new UsageError(faults.join('\n'), 1);
  return [linesOf(one), linesOf(other)];
}

function linesOf<Line>(lines: Lines<Line> | undefined): Line[] | undefined {
  return lines && 'lines' in lines ? lines.lines : undefined;
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
  const [lines = []] = sound(routeLinesIn(`${here}/unseen.jsonl`), undefined);
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

function days(): string[] {
  const microsoft: unknown = JSON.parse(
    readFileSync(`${here}/recognizers-text-dutch-dateparser.json`, 'utf8'),
  );
  const own = (lang: string) =>
    sound(dateLinesIn(`${here}/days.${lang}.jsonl`), undefined)[0] ?? [];
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
  const folder = 'dialogs/reading/router/examples';
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const read = parseExamples(
    files.map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  );
  if ('faults' in read) throw new UsageError(read.faults.map(describeFault).join('\n'), 1);
  return read.examples;
}
