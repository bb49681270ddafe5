import { z } from 'zod';

/**
 * The clauses on which staff may take something away, by id. An empty list is no fault: then there is
 * no ground, and the linter asks whether that is meant.
 */
export const groundsSchema = z.array(
  z.string({ error: 'write the id of a clause, such as unfair-review' }),
  { error: 'write a list of ids of clauses, such as [unfair-review]' },
);

/** For a version whose `grounds` must be among its `clauses`; `path` is where the grounds stand. */
export function groundsAreClauses<Version extends { clauses: object }>(
  groundsOf: (version: Version) => readonly string[],
  path: readonly string[],
) {
  return ({ value, issues }: z.core.ParsePayload<Version>) => {
    for (const [index, ground] of groundsOf(value).entries()) {
      if (Object.hasOwn(value.clauses, ground)) continue;
      const message = `write the id of a clause below clauses, such as ${String(Object.keys(value.clauses)[0])}`;
      issues.push({ code: 'custom', path: [...path, index], message, input: ground });
    }
  };
}
