import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';

const momentPattern =
  /^(\d{4}-\d\d-\d\d)[T ]((?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?) ?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/**
 * A moment as systems and spreadsheets write it, as ISO 8601 with its offset; `zone` is that of moments without one.
 * `undefined` where it is no moment, or would need a zone. Of an hour that the clock goes through twice it is the first.
 * Example: `readMoment('16-11-2026 10:00', 'Europe/Amsterdam')` is `2026-11-16T10:00:00+01:00`.
 */
export function readMoment(text: string, zone?: string): string | undefined {
  const [, day = '', time = '', offset] = momentPattern.exec(dayFirst(text)) ?? [];
  if (readDay(day) === undefined) return undefined;
  const [hour = '', ...smaller] = time.split(':');
  const local = `${day}T${[hour.padStart(2, '0'), ...smaller].join(':')}${smaller[1] ? '' : ':00'}`;
  if (offset !== undefined) return local + offset;
  return zone === undefined ? undefined : inZone(local, zone);
}

/** A day, year first or as the Dutch write it. Example: `readDay('16-11-2026')` is `2026-11-16`. */
export function readDay(text: string): string | undefined {
  const iso = dayFirst(text);
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined;
  return remember(iso, () => {
    try {
      return Temporal.PlainDate.from(iso).toString();
    } catch {
      return undefined;
    }
  });
}

/** With a slash it may be the American order, so that day and month would be guessed. */
function dayFirst(text: string): string {
  return text.replace(
    /^(\d\d?)-(\d\d?)-(\d{4})(?!\d)/,
    (_, day: string, month: string, year: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

function inZone(local: string, zone: string): string {
  const day = local.slice(0, 10);
  const ofDay = remember(`${day} ${zone}`, () => {
    const { offset } = zoned(`${day}T00:00`, zone);
    return offset === zoned(`${day}T23:59:59`, zone).offset ? offset : undefined;
  });
  // on the days on which the clock changes some hours are not there
  return ofDay ? local + ofDay : zoned(local, zone).toString({ timeZoneName: 'never' });
}

function zoned(local: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
}

/** A file holds few days and many moments, and a zone is slow to ask. */
const remembered = new LRUCache<string, { value: string | undefined }>({ max: 10_000 });

function remember(key: string, find: () => string | undefined): string | undefined {
  const known = remembered.get(key);
  if (known) return known.value;
  const value = find();
  remembered.set(key, { value });
  return value;
}
