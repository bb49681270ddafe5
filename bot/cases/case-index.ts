import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { localDay } from '../../policies/calendar/calendar.ts';
import { calendarAt } from '../../policies/calendar/calendar-at.ts';
import { endOfDay } from '../../policies/calendar/deadline.ts';
import type { Case, CaseKind } from '../../policies/case/case-events.ts';
import type { StandingBook } from '../../policies/standing/standing.ts';
import { Listeners } from '../listeners.ts';
import type { Clock } from '../ports/clock.ts';
import { searchedWords } from '../ports/normalize-text.ts';
import type { Store } from '../ports/store.ts';
import { comparePlaces, indexCase, type IndexedCase, type Place } from './indexed-case.ts';

export interface CaseIndexOptions {
  store: Pick<Store, 'case' | 'cases' | 'onCaseChange'>;
  book: () => StandingBook;
  clock: Clock;
  log: Logger;
}

export type CaseView = 'open' | 'mine' | 'due' | 'late' | 'evidence' | 'board' | 'closed' | 'all';

/** Which part of a list is asked for, by whom. What is left out is not asked. */
export interface CaseQuery {
  view: CaseView;
  kind?: CaseKind | undefined;
  status?: string | undefined;
  /** Id of a member of staff, or `none`. */
  owner?: string | undefined;
  late?: boolean | undefined;
  /** Every word of it stands in reference, order, address or what was written, without regard to case and accents. */
  q?: string | undefined;
  /** The place after which the list goes on. */
  after?: Place | undefined;
  limit: number;
}

export type CaseCounts = Record<Exclude<CaseView, 'closed' | 'all'>, number>;

/** Cases that are read before others get a turn. */
const atOnce = 20;

/**
 * Every case in memory, for lists, search and deadlines: open ones whole, and of closed ones what a list shows. It
 * is read once, after the start, and then whatever changes.
 */
export class CaseIndex {
  readonly #options: CaseIndexOptions;
  readonly #open = new Map<string, IndexedCase>();
  readonly #closed = new Map<string, IndexedCase>();
  readonly #listeners = new Listeners<string>();
  readonly #stale = new Set<string>();
  /** What changed while all were read: it is read by itself. */
  readonly #changedMeanwhile = new Set<string>();
  #book: StandingBook | undefined;
  #loading: Promise<void> | undefined;
  #work = Promise.resolve();
  #isWorking = false;

  constructor(options: CaseIndexOptions) {
    this.#options = options;
    options.store.onCaseChange((references) => {
      for (const reference of references) {
        this.#stale.add(reference);
        this.#changedMeanwhile.add(reference);
      }
      this.#refresh();
    });
  }

