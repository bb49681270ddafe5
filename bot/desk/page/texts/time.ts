import type { Language } from './texts.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

const words = {
  nl: { now: 'nu', yesterday: 'gisteren', today: 'vandaag', s: 's', min: 'min', h: 'u', d: 'd' },
  en: { now: 'now', yesterday: 'yesterday', today: 'today', s: 's', min: 'min', h: 'h', d: 'd' },
};

/** How long, shortly: `42 s`, `3 min`, `1 u 5 min`, `2 d`. */
export function durationOf(milliseconds: number, language: Language): string {
  const { s, min, h, d } = words[language];
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds} ${s}`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} ${min}`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} ${d}`;
  const rest = minutes % 60;
  return rest === 0 ? `${hours} ${h}` : `${hours} ${h} ${rest} ${min}`;
}

/** The same for what is old: `3 min`, `5 u`, `2 d`. */
export function ageOf(milliseconds: number, language: Language): string {
  const unit = milliseconds < day ? 60 * minute : day;
  const whole = Math.floor(milliseconds / unit);
  if (whole < 1) return durationOf(Math.max(milliseconds, minute), language);
  const { h, d } = words[language];
  return `${whole} ${unit === day ? d : h}`;
}

/** When, as shortly as a list needs it: `nu`, `3 min`, `14:05`, `gisteren`, `ma`, `12 nov`. */
export function momentOf(at: string, now: number, language: Language): string {
  const ago = now - Date.parse(at);
  if (ago < minute) return words[language].now;
  if (ago < 60 * minute) return durationOf(ago, language);
  const days = daysBetween(at, now);
  if (days === 0) return timeOf(at, language);
  if (days === 1) return words[language].yesterday;
  return format(at, language, days < 7 ? { weekday: 'short' } : { day: 'numeric', month: 'short' });
}

/** `14:05` */
export function timeOf(at: string, language: Language): string {
  return format(at, language, { hour: '2-digit', minute: '2-digit' });
}

/** The day, as a line between messages: `vandaag`, `gisteren`, `maandag 16 november`. */
export function dayOf(at: string, now: number, language: Language): string {
  const days = daysBetween(at, now);
  if (days === 0) return words[language].today;
  if (days === 1) return words[language].yesterday;
  const year = days > 180 ? { year: 'numeric' as const } : {};
  return format(at, language, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** `16 november 2026` */
export function dateOf(at: string, language: Language): string {
  return format(at, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `di 16 nov` */
export function weekdayOf(at: string, language: Language): string {
  return format(at, language, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `dinsdag 29 december` */
export function fullDayOf(at: string, language: Language): string {
  return format(at, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** The day here, as `2026-12-29`. */
export function dayIn(moment: number): string {
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Day and time to the second, for a log. */
export function stampOf(at: string, language: Language): string {
  return format(at, language, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** `€ 49,00` */
export function amountOf(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency }).format(amount);
}

/** As people type it into a field. Example: `1049,50` in Dutch. */
export function typedAmountOf(amount: number, language: Language): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false };
  return new Intl.NumberFormat(locales[language], digits).format(amount);
}

export function isSameDay(one: string, other: string): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** How many midnights lie between the moment and now; fewer than none for a moment to come. */
export function daysBetween(at: string, now: number): number {
  const midnight = (moment: Date) => moment.setHours(0, 0, 0, 0);
  // a day of the clock change is 23 or 25 hours long
  return Math.round((midnight(new Date(now)) - midnight(new Date(at))) / day);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  formats.set(key, known);
  return known.format(new Date(at));
}
