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

/** The conversation as a line of a list, for this member of staff. `places` is where each stands that waits in the queue. */
export function summaryOf(
  indexed: IndexedConversation,
  viewer: Viewer,
  places: ReadonlyMap<string, number>,
): Summary {
  return {
    ...sharedSummaryOf(indexed, viewer),
    place: places.get(indexed.head.id) ?? null,
    unread: unreadOf(indexed, viewer),
  };
}

/** What is the same for all staff, and stays so until something comes to the conversation. */
export function sharedSummaryOf(
  indexed: IndexedConversation,
  viewer: Pick<Viewer, 'replyHours'>,
): Omit<Summary, 'place' | 'unread'> {
  const { head, email, last } = indexed;
  const { handoff, dialog } = head;
  const state = handoffStateOf(head);
  return {
    ...state,
    handedBy: (state.handedTo && handoff?.handedBy) ?? null,
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
  };
}

/** How many messages of the customer this member of staff has not seen. */
export function unreadOf({ head, customer, wrote }: IndexedConversation, viewer: Viewer): number {
  const state = handoffStateOf(head);
  if (!isHeldBy(state, viewer.id) && !waitsFor(state, viewer.id)) return 0;
  const seen = Math.max(viewer.seen(head.id), wrote.get(viewer.id) ?? 0);
  return customer.filter((sequence) => sequence > seen).length;
}

function repliesIn(
  { head, window }: IndexedConversation,
  { replyHours }: Pick<Viewer, 'replyHours'>,
): Summary['replies'] {
  const hours = replyHours(head);
  if (hours === undefined) return null;
  return { until: replyUntil(window, hours)?.toString() ?? null };
}
