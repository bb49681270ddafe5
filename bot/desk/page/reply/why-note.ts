import { assigneeOf, mayClaim } from '../../../handoff/rules.ts';
import type { Staff, Summary } from '../api/types.ts';
import type { Language, Texts } from '../texts/texts.ts';
import { durationOf } from '../texts/time.ts';

/** Until when the customer can be written to, on channels that take answers only for some hours. */
export function replyTime(
  { replies }: Summary,
  now: number,
  texts: Texts,
  language: Language,
): { hint: string; isOver: boolean } {
  if (replies === null) return { hint: '', isOver: false };
  const left = replies.until === null ? 0 : Date.parse(replies.until) - now;
  if (left <= 0) return { hint: texts.replyOver, isOver: true };
  return { hint: texts.replyLeft(durationOf(left, language)), isOver: false };
}

/** Why a member of staff who does not hold the conversation can write no more than a note. */
export function whyNote(summary: Summary, me: Staff, texts: Texts): string {
  if (summary.status === 'closed') return texts.isClosed;
  if (mayClaim(summary, me)) return texts.mustClaim;
  return texts.isWith(assigneeOf(summary)?.name ?? '');
}
