import type { z } from 'zod';
import {
  clausesSchema,
  groundsAreClauses,
  groundsSchema,
  policyVersion,
  section,
} from '../book-file/book-parts.ts';
import type { Versioned } from '../book-file/version.ts';
import type { CalendarBook } from '../calendar/calendar-at.ts';

/**
 * The clauses for reviews. Those of the shop's own platform (source 000) and those of Trustpilot
 * (source 001) disagree on removal, so no decision and no explanation mixes them.
 */
export const ownPlatformClauses = [
  'own-checked',
  'own-unrelated',
  'own-bad-faith',
  'own-not-experienced',
  'own-delays',
  'own-appeal',
  'own-evidence',
] as const;

export const trustpilotClauses = [
  'trustpilot-independent',
  'trustpilot-invited',
  'trustpilot-own-account',
  'trustpilot-not-written',
  'trustpilot-not-paid',
  'trustpilot-not-removed',
  'trustpilot-reported',
  'trustpilot-guidelines',
  'trustpilot-solved-together',
] as const;

export type ReviewClause = (typeof ownPlatformClauses)[number] | (typeof trustpilotClauses)[number];

/** The schema of reviews.yaml, by source documents 000 and 001. */
export const reviewsPolicySchema = policyVersion({
  ownPlatform: section({ grounds: groundsSchema }),
  clauses: clausesSchema<ReviewClause>([...ownPlatformClauses, ...trustpilotClauses]),
}).check(groundsAreClauses(({ ownPlatform }) => ownPlatform.grounds, ['ownPlatform', 'grounds']));

export type ReviewsPolicy = z.infer<typeof reviewsPolicySchema>;

/** The part of the book that speaks of reviews. */
export interface ReviewsBook extends CalendarBook {
  reviews: Versioned<ReviewsPolicy>[];
}
