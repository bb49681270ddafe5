import type { Upshot } from '../../policies/compare-books.ts';
import { decisionTables, type DecisionTable } from '../../policies/decision-table.ts';
import { clausesById } from '../../policies/explain.ts';
import type { LintFinding } from '../../policies/lint/lint.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { WhatIfKind } from '../../policies/what-if.ts';
import type { StoredDecision } from './policies-diff.ts';

/* The words and columns of `npm run policies`, for a terminal of 100 columns. */

const width = 100;

export const usage = `Usage:
  npm run policies                        check the book; show what is to be asked, and what it decides
  npm run policies -- diff OTHER-BOOK     the stored decisions that another book would make otherwise
  npm run policies -- what-if refund|support|complaint --facts FILE.json --at INSTANT [--json]
                                          what would be decided; INSTANT as 2026-11-21T12:00:00+01:00`;

/** The findings and the decision tables of a book without faults. */
export function bookReport(book: PolicyBook, findings: readonly LintFinding[]): string {
  const found =
    findings.length === 0
      ? 'No questions about it.'
      : `${counted(findings.length, 'question')} for a lawyer; none of them stops Loket:`;
  const tables = decisionTables(book).map(tableText);
  return ['The book has no faults.', found, ...findings.map(findingText), ...tables].join('\n\n');
}

/** The stored decisions that would come out otherwise. */
export function diffReport(decisions: readonly StoredDecision[]): string {
  const rows = decisions.flatMap(({ reference, policy, compared }) =>
    compared.result === 'otherwise'
      ? [[reference, policy, upshot(compared.was), upshot(compared.becomes)]]
      : [],
  );
  const unreadable = decisions.filter(({ compared }) => compared.result === 'unreadable');
  const lines = [
    `${counted(decisions.length, 'stored decision')}; ${rows.length} would come out otherwise.`,
  ];
  if (rows.length > 0) lines.push(columns([['case', 'policy', 'was', 'becomes'], ...rows]));
  if (unreadable.length > 0) {
    const references = unreadable.map(({ reference }) => reference).join(', ');
    lines.push(wrapped(`Could not be decided again: ${references}.`, ''));
  }
  return lines.join('\n\n');
}

/** An answer of `what-if` for people, with the texts of the clauses that it rests on. */
export function whatIfReport(
  book: PolicyBook,
  kind: WhatIfKind,
  answer: Record<string, unknown>,
): string {
  const rows = Object.entries(answer).flatMap(([name, value]) => fields(name, value));
  const version = book[kind].find(({ version }) => version === answer['version']);
  const ids = rows
    .filter(([name]) => name === 'clauses')
    .flatMap(([, value = '']) => value.split(', '));
  const texts = clausesById(version?.clauses ?? {}, [...new Set(ids)]);
  return [columns(rows), ...texts.map(({ id, text }) => `${id}\n${wrapped(text.en, '  ')}`)].join(
    '\n\n',
  );
}

function fields(name: string, value: unknown): string[][] {
  if (!Array.isArray(value)) return [[name, shown(value)]];
  const items: unknown[] = value;
  if (items.every((item) => typeof item === 'string')) return [[name, items.join(', ')]];
  return items.flatMap((item) =>
    Object.entries(item as object).flatMap(([key, field]) => fields(key, field)),
  );
}

function shown(value: unknown): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function findingText({ file, line, rule, why, source }: LintFinding): string {
  return `${file}:${line}  ${rule}\n${wrapped(why, '  ')}\n${wrapped(`Source: ${source}`, '  ')}`;
}

function tableText({ policy, version, rows }: DecisionTable): string {
  const body = rows.map(({ when, outcome, clauses }) => [when, outcome, clauses.join(', ')]);
  return `${policy} ${version}\n${columns([['when', 'outcome', 'clauses'], ...body])}`;
}

function upshot({ outcome, lastDay }: Upshot): string {
  return lastDay === null ? outcome : `${outcome}, last day ${lastDay}`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Rows below each other; the last column is folded where it would run off the screen. */
function columns(rows: readonly string[][]): string {
  const last = Math.max(...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? '').length)),
  );
  const hanging = ' '.repeat(widths.reduce((sum, one) => sum + one + 2, 2));
  return rows
    .map((row) => {
      const cells = widths.map((one, index) => (row[index] ?? '').padEnd(one));
      const folded = wrapped(row[last] ?? '', hanging).trimStart();
      return `  ${[...cells, folded].join('  ')}`.trimEnd();
    })
    .join('\n');
}

function wrapped(text: string, indent: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + longer.length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => indent + line).join('\n');
}
