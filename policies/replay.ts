import { Temporal } from 'temporal-polyfill';
import type { Decision, Receipt } from './case/receipt.ts';
import type { PolicyBook } from './policy-book.ts';
import { decidingTopics, type DecidingPolicy } from './topics.ts';

/** What a decision comes to. */
export type Decided = Pick<Decision, 'outcome' | 'lastDay' | 'clauses'>;

export type Compared =
  | { result: 'same' }
  /** `becomes` has several where the facts open several cases and none comes out as `was` did. */
  | { result: 'otherwise'; was: Decided; becomes: Decided[] }
  /** The receipt is of no policy that decides, or its inputs are no facts of that policy. */
  | { result: 'unreadable' };

/** `version-gone`: the book no longer holds the versions that the receipt names. */
export type Replayed = Compared | { result: 'version-gone' };

/**
 * The decision of a receipt taken again, by the versions it names: the same outcome, last day and
 * clauses for as long as the book keeps those versions.
 *
 * Example: a version of refund.yaml that was edited has another id, and its receipts are `version-gone`.
 */
export function replay(book: PolicyBook, receipt: Receipt): Replayed {
  const { policy, version, inputs } = receipt;
  const calendar = inputs['calendar'];
  if (!isDeciding(policy) || calendar === undefined) return { result: 'unreadable' };
  const named = {
    [policy]: book[policy].filter((candidate) => candidate.version === version),
    calendar: book.calendar.filter((candidate) => candidate.version === calendar),
  };
  if (Object.values(named).some((versions) => versions.length === 0)) {
    return { result: 'version-gone' };
  }
  return compare(
    { ...book, ...named },
    receipt,
    (a, b) => isSameDay(a, b) && a.clauses.join() === b.clauses.join(),
  );
}

/**
 * What another book would have decided on the facts of a receipt, at the moment it was decided: by the
 * versions of that book which decide on these facts, whatever version the receipt names. That it rests on
 * other clauses makes no difference.
 *
 * Example: in time through 8 Nov with 7 days, and through 15 Nov with a book of 14: otherwise.
 */
export function compareUnder(other: PolicyBook, receipt: Receipt): Compared {
  return compare(other, receipt, isSameDay);
}

function compare(
  book: PolicyBook,
  receipt: Receipt,
  isSame: (was: Decided, becomes: Decided) => boolean,
): Compared {
  const { policy, inputs, outcome, lastDay, clauses } = receipt;
  if (!isDeciding(policy)) return { result: 'unreadable' };
  const now = Temporal.Instant.from(receipt.decidedAt);
  const decisions = decidingTopics[policy].decide(book, inputs, now);
  if (!decisions) return { result: 'unreadable' };
  const was = { outcome, lastDay, clauses };
  // A receipt is of one case, and the facts may open several: the one that came out alike is its own.
  const own = decisions.find((decision) => decision.outcome === outcome);
  if (own && isSame(was, own)) return { result: 'same' };
  const becomes = (own ? [own] : decisions).map(({ outcome, lastDay, clauses }) => ({
    outcome,
    lastDay,
    clauses,
  }));
  return { result: 'otherwise', was, becomes };
}

function isDeciding(policy: string): policy is DecidingPolicy {
  return Object.hasOwn(decidingTopics, policy);
}

function isSameDay(a: Decided, b: Decided): boolean {
  return a.outcome === b.outcome && a.lastDay === b.lastDay;
}
