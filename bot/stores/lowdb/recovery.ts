import { readFile } from 'node:fs/promises';
import { changeSchema, dropUnknownDialog, type Change, type Name } from '../aggregates.ts';
import type { Gap } from '../apply-change.ts';
import { storedErasureSchema, type StoredErasure } from '../erasure.ts';
import { journalNumbers, journalPath, textOfLine } from './journal.ts';
import type { Quarantine } from './quarantine.ts';

/** Brings the aggregates up to what a line says; of a change it gives what did not follow on what was there. */
export interface Replay {
  change: (change: Change) => Promise<Gap[]>;
  erasure: (erasure: StoredErasure) => Promise<void>;
}

/**
 * Replays the journals that an earlier process left. A line that was not written to its end was
 * never acknowledged and is left out; a line that is damaged is put aside, and the rest is replayed.
 * Gives the number of the last journal, 0 when there is none.
 */
export async function recover(
  directory: string,
  quarantine: Quarantine,
  replay: Replay,
): Promise<number> {
  const numbers = await journalNumbers(directory);
  for (const number of numbers) {
    const path = journalPath(directory, number);
    const lines = (await readFile(path, 'utf8')).split('\n');
    const end = lines.pop() ?? '';
    // the very last line may lack no more than its newline
    if (textOfLine(end) !== undefined) lines.push(end);
    for (const [index, line] of lines.entries()) {
      const fault = await replayLine(line, replay);
      if (fault) await quarantine.takeLine(path, line, `line ${index + 1} ${fault}`);
    }
  }
  return numbers.at(-1) ?? 0;
}

async function replayLine(line: string, replay: Replay): Promise<string | undefined> {
  const text = textOfLine(line);
  const erasure = erasureIn(text);
  if (erasure) {
    await replay.erasure(erasure);
    return undefined;
  }
  const change = changeIn(text);
  if (!change) return 'is damaged.';
  const gaps = await replay.change(change);
  if (gaps.length === 0) return undefined;
  const lost = gaps.filter(({ placed }) => !placed);
  if (lost.length === 0) return `was used, but what went before it is missing in ${all(gaps)}.`;
  return `belongs to what is no longer there: ${all(lost)}.`;
}

function erasureIn(text: string | undefined): StoredErasure | undefined {
  // told from a change by how it begins, so that no other line is read twice
  if (text?.startsWith('{"erased":') !== true) return undefined;
  try {
    return storedErasureSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function changeIn(text: string | undefined): Change | undefined {
  if (text === undefined) return undefined;
  try {
    const change = JSON.parse(text) as Change;
    changeSchema.parse(change);
    if (change.conversation.state) dropUnknownDialog(change.conversation.state);
    return change;
  } catch {
    return undefined;
  }
}

function all(names: Name[]): string {
  return names.map(({ kind, id }) => `${kind} ${id}`).join(', ');
}
