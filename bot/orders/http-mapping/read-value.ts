import { Temporal } from 'temporal-polyfill';
import type { FieldKind } from '../order-fields.ts';
import { readDay, readMoment } from '../read-moment.ts';
import type { Format } from './mapping-schema.ts';

interface Reading {
  kind: FieldKind;
  format?: Format | undefined;
  /** Of moments without an offset. */
  zone: string;
}

/**
 * A value of an answer as an order holds it; `undefined` where it is not what it was said to be.
 * Example: `readValue(4995, { kind: 'number', format: 'cents', zone })` is 49.95.
 */
export function readValue(value: unknown, { kind, format, zone }: Reading): unknown {
  switch (kind) {
    case 'text':
      return typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'number':
      return numberOf(value, format);
    case 'moment':
      return momentOf(value, format, zone);
    case 'day':
      return dayOf(value, format, zone);
  }
}

/** What a value should have been. Example: `a moment with its offset`. */
export function expected({ kind, format, zone }: Reading): string {
  const what = { text: 'a text', boolean: 'true or false', number: 'a number', day: 'a day' };
  if (format === 'local') return `a moment in ${zone}`;
  if (format !== undefined) return `a ${kind} written as ${format}`;
  return kind === 'moment' ? 'a moment with its offset' : what[kind];
}

function numberOf(value: unknown, format: Format | undefined): number | undefined {
  if (format === undefined) return typeof value === 'number' ? value : undefined;
  if (format === 'cents') {
    const cents = whole(value);
    return cents === undefined ? undefined : cents / 100;
  }
  const decimals = format === 'decimal-comma' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/;
  return typeof value === 'string' && decimals.test(value)
    ? Number(value.replace(',', '.'))
    : undefined;
}

function momentOf(value: unknown, format: Format | undefined, zone: string): string | undefined {
  if (format === 'unix-seconds' || format === 'unix-milliseconds') {
    const count = whole(value);
    const milliseconds = (count ?? Infinity) * (format === 'unix-seconds' ? 1_000 : 1);
    // a count of the other unit would else be a day in 1970, or one far ahead
    if (milliseconds < 1e12 / 2 || milliseconds > 1e13) return undefined;
    return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
  }
  if (typeof value !== 'string') return undefined;
  return readMoment(value, format === 'local' ? zone : undefined);
}

function dayOf(value: unknown, format: Format | undefined, zone: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (format === undefined) return readDay(value);
  const moment = readMoment(value, zone);
  if (moment === undefined) return undefined;
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function whole(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
