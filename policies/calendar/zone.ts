import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A zone by its name in the IANA database. */
export const zoneSchema = z
  .string()
  .refine(isZone, { error: 'write a time zone, such as Europe/Amsterdam' });

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
