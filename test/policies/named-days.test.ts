import { expect, test } from '@jest/globals';
import { dayNamed, type NamedDay } from '../../policies/calendar/named-days.ts';

test.each<[NamedDay, number, string | undefined]>([
  ['newYearsDay', 2027, '2027-01-01'],
  ['valentinesDay', 2026, '2026-02-14'],
  ['maundyThursday', 2026, '2026-04-02'],
  ['goodFriday', 2026, '2026-04-03'],
  ['easterSunday', 2026, '2026-04-05'],
  ['easterMonday', 2026, '2026-04-06'],
  ['kingsDay', 2026, '2026-04-27'],
  // the 27th was a Sunday
  ['kingsDay', 2025, '2025-04-26'],
  // there was a queen
  ['kingsDay', 2012, undefined],
  ['remembranceDay', 2026, '2026-05-04'],
  ['liberationDay', 2026, '2026-05-05'],
  ['mothersDay', 2026, '2026-05-10'],
  ['ascensionDay', 2026, '2026-05-14'],
  ['whitSunday', 2026, '2026-05-24'],
  ['whitMonday', 2026, '2026-05-25'],
  ['fathersDay', 2026, '2026-06-21'],
  ['halloween', 2026, '2026-10-31'],
  ['saintMartin', 2026, '2026-11-11'],
  ['singlesDay', 2026, '2026-11-11'],
  ['blackFriday', 2026, '2026-11-27'],
  // November began on a Friday
  ['blackFriday', 2024, '2024-11-29'],
  ['cyberMonday', 2024, '2024-12-02'],
  ['saintNicholas', 2026, '2026-12-05'],
  ['christmasEve', 2026, '2026-12-24'],
  ['christmasDay', 2026, '2026-12-25'],
  ['boxingDay', 2026, '2026-12-26'],
  ['newYearsEve', 2026, '2026-12-31'],
])('%s of %d: %s', (name, year, day) => {
  expect(dayNamed(name, year)?.toString()).toBe(day);
});
