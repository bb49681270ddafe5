import type { z } from 'zod';
import { handoffStateOf, isHeldBy, waitsFor } from '../../handoff/rules.ts';
import { titleOf, type Digest } from '../live/digest.ts';
import type { conversationSummarySchema } from './schemas.ts';

export type Summary = z.infer<typeof conversationSummarySchema>;

/** Who looks, and up to where they have seen each conversation. */
export interface Viewer {
  id: string;
  seen: (conversation: string) => number;
}

/** The conversation in a line, for this member of staff. `queue` is all that wait, by arrival. */
export function summaryOf(digest: Digest, viewer: Viewer, queue: Digest[]): Summary {
  const { head, customer, email, last, wrote } = digest;
  const { handoff, dialog } = head;
  const place = queue.findIndex((waiting) => waiting.head.id === head.id) + 1;
  const seen = Math.max(viewer.seen(head.id), wrote.get(viewer.id) ?? 0);
  const state = handoffStateOf(head);
  const concerns = isHeldBy(state, viewer.id) || waitsFor(state, viewer.id);
  return {
    ...state,
    place: place || null,
    since: handoff?.heldSince ?? handoff?.since ?? null,
    channel: head.channel,
    language: dialog?.language ?? 'nl',
    title: titleOf(digest),
    email: email ?? null,
    orderNumber: dialog?.identified?.number ?? null,
    reason: handoff?.reason || handoff?.gathered || digest.topic,
    caseReferences: head.cases,
    last: last ?? null,
    unread: concerns ? customer.filter((sequence) => sequence > seen).length : 0,
  };
}
