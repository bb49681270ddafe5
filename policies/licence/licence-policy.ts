import type { z } from 'zod';
import {
  clausesSchema,
  groundsAreClauses,
  groundsSchema,
  policyVersion,
} from '../book-file/book-parts.ts';
import type { Versioned } from '../book-file/version.ts';
import type { CalendarBook } from '../calendar/calendar-at.ts';

/** The clauses that decisions on support licences rest on. */
export const licenceClauses = ['unfair-review', 'notice', 'appeal', 'reinstated'] as const;

export type LicenceClause = (typeof licenceClauses)[number];

/** The schema of licence.yaml, by source document 000. */
export const licencePolicySchema = policyVersion({
  grounds: groundsSchema,
  clauses: clausesSchema(licenceClauses),
}).check(groundsAreClauses(({ grounds }) => grounds, ['grounds']));

export type LicencePolicy = z.infer<typeof licencePolicySchema>;

/** The part of the book that speaks of support licences. */
export interface LicenceBook extends CalendarBook {
  licence: Versioned<LicencePolicy>[];
}
