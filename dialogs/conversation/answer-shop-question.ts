import { Temporal } from 'temporal-polyfill';
import { serviceAt } from '../../policies/service/service-at.ts';
import { weekdays, type ServicePolicy } from '../../policies/service/service-policy.ts';
import type { DialogContext } from './dialog.ts';
import { formatWeekday, type Language } from '../language.ts';
import { replyWithin, tellOpening } from './outcome/outcome.ts';
import type { ShopQuestion } from '../reading/answers/shop-question.ts';

/** The answer to a question about the shop itself, by service.yaml. */
export function answerShopQuestion(
  asked: ShopQuestion,
  context: DialogContext,
  language: Language,
): string {
  if (asked === 'hours') return tellOpeningHours(context, language);
  return context.words(`about-us.${asked}`, replyWithin(context));
}

function tellOpeningHours(context: DialogContext, language: Language): string {
  const { words, book, at } = context;
  const week = groupDays(serviceAt(book, at).openingHours, context, language);
  if (week.length === 0) return words('about-us.never-open');
  const hours = new Intl.ListFormat(language, { type: 'conjunction' }).format(week);
  const opens = tellOpening(context);
  const now =
    opens === undefined ? words('about-us.open-now') : words('about-us.closed-now', { opens });
  return `${words('about-us.hours', { hours })} ${now}`;
}

/** Days in a row with the same hours in one: "maandag t/m vrijdag van 09:00 tot 17:30". */
function groupDays(
  week: ServicePolicy['openingHours'],
  { words }: DialogContext,
  language: Language,
): string[] {
  const rows: { first: number; last: number; from: string; until: string }[] = [];
  for (const [day, weekday] of weekdays.entries()) {
    const hours = week[weekday];
    if (hours === null) continue;
    const [from, until] = [formatTime(hours.from), hours.until ? formatTime(hours.until) : '24:00'];
    const row = rows.at(-1);
    if (row?.last === day - 1 && row.from === from && row.until === until) row.last = day;
    else rows.push({ first: day, last: day, from, until });
  }
  return rows.map(({ first, last, from, until }) => {
    const [start, end] = [formatWeekday(first + 1, language), formatWeekday(last + 1, language)];
    const days = first === last ? start : words('about-us.days', { start, end });
    return words('about-us.row', { days, from, until });
  });
}

function formatTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
