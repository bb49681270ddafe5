import { Temporal } from 'temporal-polyfill';
import type { Logger } from 'pino';
import { keptSince } from '../../policies/service/privacy-terms.ts';
import type { ServiceBook } from '../../policies/service/service-at.ts';
import type { AttachedFile, Case } from '../../policies/case/case-events.ts';
import { isHandedOver } from '../handoff/rules.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversation } from '../ports/conversation/conversation.ts';
import type { CustomerNames } from '../ports/customer-names.ts';
import type { ErasureList } from '../ports/erasure-list.ts';
import type { FileStore } from '../ports/file-store.ts';
import { CommitConflict } from '../ports/store.ts';
import { eraseFound, eraseWhole, filesInCase, filesInLog, type ErasingTools } from './erase.ts';
import { findPerson, lastAtOf, type Found } from './find-person.ts';

export interface TermsTools extends ErasingTools {
  erasures: ErasureList;
  /** By which channels know their customers, where one does. */
  names?: CustomerNames | undefined;
  book: () => ServiceBook;
  clock: Clock;
  log: Logger;
}

const day = 24 * 60 * 60_000;
const notErased = 'what is past its time could not be erased; tried again tomorrow';

/**
 * Erases what has been kept for its time, at the start and every day after: whatever the book no longer gives a
 * reason to keep. `idle` waits for the round that runs, and `stop` ends it where it is.
 */
export function keepTerms(
  tools: TermsTools & { after: (milliseconds: number, run: () => void) => void },
): { idle: () => Promise<void>; stop: () => Promise<void> } {
  let stopped = false;
  let running = Promise.resolve();
  const begin = () => {
    if (stopped) return;
    running = eraseWhatIsOver(tools, () => !stopped)
      .catch((error: unknown) => {
        tools.log.error({ err: error }, notErased);
      })
      .then(() => {
        tools.after(day, begin);
      });
  };
  begin();
  return {
    idle: () => running,
    stop() {
      stopped = true;
      return running;
    },
  };
}

/** Erases something; gives whether the store has less than before. */
type Erasing = () => Promise<boolean>;

/**
 * One round, for as long as it `goesOn`: what was erased on request and came back with a backup, and then all that
 * is past its time. What cannot be erased today keeps nothing else from going.
 */
export async function eraseWhatIsOver(
  tools: TermsTools,
  goesOn: () => boolean = () => true,
): Promise<void> {
  let erased = 0;
  const attempt = async (erase: Erasing) => {
    try {
      if (await erase()) erased += 1;
    } catch (error) {
      // somebody wrote meanwhile: it is not over after all
      if (!(error instanceof CommitConflict)) tools.log.error({ err: error }, notErased);
    }
  };
  const finders = [
    whatWasErasedBefore,
    casesThatAreOver,
    conversationsThatAreOver,
    filesThatNothingNames,
    triesThatAreOver,
  ];
  for (const find of finders) {
    await attempt(async () => {
      for await (const erase of find(tools, goesOn)) await attempt(erase);
      return false;
    });
  }
  await attempt(async () => {
    await forgetNames(tools);
    return false;
  });
  if (erased > 0) await tools.store.purge();
}

async function* whatWasErasedBefore(
  tools: TermsTools,
  goesOn: () => boolean,
): AsyncIterable<Erasing> {
  const { store, erasures, book, clock } = tools;
  const erasedUntil = await erasures.read();
  if (!erasedUntil) return;
  const wasErased = (name: string, lastAt: string) => {
    const until = erasedUntil(name);
    return until !== undefined && Date.parse(lastAt) <= Date.parse(until);
  };
  for (const found of apart(await findPerson(store, wasErased, goesOn))) {
    if (!goesOn()) return;
    yield async () => (await eraseFound(found, book(), clock(), tools)).erased;
  }
}

