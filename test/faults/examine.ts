import { join } from 'node:path';
import { pino } from 'pino';
import type { Conversation, LogEntry } from '../../bot/ports/conversation/conversation.ts';
import { namedEventIn } from '../../bot/ports/conversation/log-events.ts';
import { LowdbStaff } from '../../bot/stores/lowdb/lowdb-staff.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import type { Customer } from './customer.ts';
import type { Employee } from './employee.ts';
import type { Server } from './server.ts';

const log = pino({ level: 'silent' });

/** Who was there, and on which server. */
interface Visit {
  server: Server;
  customers: Customer[];
  employees: Employee[];
}

export interface Found {
  lost: number;
  doubled: number;
  /** Conversations in which something is still to be handled or delivered. */
  unfinished: number;
  /** Closes that the audit log has no line of. */
  unaudited: number;
}

/** What a server that is not running has kept, held against what it said that it has. */
export async function examine({ server, customers, employees }: Visit): Promise<Found> {
  const found: Found = { lost: 0, doubled: 0, unfinished: 0, unaudited: 0 };
  const staff = await LowdbStaff.open({ directory: join(server.dataDir, 'desk'), log });
  const audit = await staff.audited(Infinity);
  const store = await LowdbStore.open({ directory: join(server.dataDir, 'store'), log });
  for (const { conversation, posted, acknowledged } of customers) {
    const entries = await store.log(conversation, 0);
    const head = await store.conversation(conversation);
    const count = countEach(entries.map(({ activity }) => activity.id ?? ''));
    const written = countEach(entries.map(textOfStaff));
    const ours = employees.flatMap((one) =>
      [...one.posted].filter(([, id]) => id === conversation),
    );

    found.lost += [...acknowledged].filter((id) => !count.has(id)).length;
    found.doubled += [...posted].filter((id) => (count.get(id) ?? 0) > 1).length;
    for (const [text] of ours) {
      const isAcknowledged = employees.some((one) => one.acknowledged.has(text));
      if (isAcknowledged && !written.has(text)) found.lost += 1;
      if ((written.get(text) ?? 0) > 1) found.doubled += 1;
    }
    found.lost += entries.filter((entry, index) => isOutOfOrder(entry, index, entries)).length;
    found.doubled += countRepeats(entries);
    if (head && isUnfinished(head, entries)) found.unfinished += 1;

    const closes = entries.filter((one) => namedEventIn(one, 'handoff')?.value.what === 'closed');
    const told = employees.flatMap(({ closed }) => closed.filter((id) => id === conversation));
    const lines = audit.filter(
      ({ action, subject }) => action === 'closed' && subject === conversation,
    );
    found.lost += Math.max(0, told.length - closes.length);
    found.unaudited += Math.max(0, closes.length - lines.length);
    found.doubled += Math.max(0, lines.length - closes.length);
  }
  await store.close();
  return found;
}

/** How many closes the audit log tells of; the server may run. */
export async function countCloses(dataDir: string): Promise<number> {
  const staff = await LowdbStaff.open({ directory: join(dataDir, 'desk'), log });
  return (await staff.audited(Infinity)).filter(({ action }) => action === 'closed').length;
}

/** What waits for ten minutes to be seen is as it should be. */
function isUnfinished({ toHandle, toDeliver }: Conversation, entries: LogEntry[]): boolean {
  const waits = (entry: LogEntry) => namedEventIn(entry, 'mail-if-unseen') !== undefined;
  const toSend = entries.filter((entry) => toDeliver.includes(entry.sequence) && !waits(entry));
  return toHandle.length + toSend.length > 0;
}

function textOfStaff(entry: LogEntry): string {
  return (
    (entry.from === 'staff' && entry.activity.text) ||
    (namedEventIn(entry, 'note')?.value.text ?? '')
  );
}

/** A number that is missing, or a moment before the last one. */
function isOutOfOrder({ sequence, at }: LogEntry, index: number, all: LogEntry[]): boolean {
  const before = all[index - 1];
  return sequence !== index + 1 || (before !== undefined && Date.parse(at) < Date.parse(before.at));
}

/** How often the bot said the same in a row for more times than there was something left to answer. */
function countRepeats(entries: LogEntry[]): number {
  let unanswered = 0;
  let most = 0;
  let times = 0;
  let last: string | undefined;
  let repeats = 0;
  for (const entry of entries) {
    const { from, activity } = entry;
    if (from === 'bot' && activity.type === 'message') {
      // one turn at least; what came in meanwhile has one of its own
      if (last === undefined) unanswered = Math.max(0, (most = unanswered) - 1);
      times = activity.text === last ? times + 1 : 1;
      if (times > Math.max(1, most)) repeats += 1;
      last = activity.text ?? '';
    } else if (from !== 'bot' || namedEventIn(entry, 'handoff')) {
      unanswered += 1;
      last = undefined;
    }
  }
  return repeats;
}

export function countEach(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
