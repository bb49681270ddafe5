import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { instantSchema } from '../calendar/instant.ts';
import { defineTopic, type WhatIf } from '../topic.ts';
import { decideWithdrawal, withdrawalFactsSchema } from './decide-withdrawal.ts';
import { withdrawalPolicySchema, type WithdrawalBook } from './withdrawal-policy.ts';
import { withdrawalRows } from './withdrawal-rows.ts';

/** `at` is the moment of the customer's message; that of the question unless it is given. */
const questionSchema = withdrawalFactsSchema.extend({ at: instantSchema.optional() }).strict();

export const withdrawalTopic = defineTopic({
  schema: withdrawalPolicySchema,
  facts: withdrawalFactsSchema,
  decide: (book: WithdrawalBook, facts, now) => [decideWithdrawal(book, facts, now)],
  rows: withdrawalRows,
  whatIf: { question: questionSchema, answer },
});

function answer(
  book: WithdrawalBook,
  { at, ...facts }: z.infer<typeof questionSchema>,
  now: Temporal.Instant,
): WhatIf {
  const received = at === undefined ? now : Temporal.Instant.from(at);
  const decision = decideWithdrawal(book, facts, received);
  const { outcome, lastDay, refundBy, goodsBackBy, ground, clauses, version } = decision;
  return { answer: { outcome, lastDay, refundBy, goodsBackBy, ground, clauses, version } };
}
