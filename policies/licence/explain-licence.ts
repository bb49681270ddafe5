import type { Temporal } from 'temporal-polyfill';
import { clausesById, type Explanation } from '../book-file/clauses-by-id.ts';
import { versionsAt } from '../versions-at.ts';
import type { LicenceBook } from './licence-policy.ts';

/** On what grounds staff may cancel a licence, that it never happens unannounced, and how to appeal. */
export function licenceExplanation(book: LicenceBook, at: Temporal.Instant): Explanation {
  const { policy } = versionsAt(book, book.licence, at);
  const ids = [...policy.grounds, 'notice', 'appeal'];
  return { version: policy.version, clauses: clausesById(policy.clauses, ids) };
}
