import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

/** What the library lists for the Netherlands, by its English name there. */
const listed = {
  newYearsDay: "New Year's Day",
  goodFriday: 'Good Friday',
  easterSunday: 'Easter Sunday',
  easterMonday: 'Easter Monday',
  kingsDay: "King's Day",
  remembranceDay: 'Remembrance of the Dead',
  liberationDay: 'Liberation Day',
  mothersDay: "Mother's Day",
  ascensionDay: 'Ascension Day',
  whitSunday: 'Pentecost',
  whitMonday: 'Whit Monday',
  fathersDay: "Father's Day",
  saintMartin: 'Saint Martin',
  saintNicholas: "St Nicholas' Eve",
  christmasDay: 'Christmas Day',
  boxingDay: 'Boxing Day',
  newYearsEve: "New Year's Eve",
} as const;

/** What it does not list, as rules of its own grammar. */
const added = {
  valentinesDay: '02-14',
  maundyThursday: 'easter -3',
  halloween: '10-31',
  singlesDay: '11-11',
  blackFriday: 'friday after 4th thursday in November',
  cyberMonday: 'monday after 4th thursday in November',
  christmasEve: '12-24',
} as const;

/** A day that people call by its name rather than its date. */
export type NamedDay = keyof typeof listed | keyof typeof added;

export function isNamedDay(name: string): name is NamedDay {
  return name in listed || name in added;
}

/**
 * The day so named of a year, as the Netherlands keep it; `undefined` where that year had none.
 * Example: `kingsDay` of 2025 is Saturday 26 April, as the 27th was a Sunday.
 */
export function dayNamed(name: NamedDay, year: number): Temporal.PlainDate | undefined {
  return daysOf(year).get(name);
}

// A year takes milliseconds to compute and never changes.
const daysByYear = new Map<number, ReadonlyMap<string, Temporal.PlainDate>>();

function daysOf(year: number): ReadonlyMap<string, Temporal.PlainDate> {
  const known = daysByYear.get(year);
  if (known !== undefined) return known;
  const dutch = new Map(datesOf(new Holidays('NL'), year));
  const own = new Holidays();
  for (const [name, rule] of Object.entries(added)) {
    own.setHoliday(rule, { type: 'observance', name: { en: name } });
  }
  const days = new Map([
    ...Object.entries(listed).flatMap(([name, title]) => {
      const day = dutch.get(title);
      return day === undefined ? [] : [[name, day] as const];
    }),
    ...datesOf(own, year),
  ]);
  daysByYear.set(year, days);
  return days;
}

function datesOf(holidays: Holidays, year: number): [string, Temporal.PlainDate][] {
  return holidays
    .getHolidays(year, 'en')
    .map(({ name, date }) => [name, Temporal.PlainDate.from(date.slice(0, 'yyyy-mm-dd'.length))]);
}
