import type { Request } from 'restify';

/**
 * What a request's body holds, for a schema to read: `{}` where nothing came, and nothing at all, which
 * fits no schema, where something came that is no JSON.
 */
export function sentIn(request: Request): unknown {
  const { body, headers } = request as { body?: unknown; headers: Request['headers'] };
  const came =
    headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;
  // Of some types the server reads nothing, and of others it keeps the bytes.
  if (body === undefined) return came && headers['content-length'] !== '0' ? undefined : {};
  return Buffer.isBuffer(body) ? undefined : body;
}
