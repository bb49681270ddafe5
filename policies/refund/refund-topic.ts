import type { Temporal } from 'temporal-polyfill';
import { defineTopic, type WhatIf } from '../topic.ts';
import { decideRefund, refundFactsSchema, type RefundFacts } from './decide-refund.ts';
import { refundPolicySchema, type RefundBook } from './refund-policy.ts';
import { refundRows } from './refund-rows.ts';

export const refundTopic = defineTopic({
  schema: refundPolicySchema,
  facts: refundFactsSchema,
  decide: (book: RefundBook, facts, now) => [decideRefund(book, facts, now)],
  rows: refundRows,
  whatIf: { question: refundFactsSchema.strict(), answer },
});

function answer(book: RefundBook, facts: RefundFacts, now: Temporal.Instant): WhatIf {
  const decision = decideRefund(book, facts, now);
  const { outcome, lastDay, clauses, version } = decision;
  const end = 'serviceEndsOn' in decision && { serviceEndsOn: decision.serviceEndsOn };
  return { answer: { outcome, lastDay, clauses, ...end, version } };
}
