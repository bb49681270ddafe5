import type { Temporal } from 'temporal-polyfill';
import { defineTopic, type DecisionRow, type WhatIf } from '../topic.ts';
import {
  decideSupportScope,
  decisionOn,
  supportAsks,
  supportFactsSchema,
  type SupportFacts,
} from './decide-support.ts';
import { supportPolicySchema, type SupportBook } from './support-policy.ts';

export const supportTopic = defineTopic({
  schema: supportPolicySchema,
  facts: supportFactsSchema,
  decide(book: SupportBook, facts, now) {
    const decision = decideSupportScope(book, facts, now);
    return decision.cases.map((one) => decisionOn(one, decision));
  },
  rows,
  // It asks about a product bought now.
  whatIf: { question: supportFactsSchema.omit({ boughtAt: true }).strict(), answer },
});

function rows(book: SupportBook, at: Temporal.Instant): DecisionRow[] {
  const row = (when: string, changes: Partial<SupportFacts>): DecisionRow[] => {
    const sound = { version: 'current', modifiedBy: 'nobody', securityHole: false } as const;
    const { cases } = decideSupportScope(book, { asks: ['defect'], ...sound, ...changes }, at);
    return cases.map(({ outcome, clauses }) => ({ when, outcome, clauses }));
  };
  return [
    ...supportAsks.flatMap((ask) => row(ask, { asks: [ask] })),
    ...row('defect, outdated', { version: 'outdated' }),
    ...row('defect, modified by the customer', { modifiedBy: 'customer' }),
    ...row('defect, modified by a third party', { modifiedBy: 'third-party' }),
    ...row('defect, modified, security hole', { modifiedBy: 'customer', securityHole: true }),
    ...row('unclear what is asked', { asks: [] }),
  ];
}

function answer(book: SupportBook, facts: SupportFacts, now: Temporal.Instant): WhatIf {
  const { cases, version } = decideSupportScope(book, facts, now);
  return {
    answer: { cases: cases.map(({ outcome, clauses }) => ({ outcome, clauses })), version },
  };
}
