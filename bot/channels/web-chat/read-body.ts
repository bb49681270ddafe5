import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** What the schema reads of a body. Throws a `Refusal` with 400 that says what does not fit. */
export function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body || {});
  if (parsed.success) return parsed.data;
  throw new Refusal(400, 'BadArgument', z.prettifyError(parsed.error).slice(0, 500));
}
