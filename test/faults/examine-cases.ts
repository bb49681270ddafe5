import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import PostalMime from 'postal-mime';
import { Temporal } from 'temporal-polyfill';
import { sayIn, writeFirst } from '../../bot/cases/case-letter.ts';
import type { LogEntry } from '../../bot/ports/conversation/conversation.ts';
import { letterIn, namedEventIn } from '../../bot/ports/conversation/log-events.ts';
import { transcriptMailId } from '../../bot/ports/mail.ts';
import type { AuditEntry } from '../../bot/ports/staff-store.ts';
import { LowdbStaff } from '../../bot/stores/lowdb/lowdb-staff.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import type { Case } from '../../policies/case/case-events.ts';
import { caseStanding } from '../../policies/standing/case-standing.ts';
import { shippedBook } from '../support/book.ts';
import type { CaseWorker, Entered } from './case-worker.ts';
import { countEach, type Found } from './examine.ts';
import type { OpenedCase } from './opened-cases.ts';

const log = pino({ level: 'silent' });

/** What a server that is not running has kept of cases, held against what staff know that they entered. */
export async function examineCases(
  dataDir: string,
  cases: readonly OpenedCase[],
  workers: readonly CaseWorker[],
  now: Temporal.Instant,
): Promise<Found> {
  const found: Found = { lost: 0, doubled: 0, unfinished: 0, unaudited: 0 };
  const entered = workers.flatMap((one) => one.entered);
  const lines = await linesOf(dataDir);
  const mails = await mailIdsIn(dataDir);
  const store = await LowdbStore.open({ directory: join(dataDir, 'store'), log });
  for (const { reference, conversation } of cases) {
    const one = (await store.case(reference)) ?? { reference, events: [] };
    const entries = await store.log(conversation, 0);
    const own = entered.filter((entry) => entry.reference === reference);
    const notes = entries.flatMap((entry) => namedEventIn(entry, 'case-entered') ?? []);
    const letters = entries.filter((entry) => namedEventIn(entry, 'letter'));
    const written = lettersOf(one);
    const byStaff = one.events.flatMap(({ type, by }) => (by ? type : []));
    const ids = letters.map(
      ({ sequence }) => `<${transcriptMailId(conversation, sequence)}@loket>`,
    );
    for (const [due, there] of [
      [byStaff, notes.flatMap(({ value }) => value.what)],
      [
        written,
        entries.flatMap((entry) => (letterIn(entry.activity) ? (entry.activity.text ?? '') : [])),
      ],
      [written, letters.flatMap((entry) => namedEventIn(entry, 'letter')?.value.text ?? [])],
      [ids, mails.filter((id) => id.startsWith(`<${conversation}.`))],
    ] as const) {
      found.lost += countMissing(due, there);
      found.doubled += countMissing(there, due);
    }
    found.lost += countUnkept(one, own) + untold(one, now);
    found.doubled += countRepeated(one, own) + countToldAgain(one);
    const toAudit = sequencesOf(entries).map((sequence) => `${conversation} ${sequence}`);
    const audited = lines.filter(({ subject }) => subject === conversation).map(nameOf);
    found.unaudited += countMissing(toAudit, audited);
    found.doubled += countMissing(audited, toAudit);
    const head = await store.conversation(conversation);
    if (head && head.toHandle.length + head.toDeliver.length > 0) found.unfinished += 1;
  }
  await store.close();
  return found;
}

/** The lines of what was entered in cases; the server may run. */
export async function linesOf(dataDir: string): Promise<AuditEntry[]> {
  const staff = await LowdbStaff.open({ directory: join(dataDir, 'desk'), log });
  return (await staff.audited(Infinity)).filter(({ action }) => action === 'case-entered');
}

/** What is in the folder of mails; the server may run. */
export async function mailIdsIn(dataDir: string): Promise<string[]> {
  const folder = join(dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  const read = names.map(async (name) => PostalMime.parse(await readFile(join(folder, name))));
  return (await Promise.all(read)).map(({ messageId }) => messageId ?? '');
}

/** The texts that the customer is due, by the book. */
export function lettersOf({ reference, events }: Case): string[] {
  const book = shippedBook();
  return events.flatMap((event, index) => {
    const now = Temporal.Instant.from(event.at);
    const setting = { book, language: 'nl', say: sayIn('nl', book, now) } as const;
    const before = { reference, events: events.slice(0, index) };
    return writeFirst(before, [event], setting)?.letter.text ?? [];
  });
}

/** How much that is late was not told of. */
export function untold(one: Case, now: Temporal.Instant): number {
  const { state, alarms, updates } = caseStanding(shippedBook(), one, now);
  if (state.phase === 'closed') return 0;
  return alarms.filter(({ raised }) => !raised).length + updates.filter(({ sent }) => !sent).length;
}

function countToldAgain({ events }: Case): number {
  const told = events.flatMap((event) =>
    event.type === 'alarm-raised' || event.type === 'update-sent'
      ? `${event.type} ${event.about} ${Date.parse(event.since)}`
      : [],
  );
  return told.length - new Set(told).size;
}

/** Acknowledged, and not there. */
function countUnkept(one: Case, entered: readonly Entered[]): number {
  return entered.filter((entry) => entry.isAcknowledged && timesIn(one, entry) === 0).length;
}

/** There more often than it was entered. */
function countRepeated(one: Case, entered: readonly Entered[]): number {
  const byWords = entered.filter((entry) => entry.key !== undefined && timesIn(one, entry) > 1);
  const wordless = entered.filter(({ key }) => key === undefined).map(({ type }) => type);
  const kept = one.events.flatMap(({ type, by }) => (by && wordless.includes(type) ? type : []));
  return byWords.length + countMissing(kept, wordless);
}

function timesIn({ events }: Case, { type, key }: Entered): number {
  return events.filter(
    (event) => event.type === type && (key === undefined || JSON.stringify(event).includes(key)),
  ).length;
}

function sequencesOf(entries: readonly LogEntry[]): number[] {
  return entries.flatMap((entry) => (namedEventIn(entry, 'case-entered') ? entry.sequence : []));
}

function nameOf({ subject, sequence }: AuditEntry): string {
  return `${subject} ${sequence}`;
}

/** How many of the first are not among the second, each as often as it is there. */
function countMissing(due: readonly string[], there: readonly string[]): number {
  const counts = countEach(there);
  return [...countEach(due)].reduce(
    (sum, [one, times]) => sum + Math.max(0, times - (counts.get(one) ?? 0)),
    0,
  );
}
