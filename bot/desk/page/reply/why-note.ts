import { assigneeOf, mayClaim } from '../../../handoff/rules.ts';
import type { Staff, Summary } from '../api/types.ts';
import type { Texts } from '../texts/texts.ts';

/** Why a member of staff who does not hold the conversation can write no more than a note. */
export function whyNote(summary: Summary, me: Staff, texts: Texts): string {
  if (summary.status === 'closed') return texts.isClosed;
  if (mayClaim(summary, me)) return texts.mustClaim;
  return texts.isWith(assigneeOf(summary)?.name ?? '');
}
