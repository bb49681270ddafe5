import type { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/calendar.ts';
import { calendarAt } from '../calendar/calendar-at.ts';
import { serviceAt, type ServiceBook } from './service-at.ts';
import type { ServicePolicy } from './service-policy.ts';

/** What is kept for a time. */
export type KeptKind = keyof ServicePolicy['privacy']['keep'];

/**
 * The last day on which a request for one's data, or to erase it, is answered, in the shop's zone.
 * Source: GDPR, article 12(3). Example: asked on 31 Jan 2026, answered by 28 Feb 2026.
 */
export function privacyAnswerBy(book: ServiceBook, at: Temporal.Instant): Temporal.PlainDate {
  const { answerWithin } = serviceAt(book, at).privacy;
  return localDay(at, calendarAt(book, at)).add(answerWithin);
}

/**
 * The moment from which on things are kept, by kind: what last happened to before it is to go.
 * Source: GDPR, article 5(1)(e). Example: conversations are kept for 30 days; on 31 Mar 2026 at noon that
 * is from 1 Mar 2026 at noon on the clock of the shop.
 */
export function keptSince(
  book: ServiceBook,
  now: Temporal.Instant,
): Record<KeptKind, Temporal.Instant> {
  const { keep } = serviceAt(book, now).privacy;
  const here = now.toZonedDateTimeISO(calendarAt(book, now).zone);
  const since = (kind: KeptKind) => here.subtract(keep[kind]).toInstant();
  return {
    conversations: since('conversations'),
    files: since('files'),
    cases: since('cases'),
    complaints: since('complaints'),
  };
}
