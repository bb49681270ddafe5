import { setImmediate } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Logger } from 'pino';
import type { Case } from '../../policies/case/case-events.ts';
import { CaseDamaged } from '../../policies/case/fold-case.ts';
import { replyExpectation } from '../../policies/service/reply-expectation.ts';
import { caseStanding } from '../../policies/standing/case-standing.ts';
import type { CaseStanding, StandingBook } from '../../policies/standing/standing.ts';
import type { CaseIndex } from '../cases/case-index.ts';
import type { CaseWork } from '../ports/case-work.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { StaffMails } from './staff-mails.ts';
import { Timetable } from './timetable.ts';
import { itemsOf, type Item } from './to-tell.ts';

export interface DeadlineOptions {
  index: Pick<CaseIndex, 'load' | 'openCases' | 'case' | 'onChange'>;
  store: Pick<Store, 'log'>;
  work: Pick<CaseWork, 'enter' | 'update'>;
  mails: StaffMails;
  book: () => StandingBook;
  clock: Clock;
  log: Logger;
  /** Calls back after so many milliseconds. */
  after: (milliseconds: number, run: () => void) => void;
}

const minute = 60_000;
/** Looked at so often at least: a machine that slept, or a clock that was set, is noticed by then. */
const longestPause = 60 * minute;
/** Cases that are looked at before others get a turn. */
const atOnce = 20;

/**
 * Sees to it that no promise passes unnoticed: at the start and as time comes, late steps become alarms in their case,
 * customers are written what they are to hear unasked, and staff are mailed in working time, with one mail a morning.
 * Everything follows from cases and book, and what was done stands in the case: after a stop, however long, it goes on
 * where it was, and does nothing twice.
 */
export class DeadlineWatch {
  readonly #options: DeadlineOptions;
  /** When to look at each open case next. */
  readonly #next = new Timetable();
  /** What staff have not been mailed yet. */
  #fresh: Item[] = [];
  #changed = new Set<string>();
  #running = Promise.resolve();
  #isQueued = false;
  /** When the next timer ends, in milliseconds since the epoch. */
  #wakesAt = Infinity;
  #isLoaded = false;
  #stopped = false;

  constructor(options: DeadlineOptions) {
    this.#options = options;
    options.index.onChange((reference) => {
      this.#changed.add(reference);
      this.#begin();
    });
    this.#begin();
  }

