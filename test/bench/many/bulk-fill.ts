import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { Aggregates, type StoredConversation } from '../../../bot/stores/aggregates.ts';
import { applyChange } from '../../../bot/stores/apply-change.ts';
import { changeOf } from '../../../bot/stores/change-of.ts';
import { AggregateCounts, countNone } from '../../../bot/stores/lowdb/aggregate-counts.ts';
import { checksum } from '../../../bot/stores/lowdb/checksum.ts';
import { ConversationIndexes } from '../../../bot/stores/lowdb/index/conversation-indexes.ts';
import { Quarantine } from '../../../bot/stores/lowdb/quarantine.ts';
import { fileOf, StoreFiles } from '../../../bot/stores/lowdb/store-files.ts';
import { created, idOf } from '../filled-store.ts';

/**
 * Makes the folder of a store that was closed with that many conversations, all of which concern staff. It writes the same files
 * as as many commits would leave, without waiting for the disk after each: a million take minutes instead of hours.
 */
export async function bulkFill(
  directory: string,
  conversations: number,
  progress: (done: number) => void,
): Promise<void> {
  const quarantine = new Quarantine(directory, pino({ level: 'warn' }));
  const files = new StoreFiles(directory, quarantine, new AggregateCounts(countNone()));
  const made = new Set<string>();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // before there is any file that it would read
  const indexes = await ConversationIndexes.load(directory, files, quarantine);
  const { stored, text } = oneConversation();
  for (let number = 0; number < conversations; number += 1) {
    if (number % 100_000 === 0) progress(number);
    if (number % 1_000 === 0) await setImmediate();
    const id = idOf(number);
    const path = fileOf(directory, { kind: 'conversation', id });
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    made.add(dirname(path));
    const json = text.replaceAll(stored.head.id, id);
    writeFileSync(path, `{"checksum":"${checksum(json)}","data":${json}}`, { mode: 0o600 });
    indexes.note({ ...stored, head: { ...stored.head, id } });
  }
  await indexes.save();
  await indexes.close();
  writeFileSync(join(directory, 'format.json'), JSON.stringify({ format: 1 }));
}

/** As a store keeps it that staff had to do with, once. */
function oneConversation(): { stored: StoredConversation; text: string } {
  const aggregates = new Aggregates();
  const commit = created(0);
  applyChange(changeOf(commit, aggregates), aggregates);
  const stored = aggregates.get('conversation', commit.conversation);
  if (!stored) throw new Error('The conversation was not made.');
  const { lastAt: since } = stored.head;
  stored.head = { ...stored.head, handoff: { since, reason: 'Een vraag', gathered: '' } };
  return { stored, text: JSON.stringify(stored) };
}
