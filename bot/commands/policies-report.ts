import { clausesById } from '../../policies/book-file/clauses-by-id.ts';
import type { Receipt } from '../../policies/case/receipt.ts';
import { decisionTables, type DecisionTable } from '../../policies/decision-table.ts';
import type { LintFinding } from '../../policies/lint/lint.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { Compared, Decided, Replayed } from '../../policies/replay.ts';
import { decidingPolicies, type DecidingPolicy } from '../../policies/topics.ts';
import type { Config } from '../config.ts';

/* The words and columns of `npm run policies`, for a terminal of 100 columns. */

const width = 100;
const usageIndent = ' '.repeat(42);

export const usage = `Usage:
  npm run policies                        check the book; show what is to be asked, and what it decides
  npm run policies -- diff OTHER-BOOK     the stored decisions that another book would make otherwise
  npm run policies -- replay REFERENCE [--json]
                                          whether the receipts of a case give the same decisions again
  npm run policies -- what-if POLICY --facts FILE.json --at INSTANT [--json]
                                          what would be decided; INSTANT as 2026-11-21T12:00:00+01:00
${wrap(`POLICY is one of ${decidingPolicies.join(', ')}`, usageIndent)}`;

/** A stored decision, and what another book makes of it. */
export interface ComparedDecision {
  reference: string;
  policy: string;
  compared: Compared;
}

/** What became of the decisions of a case when they were taken again. */
export interface ReplayedCase {
  reference: string;
  /** Whether there is such a case. */
  found: boolean;
  /** Whether every decision came out as its receipt says. */
  same: boolean;
  decisions: (Omit<Receipt, 'inputs'> & { replay: Replayed })[];
}

/** The findings and the decision tables of a book without faults. */
export function formatBook(book: PolicyBook, findings: readonly LintFinding[]): string {
  const found =
    findings.length === 0
      ? 'No questions about it.'
      : `${count(findings.length, 'question')} for a lawyer; none of them stops Loket:`;
  const tables = decisionTables(book).map(formatDecisionTable);
  return ['The book has no faults.', found, ...findings.map(formatFinding), ...tables].join('\n\n');
}

/** The stored decisions that would come out otherwise. */
export function formatDiff(unsorted: readonly ComparedDecision[]): string {
  const decisions = unsorted.toSorted(byReference);
  const rows = decisions.flatMap(({ reference, policy, compared }) =>
    compared.result === 'otherwise'
      ? [[reference, policy, outcomeText(compared.was), outcomesText(compared.becomes)]]
      : [],
  );
  const unreadable = decisions.filter(({ compared }) => compared.result === 'unreadable');
  const lines = [
    `${count(decisions.length, 'stored decision')}; ${rows.length} would come out otherwise.`,
  ];
  if (rows.length > 0) lines.push(formatColumns([['case', 'policy', 'was', 'becomes'], ...rows]));
  if (unreadable.length > 0) {
    const references = unreadable.map(({ reference }) => reference).join(', ');
    lines.push(wrap(`Could not be decided again: ${references}.`, ''));
  }
  return lines.join('\n\n');
}

/** The decisions of a case, and whether they come out as before. */
export function formatReplay(
  { reference, found, decisions }: ReplayedCase,
  { dataDir }: Pick<Config, 'dataDir'>,
): string {
  if (!found) return `There is no case ${reference} in ${dataDir}.`;
  if (decisions.length === 0) {
    return `${reference}: no decision is stored with this case, so there is nothing to replay.`;
  }
  const same = decisions.filter(({ replay }) => replay.result === 'same');
  const heading = `${reference}: ${count(decisions.length, 'stored decision')}; ${same.length} the same when replayed.`;
  const blocks = decisions.map(({ policy, version, decidedAt, replay, ...decided }) =>
    formatColumns([
      ['policy', policy],
      ['version', version],
      ['decided', decidedAt],
      ['outcome', outcomeText(decided)],
      ['clauses', decided.clauses.join(', ')],
      ['replay', replayText(replay)],
    ]),
  );
  return [heading, ...blocks].join('\n\n');
}

function replayText(replay: Replayed): string {
  switch (replay.result) {
    case 'same':
      return 'the same';
    case 'otherwise': {
      const clauses = replay.becomes.flatMap((decided) => decided.clauses);
      return `otherwise: ${outcomesText(replay.becomes)} (${clauses.join(', ')})`;
    }
    case 'version-gone':
      return 'not possible: the book no longer holds the versions that decided';
    case 'unreadable':
      return 'not possible: what it was decided on cannot be read';
  }
}

/** An answer of `what-if` for people, with the texts of the clauses that it rests on. */
export function formatWhatIf(
  book: PolicyBook,
  policy: DecidingPolicy,
  answer: Record<string, unknown>,
): string {
  const rows = Object.entries(answer).flatMap(([name, value]) => listFields(name, value));
  const version = book[policy].find(({ version }) => version === answer['version']);
  const ids = rows
    .filter(([name]) => name === 'clauses')
    .flatMap(([, value = '']) => value.split(', '));
  const texts = clausesById(version?.clauses ?? {}, [...new Set(ids)]);
  return [
    formatColumns(rows),
    ...texts.map(({ id, text }) => `${id}\n${wrap(text.en, '  ')}`),
  ].join('\n\n');
}

function listFields(name: string, value: unknown): string[][] {
  if (!Array.isArray(value)) return [[name, showValue(value)]];
  const items: unknown[] = value;
  if (items.every((item) => typeof item === 'string')) return [[name, items.join(', ')]];
  return items.flatMap((item) =>
    Object.entries(item as object).flatMap(([key, field]) => listFields(key, field)),
  );
}

function showValue(value: unknown): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function formatFinding({ file, line, rule, why, source }: LintFinding): string {
  return `${file}:${line}  ${rule}\n${wrap(why, '  ')}\n${wrap(`Source: ${source}`, '  ')}`;
}

function formatDecisionTable({ policy, version, rows }: DecisionTable): string {
  const body = rows.map(({ when, outcome, clauses }) => [when, outcome, clauses.join(', ')]);
  return `${policy} ${version}\n${formatColumns([['when', 'outcome', 'clauses'], ...body])}`;
}

function outcomeText({ outcome, lastDay }: Omit<Decided, 'clauses'>): string {
  return lastDay === null ? outcome : `${outcome}, last day ${lastDay}`;
}

function outcomesText(decided: readonly Decided[]): string {
  return decided.map(outcomeText).join(' + ');
}

function byReference(a: ComparedDecision, b: ComparedDecision): number {
  return a.reference.localeCompare(b.reference, 'en', { numeric: true });
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Aligned columns; the last one is wrapped at the width of the terminal. */
function formatColumns(rows: readonly string[][]): string {
  const last = Math.max(...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? '').length)),
  );
  const hanging = ' '.repeat(widths.reduce((sum, one) => sum + one + 2, 2));
  return rows
    .map((row) => {
      const cells = widths.map((one, index) => (row[index] ?? '').padEnd(one));
      const wrapText = wrap(row[last] ?? '', hanging).trimStart();
      return `  ${[...cells, wrapText].join('  ')}`.trimEnd();
    })
    .join('\n');
}

function wrap(text: string, indent: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + longer.length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => indent + line).join('\n');
}
