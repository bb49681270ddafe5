import type { z } from 'zod';
import { notAllowed } from '../../../policies/case/case-progress.ts';
import type { errorSchema } from './schemas.ts';

/** What each status means, and the codes that come with it. */
const meanings: Record<number, [meaning: string, codes: string]> = {
  400: ['The request cannot be read.', 'InvalidContent, bad-form'],
  401: [
    'Nobody is signed in, or no longer.',
    'not-signed-in, wrong-credentials, teams-token-refused',
  ],
  403: [
    'Not for this role; or the origin or the header x-csrf-token is wrong.',
    'not-allowed, other-origin, wrong-csrf-token, account-disabled, teams-no-account, openid-no-email, openid-no-role',
  ],
  404: [
    'There is no such thing.',
    'not-found, no-such-account, link-not-valid, no-link-mail, no-teams',
  ],
  409: [
    'It stands otherwise by now. Of a conversation, holder and status say how; of a case, case does.',
    'held-by-other, not-held, closed, key-used, email-taken, last-admin, account-disabled, changed, commit-conflict, cases-open, letter-unsent',
  ],
  413: ['Too large.', 'PayloadTooLarge, too-large'],
  415: [
    'A file of a kind that is not accepted, or a body with Content-Encoding.',
    'unsupported-file, UnsupportedEncoding',
  ],
  422: [
    'Something is missing or does not fit: faults says what, by field.',
    'invalid, password-too-short, password-too-long, password-is-email, wrong-current; of what a case may not have: ' +
      [...notAllowed, 'letter-lacks'].join(', '),
  ],
  429: [
    'Too much at once.',
    'TooManyRequests, too-many-tries, too-many-links, too-many-files, too-many-streams',
  ],
  500: ['Something broke; the message names the request in the log.', 'InternalError'],
  503: [
    'It cannot be stored or read now. Try again shortly.',
    'store-unavailable, file-store-unavailable, orders-unavailable, teams-unreachable, stopping',
  ],
};

const examples: Record<number, z.infer<typeof errorSchema>> = {
  409: {
    error: {
      code: 'held-by-other',
      message: 'Somebody else has this conversation.',
      holder: { id: '57b16ae3-2fad-49d8-9587-402b60d9b56a', name: 'Anna de Wit' },
      status: 'with-staff',
    },
  },
  422: {
    error: {
      code: 'invalid',
      message: 'Something in the request is missing or does not fit.',
      faults: [{ field: 'force', problem: 'write true or false' }],
    },
  },
};

/** A refusal of this status, for the OpenAPI document. */
export function describeRefusal(status: number) {
  const [meaning = '', codes = ''] = meanings[status] ?? [];
  const seconds = 'Seconds to wait, where that is known';
  const retryAfter = { description: seconds, schema: { type: 'integer' } };
  const example = examples[status];
  return {
    description: `${meaning} Codes: ${codes}.`,
    ...(status === 429 && { headers: { 'Retry-After': retryAfter } }),
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/Error' },
        ...(example && { example }),
      },
    },
  };
}
