import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { pack, unpack } from '../../bot/policy-book/packed-book.ts';
import { book } from '../policies/sample.ts';

test('a book arrives in another thread as it was sent', () => {
  const arrived = unpack(structuredClone(pack(book))) as typeof book;
  expect(JSON.stringify(arrived)).toBe(JSON.stringify(book));
  const opens = arrived.service[0]?.openingHours.monday[0]?.from;
  expect(opens).toBeInstanceOf(Temporal.PlainTime);
});

test.each([
  Temporal.PlainTime.from('09:30'),
  Temporal.PlainDate.from('2026-11-30'),
  Temporal.Duration.from({ years: 7 }),
  Temporal.Instant.from('2026-11-30T09:00:00Z'),
])('%s is of the same kind there', (value) => {
  const [arrived] = unpack(structuredClone(pack([value]))) as unknown[];
  expect(arrived).toBeInstanceOf(value.constructor);
  expect(String(arrived)).toBe(String(value));
});

test('what could only arrive as something else is not sent', () => {
  expect(() => pack({ day: new Date(0) })).toThrow('a book holds a Date, which cannot be sent');
});
