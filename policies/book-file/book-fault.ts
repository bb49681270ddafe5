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
  return `${file}:${line}: ${shorten(problem, 300)}; ${instead}`;
}

/** What was written, as far as it fits. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}

/** So many faults of one kind are told one by one. */
const told = 5;

/**
 * Of faults of one kind in one file the first few, and how many more there are: a thousand lines are
 * read by nobody. Faults are of one kind when the same is to be written instead.
 * Example: five faults, then `refund.yaml:19: and 995 more of this kind; leave it out; …`.
 */
export function sumUpFaults(faults: readonly BookFault[]): BookFault[] {
  const kindOf = ({ file, instead }: BookFault) => JSON.stringify([file, instead]);
  return sumUp(faults, kindOf, (first, problem) => ({ ...first, problem }));
}

/** The same for faults of another shape; `count` is one of them, that tells how many more there are. */
export function sumUp<Fault>(
  faults: readonly Fault[],
  kindOf: (fault: Fault) => string,
  count: (first: Fault, more: string) => Fault,
): Fault[] {
  const kinds = new Map<string, number>();
  const placed = faults.map((fault) => {
    const kind = kindOf(fault);
    const place = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, place);
    return { fault, kind, place };
  });
  return placed.flatMap(({ fault, kind, place }) => {
    if (place <= told) return [fault];
    const more = (kinds.get(kind) ?? 0) - told;
    return place === told + 1 ? [count(fault, `and ${more} more of this kind`)] : [];
  });
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
    .filter((candidate) => Math.abs(candidate.length - name.length) <= mayDiffer(candidate))
    .map((candidate) => ({ candidate, edits: edits(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= mayDiffer(best.candidate) ? best.candidate : undefined;
}

const mayDiffer = (name: string) => Math.max(2, name.length / 3);

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
