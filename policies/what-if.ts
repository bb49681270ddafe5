import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { complaintFactsSchema, complaintWhatIf } from './complaint/complaint-what-if.ts';
import { findingsOf } from './book-file/finding.ts';
import { instantSchema } from './calendar/instant.ts';
import type { PolicyBook } from './policy-book.ts';
import { decideRefund, refundFactsSchema } from './refund/decide-refund.ts';
import { decideSupportScope, supportFactsSchema } from './support/decide-support.ts';

/** What would be decided, in the shape that the command prints; or every fault of the question. */
export type WhatIf = { answer: Record<string, unknown> } | { faults: string[] };

type Answering = (book: PolicyBook, facts: unknown, now: Temporal.Instant) => WhatIf;

const answering = { refund, support, complaint } satisfies Record<string, Answering>;

export type WhatIfKind = keyof typeof answering;

export const whatIfKinds = Object.keys(answering) as WhatIfKind[];

/** So that nothing among the facts lies ahead of it. */
const afterEverything = Temporal.Instant.from('9999-12-31T00:00:00Z');

/**
 * What the book would decide on these facts at that moment. Nothing is kept of it. `facts` and `at`
 * come from outside and are checked here, all at once.
 *
 * Example: `whatIf(book, 'support', { asks: ['usage'], … }, '2026-11-21T12:00:00+01:00')`.
 */
export function whatIf(book: PolicyBook, kind: WhatIfKind, facts: unknown, at: string): WhatIf {
  if (instantSchema.safeParse(at).success) {
    return answering[kind](book, facts, Temporal.Instant.from(at));
  }
  const fault = `--at is "${at}"; write a moment with its offset, such as 2026-11-21T12:00:00+01:00`;
  // The facts are checked all the same, so that every fault is told at once.
  const checked = answering[kind](book, facts, afterEverything);
  return { faults: [fault, ...('faults' in checked ? checked.faults : [])] };
}

function refund(book: PolicyBook, facts: unknown, now: Temporal.Instant): WhatIf {
  return checked(refundFactsSchema.strict(), facts, (sound) => {
    const decision = decideRefund(book, sound, now);
    const { outcome, lastDay, clauses, version } = decision;
    const end = 'serviceEndsOn' in decision && { serviceEndsOn: decision.serviceEndsOn };
    return { answer: { outcome, lastDay, clauses, ...end, version } };
  });
}

function support(book: PolicyBook, facts: unknown, now: Temporal.Instant): WhatIf {
  return checked(supportFactsSchema.strict(), facts, (sound) => {
    const { cases, version } = decideSupportScope(book, sound, now);
    return {
      answer: { cases: cases.map(({ outcome, clauses }) => ({ outcome, clauses })), version },
    };
  });
}

function complaint(book: PolicyBook, facts: unknown, now: Temporal.Instant): WhatIf {
  return checked(complaintFactsSchema, facts, (sound) => complaintWhatIf(book, sound, now));
}

function checked<Facts>(
  schema: z.ZodType<Facts>,
  facts: unknown,
  answer: (sound: Facts) => WhatIf,
): WhatIf {
  const parsed = schema.safeParse(facts, { reportInput: true });
  if (parsed.success) return answer(parsed.data);
  const findings = parsed.error.issues.flatMap((issue) => findingsOf(issue, schema));
  return { faults: findings.map(({ problem, instead }) => `${problem}; ${instead}`) };
}
