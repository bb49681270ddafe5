import type { z } from 'zod';
import { clausesSchema, policyVersion } from '../book-file/book-parts.ts';
import type { Versioned } from '../book-file/version.ts';
import type { CalendarBook } from '../calendar/calendar-at.ts';

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

export type SupportPolicy = z.infer<typeof supportPolicySchema>;

/** The part of the book that support is decided by. */
export interface SupportBook extends CalendarBook {
  support: Versioned<SupportPolicy>[];
}
