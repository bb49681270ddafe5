import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { section } from '../book-file/book-parts.ts';
import { isWorkingDay, localDay, type Calendar } from './calendar.ts';

const anchors = ['order-placed', 'order-delivered', 'latest-payment'] as const;

/** How long something may take, in which kind of days, counted from the day of which event. */
export const windowSchema = section({
  days: z
    .int({ error: 'write a whole number of days, such as 7' })
    .min(1, { error: 'write 1 day or more, such as 7' })
    .max(3660, { error: 'write at most 3660 days, which is ten years' }),
  kind: z.enum(['calendar-days', 'working-days'], {
    error: 'write calendar-days or working-days',
  }),
  from: z.enum(anchors, { error: `write one of ${anchors.join(', ')}` }),
});

export type Window = z.infer<typeof windowSchema>;

/**
 * The last day of a window. The day of the event is day 0, in the shop's zone.
 * Example: placed 1 Nov 2026 23:30 in Amsterdam, 7 calendar days: 8 Nov 2026.
 */
export function lastDay(
  event: Temporal.Instant,
  window: Pick<Window, 'days' | 'kind'>,
  calendar: Calendar,
): Temporal.PlainDate {
  const day = localDay(event, calendar);
  switch (window.kind) {
    case 'calendar-days':
      return day.add({ days: window.days });
    case 'working-days':
      return addWorkingDays(day, window.days, calendar);
  }
}

/** Whether the moment lies before the local midnight that ends the day. */
export function isInTime(at: Temporal.Instant, lastDay: Temporal.PlainDate, zone: string): boolean {
  return Temporal.Instant.compare(at, endOfDay(lastDay, zone)) < 0;
}

/** The local midnight that ends the day. */
export function endOfDay(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
}

/**
 * The working day that comes `count` working days after the day, which does not count itself.
 * Example: Wed 23 Dec 2026 and 3: Tue 29 Dec.
 */
export function addWorkingDays(
  day: Temporal.PlainDate,
  count: number,
  calendar: Calendar,
): Temporal.PlainDate {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = reached.add({ days: 1 });
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** Hours on the clock: they run through nights, weekends and holidays, and across a clock change. */
export function addHours(at: Temporal.Instant, hours: number): Temporal.Instant {
  return at.add({ hours });
}
