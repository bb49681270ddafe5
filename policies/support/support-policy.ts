import { clausesSchema, policyVersion } from '../book-file/book-parts.ts';

/** The clauses that decisions on support rest on. */
export const supportClauses = [
  'usage',
  'technical',
  'defects',
  'bundled-assets',
  'updates',
  'customization',
  'paid-solution',
  'outdated',
  'modified',
  'third-party-modification',
  'nobody-left-behind',
] as const;

export type SupportClause = (typeof supportClauses)[number];

/** The schema of support.yaml, by source document 002. */
export const supportPolicySchema = policyVersion({ clauses: clausesSchema(supportClauses) });
