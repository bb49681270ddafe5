import type { z } from 'zod';
import { handoffStateOf, isHeldBy, waitsFor } from '../../handoff/rules.ts';
import { nameOf, sinceOf, titleOf, type IndexedConversation } from './indexed-conversation.ts';
import type { Conversation } from '../../ports/conversation/conversation.ts';
import { replyUntil } from '../../ports/conversation/reply-window.ts';
import type { conversationSummarySchema } from '../api/schemas.ts';

export type Summary = z.infer<typeof conversationSummarySchema>;

/** The member of staff for whom it is rendered, and the last entry that they have seen of each conversation. */
export interface Viewer {
  id: string;
  seen: (conversation: string) => number;
  /** For how many hours the channel takes answers; `undefined` where always. */
  replyHours: (conversation: Conversation) => number | undefined;
}

/** The conversation as a line of a list, for this member of staff. `queue` is all that wait, by arrival. */
export function summaryOf(
  indexed: IndexedConversation,
  viewer: Viewer,
  queue: IndexedConversation[],
): Summary {
  const { head, customer, email, last, wrote } = indexed;
  const { handoff, dialog } = head;
  const place = queue.findIndex((waiting) => waiting.head.id === head.id) + 1;
  const seen = Math.max(viewer.seen(head.id), wrote.get(viewer.id) ?? 0);
  const state = handoffStateOf(head);
  const concerns = isHeldBy(state, viewer.id) || waitsFor(state, viewer.id);
  return {
    ...state,
    handedBy: (state.handedTo && handoff?.handedBy) ?? null,
    place: place || null,
    since: sinceOf(head),
    channel: head.channel,
    language: dialog?.language ?? 'nl',
    title: titleOf(indexed),
    name: nameOf(head) ?? null,
    email: email ?? null,
    orderNumber: dialog?.identified?.number ?? null,
    reason: handoff?.reason || handoff?.gathered || indexed.topic,
    replies: repliesIn(indexed, viewer),
    caseReferences: head.cases,
    last: last ?? null,
    unread: concerns ? customer.filter((sequence) => sequence > seen).length : 0,
  };
}

function repliesIn(
  { head, window }: IndexedConversation,
  { replyHours }: Viewer,
): Summary['replies'] {
  const hours = replyHours(head);
  if (hours === undefined) return null;
  return { until: replyUntil(window, hours)?.toString() ?? null };
}
