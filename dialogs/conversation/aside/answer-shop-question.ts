import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { localDay } from '../../../policies/calendar/calendar.ts';
import { onClock } from '../../../policies/service/about-shop.ts';
import {
  openHoursOn,
  specialDays,
  type HoursOfDay,
} from '../../../policies/service/open-hours-on.ts';
import type { OpenHours } from '../../../policies/service/opening-hours.ts';
import { serviceAt } from '../../../policies/service/service-at.ts';
import { weekdays } from '../../../policies/service/service-policy.ts';
import type { DialogContext } from '../dialog.ts';
import { formatDayShort, formatWeekday, type Language } from '../../language.ts';
import { replyWithin, tellOpening } from '../outcome/outcome.ts';
import type { ShopQuestion } from '../../reading/wishes/shop-question.ts';
import { readComingDays } from '../../reading/dates/coming-day.ts';

/** The answer to a question about the shop itself, by service.yaml. `said` is the question in the customer's words. */
export function answerShopQuestion(
  asked: ShopQuestion,
  said: string,
  context: DialogContext,
  language: Language,
): string {
  if (asked === 'hours') return tellHours(said, context, language);
  if (asked === 'contact') return tellContact(context);
  return context.words(`about-us.${asked}`, replyWithin(context));
}

/** The hours of the days that were asked about, else those of every week and of the days that differ soon. */
function tellHours(said: string, context: DialogContext, language: Language): string {
  const { words, book, at } = context;
  const [service, calendar] = [serviceAt(book, at), calendarAt(book, at)];
  const today = localDay(at, calendar);
  const days = readComingDays(said, today);
  const tellDay = (one: HoursOfDay) => tellHoursOf(one, context, language);
  const week = tellWeek(context, language);
  if (days.length > 0) {
    const told = days.map((day) => tellDay(openHoursOn(day, service, calendar)));
    const isToday = days.some((day) => day.equals(today));
    return [...told, ...(isToday ? [tellNow(context)] : []), ...(week ? [week] : [])].join(' ');
  }
  if (week === undefined) return words('about-us.never-open');
  return [week, ...specialDays(book, at).map(tellDay), tellNow(context)].join(' ');
}

function tellHoursOf(
  { day, hours, why }: HoursOfDay,
  context: DialogContext,
  language: Language,
): string {
  const values = {
    day: formatDayShort(day, language),
    why: why ? ` (${why[language]})` : '',
  };
  return hours.length === 0
    ? context.words('about-us.day-closed', values)
    : context.words('about-us.day', { ...values, hours: tellRanges(hours, context, language) });
}

function tellNow(context: DialogContext): string {
  const opens = tellOpening(context);
  return opens === undefined
    ? context.words('about-us.open-now')
    : context.words('about-us.closed-now', { opens });
}

/**
 * Days in a row with the same hours in one: "We zijn bereikbaar op maandag t/m vrijdag van 09:00 tot 17:30 uur."
 * `undefined` for a shop without any.
 */
function tellWeek(context: DialogContext, language: Language): string | undefined {
  const { words, book, at } = context;
  const { openingHours } = serviceAt(book, at);
  const rows: { first: number; last: number; hours: string }[] = [];
  for (const [day, weekday] of weekdays.entries()) {
    if (openingHours[weekday].length === 0) continue;
    const hours = tellRanges(openingHours[weekday], context, language);
    const row = rows.at(-1);
    if (row?.last === day - 1 && row.hours === hours) row.last = day;
    else rows.push({ first: day, last: day, hours });
  }
  if (rows.length === 0) return undefined;
  const told = rows.map(({ first, last, hours }) => {
    const [start, end] = [formatWeekday(first + 1, language), formatWeekday(last + 1, language)];
    const days = first === last ? start : words('about-us.days', { start, end });
    return words('about-us.row', { days, hours });
  });
  return words('about-us.hours', { hours: join(told, language) });
}

/** "van 09:00 tot 12:30 uur en van 13:00 tot 17:30 uur" */
function tellRanges(hours: OpenHours[], { words }: DialogContext, language: Language): string {
  return join(
    hours.map((one) => words('about-us.range', { ...onClock(one) })),
    language,
  );
}

function tellContact({ words, book, at }: DialogContext): string {
  const { shopName, contact = {} } = serviceAt(book, at);
  const { company = shopName, address, email, phone } = contact;
  const lines = [
    ...(phone === undefined ? [] : [words('about-us.phone', { phone })]),
    ...(email === undefined ? [] : [words('about-us.email', { email })]),
    ...(address === undefined ? [] : [words('about-us.address', { company, address })]),
  ];
  return lines.length === 0 ? words('about-us.no-contact') : lines.join('\n\n');
}

function join(parts: string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}
