import type { Case } from '../../../policies/case/case-events.ts';
import type {
  ComplaintBook,
  ComplaintPolicy,
} from '../../../policies/complaint/complaint-policy.ts';
import { complaintRulesOf } from '../../../policies/complaint/complaint-rules.ts';

/** What a complaint may be about and what may have caused it, by the book that judges it; nothing for other cases. */
export function choicesFor(
  { events: [opened] }: Case,
  book: ComplaintBook,
): Pick<ComplaintPolicy, 'subjects' | 'causes'> {
  if (opened?.type !== 'opened' || opened.kind !== 'complaint') return { subjects: [], causes: [] };
  const { subjects, causes } = complaintRulesOf(book, opened).policy;
  return { subjects, causes };
}
