import type { Clause } from './book-file/book-parts.ts';
import { clausesById, type CitedClause } from './book-file/clauses-by-id.ts';
import type { Receipt } from './case/receipt.ts';
import type { PolicyBook } from './policy-book.ts';

/** What of a policy version is needed to explain it; a calendar has no clauses. */
interface Explained {
  version: string;
  clauses?: Record<string, Clause>;
}

/**
 * The clauses that the receipt rests on, in the words of the version it names: the answer to "why?".
 * `undefined` when the book no longer holds that version.
 */
export function citedClauses(book: PolicyBook, receipt: Receipt): CitedClause[] | undefined {
  const policies: Record<string, readonly Explained[]> = { ...book };
  const cited = policies[receipt.policy]?.find(({ version }) => version === receipt.version);
  return cited?.clauses && clausesById(cited.clauses, receipt.clauses);
}