  /** Resolves when all that is due by now is done. */
  async idle(): Promise<void> {
    while (this.#isQueued) await this.#running;
    await this.#running;
  }

  stop(): Promise<void> {
    this.#stopped = true;
    return this.#running;
  }

  /** One round after the one that runs, however often it is asked for. */
  #begin(): void {
    if (this.#stopped || this.#isQueued) return;
    this.#isQueued = true;
    this.#running = this.#running.then(async () => {
      this.#isQueued = false;
      let pause = minute;
      try {
        await this.#look();
        pause = this.#pause();
      } catch (error) {
        this.#options.log.error(
          { err: error },
          'deadlines could not be seen to; tried again in a minute',
        );
      }
      if (!this.#stopped) this.#wakeAfter(pause);
    });
  }

  /** Unless it wakes before that in any case: each change of a case would leave a timer for good. */
  #wakeAfter(pause: number): void {
    const at = this.#options.clock().epochMilliseconds + pause;
    if (at >= this.#wakesAt) return;
    this.#wakesAt = at;
    this.#options.after(pause, () => {
      if (this.#wakesAt === at) this.#wakesAt = Infinity;
      this.#begin();
    });
  }

  async #look(): Promise<void> {
    const { clock, index } = this.#options;
    if (!this.#isLoaded) {
      await index.load();
      this.#isLoaded = true;
      for (const { reference } of index.openCases()) this.#changed.add(reference);
    }
    const now = clock().epochMilliseconds;
    const all = new Set([...this.#changed, ...this.#next.due(now)]);
    this.#changed = new Set();
    let looked = 0;
    for (const reference of all) {
      if (this.#stopped) return;
      try {
        await this.#seeTo(await index.case(reference), reference);
      } catch (error) {
        // one that cannot be kept now is looked at again, and holds up no other
        this.#next.set(reference, now + minute);
        this.#options.log.error({ err: error, case: reference }, 'a case could not be seen to');
      }
      looked += 1;
      if (looked % atOnce === 0) await setImmediate();
    }
    await this.#mail();
  }

  async #seeTo(one: Case | undefined, reference: string): Promise<void> {
    const standing = one && this.#standingOf(one);
    if (!standing || standing.state.phase === 'closed') {
      this.#next.delete(reference);
      return;
    }
    const { work } = this.#options;
    for (const { about, since, sent } of standing.updates) {
      if (sent || (about === 'where-things-stand' && (await this.#wasAnswered(standing)))) continue;
      await work.update(reference, { about, since, after: one.events.length });
    }
    const raised = standing.alarms.filter(({ raised }) => !raised);
    if (raised.length > 0) {
      const events = raised.map(({ about, since }) => ({
        type: 'alarm-raised' as const,
        about,
        since,
      }));
      await work.enter(reference, undefined, { events });
      const isNew = (item: Item) => raised.some(({ about }) => about === item.about);
      this.#fresh.push(...this.#items(standing).filter(isNew));
    }
    this.#next.set(reference, nextMoment(standing, this.#options.clock()));
  }

  /** Whether the last word in the chat is of staff: who was answered there does not hear that nobody has. */
  async #wasAnswered({ state }: CaseStanding): Promise<boolean> {
    const log = await this.#options.store.log(state.conversation, 0);
    const said = log.filter(({ from, activity }) => from !== 'bot' && activity.type === 'message');
    return said.at(-1)?.from === 'staff';
  }

  /** In working time: the morning's mail, and what came since; at other times it waits for the next morning. */
  async #mail(): Promise<void> {
    const { clock, book, index, mails } = this.#options;
    const now = clock();
    const { staffed, opensAt } = replyExpectation(book(), now);
    // a shop that never opens has no mornings to wait for
    // what comes in a break is mailed after it; what comes at night stands in the digest of the morning
    if (!staffed && opensAt !== undefined) return;
    if (!(await mails.hasDigest(now))) {
      const items: Item[] = [];
      for (const [place, one] of index.openCases().entries()) {
        const standing = this.#standingOf(one);
        if (standing) items.push(...this.#items(standing));
        if (place % atOnce === 0) await setImmediate();
      }
      await mails.sendDigest(items, now);
    } else if (this.#fresh.length > 0) {
      await mails.sendAlarms(this.#fresh, now);
    }
    this.#fresh = [];
  }

  #items(standing: CaseStanding): Item[] {
    const { book, clock } = this.#options;
    return itemsOf(standing, book(), clock());
  }

  /** A damaged case is told of where it is read for staff. */
  #standingOf(one: Case): CaseStanding | undefined {
    try {
      return caseStanding(this.#options.book(), one, this.#options.clock());
    } catch (error) {
      if (error instanceof CaseDamaged) return undefined;
      throw error;
    }
  }

  #pause(): number {
    const { clock, book } = this.#options;
    const now = clock();
    const { opensAt } = replyExpectation(book(), now);
    const opening = opensAt?.epochMilliseconds ?? Infinity;
    const next = Math.min(this.#next.soonest, opening);
    return Math.min(Math.max(next - now.epochMilliseconds, 1), longestPause);
  }
}

/** When something of the case becomes late next. */
function nextMoment({ steps }: CaseStanding, now: Temporal.Instant): number {
  const moments = steps.flatMap(({ by, late }) => (late || by === null ? [] : Date.parse(by)));
  return moments
    .filter((at) => at > now.epochMilliseconds)
    .reduce((least, at) => Math.min(least, at), Infinity);
}
