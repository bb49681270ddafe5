import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const error = 'write a moment with its offset, such as 2026-11-21T12:00:00+01:00';

/**
 * A moment as files and stores hold it: ISO 8601 with an offset.
 * Temporal holds nine decimals of a second; a longer fraction could not be read any more.
 */
export const instantSchema = z.iso
  .datetime({ offset: true, error })
  .regex(/^[^.]*(\.\d{1,9}\D.*)?$/, { error });

/** Whether two moments as stores hold them are the same, whatever their offsets. */
export function isSameMoment(one: string, other: string): boolean {
  return Temporal.Instant.from(one).equals(Temporal.Instant.from(other));
}