/** Each conversation with its cases, by which one may have been found through the other. */
function apart({ conversations, cases }: Found): Found[] {
  const left = new Map(cases.map((one) => [one.reference, one]));
  const together = conversations.map((one) => {
    const theirs = one.head.cases.flatMap((reference) => left.get(reference) ?? []);
    for (const { reference } of theirs) left.delete(reference);
    return { conversations: [one], cases: theirs };
  });
  return [...together, ...[...left.values()].map((one) => ({ conversations: [], cases: [one] }))];
}

async function* casesThatAreOver(tools: TermsTools, goesOn: () => boolean): AsyncIterable<Erasing> {
  const { store, files, book, clock } = tools;
  const since = keptSince(book(), clock());
  for await (const one of store.cases()) {
    if (!goesOn()) return;
    const lastAt = lastAtOf(one);
    if (isBefore(lastAt, isComplaint(one) ? since.complaints : since.cases)) {
      yield () => eraseWhole({ conversations: [], cases: [one] }, tools);
    } else if (isBefore(lastAt, since.files)) {
      yield () => eraseFiles(filesInCase(one), files);
    }
  }
}

async function* conversationsThatAreOver(
  tools: TermsTools,
  goesOn: () => boolean,
): AsyncIterable<Erasing> {
  const { store, files, book, clock } = tools;
  const since = keptSince(book(), clock());
  for await (const head of store.conversations()) {
    if (!goesOn()) return;
    yield async () => {
      const mayGo = isBefore(head.lastAt, since.conversations) && !isHandedOver(head);
      const isOver = mayGo && !(await hasCase(head, tools));
      if (!isOver && !isBefore(head.lastAt, since.files)) return false;
      const log = await store.log(head.id, 0);
      return isOver
        ? eraseWhole({ conversations: [{ head, log }], cases: [] }, tools)
        : eraseFiles(filesInLog(log), files);
    };
  }
}

/**
 * Files of more than a day ago whose message was never stored, as the process was killed before, or it was refused.
 * None once something of the store was found damaged or missing: that may have named it.
 */
async function* filesThatNothingNames(
  { store, files, clock }: TermsTools,
  goesOn: () => boolean,
): AsyncIterable<Erasing> {
  const left = new Set<string>();
  for await (const id of files.keptBefore(clock().subtract({ hours: 24 }).toString())) left.add(id);
  if (left.size === 0) return;
  for await (const { id } of store.conversations()) {
    if (!goesOn()) return;
    for (const file of filesInLog(await store.log(id, 0))) left.delete(file.id);
  }
  for await (const one of store.cases()) {
    if (!goesOn()) return;
    for (const file of filesInCase(one)) left.delete(file.id);
  }
  if (store.problems().length > 0) return;
  yield async () => {
    await files.erase([...left]);
    return false;
  };
}

/** What nobody counts any more against guessing. */
async function* triesThatAreOver(
  { store, clock }: TermsTools,
  goesOn: () => boolean,
): AsyncIterable<Erasing> {
  for await (const number of store.ordersTriedBefore(clock().subtract({ hours: 24 }).toString())) {
    if (!goesOn()) return;
    yield async () => {
      await store.erase({ conversations: [], cases: [], orders: [number] });
      return true;
    };
  }
}

/** Names whose conversation was erased; of more than a day ago, as a name is there before its conversation. */
async function forgetNames({ store, names, clock }: TermsTools): Promise<void> {
  const before = clock().subtract({ hours: 24 }).toString();
  await names?.sweep(before, async (id) => (await store.conversation(id)) !== undefined);
}

async function eraseFiles(gone: AttachedFile[], files: FileStore): Promise<boolean> {
  await files.erase(gone.map(({ id }) => id));
  return false;
}

function isBefore(at: string, moment: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(at), moment) < 0;
}

async function hasCase({ cases }: Conversation, { store }: TermsTools): Promise<boolean> {
  for (const reference of cases) if (await store.case(reference)) return true;
  return false;
}

function isComplaint({ events: [opened] }: Case): boolean {
  return opened?.type === 'opened' && opened.kind === 'complaint';
}
