import type { Temporal } from 'temporal-polyfill';
import { defineTopic, type DecisionRow, type WhatIf } from '../topic.ts';
import {
  decideLicenceAppeal,
  licenceAppealFactsSchema,
  type LicenceAppealFacts,
} from './decide-licence-appeal.ts';
import { licenceExplanation } from './explain-licence.ts';
import { licencePolicySchema, type LicenceBook } from './licence-policy.ts';

export const licenceTopic = defineTopic({
  schema: licencePolicySchema,
  facts: licenceAppealFactsSchema,
  decide: (book: LicenceBook, facts, now) => [decideLicenceAppeal(book, facts, now)],
  rows,
  whatIf: { question: licenceAppealFactsSchema.strict(), answer },
});

function rows(book: LicenceBook, at: Temporal.Instant): DecisionRow[] {
  const { outcome, clauses } = decideLicenceAppeal(book, { evidence: true }, at);
  const explained = licenceExplanation(book, at).clauses.map(({ id }) => id);
  return [
    { when: 'cancellation appealed', outcome, clauses },
    { when: 'asked about licences', outcome: 'explained', clauses: explained },
  ];
}

function answer(book: LicenceBook, facts: LicenceAppealFacts, now: Temporal.Instant): WhatIf {
  const { outcome, lastDay, clauses, version } = decideLicenceAppeal(book, facts, now);
  return { answer: { outcome, lastDay, clauses, version } };
}
