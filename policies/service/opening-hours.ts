import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { section, textsSchema } from '../book-file/book-parts.ts';

/** Hours on the clock of the shop; `until` is `undefined` at the end of the day. */
export interface OpenHours {
  from: Temporal.PlainTime;
  until: Temporal.PlainTime | undefined;
}

const closed = 'closed';
const endOfDay = '24:00';
const hoursOfDay = 'write opening hours, such as 09:00-17:30, or closed';
const range = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** `09:00-17:30`, `09:00-12:30, 13:00-17:30` or `closed`; becomes the hours one after the other, none when closed. */
export const openingHoursSchema = z
  .string({ error: hoursOfDay })
  .refine((text) => text === closed || rangesIn(text).every((one) => range.test(one)), {
    error: hoursOfDay,
    abort: true,
  })
  .refine((text) => rangesIn(text).every((one) => text === closed || fromOf(one) < untilOf(one)), {
    error: 'write the opening time first and the closing time after it, such as 09:00-17:30',
    abort: true,
  })
  .refine((text) => text === closed || areInOrder(rangesIn(text)), {
    error: 'write the hours of a day one after the other, such as 09:00-12:30, 13:00-17:30',
    abort: true,
  })
  .transform((text) => (text === closed ? [] : rangesIn(text).map(readRange)));

/** A day on which other hours hold than those of its weekday, holiday or not. */
const exceptionSchema = section({
  date: z.iso.date({ error: 'write a day as year-month-day, such as 2026-12-24' }),
  hours: openingHoursSchema,
  /** Why, as customers read it. */
  why: textsSchema.exactOptional(),
});

/** Days on which other hours hold, each once. */
export const exceptionsSchema = z
  .array(exceptionSchema, {
    error: 'write a list of days, such as - { date: 2026-12-24, hours: 09:00-15:00 }',
  })
  .check(({ value, issues }) => {
    for (const [index, { date }] of value.entries()) {
      if (value.findIndex((other) => other.date === date) === index) continue;
      const message = 'write each day once; this one stands above already';
      issues.push({ code: 'custom', path: [index, 'date'], message, input: date });
    }
  });

function rangesIn(text: string): string[] {
  return text.split(',').map((one) => one.trim());
}

function fromOf(one: string): string {
  return one.slice(0, 5);
}

function untilOf(one: string): string {
  return one.slice(6);
}

function areInOrder(ranges: string[]): boolean {
  return ranges.every(
    (one, index) => index === 0 || untilOf(ranges[index - 1] ?? '') < fromOf(one),
  );
}

function readRange(one: string): OpenHours {
  const until = untilOf(one);
  return {
    from: Temporal.PlainTime.from(fromOf(one)),
    until: until === endOfDay ? undefined : Temporal.PlainTime.from(until),
  };
}
