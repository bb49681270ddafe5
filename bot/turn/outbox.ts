import type { Activity, ConversationReference } from 'botbuilder';
import type { Store } from '../ports/store.ts';

/** Sends one activity into the conversation of the reference; throws when it did not arrive. */
export type Send = (
  reference: Partial<ConversationReference>,
  activity: Partial<Activity>,
) => Promise<void>;

/**
 * Sends what is committed and not yet delivered, in order: messages, and nothing else. That one was
 * delivered is noted without waiting for the disk: a crash before that makes it be sent again, which web
 * chat shows once.
 */
export async function deliver(conversation: string, store: Store, send: Send): Promise<void> {
  const head = await store.conversation(conversation);
  const [first] = head?.toDeliver ?? [];
  if (head === undefined || first === undefined) return;
  const waiting = new Set(head.toDeliver);
  const entries = await store.log(conversation, first - 1);
  const delivered: number[] = [];
  try {
    for (const entry of entries) {
      if (!waiting.has(entry.sequence) || entry.activity.type !== 'message') continue;
      await send(head.reference, structuredClone(entry.activity));
      delivered.push(entry.sequence);
    }
  } finally {
    if (delivered.length > 0) await store.commit({ conversation, delivered }, { relaxed: true });
  }
}
