import type { Line } from './transcript-lines.ts';

/** What customer and bot said before they asked for a person. */
export interface Talk {
  kind: 'talk';
  key: string;
  lines: Line[];
  /** How many messages it has. */
  messages: number;
}

/** A talk shorter than this takes no more room than the line that would stand for it. */
const worthFolding = 3;

/**
 * The transcript with each talk to the bot as one part, from when staff have taken over after it. What was
 * said while the customer waited stays as it is, and so does everything of a talk that staff broke into.
 */
export function foldTalk(lines: readonly Line[]): (Line | Talk)[] {
  const folds = rangesOf(lines);
  const parts: (Line | Talk)[] = [];
  let done = 0;
  for (const [start, end] of folds) {
    const folded = lines.slice(start, end);
    const messages = folded.filter(({ kind }) => kind === 'message').length;
    if (messages < worthFolding) continue;
    const key = `talk-${folded[0]?.key ?? ''}`;
    parts.push(...lines.slice(done, start), { kind: 'talk', key, lines: folded, messages });
    done = end;
  }
  return [...parts, ...lines.slice(done)];
}

/** From where to where, in `lines`, each talk goes that staff took over after. */
function rangesOf(lines: readonly Line[]): [start: number, end: number][] {
  const taken: [number, number][] = [];
  let asked: [number, number][] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    if (isTalk(line)) continue;
    if (line.kind === 'event' && line.entry.what === 'asked') asked.push([start, index]);
    if (line.kind === 'event' && line.entry.what === 'claimed') {
      taken.push(...asked);
      asked = [];
    }
    start = index + 1;
  }
  // the day of its first message stays above it
  return taken.map(([from, to]) => [lines[from]?.kind === 'day' ? from + 1 : from, to]);
}

function isTalk(line: Line): boolean {
  return line.kind === 'day' || (line.kind === 'message' && line.entry.from !== 'staff');
}
