import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { languageOf, type Language } from './language.ts';
import type { errorSchema } from './schemas.ts';

export type ErrorBody = z.infer<typeof errorSchema>['error'];

type Details = Partial<Omit<ErrorBody, 'code' | 'message'>>;

/** The same in every language, or written in the reader's. */
export type Localized<T extends string | object> = T | ((language: Language) => T);

/**
 * Ends a request with a status and an error in the one shape that clients know. Thrown by handlers.
 * Example: `throw new Refusal(404, 'not-found', 'There is no such conversation.')`
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly #message: Localized<string>;
  readonly #details: Localized<Details>;
  readonly #headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    message: Localized<string>,
    details: Localized<Details> = {},
    headers: Record<string, string> = {},
  ) {
    super(inLanguage(message, 'en'));
    this.status = status;
    this.code = code;
    this.#message = message;
    this.#details = details;
    this.#headers = headers;
  }

  send(request: Request, response: Response): void {
    const language = languageOf(request);
    for (const [name, value] of Object.entries(this.#headers)) response.setHeader(name, value);
    const error: ErrorBody = {
      code: this.code,
      message: inLanguage(this.#message, language),
      ...inLanguage(this.#details, language),
    };
    response.send(this.status, { error });
  }
}

function inLanguage<T extends string | object>(text: Localized<T>, language: Language): T {
  return typeof text === 'function' ? (text as (language: Language) => T)(language) : text;
}

// Of a body without fields it is the whole that is wrong.
const noObject = 'send a JSON object, as application/json';
// Most likely an optional field, misspelt: to ignore it would do something other than what was meant.
const unknownField = 'there is no such field; /desk/api/openapi.json names those that there are';

/** What zod found wrong, field by field. */
export function faultsOf({ issues }: z.ZodError): NonNullable<ErrorBody['faults']> {
  return issues.flatMap((issue) => {
    const { path, message, code } = issue;
    if (code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: [...path, key].join('.'), problem: unknownField }));
    }
    const problem = path.length === 0 && code === 'invalid_type' ? noObject : message;
    return { field: path.join('.'), problem };
  });
}
