import { formatDay, type Language } from '../../../dialogs/language.ts';
import { Temporal } from 'temporal-polyfill';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import type { ComplaintPolicy } from '../../../policies/complaint/complaint-policy.ts';
import type { PolicyBook } from '../../../policies/policy-book.ts';
import { en } from './words-en.ts';
import { nl, type Words } from './words-nl.ts';

/** The words of a document, and how days and moments read in it. */
export interface Wording extends Words {
  day: (day: string) => string;
  moment: (at: string) => string;
}

const words = { nl, en };

/** Moments are said in the zone of the shop at `now`. */
export function wordingOf(book: PolicyBook, language: Language, now: Temporal.Instant): Wording {
  const { zone } = calendarAt(book, now);
  return {
    ...words[language],
    day: (day) => formatDay(day, language),
    moment(at) {
      const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
      const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
      return `${formatDay(local.toPlainDate(), language)}, ${time}`;
    },
  };
}

/** What the book calls a subject or cause; its id where it is on the list no longer. */
export function choiceName(
  list: ComplaintPolicy['subjects'] | undefined,
  id: string | undefined,
  language: Language,
): string | undefined {
  return list?.find((choice) => choice.id === id)?.[language] ?? id;
}
