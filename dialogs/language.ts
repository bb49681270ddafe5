import { Temporal } from 'temporal-polyfill';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** The language of a locale such as `en-GB`; Dutch where it is another one, or none is given. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') === true ? 'en' : 'nl';
}

/** The locale of a language, such as `nl-NL`. */
export function localeOf(language: Language): string {
  return locales[language];
}

const shortDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const parts = {
  full: { ...shortDay, year: 'numeric' },
  short: shortDay,
  weekday: { weekday: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

// to make one costs many times what it costs to use it
const formats = new Map<string, Intl.DateTimeFormat>();

function sayDay(day: Temporal.PlainDate, language: Language, as: keyof typeof parts): string {
  const key = `${language} ${as}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[language], { ...parts[as], timeZone: 'UTC' });
  formats.set(key, format);
  // a day has no zone
  return format.format(Date.parse(`${day.toString()}T00:00Z`));
}

/** A day in full: `2026-11-16` is "maandag 16 november 2026". */
export function formatDay(day: string | Temporal.PlainDate, language: Language): string {
  return sayDay(Temporal.PlainDate.from(day), language, 'full');
}

/** A day of these weeks, for a button: `2026-11-16` is "maandag 16 november". */
export function formatDayShort(day: Temporal.PlainDate, language: Language): string {
  return sayDay(day, language, 'short');
}

/** A day of the week, counted from Monday as 1: 1 is "maandag". */
export function formatWeekday(dayOfWeek: number, language: Language): string {
  // a week that began on a Monday
  const day = Temporal.PlainDate.from('2026-11-02').add({ days: dayOfWeek - 1 });
  return sayDay(day, language, 'weekday');
}

/** The day of an instant (ISO 8601) in the shop's zone, in full. */
export function formatDate(instant: string, zone: string, language: Language): string {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  return formatDay(day, language);
}

/** The day and time of an instant in the shop's zone: "maandag 16 november om 09:00". */
export function formatMoment(instant: Temporal.Instant, zone: string, language: Language): string {
  const moment = instant.toZonedDateTimeISO(zone);
  const day = formatDayShort(moment.toPlainDate(), language);
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return language === 'nl' ? `${day} om ${time}` : `${day} at ${time}`;
}

/** An amount as people write it: 120 EUR is "€ 120,00" and "€120.00". */
export function formatMoney(
  { amount, currency }: { amount: number; currency: string },
  language: Language,
): string {
  return amount.toLocaleString(locales[language], { style: 'currency', currency });
}

/** The name of a country by its code of two letters: `BE` is "België". */
export function nameCountry(code: string, language: Language): string {
  return new Intl.DisplayNames(locales[language], { type: 'region' }).of(code) ?? code;
}

/** How days such as 2026-12-29 and moments in ISO 8601 are said in the language. */
export function sayDates(language: Language, zone: string) {
  return {
    day: (day: string) => formatDay(day, language),
    moment: (at: string) => formatMoment(Temporal.Instant.from(at), zone, language),
  };
}
