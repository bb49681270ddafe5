import { z } from 'zod';

const error = 'write a moment with its offset, such as 2026-11-21T12:00:00+01:00';

/**
 * A moment as files and stores hold it: ISO 8601 with an offset.
 * Temporal holds nine decimals of a second; a longer fraction could not be read any more.
 */
export const instantSchema = z.iso
  .datetime({ offset: true, error })
  .regex(/^[^.]*(\.\d{1,9}\D.*)?$/, { error });
