/** What is wrong in a file of the book, and what to write instead. Lines count from 1. */
export interface BookFault {
  file: string;
  line: number;
  problem: string;
  instead: string;
}

/**
 * A fault in one line, as it is printed.
 * Example: `refund.yaml:14: windows.not-delivered.days is "seven"; write a whole number of days, such as 7`.
 */
export function describeFault({ file, line, problem, instead }: BookFault): string {
  return `${file}:${line}: ${problem}; ${instead}`;
}

/** Sorts by file, and by line within a file. */
export function byPlace(
  a: Pick<BookFault, 'file' | 'line'>,
  b: Pick<BookFault, 'file' | 'line'>,
): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/** The name that was probably meant, or `undefined` when none is close. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((candidate) => ({ candidate, edits: edits(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(2, best.candidate.length / 3) ? best.candidate : undefined;
}

/** Levenshtein: the letters to add, leave out or change. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [done, letter] of Array.from(from).entries()) {
    let last = done + 1;
    const next = [last];
    for (const [index, wanted] of Array.from(to).entries()) {
      const changed = (row[index] ?? 0) + (letter === wanted ? 0 : 1);
      last = Math.min(changed, last + 1, (row[index + 1] ?? 0) + 1);
      next.push(last);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
