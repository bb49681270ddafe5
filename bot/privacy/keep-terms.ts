import { Temporal } from 'temporal-polyfill';
import type { Logger } from 'pino';
import { keptSince } from '../../policies/service/privacy-terms.ts';
import type { ServiceBook } from '../../policies/service/service-at.ts';
import type { Case } from '../../policies/case/case-events.ts';
import { isHandedOver } from '../handoff/rules.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { ErasureList } from '../ports/erasure-list.ts';
import { CommitConflict } from '../ports/store.ts';
import { eraseFound, eraseWhole, filesInCase, filesInLog, type ErasingTools } from './erase.ts';
import { findPerson, lastAtOf, type Found } from './find-person.ts';

export interface TermsTools extends ErasingTools {
  erasures: ErasureList;
  book: () => ServiceBook;
  clock: Clock;
  log: Logger;
}

const day = 24 * 60 * 60_000;

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
        tools.log.error(
          { err: error },
          'what is past its time could not be erased; tried again tomorrow',
        );
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

/**
 * One round, for as long as it `goesOn`: what was erased on request and came back with a backup, and then all that
 * is past its time.
 */
export async function eraseWhatIsOver(
  tools: TermsTools,
  goesOn: () => boolean = () => true,
): Promise<void> {
  let erased = await eraseAgain(tools, goesOn);
  const { store, book, clock } = tools;
  const since = keptSince(book(), clock());
  const isOver = (at: string, from: Temporal.Instant) =>
    Temporal.Instant.compare(Temporal.Instant.from(at), from) < 0;

  for await (const one of store.cases()) {
    if (!goesOn()) break;
    const lastAt = lastAtOf(one);
    if (isOver(lastAt, isComplaint(one) ? since.complaints : since.cases)) {
      erased = (await erase({ conversations: [], cases: [one] }, tools)) || erased;
    } else if (isOver(lastAt, since.files)) {
      await tools.files.erase(filesInCase(one).map(({ id }) => id));
    }
  }
  for await (const head of store.conversations()) {
    if (!goesOn()) break;
    const isForStaff = isHandedOver(head);
    const over =
      isOver(head.lastAt, since.conversations) && !isForStaff && !(await hasCase(head, tools));
    if (!over && !isOver(head.lastAt, since.files)) continue;
    const log = await store.log(head.id, 0);
    if (over)
      erased = (await erase({ conversations: [{ head, log }], cases: [] }, tools)) || erased;
    else await tools.files.erase(filesInLog(log).map(({ id }) => id));
  }
  if (erased) await store.purge();
}

async function eraseAgain(tools: TermsTools, goesOn: () => boolean): Promise<boolean> {
  const erasedUntil = await tools.erasures.read();
  if (!erasedUntil) return false;
  const wasErased = (name: string, lastAt: string) => {
    const until = erasedUntil(name);
    return until !== undefined && Date.parse(lastAt) <= Date.parse(until);
  };
  const found = await findPerson(tools.store, wasErased, goesOn);
  await eraseFound(found, tools.book(), tools.clock(), tools);
  return found.conversations.length + found.cases.length > 0;
}

// somebody wrote meanwhile: it is not over after all
async function erase(found: Found, tools: TermsTools): Promise<boolean> {
  try {
    return await eraseWhole(found, tools);
  } catch (error) {
    if (!(error instanceof CommitConflict)) throw error;
    return false;
  }
}

async function hasCase({ cases }: Conversation, { store }: TermsTools): Promise<boolean> {
  for (const reference of cases) if (await store.case(reference)) return true;
  return false;
}

function isComplaint({ events: [opened] }: Case): boolean {
  return opened?.type === 'opened' && opened.kind === 'complaint';
}
