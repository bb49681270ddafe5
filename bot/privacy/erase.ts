import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import {
  attachedFileSchema,
  type AttachedFile,
  type Case,
} from '../../policies/case/case-events.ts';
import { orderOfCase } from '../../policies/case/case-order.ts';
import { reduceToRecord } from '../../policies/case/case-record.ts';
import { foldCase } from '../../policies/case/fold-case.ts';
import { attemptsName } from '../../policies/order/order-number.ts';
import { keptSince } from '../../policies/service/privacy-terms.ts';
import type { ServiceBook } from '../../policies/service/service-at.ts';
import type { LogEntry } from '../ports/conversation/conversation.ts';
import type { FileStore } from '../ports/file-store.ts';
import { mailIn } from '../ports/conversation/log-events.ts';
import { transcriptMailId, type KeptMail } from '../ports/mail.ts';
import { CommitConflict, type Store } from '../ports/store.ts';
import { lastAtOf, type Found } from './find-person.ts';

export interface ErasingTools {
  store: Store;
  files: FileStore;
  /** Mail that lies in a folder. */
  mail: KeptMail;
}

/** What stays of a case, and why: `complaint-record` until its time is over. */
export interface KeptRecord {
  reference: string;
  reason: 'complaint-record' | 'request-record';
}

/** What an erasure did. */
export interface Erased {
  kept: KeptRecord[];
  /** Whether there was anything to erase but the records that are kept. */
  erased: boolean;
}

/**
 * Erases what was found but the records that must stay: of complaints (source 003 wants a log of them), and of
 * requests like this one, as proof that it was answered (GDPR, article 5(2)). Throws `CommitConflict` where
 * something came to it meanwhile; then it may be tried again.
 */
export async function eraseFound(
  found: Found,
  book: ServiceBook,
  now: Temporal.Instant,
  tools: ErasingTools,
): Promise<Erased> {
  const kept = found.cases.flatMap((one) => recordOf(one, book, now) ?? []);
  const references = new Set(kept.map(({ reference }) => reference));
  const unfinished = found.cases.filter((one) => !references.has(one.reference) || !isRecord(one));
  const erased = await eraseWhole({ ...found, cases: unfinished }, tools, (one) =>
    references.has(one.reference),
  );
  return { kept, erased };
}

/**
 * Gives whether there was anything. Files and mail go first: after a failure what names them is still there, and all
 * of it is tried again. Throws `CommitConflict` where something came to it meanwhile.
 */
export async function eraseWhole(
  found: Found,
  { store, files, mail }: ErasingTools,
  staysAsRecord: (one: Case) => boolean = () => false,
): Promise<boolean> {
  const { conversations, cases } = found;
  if (conversations.length + cases.length === 0) return false;
  await requireUnchanged(found, store);
  const logs = conversations.map(({ log }) => log);
  await files.erase(
    [...logs.flatMap(filesInLog), ...cases.flatMap(filesInCase)].map(({ id }) => id),
  );
  await mail.erase(
    conversations.flatMap(({ head, log }) =>
      log
        .filter((entry) => mailIn(entry) !== undefined)
        .map(({ sequence }) => transcriptMailId(head.id, sequence)),
    ),
  );
  // attempts to identify the buyer are counted by it
  const numbers = [
    ...cases.flatMap((one) => orderOfCase(one) ?? []),
    ...conversations.flatMap(({ head }) => head.dialog?.identified?.number ?? []),
  ];
  const orders = [...numbers, ...numbers.map(attemptsName)];
  await store.erase({
    conversations: conversations.map(({ head: { id, lastSequence } }) => ({ id, lastSequence })),
    cases: cases.map((one) => {
      const orderNumber = orderOfCase(one);
      return {
        reference: one.reference,
        ...(orderNumber !== undefined && { orderNumber }),
        after: one.events.length,
        keep: staysAsRecord(one) ? reduceToRecord(one) : [],
      };
    }),
    orders,
  });
  return true;
}

/** Before its files go: the store tells only afterwards. */
async function requireUnchanged({ conversations, cases }: Found, store: Store): Promise<void> {
  for (const { head } of conversations) {
    const now = await store.conversation(head.id);
    if (now?.lastSequence !== head.lastSequence)
      throw new CommitConflict('A conversation that is to be erased has moved on.');
  }
  for (const { reference, events } of cases) {
    const now = await store.case(reference);
    if (now?.events.length !== events.length)
      throw new CommitConflict('A case that is to be erased has moved on.');
  }
}

/** Whether nothing is left to erase of the case but the whole. */
function isRecord(one: Case): boolean {
  return isDeepStrictEqual(reduceToRecord(one), one.events);
}

/** The files that were handed over in these entries. */
export function filesInLog(log: readonly LogEntry[]): AttachedFile[] {
  const contents = log
    .flatMap(({ activity }) => activity.attachments ?? [])
    .map((one): unknown => one.content);
  return contents.flatMap((content) => attachedFileSchema.safeParse(content).data ?? []);
}

export function filesInCase({ events }: Case): AttachedFile[] {
  return events.flatMap((event) => (event.type === 'evidence-added' ? event.files : []));
}

function recordOf(one: Case, book: ServiceBook, now: Temporal.Instant): KeptRecord | undefined {
  const { kind } = foldCase(one);
  const since = keptSince(book, now);
  const lastAt = Temporal.Instant.from(lastAtOf(one));
  const { reference } = one;
  const isWithin = (from: Temporal.Instant) => Temporal.Instant.compare(lastAt, from) >= 0;
  if (kind === 'complaint' && isWithin(since.complaints)) {
    return { reference, reason: 'complaint-record' };
  }
  return kind === 'privacy-request' && isWithin(since.cases)
    ? { reference, reason: 'request-record' }
    : undefined;
}
