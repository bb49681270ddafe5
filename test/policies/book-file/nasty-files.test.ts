import { describe, expect, test } from '@jest/globals';
import { describeFault } from '../../../policies/book-file/book-fault.ts';
import { readYaml } from '../../../policies/book-file/yaml-tree.ts';
import { longestFile } from '../../../policies/book-file/yaml-walk.ts';
import { parseBook } from '../../../policies/policy-book.ts';
import { bookFiles } from '../sample.ts';

/** What the book says of a refund policy with this text, each fault on a line. */
function faultsOf(text: string): string {
  const files = bookFiles().map((file) => (file.name === 'refund.yaml' ? { ...file, text } : file));
  const parsed = parseBook(files);
  return 'faults' in parsed ? parsed.faults.map(describeFault).join('\n') : '';
}

const version = 'versions:\n  - effectiveFrom: 2024-01-01\n';
const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const filled = (piece: string, start = '') =>
  start + piece.repeat(Math.floor((longestFile - start.length) / piece.length));
const laughs = numbered(
  10,
  (i) =>
    `a${i}: &a${i} [${Array<string>(10)
      .fill(i ? `*a${i - 1}` : 'ha')
      .join()}]`,
);

describe('no file ends the process or keeps it busy: it has faults, each with its line', () => {
  test.each([
    ['a list in itself', 'versions: &a\n  - *a', '2: *a refers to what it stands in;'],
    ['a field in itself', `${version}    clauses: &a { b: [*a] }`, '3: *a refers to what it'],
    ['laughs by the billion', laughs, '5: *a3 makes the file longer than 131072 characters;'],
    ['aliases by the thousand', filled('- *a\n', '- &a 1\n'), '102: *a is one alias of more than'],
    ['400 keys in each other', numbered(400, (i) => `${' '.repeat(i)}k:`), '33: this stands more'],
    ['400 lists in each other', '['.repeat(400) + ']'.repeat(400), '1: this stands more than 32'],
    ['brackets without end', filled('['), '1: this is not YAML (Maximum call stack'],
    ['50 million characters', 'x'.repeat(50_000_000), '1: the file has more than 131072 char'],
    ['a key of thousands of letters', `${version}    ${'k'.repeat(999)}: 1`, 'kk... is not known'],
  ])('%s', (_, text, fault) => {
    const faults = faultsOf(text);
    expect(faults).toContain(fault);
    expect(faults.length).toBeLessThan(2000);
  });

  test.each([
    [
      'unknown keys',
      numbered(9_999, (i) => `k${i}: 1`),
      'and 9994 more of this kind; leave it out',
    ],
    [
      'unknown keys of a version',
      `${version}${numbered(9_999, (i) => `    k${i}: 1`)}`,
      'and 9994 more of this kind; leave it out',
    ],
    [
      'clauses that are none',
      `${version}    clauses:\n${numbered(7_000, (i) => `      k${i}: 1`)}`,
      'and 6995 more of this kind; write these fields below it: source, text',
    ],
    ['versions that are none', filled('- 1\n', 'versions:\n'), 'and 32760 more of this kind; '],
    [
      'braces without a number',
      `${version}    clauses: "${numbered(12_000, (i) => `{${i}}`).replaceAll('\n', '')}"`,
      'and 11995 more of this kind; write one of {windows',
    ],
    [
      'one key again and again',
      filled('k: 1\n'),
      'and 26208 more of this kind; keep one of the two',
    ],
    ['tabs', filled('\ta: 1\n'), 'and 21840 more of this kind; indent with spaces'],
    ['quotes left open', filled('a: "\n'), 'more of this kind; write the closing quote or bracket'],
    [
      'aliases of what is wrong',
      `${version}    clauses: &a\n${numbered(3_000, (i) => `      k${i}: 1`)}\n  - *a\n  - *a`,
      'more of this kind; ',
    ],
  ])('of %s a few are told, and the others counted', (_, text, counted) => {
    const faults = faultsOf(text);
    expect(faults).toContain(counted);
    expect(faults.split('\n').length).toBeLessThan(50);
  });
});

test('an alias of a text is read, and its faults stand where it is defined', () => {
  const { tree, mistakes, lineOf } = readYaml('a: &a\n  b: hoi\nc: *a\n');
  expect([tree, mistakes]).toEqual([{ a: { b: 'hoi' }, c: { b: 'hoi' } }, []]);
  expect(lineOf(['c', 'b'])).toBe(2);
});
