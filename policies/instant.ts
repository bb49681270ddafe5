import { z } from 'zod';

/**
 * A moment as files and stores hold it: ISO 8601 with an offset.
 * Temporal holds nine decimals of a second; a longer fraction could not be read any more.
 */
export const instantSchema = z.iso.datetime({ offset: true }).regex(/^[^.]*(\.\d{1,9}\D.*)?$/);
