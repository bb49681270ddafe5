import type { z } from 'zod';
import type {
  caseDetailSchema,
  caseListQuerySchema,
  caseListSchema,
  caseMomentSchema,
  caseMoveSchema,
  caseStepSchema,
  caseSummarySchema,
  enterEventsSchema,
  previewSchema,
} from '../../api/case-schemas.ts';

/* What goes over the desk's API about cases, from its schemas. */

export type CaseSummary = z.infer<typeof caseSummarySchema>;
export type CaseList = z.infer<typeof caseListSchema>;
export type CaseCounts = CaseList['counts'];
export type CaseView = z.infer<typeof caseListQuerySchema>['view'];
export type CaseKind = CaseSummary['kind'];
export type CaseStep = z.infer<typeof caseStepSchema>;
export type CaseMoment = z.infer<typeof caseMomentSchema>;
export type CaseMove = z.infer<typeof caseMoveSchema>;
export type CaseDetail = z.infer<typeof caseDetailSchema>;
export type CaseEntry = z.infer<typeof enterEventsSchema>;
export type EnteredEvent = CaseEntry['events'][number];
export type Letter = NonNullable<CaseEntry['letter']>;
export type LetterPreview = NonNullable<z.infer<typeof previewSchema>['letter']>;

/** What was filled in for a move of a case and not entered yet, by the name of each field. */
export type CaseDraft = Readonly<Record<string, string>>;

/** What the list is narrowed to. */
export interface CaseQuery {
  view: CaseView;
  kind: CaseKind | '';
  q: string;
}
