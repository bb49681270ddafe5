import type { Temporal } from 'temporal-polyfill';
import type { DecisionRow, TabledTopic } from '../topic.ts';
import { serviceAt, type ServiceBook } from './service-at.ts';
import { replyClauses, servicePolicySchema } from './service-policy.ts';

/** It decides nothing on facts: what it promises is the same for everybody. */
export const serviceTopic: TabledTopic<typeof servicePolicySchema, ServiceBook> = {
  schema: servicePolicySchema,
  rows,
};

function rows(book: ServiceBook, at: Temporal.Instant): DecisionRow[] {
  const { from, to } = serviceAt(book, at).replyWithin;
  const outcome = `reply within ${from} to ${to} hours`;
  return [{ when: 'a person is asked for', outcome, clauses: replyClauses }];
}
