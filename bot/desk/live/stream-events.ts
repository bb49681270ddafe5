import type { Store } from '../../ports/store.ts';
import type { Conversations } from '../conversations/conversation-index.ts';
import type { Digest } from '../conversations/indexed-conversation.ts';
import { entryOf } from '../conversations/entry.ts';
import type { Happening } from './change-log.ts';
import type { LineEvent } from './sse-connection.ts';
import { mayClaim, summaryOf, type Viewer } from '../conversations/summary.ts';

export interface EventTools {
  store: Pick<Store, 'log'>;
  conversations: Conversations;
  /** Everybody of the staff, and who is there. */
  staff: () => Promise<unknown[]>;
}

/**
 * What the happenings mean to this member of staff, as it stands now: of many changes of one conversation
 * comes one event, with all that was added.
 */
export async function eventsFor(
  happenings: Happening[],
  viewer: Viewer,
  tools: EventTools,
): Promise<LineEvent[]> {
  const events: LineEvent[] = [];
  // once for all: when the first leaves a long queue, there is news of everybody in it
  const queue = await tools.conversations.queue();
  for (const [conversation, after] of changed(happenings, viewer.id)) {
    events.push(...(await changeOf(conversation, after, { viewer, queue }, tools)));
  }
  for (const id of new Set(happenings.flatMap(askedFor))) {
    const digest = await tools.conversations.digest(id);
    if (!digest || !mayClaim(digest.head, viewer.id)) continue;
    const { title, reason } = summaryOf(digest, viewer, []);
    events.push({ event: 'handoff', data: { id, title, reason } });
  }
  if (happenings.some(({ about }) => about === 'staff')) {
    events.push({ event: 'staff', data: { staff: await tools.staff() } });
  }
  return events;
}

/** The conversations that changed for this member of staff, and after which entry of their logs. */
function changed(happenings: Happening[], viewer: string): Map<string, number> {
  const from = new Map<string, number>();
  for (const happening of happenings) {
    if (happening.about !== 'conversation') continue;
    const { conversation, after, only = viewer } = happening;
    if (only !== viewer) continue;
    from.set(conversation, Math.min(after, from.get(conversation) ?? after));
  }
  return from;
}

async function changeOf(
  id: string,
  after: number,
  { viewer, queue }: { viewer: Viewer; queue: Digest[] },
  { store, conversations }: EventTools,
): Promise<LineEvent[]> {
  const digest = await conversations.digest(id);
  if (digest === undefined) return [];
  const added = await store.log(id, after);
  const data = {
    conversation: summaryOf(digest, viewer, queue),
    entries: added.flatMap((entry) => entryOf(entry) ?? []),
  };
  return [{ event: 'conversation', data }];
}

function askedFor(happening: Happening): string[] {
  return happening.about === 'handoff' ? [happening.conversation] : [];
}
