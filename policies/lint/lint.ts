import { byPlace } from '../book-file/book-fault.ts';
import { decisionTables, type DecisionTable } from '../decision-table.ts';
import { fillNumbers } from '../book-file/fill-numbers.ts';
import { clausesNobodyCites, decisionsWithoutClause } from './lint-clauses.ts';
import {
  bodiesAbroad,
  emptyLists,
  needsNotSaid,
  sameInBothLanguages,
  stepsWithoutOwner,
} from './lint-gaps.ts';
import { closedPlatform, consequencesOfReviews, longNotice, shortWindows } from './lint-law.ts';
import type { LintedPolicy, Remark } from './lint-remark.ts';
import { lessThanTheLaw, termsOfWithdrawal } from './lint-withdrawal.ts';
import type { BookFile, PolicyBook } from '../policy-book.ts';
import { topics, type PolicyName } from '../topics.ts';
import { latest } from '../book-file/version.ts';
import { readYaml } from '../book-file/yaml-tree.ts';

/** Something in the book that a careful lawyer would ask about: a warning, never a fault. */
export interface LintFinding {
  file: string;
  /** Counted from 1. */
  line: number;
  /** The rule that found it, such as `short-window`. */
  rule: string;
  why: string;
  /** What the question rests on: a law, a guideline, or the source document of the policy. */
  source: string;
}

/**
 * What a careful lawyer would question in a book without faults, by file and line. It looks at the
 * latest version of each policy, for the older ones are history that nobody may change.
 *
 * Example: a window of 7 days for distance sales is shorter than the statutory 14.
 */
export function lintBook(files: readonly BookFile[], book: PolicyBook): LintFinding[] {
  const { country } = latest(book.calendar);
  const tables = decisionTables(book);
  return files.flatMap((file) => lintFile(file, book, country, tables)).sort(byPlace);
}

/** A finding in one line. Example: `refund.yaml:7: [short-window] … (Directive 2011/83/EU, …)`. */
export function describeFinding({ file, line, rule, why, source }: LintFinding): string {
  return `${file}:${line}: [${rule}] ${why} (${source})`;
}

function lintFile(
  { name: file, text }: BookFile,
  book: PolicyBook,
  country: string,
  tables: readonly DecisionTable[],
): LintFinding[] {
  const policy = file.replace(/\.yaml$/, '') as PolicyName;
  const yaml = readYaml(text);
  const { versions } = yaml.tree as { versions: { effectiveFrom: string }[] };
  const newest = latest<{ effectiveFrom: string }>(book[policy]);
  const index = versions.findIndex(({ effectiveFrom }) => effectiveFrom === newest.effectiveFrom);
  const start = ['versions', index];
  const { filled } = fillNumbers(versions[index], start, topics[policy].schema);
  const { window: withdrawalDays } = latest(book.withdrawal);
  const linted: LintedPolicy = { policy, version: filled, country, withdrawalDays };
  const table = tables.find((candidate) => candidate.policy === policy);
  const remarks: Remark[] = [
    ...rules.flatMap((rule) => rule(linted)),
    ...(table ? [...clausesNobodyCites(linted, table), ...decisionsWithoutClause(table)] : []),
  ];
  return remarks.map(({ path, ...said }) => ({
    file,
    line: yaml.lineOf([...start, ...path]),
    ...said,
  }));
}

const rules = [
  termsOfWithdrawal,
  lessThanTheLaw,
  shortWindows,
  longNotice,
  consequencesOfReviews,
  closedPlatform,
  emptyLists,
  stepsWithoutOwner,
  needsNotSaid,
  bodiesAbroad,
  sameInBothLanguages,
];
