import type { Clause } from './book-parts.ts';

/** A clause under its id. */
export type CitedClause = Clause & { id: string };

/** What is told of a policy: its clauses, and the version they stand in. */
export interface Explanation {
  version: string;
  clauses: CitedClause[];
}

/** The clauses of these ids, in this order; an id without a clause is left out. */
export function clausesById(
  clauses: Record<string, Clause>,
  ids: readonly string[],
): CitedClause[] {
  return ids.flatMap((id) => {
    const clause = clauses[id];
    return clause ? [{ id, ...clause }] : [];
  });
}
