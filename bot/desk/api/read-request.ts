import type { Request } from 'restify';
import type { z } from 'zod';
import { faultsOf, Refusal, type Localized } from './refusal.ts';

/**
 * Reads input by its schema. Throws a `Refusal` with status 422 that says what is wrong with which field,
 * under `message`.
 */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  message: Localized<string> = 'Something in the request is missing or does not fit.',
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(422, 'invalid', message, { faults: faultsOf(parsed.error) });
}

/**
 * The request's body, for a schema to read: `{}` where there is none, and `undefined`, which fits no
 * schema, where there is one that is not JSON.
 */
export function bodyOf(request: Request): unknown {
  const { body, headers } = request as { body?: unknown; headers: Request['headers'] };
  const hasBody =
    headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;
  // The server reads nothing of some content types, and keeps the bytes of others.
  if (body === undefined) return hasBody && headers['content-length'] !== '0' ? undefined : {};
  return Buffer.isBuffer(body) ? undefined : body;
}

export function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request.getQuery()));
}

export function isForm(request: Request): boolean {
  return request.contentType() === 'multipart/form-data';
}
