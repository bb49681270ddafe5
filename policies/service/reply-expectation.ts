import { Temporal } from 'temporal-polyfill';
import { localDay, type Calendar } from '../calendar/calendar.ts';
import { addHours } from '../calendar/deadline.ts';
import { calendarAt } from '../calendar/calendar-at.ts';
import { openHoursOn } from './open-hours-on.ts';
import { serviceAt, type ServiceBook } from './service-at.ts';
import type { ServicePolicy } from './service-policy.ts';

/** What may be said of when staff reply. Nothing of it is a date by which a problem is solved. */
export interface ReplyExpectation {
  /** Whether it is within opening hours. */
  staffed: boolean;
  /** When staff are next there; `undefined` while they are, and where the shop never opens. */
  opensAt: Temporal.Instant | undefined;
  /** Between which moments an answer is aimed at; hours on the clock, opening hours or not. */
  from: Temporal.Instant;
  to: Temporal.Instant;
  /**
   * The opening from which the wait counts where it cannot count from now: the shop is closed, or nobody is
   * there between `from` and `to`.
   */
  countsFrom: Temporal.Instant | undefined;
}

// Longer than any row of holidays and days on which a shop is closed every week.
const daysAhead = 31;

/**
 * When somebody who asks for a person at `at` can expect a reply, by opening hours, breaks, exceptions and
 * holidays in the shop's zone. Source: 002.
 *
 * Example: open 09:00-17:30 on weekdays, asked Sat 21 Nov 2026 12:00: not staffed, opens Mon 23 Nov
 * 09:00, from when the wait counts. Asked Fri 20 Nov 12:00: staffed, yet nobody is there between Sat 21 Nov 12:00
 * and Sun 22 Nov 12:00, so that the wait counts from Mon 23 Nov 09:00 too.
 */
export function replyExpectation(book: ServiceBook, at: Temporal.Instant): ReplyExpectation {
  const calendar = calendarAt(book, at);
  const service = serviceAt(book, at);
  const opening = nextOpening(at, service, calendar);
  const staffed = opening !== undefined && Temporal.Instant.compare(opening.from, at) <= 0;
  const from = addHours(at, service.replyWithin.from);
  const to = addHours(at, service.replyWithin.to);
  const opensAt = staffed ? undefined : opening?.from;
  const next = nextOpening(from, service, calendar);
  const nobodyThere = next !== undefined && Temporal.Instant.compare(next.from, to) > 0;
  return {
    staffed,
    opensAt,
    from,
    to,
    countsFrom: opensAt ?? (nobodyThere ? next.from : undefined),
  };
}

/**
 * By when somebody who asked at `at` has been told to hear something. Source: 002.
 *
 * Example: open 09:00-17:30 on weekdays, an answer in 24 to 48 hours: asked Tue 12:00, by Thu 12:00; asked Sat 12:00,
 * by Tue 09:00.
 */
export function hearsBy(book: ServiceBook, at: Temporal.Instant): Temporal.Instant {
  const { to, countsFrom } = replyExpectation(book, at);
  return countsFrom ? addHours(countsFrom, serviceAt(book, at).replyWithin.from) : to;
}

/** The opening hours that run at the moment, or the first ones after it. */
function nextOpening(at: Temporal.Instant, service: ServicePolicy, calendar: Calendar) {
  const today = localDay(at, calendar);
  for (let days = 0; days < daysAhead; days += 1) {
    const day = days === 0 ? today : today.add({ days });
    const opening = openingsOn(day, service, calendar).find(
      ({ until }) => Temporal.Instant.compare(at, until) < 0,
    );
    if (opening) return opening;
  }
  return undefined;
}

function openingsOn(day: Temporal.PlainDate, service: ServicePolicy, calendar: Calendar) {
  const moment = (date: Temporal.PlainDate, plainTime?: Temporal.PlainTime) =>
    date.toZonedDateTime({ timeZone: calendar.zone, plainTime }).toInstant();
  return openHoursOn(day, service, calendar).hours.map(({ from, until }) => ({
    from: moment(day, from),
    until: until ? moment(day, until) : moment(day.add({ days: 1 })),
  }));
}
