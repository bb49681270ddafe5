import { Refusal, type Localized } from '../api/refusal.ts';
import { sentence, type Sentence } from './sentences.ts';

/** The message above the faults of a request that does not fit. */
export const invalidFields: Localized<string> = (language) => sentence('wrong-fields', language);

/** What is answered to the named errors of accounts and store. */
export const errors = {
  'no-such-account': { status: 404, message: inBoth('no-such-account') },
  'link-not-valid': { status: 404, message: inBoth('link-not-valid') },
  'account-disabled': { status: 409, message: inBoth('account-disabled') },
  'email-taken': { status: 409, message: inBoth('email-taken') },
  'last-admin': { status: 409, message: inBoth('last-admin') },
  'accounts-unreadable': { status: 503, message: inBoth('accounts-unreadable') },
  'store-unavailable': { status: 503, message: inBoth('store-unavailable') },
};

/** A refusal with its code and the sentence for it, in the language of the reader's browser. */
export function refusal(
  status: number,
  code: Sentence,
  values?: Record<string, string | number>,
  headers?: Record<string, string>,
): Refusal {
  return new Refusal(status, code, inBoth(code, values), {}, headers);
}

/** 422 for one field. */
export function fieldRefusal(field: string, code: Sentence): Refusal {
  return new Refusal(422, code, invalidFields, (language) => ({
    faults: [{ field, problem: sentence(code, language) }],
  }));
}

function inBoth(key: Sentence, values?: Record<string, string | number>): Localized<string> {
  return (language) => sentence(key, language, values);
}
