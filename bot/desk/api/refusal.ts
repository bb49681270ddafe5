import type { Response } from 'restify';
import type { z } from 'zod';
import type { errorSchema } from './schemas.ts';

type Told = z.infer<typeof errorSchema>['error'];

/**
 * Answers a request that may not be, in the one shape that clients know.
 * Example: `refuse(response, 404, { code: 'not-found', message: 'There is no such conversation.' })`
 */
export function refuse(response: Response, status: number, error: Told): void {
  response.send(status, { error });
}

// Of a body without fields it is the whole that is wrong.
const noObject = 'send a JSON object, as application/json';
// Most likely one that may be left out, misspelt: without it something else would be done.
const unknownField = 'there is no such field; /desk/api/openapi.json names those that there are';

/** What zod found wrong, field by field, for `refuse(response, 422, …)`. */
export function faultsOf({ issues }: z.ZodError): NonNullable<Told['faults']> {
  return issues.flatMap((issue) => {
    const { path, message, code } = issue;
    if (code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: [...path, key].join('.'), problem: unknownField }));
    }
    const problem = path.length === 0 && code === 'invalid_type' ? noObject : message;
    return { field: path.join('.'), problem };
  });
}
