import { Temporal } from 'temporal-polyfill';
import { instantSchema } from './calendar/instant.ts';
import type { PolicyBook } from './policy-book.ts';
import type { WhatIf } from './topic.ts';
import { decidingTopics, type DecidingPolicy } from './topics.ts';

/** So that nothing among the facts lies ahead of it. */
const afterEverything = Temporal.Instant.from('9999-12-31T00:00:00Z');

/**
 * What the book would decide on these facts at that moment. Nothing is kept of it. `facts` and `at`
 * come from outside and are checked here, all at once.
 *
 * Example: `whatIf(book, 'support', { asks: ['usage'], … }, '2026-11-21T12:00:00+01:00')`.
 */
export function whatIf(
  book: PolicyBook,
  policy: DecidingPolicy,
  facts: unknown,
  at: string,
): WhatIf {
  const topic = decidingTopics[policy];
  if (instantSchema.safeParse(at).success) {
    return topic.whatIf(book, facts, Temporal.Instant.from(at));
  }
  const fault = `--at is "${at}"; write a moment with its offset, such as 2026-11-21T12:00:00+01:00`;
  // The facts are checked all the same, so that every fault is told at once.
  const checked = topic.whatIf(book, facts, afterEverything);
  return { faults: [fault, ...('faults' in checked ? checked.faults : [])] };
}
