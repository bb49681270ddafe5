import { Temporal } from 'temporal-polyfill';
import { localDay } from '../../policies/calendar/calendar.ts';
import { calendarAt } from '../../policies/calendar/calendar-at.ts';
import type { CasePerson } from '../../policies/case/case-events.ts';
import type { ComplaintOwner } from '../../policies/complaint/complaint-policy.ts';
import type { CaseAlarm, CaseStanding, StandingBook } from '../../policies/standing/standing.ts';
import type { Account } from '../ports/staff-store.ts';

/** One line of a mail to staff: what a case needs of them. */
export interface Item {
  reference: string;
  about: CaseAlarm['about'];
  /** `late` and `waiting` are alarms; `today` has a time that ends today. */
  group: 'late' | 'waiting' | 'today';
  /** The moment of the alarm, or at which the time ends. */
  at: string;
  to: ComplaintOwner[];
  owner: CasePerson | undefined;
}

/** What of an open case staff are to see to now, or by the end of today. */
export function itemsOf(
  { state, steps, alarms }: CaseStanding,
  book: StandingBook,
  now: Temporal.Instant,
): Item[] {
  const { reference, owner } = state;
  const isLate = new Set<string>(steps.flatMap(({ step, late }) => (late ? step : [])));
  const told = alarms.map(({ about, to, since }): Item => {
    const group = isLate.has(about) ? 'late' : 'waiting';
    return { reference, about, group, at: since, to, owner };
  });
  const calendar = calendarAt(book, now);
  const today = localDay(now, calendar);
  const due = steps.flatMap(({ step, by, late, owner: whose }): Item[] => {
    // a time that ends at midnight is of the day before
    const last = by === null ? undefined : Temporal.Instant.from(by).subtract({ milliseconds: 1 });
    if (late || by === null || last === undefined || !localDay(last, calendar).equals(today))
      return [];
    // staff hear of that once it is late
    if (whose === 'customer') return [];
    return [{ reference, about: step, group: 'today', at: by, to: whose ? [whose] : [], owner }];
  });
  return [...told, ...due];
}

/**
 * Who is told of it: whoever sees to the case, and those in the roles that the book names. Where that reaches nobody
 * the managers are told, and where there are none the administrators.
 */
export function recipientsOf(
  { to, owner }: Pick<Item, 'to' | 'owner'>,
  all: readonly Account[],
): Account[] {
  const active = all.filter(({ disabled }) => !disabled);
  const managers = active.filter(({ role }) => role === 'manager');
  const leaders = managers.length > 0 ? managers : active.filter(({ role }) => role === 'admin');
  const board = active.filter(({ role }) => role === 'board');
  const named = [
    ...active.filter(({ id }) => id === owner?.id),
    ...(to.includes('manager') ? leaders : []),
    ...(to.includes('board') ? board : []),
  ];
  return named.length > 0 ? [...new Set(named)] : leaders;
}
