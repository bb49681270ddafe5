import { Temporal } from 'temporal-polyfill';
import { foldCase } from '../../policies/case/fold-case.ts';
import type { ServiceBook } from '../../policies/service/service-at.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import type { Clock } from '../ports/clock.ts';
import type { ErasureList } from '../ports/erasure-list.ts';
import { namedEventIn } from '../ports/conversation/log-events.ts';
import { CommitConflict, type Store } from '../ports/store.ts';
import { eraseFound, type ErasingTools, type KeptRecord } from './erase.ts';
import { exportFound, type PersonExport } from './export.ts';
import { emailName, findPerson, orderName, type Found } from './find-person.ts';

/** Who asks, by what names them: all of it is theirs. */
export interface Person {
  orders: readonly string[];
  emails: readonly string[];
}

/** How much was found. */
export interface FoundCounts {
  conversations: number;
  cases: number;
}

/** References of the cases that stop an erasure. */
export interface InTheWay {
  /** Still to be dealt with. */
  open: string[];
  /** With a letter that has not left yet. */
  unsent: string[];
}

export type Erasing =
  { ok: true; found: FoundCounts; kept: KeptRecord[] } | ({ ok: false } & InTheWay);

export interface RequestTools extends ErasingTools {
  erasures: ErasureList;
  book: () => ServiceBook;
  clock: Clock;
}

/** What a person may ask of what is kept of them. All methods throw `StoreUnavailable`. */
export interface PrivacyRequests {
  /** All that is kept of them. */
  export(person: Person): Promise<{ given: PersonExport; found: FoundCounts }>;

  /**
   * Erases all of it but the records that must stay; nothing while something is in the way, unless that is meant
   * too (`anyway`). Throws `CommitConflict` where they keep writing meanwhile; then it may be tried again.
   */
  erase(person: Person, options: { anyway: boolean }): Promise<Erasing>;
}

/** How often it is tried again when the customer or staff wrote meanwhile. */
const tries = 5;

/** Answers requests one after the other: each reads all there is. */
export function openPrivacyRequests(tools: RequestTools): PrivacyRequests {
  const requests = new KeyedQueue();
  const inTurn = <T>(work: () => Promise<T>) => requests.run(['request'], work);
  return {
    export: (person) => inTurn(() => exportPerson(person, tools)),
    erase: (person, { anyway }) => inTurn(() => erasePerson(person, anyway, tools)),
  };
}

export async function exportPerson(
  person: Person,
  { store, clock }: Pick<RequestTools, 'store' | 'clock'>,
): Promise<{ given: PersonExport; found: FoundCounts }> {
  const found = await findAll(namesOf(person), store);
  return { given: exportFound(found, clock().toString()), found: countsOf(found) };
}

async function erasePerson(person: Person, anyway: boolean, tools: RequestTools): Promise<Erasing> {
  const { store, erasures, book, clock } = tools;
  const names = namesOf(person);
  for (let left = tries; ; left -= 1) {
    const found = await findAll(names, store);
    const inTheWay = { open: openCases(found), unsent: unsentLetters(found) };
    if (!anyway && inTheWay.open.length + inTheWay.unsent.length > 0) {
      return { ok: false, ...inTheWay };
    }
    const now = clock();
    // first, so that what a crash leaves over is erased at the next start
    await erasures.add(names, latestOf(now, found));
    try {
      const { kept } = await eraseFound(found, book(), now, tools);
      await store.purge();
      return { ok: true, found: countsOf(found), kept };
    } catch (error) {
      if (!(error instanceof CommitConflict) || left <= 1) throw error;
    }
  }
}

function namesOf({ orders, emails }: Person): string[] {
  return [...orders.map(orderName), ...emails.map(emailName)];
}

function findAll(names: string[], store: Store): Promise<Found> {
  const wanted = new Set(names);
  return findPerson(store, (name) => wanted.has(name));
}

/** Complaints leave a record in any case, and the request itself is being answered. */
function openCases({ cases }: Found): string[] {
  return cases.flatMap((one) => {
    const { kind, phase, reference } = foldCase(one);
    return phase === 'open' && kind !== 'complaint' && kind !== 'privacy-request' ? reference : [];
  });
}

/** The answer to the request may be among them, and it would never be sent. */
function unsentLetters({ conversations }: Found): string[] {
  const references = conversations.flatMap(({ head, log }) =>
    log
      .filter(({ sequence }) => head.toDeliver.includes(sequence))
      .flatMap((entry) => namedEventIn(entry, 'letter')?.value.reference ?? []),
  );
  return [...new Set(references)];
}

// the clock of the server that wrote it may have been ahead
function latestOf(now: Temporal.Instant, { conversations }: Found): string {
  const moments = [now, ...conversations.map(({ head }) => Temporal.Instant.from(head.lastAt))];
  return moments
    .reduce((one, other) => (Temporal.Instant.compare(one, other) < 0 ? other : one))
    .toString();
}

function countsOf({ conversations, cases }: Found): FoundCounts {
  return { conversations: conversations.length, cases: cases.length };
}

/** What the audit log says of it: how much, and not whose. Example: `2 conversations, 1 case`. */
export function inNumbers({ conversations, cases }: FoundCounts): string {
  return `${count(conversations, 'conversation')}, ${count(cases, 'case')}`;
}

export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
