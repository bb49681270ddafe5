import type { Language } from '../texts/texts.ts';
import { daysBetween, timeOf, weekdayOf } from '../texts/time.ts';
import type { CaseTexts } from './texts/case-texts.ts';
import type { CaseStep } from './case-types.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How urgent a promise is. */
export type Urgency = 'late' | 'today' | 'later' | 'untimed';

type Promised = Pick<CaseStep, 'by' | 'lastDay' | 'late'>;

/** When it must be done, in words: `vandaag`, `morgen`, `2 dagen te laat`. */
export function dueText(
  { by, lastDay, late }: Promised,
  now: number,
  { due }: CaseTexts,
  language: Language,
): string {
  if (by === null) return due.none;
  const moment = Date.parse(by);
  if (late || now >= moment) {
    const over = now - moment;
    if (lastDay === null && over < day) return due.lateHours(Math.floor(over / hour));
    return due.lateDays(
      Math.max(1, lastDay === null ? Math.floor(over / day) : -daysTo(lastDay, now)),
    );
  }
  const days = daysTo(lastDay ?? by, now);
  if (days === 0) return lastDay === null ? due.todayAt(timeOf(by, language)) : due.today;
  if (days === 1) return due.tomorrow;
  return days < 15 ? due.inDays(days) : weekdayOf(momentOfDay(lastDay ?? by), language);
}

export function urgencyOf({ by, lastDay, late }: Promised, now: number): Urgency {
  if (by === null) return 'untimed';
  if (late || now >= Date.parse(by)) return 'late';
  return daysTo(lastDay ?? by, now) <= 0 ? 'today' : 'later';
}

/** A day alone is one on the calendar here, not midnight in Greenwich. */
export function momentOfDay(dayOrMoment: string): string {
  return dayOrMoment.length === 10 ? `${dayOrMoment}T12:00:00` : dayOrMoment;
}

function daysTo(dayOrMoment: string, now: number): number {
  return -daysBetween(momentOfDay(dayOrMoment), now);
}
