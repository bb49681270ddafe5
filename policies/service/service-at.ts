import type { Temporal } from 'temporal-polyfill';
import type { Versioned } from '../book-file/version.ts';
import type { CalendarBook } from '../calendar/calendar-at.ts';
import { versionsAt } from '../versions-at.ts';
import type { ServicePolicy } from './service-policy.ts';

/** The part of the book that says who the shop is and when its staff answer. */
export interface ServiceBook extends CalendarBook {
  service: Versioned<ServicePolicy>[];
}

/** The service policy in force at the moment, or the earliest: the shop has a name at any time. */
export function serviceAt(book: ServiceBook, at: Temporal.Instant): Versioned<ServicePolicy> {
  return versionsAt(book, book.service, at).policy;
}