  /** Resolves when all is read that there is. Throws `StoreUnavailable`; the next call tries again. */
  load(): Promise<void> {
    this.#loading ??= this.#readAll().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** All that are not closed, as far as they are loaded. */
  openCases(): Case[] {
    return [...this.#open.values()].flatMap(({ open }) => open ?? []);
  }

  case(reference: string): Promise<Case | undefined> {
    return this.#options.store.case(reference);
  }

  /** Calls back with the reference once a change of the case is in the index. It must be quick and must not throw. */
  onChange(listener: (reference: string) => void): void {
    this.#listeners.add(listener);
  }

  /** What was asked for by this member of staff, with all that was committed before the call. */
  async list(
    query: CaseQuery,
    staff: string,
  ): Promise<{ cases: IndexedCase[]; next: Place | undefined }> {
    await this.idle();
    const fits = this.#filterFor(query, staff);
    const { after, limit } = query;
    const first: IndexedCase[] = [];
    for (const one of this.#among(query.view)) {
      const last = first.at(limit);
      if (last && comparePlaces(one.place, last.place) >= 0) continue;
      if ((after && comparePlaces(one.place, after) <= 0) || !fits(one)) continue;
      first.splice(placeIn(first, one.place), 0, one);
      first.splice(limit + 1);
    }
    const cases = first.slice(0, limit);
    return { cases, next: first.length > limit ? cases.at(-1)?.place : undefined };
  }

  /** How many open cases each view has for this member of staff. */
  async counts(staff: string): Promise<CaseCounts> {
    await this.idle();
    const counts: CaseCounts = { open: 0, mine: 0, due: 0, late: 0, evidence: 0, board: 0 };
    const views = Object.keys(counts) as (keyof CaseCounts)[];
    const belongs = this.#viewer(staff);
    for (const one of this.#openNow()) {
      for (const view of views) if (belongs(one, view)) counts[view] += 1;
    }
    return counts;
  }

  /** Resolves when all that was committed before is in the index, as far as it could be read. */
  async idle(): Promise<void> {
    await this.load();
    this.#refresh();
    while (this.#isWorking) await this.#work;
  }

  *#among(view: CaseView): Iterable<IndexedCase> {
    if (view !== 'closed') yield* this.#openNow();
    if (view === 'closed' || view === 'all') yield* this.#closed.values();
  }

  /** The open cases as they stand by the book and the clock of now. */
  *#openNow(): Iterable<IndexedCase> {
    const { clock, book } = this.#options;
    const now = clock();
    const rules = book();
    const isOtherBook = rules !== this.#book;
    this.#book = rules;
    for (const [reference, one] of this.#open) {
      const isAsItWas = !isOtherBook && one.until > now.epochMilliseconds;
      if (one.open === undefined || isAsItWas) {
        yield one;
        continue;
      }
      const current = indexCase(rules, one.open, now);
      this.#open.set(reference, current);
      yield current;
    }
  }

  #filterFor(
    { view, kind, status, owner, late, q = '' }: CaseQuery,
    staff: string,
  ): (one: IndexedCase) => boolean {
    const wanted = searchedWords(q);
    const belongs = this.#viewer(staff);
    return (one) =>
      belongs(one, view) &&
      (kind === undefined || one.kind === kind) &&
      (status === undefined || one.status === status) &&
      (owner === undefined || (one.owner?.id ?? 'none') === owner) &&
      (late === undefined || one.late === late) &&
      wanted.every((word) => one.words.includes(word));
  }

  /** Tells which views of this member of staff a case belongs to. */
  #viewer(staff: string): (one: IndexedCase, view: CaseView) => boolean {
    const { clock, book } = this.#options;
    const calendar = calendarAt(book(), clock());
    const midnight = endOfDay(localDay(clock(), calendar), calendar.zone).epochMilliseconds;
    return (one, view) => {
      switch (view) {
        case 'mine':
          return one.owner?.id === staff;
        case 'due':
          return one.place.first <= midnight;
        case 'late':
          return one.late;
        case 'evidence':
          return one.status === 'evidence-awaited';
        case 'board':
          return one.isWithBoard;
        default:
          return true;
      }
    };
  }

  async #readAll(): Promise<void> {
    this.#changedMeanwhile.clear();
    const { store, book } = this.#options;
    this.#book = book();
    let read = 0;
    for await (const one of store.cases()) {
      if (!this.#changedMeanwhile.has(one.reference)) this.#keep(one.reference, one);
      read += 1;
      if (read % atOnce === 0) await setImmediate();
    }
  }

  #refresh(): void {
    if (this.#isWorking || this.#stale.size === 0) return;
    this.#isWorking = true;
    this.#work = this.#readStale().finally(() => {
      this.#isWorking = false;
    });
  }

  async #readStale(): Promise<void> {
    const { store, log } = this.#options;
    const unread: string[] = [];
    for (const reference of this.#stale) {
      this.#stale.delete(reference);
      try {
        this.#keep(reference, await store.case(reference));
        this.#listeners.tell(reference);
      } catch (error) {
        log.warn({ err: error, case: reference }, 'a case could not be read for the lists');
        unread.push(reference);
      }
    }
    for (const reference of unread) this.#stale.add(reference);
  }

  #keep(reference: string, one: Case | undefined): void {
    const { book, clock } = this.#options;
    const indexed = one && indexCase(book(), one, clock());
    this.#open.delete(reference);
    this.#closed.delete(reference);
    if (indexed) (indexed.open ? this.#open : this.#closed).set(reference, indexed);
  }
}

/** Where in the sorted list it belongs. */
function placeIn(sorted: readonly IndexedCase[], place: Place): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && comparePlaces(other.place, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
