import { readFile } from 'node:fs/promises';
import { changeSchema, dropUnknownDialog, type Change, type Name } from '../aggregates.ts';
import type { Gap } from '../apply-change.ts';
import { namesErased, storedErasureSchema, type StoredErasure } from '../erasure.ts';
import { keyOf } from './aggregate-cache.ts';
import { textOfLine } from './checksum.ts';
import { journalNumbers, journalPath } from './journal.ts';
import { headPath, readHead, type JournalPart } from './journal-head.ts';
import type { Quarantine } from './quarantine.ts';
import { fileOf } from './store-files.ts';

export interface RecoveryOptions {
  directory: string;
  quarantine: Quarantine;
  /** What the head says. */
  expected: JournalPart[];
  /** Brings the aggregates up to the lines; gives for each what did not follow on what was there. */
  replay: (lines: (Change | StoredErasure)[], journal: number) => Promise<Gap[][]>;
  /** Called when all of this journal was replayed. */
  replayed: (journal: number) => void;
}

// what they change is in memory at the same time
const linesAtOnce = 500;

/** A line that did not follow on what was there; without gaps, one that is damaged. */
interface Fault {
  path: string;
  line: string;
  place: number;
  gaps?: Gap[];
}

/** What could not be replayed as it was, so far. */
class Faults {
  readonly #faults: Fault[] = [];
  /** How many faults there were when an aggregate was last erased. */
  readonly #erasedAfter = new Map<string, number>();

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** What went before is not missed: a checkpoint may have removed the files already. */
  erase(erasure: StoredErasure): void {
    for (const name of namesErased(erasure))
      this.#erasedAfter.set(keyOf(name), this.#faults.length);
  }

  async tell({ directory, quarantine }: RecoveryOptions): Promise<void> {
    for (const [index, { path, line, place, gaps }] of this.#faults.entries()) {
      const missed = gaps?.filter((gap) => index >= (this.#erasedAfter.get(keyOf(gap)) ?? 0));
      if (missed?.length === 0) continue;
      const { what, names } = missed ? faultOf(missed) : { what: 'is damaged.', names: [] };
      const files = names.map((name) => fileOf(directory, name));
      await quarantine.takeLine(path, line, `line ${place} ${what}`, files);
    }
  }
}

/** What the head of the journals says; nothing where it says nothing, which is told if it `mustBeThere`. */
export async function expectedJournals(
  directory: string,
  quarantine: Quarantine,
  mustBeThere: boolean,
): Promise<JournalPart[]> {
  const path = headPath(directory);
  const effect = 'Whether a journal or a file is missing cannot be told at this start.';
  const head = await quarantine.readOrSetAside(path, effect, () => readHead(directory));
  if (!head && mustBeThere) quarantine.tell(path, `It is missing. ${effect}`);
  return head ?? [];
}

/**
 * Replays the journals that an earlier process left. A line that was not written to its end was
 * never acknowledged and is left out; a line that is damaged is put aside, and the rest is replayed; a
 * journal that is missing or was cut off is told. Gives the journals that the files may lack something of, and
 * the number of the last one there was.
 */
export async function recover(
  options: RecoveryOptions,
): Promise<{ journals: JournalPart[]; last: number }> {
  const { directory, quarantine, expected } = options;
  const [oldest] = expected;
  const numbers = await journalNumbers(directory);
  for (const { number, lines } of expected) {
    if (lines > 0 && !numbers.includes(number))
      quarantine.tell(journalPath(directory, number), missing(lines));
  }
  const journals: JournalPart[] = [];
  const faults = new Faults();
  for (const number of numbers) {
    const part = expected.find((one) => one.number === number) ?? { number, lines: 0 };
    const lines = await replayJournal(number, options, faults);
    if (lines < part.lines)
      quarantine.tell(journalPath(directory, number), cutOff(part.lines - lines));
    // of an older one the files had everything when it was about to be removed
    if (number >= (oldest?.number ?? 0)) journals.push({ ...part, lines });
    options.replayed(number);
  }
  await faults.tell(options);
  return { journals, last: Math.max(0, ...numbers, ...expected.map(({ number }) => number)) };
}

/** Gives how many lines it has. */
async function replayJournal(
  number: number,
  { directory, replay }: RecoveryOptions,
  faults: Faults,
): Promise<number> {
  const path = journalPath(directory, number);
  const lines = (await readFile(path, 'utf8')).split('\n');
  const end = lines.pop() ?? '';
  // the very last line may lack no more than its newline
  if (textOfLine(end) !== undefined) lines.push(end);
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const read = lines.slice(start, start + linesAtOnce).map(contentOf);
    const whole = read.filter((content) => content !== undefined);
    const gapsOfEach = (await replay(whole, number)).values();
    for (const [index, content] of read.entries()) {
      const gaps = content && (gapsOfEach.next().value ?? []);
      const place = start + index + 1;
      if (content && 'erased' in content) faults.erase(content);
      else if (!gaps) faults.add({ path, line: lines[place - 1] ?? '', place });
      else if (gaps.length > 0) faults.add({ path, line: lines[place - 1] ?? '', place, gaps });
    }
  }
  return lines.length;
}

function faultOf(gaps: Gap[]): { what: string; names: Name[] } {
  const lost = gaps.filter(({ placed }) => !placed);
  return lost.length === 0
    ? { what: 'was used, but what went before it is missing.', names: gaps }
    : { what: 'belongs to what is no longer there.', names: lost };
}

function contentOf(line: string): Change | StoredErasure | undefined {
  const text = textOfLine(line);
  if (text === undefined) return undefined;
  try {
    // told from a change by how it begins, so that no line is read twice
    if (text.startsWith('{"erased":')) return storedErasureSchema.parse(JSON.parse(text));
    const change = JSON.parse(text) as Change;
    changeSchema.parse(change);
    if (change.conversation.state) dropUnknownDialog(change.conversation.state);
    return change;
  } catch {
    return undefined;
  }
}

const backup = 'Should a backup have it, stop the bot and put the whole store of the backup back.';

function missing(lines: number): string {
  return `This journal is missing, and with it the latest ${lines} changes of conversations and cases, unless their files have them already. Everything else is served. ${backup}`;
}

function cutOff(lines: number): string {
  return `This journal ends too early: ${lines} changes of conversations and cases are missing at its end, unless their files have them already. Everything else is served. ${backup}`;
}
