import { expect, test } from '@jest/globals';
import { readValue } from '../../bot/orders/http-mapping/read-value.ts';

const zone = 'Europe/Amsterdam';

test.each([
  [{ kind: 'number' }, 49.95, 49.95],
  [{ kind: 'number' }, '49.95', undefined],
  [{ kind: 'number', format: 'cents' }, 4995, 49.95],
  [{ kind: 'number', format: 'cents' }, '4995', 49.95],
  [{ kind: 'number', format: 'cents' }, 49.95, undefined],
  [{ kind: 'number', format: 'decimal-point' }, '49.95', 49.95],
  [{ kind: 'number', format: 'decimal-point' }, '49,95', undefined],
  [{ kind: 'number', format: 'decimal-point' }, 49.95, undefined],
  [{ kind: 'number', format: 'decimal-comma' }, '49,95', 49.95],
  [{ kind: 'number', format: 'decimal-comma' }, '1.049,95', undefined],
  [{ kind: 'moment' }, '2026-11-16T10:00:00+01:00', '2026-11-16T10:00:00+01:00'],
  [{ kind: 'moment' }, '2026-11-16T10:00:00', undefined],
  [{ kind: 'moment' }, 1793869200, undefined],
  [{ kind: 'moment', format: 'local' }, '2026-07-16T10:00:00', '2026-07-16T10:00:00+02:00'],
  [{ kind: 'moment', format: 'unix-seconds' }, 1793869200, '2026-11-05T09:00:00Z'],
  [{ kind: 'moment', format: 'unix-seconds' }, 1793869200000, undefined],
  [{ kind: 'moment', format: 'unix-milliseconds' }, '1793869200000', '2026-11-05T09:00:00Z'],
  [{ kind: 'moment', format: 'unix-milliseconds' }, 1793869200, undefined],
  [{ kind: 'day' }, '2026-11-16', '2026-11-16'],
  [{ kind: 'day' }, '2026-02-30', undefined],
  [{ kind: 'day', format: 'moment' }, '2026-11-15T23:30:00Z', '2026-11-16'],
  [{ kind: 'day', format: 'moment' }, '2026-11-15T23:30:00', '2026-11-15'],
  [{ kind: 'text' }, 1042, '1042'],
  [{ kind: 'text' }, { a: 1 }, undefined],
  [{ kind: 'boolean' }, 'true', undefined],
  [{ kind: 'boolean' }, false, false],
] as const)('as %j, %j is %j', (how, value, read) => {
  expect(readValue(value, { ...how, zone })).toEqual(read);
});
