import { toRank } from './numerals.ts';
import type { Normalized } from './token.ts';

const whole = /^(\d{1,4})(\p{L}*)$/u;
const yearFirst = /^(?<year>\d{4})([-/.])(?<month>\d\d?)\2(?<day>\d\d?)$/;
const yearLast = /^(?<day>\d\d?)([-/. ])(?<month>\d\d?)\2['’]?(?<year>\d{4}|\d\d)$/;
/** "20261116" */
const closedUpYearFirst = /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/;
/** "16112026" */
const closedUp = /^(?<day>\d\d)(?<month>\d\d)(?<year>20\d\d)$/;
const noYear = /^(?<day>\d\d?)(?<mark>[-/.])(?<month>\d\d?)$/;

/**
 * What digits are normalized to: a date in them as `2026-11-15` or `15/11`, day first; "15e" as `15th`; a whole number
 * as itself; prices, times, versions and telephone numbers not at all (`_`). "15.11" is normalized to `15.11`:
 * only the words around it tell whether that is a day.
 */
export function readDateNumber(typed: string): Normalized {
  const number = whole.exec(typed);
  if (number !== null) {
    const [, digits = '', suffix] = number;
    return sure(suffix === '' ? String(Number(digits)) : toRank(Number(digits)));
  }
  const close = typed.replaceAll('–', '-').replace(/ ?([-/.]) ?/g, '$1');
  const full = (
    yearFirst.exec(close) ??
    yearLast.exec(close) ??
    closedUp.exec(close) ??
    closedUpYearFirst.exec(close)
  )?.groups;
  if (full !== undefined)
    return fullDate(Number(full['day']), Number(full['month']), full['year'] ?? '', close);
  const short = noYear.exec(close)?.groups;
  if (short === undefined) return nothing;
  const [day, month] = [Number(short['day']), Number(short['month'])];
  if (short['mark'] === '.') return isDate(day, month) ? sure(`${day}.${month}`) : nothing;
  return isDate(day, month) ? sure(`${day}/${month}`) : nothing;
}

function fullDate(day: number, month: number, digits: string, typed: string): Normalized {
  const year = digits.length === 4 ? Number(digits) : century(Number(digits)) + Number(digits);
  // "2.4.10" is rather a version than a date
  if (digits.length === 2 && typed.includes('.') && (year < 2020 || year > 2050)) return nothing;
  return isDate(day, month) ? sure(iso(year, month, day)) : nothing;
}

const century = (year: number) => (year < 50 ? 2000 : 1900);

function isDate(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const sure = (normal: string): Normalized => ({ normal, doubtful: false });
const nothing = sure('_');
