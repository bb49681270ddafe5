import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { faultsOf, refuse } from '../api/refusal.ts';
import { sentIn } from '../api/request-body.ts';
import { languageOf, sentence, type Sentence } from './sentences.ts';
import { isFromOurPages } from './where-from.ts';

const statuses: Partial<Record<string, { status: number; key: Sentence }>> = {
  'no-such-account': { status: 404, key: 'no-such-account' },
  'link-not-valid': { status: 404, key: 'link-not-valid' },
  'account-disabled': { status: 409, key: 'account-disabled' },
  'email-taken': { status: 409, key: 'email-taken' },
  'last-admin': { status: 409, key: 'last-admin' },
  'store-unavailable': { status: 503, key: 'store-unavailable' },
};

/** Answers with a code and its sentence in the reader's language. */
export function refuseWith(
  request: Request,
  response: Response,
  status: number,
  key: Sentence,
  values?: Record<string, string | number>,
): void {
  const message = sentence(key, languageOf(request), values);
  refuse(response, status, { code: key, message });
}

/** Answers 422 for one field. */
export function refuseField(
  request: Request,
  response: Response,
  field: string,
  key: Sentence,
): void {
  const language = languageOf(request);
  refuse(response, 422, {
    code: key,
    message: sentence('wrong-fields', language),
    faults: [{ field, problem: sentence(key, language) }],
  });
}

/** What the body holds, or what is given; where it does not fit, it answers 422 by itself and gives `undefined`. */
export function bodyOf<T>(
  request: Request,
  response: Response,
  schema: z.ZodType<T>,
  given = sentIn(request),
): T | undefined {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  refuse(response, 422, {
    code: 'invalid',
    message: sentence('wrong-fields', languageOf(request)),
    faults: faultsOf(parsed.error),
  });
  return undefined;
}

/**
 * A handler whose answers nobody keeps, which a page of another origin cannot call, and which answers the
 * named errors of accounts and store.
 */
export function answering(
  publicUrl: string | undefined,
  work: (request: Request, response: Response) => Promise<void>,
) {
  return async (request: Request, response: Response): Promise<void> => {
    response.setHeader('Cache-Control', 'no-store');
    if (request.method !== 'GET' && !isFromOurPages(request, publicUrl)) {
      refuseWith(request, response, 403, 'other-origin');
      return;
    }
    try {
      await work(request, response);
    } catch (cause) {
      const known = statuses[String((cause as { code?: unknown }).code)];
      if (!known) throw cause;
      if (known.status >= 500) request.log.error({ err: cause }, 'the desk cannot answer');
      refuseWith(request, response, known.status, known.key);
    }
  };
}
