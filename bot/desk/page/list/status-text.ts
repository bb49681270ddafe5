import type { Summary } from '../api/types.ts';
import { isHeldBy } from '../../../handoff/rules.ts';
import { awaitsReply } from '../state/desk-state.ts';
import type { Texts } from '../texts/texts.ts';

/** The status of the conversation in words, as the member of staff `me` sees it; `short` is for lists. */
export function statusText(
  summary: Summary,
  me: string,
  place: number | undefined,
  { status }: Texts,
  how: 'whole' | 'short' = 'whole',
): string {
  const { holder, handedTo } = summary;
  switch (summary.status) {
    case 'waiting-for-staff':
      if (handedTo?.id === me) return status.handedToYou(summary.handedBy);
      if (handedTo) return status.handedTo(handedTo.name);
      return (how === 'short' ? status.place : status.waiting)(place ?? summary.place ?? 1);
    case 'with-staff':
      if (!isHeldBy(summary, me)) return status.with(holder?.name ?? '');
      return how === 'short' && awaitsReply(summary) ? status.awaitsYou : status.withYou;
    case 'with-bot':
      return status.withBot;
    case 'closed':
      return status.closed;
  }
}
