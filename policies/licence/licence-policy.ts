import { clausesSchema, policyVersion } from '../book-file/book-parts.ts';
import { groundsAreClauses, groundsSchema } from '../book-file/grounds.ts';

/** The clauses that decisions on support licences rest on. */
export const licenceClauses = ['unfair-review', 'notice', 'appeal', 'reinstated'] as const;

export type LicenceClause = (typeof licenceClauses)[number];

/** The schema of licence.yaml, by source document 000. */
export const licencePolicySchema = policyVersion({
  grounds: groundsSchema,
  clauses: clausesSchema(licenceClauses),
}).check(groundsAreClauses(({ grounds }) => grounds, ['grounds']));
