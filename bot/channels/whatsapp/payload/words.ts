import { z } from 'zod';
import { hideSecrets } from '../../../../dialogs/reading/facts/secrets.ts';
import { keepable } from '../../keepable.ts';

// longer than WhatsApp lets anybody write
const longest = 70_000;

/** What a customer wrote, fit to be kept: without the number of a bank card, or a password. */
export const words = z
  .string()
  .max(longest)
  .transform((text) => hideSecrets(keepable(text)));

/** What names something at Meta: a message, a number, a file. */
export const metaId = z.string().min(1).max(512);

/** A moment in seconds, as text or as a number. */
export const seconds = z.coerce.number().int().nonnegative().max(253_402_300_799);

/** One that may be left out, given as null, or empty. */
export function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === null || value === '' ? undefined : value),
    schema.optional(),
  );
}
