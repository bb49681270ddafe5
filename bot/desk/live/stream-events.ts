import { handoffStateOf, waitsFor } from '../../handoff/rules.ts';
import type { Store } from '../../ports/store.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import { entryOf } from '../conversations/entry.ts';
import type { IndexedConversation } from '../conversations/indexed-conversation.ts';
import { summaryOf, type Viewer } from '../conversations/summary.ts';
import type { Change } from './change-log.ts';
import type { SseEvent } from './sse-connection.ts';

export interface RenderOptions {
  store: Pick<Store, 'log'>;
  index: ConversationIndex;
  /** All staff, as the list of staff shows them. */
  staff: () => Promise<unknown[]>;
}

/**
 * The events that tell this member of staff of the changes, as things stand now: many changes of one
 * conversation give one event, with all entries that were added.
 */
export async function renderEvents(
  changes: Change[],
  viewer: Viewer,
  options: RenderOptions,
): Promise<SseEvent[]> {
  const events: SseEvent[] = [];
  // once for all of them: when the first leaves a long queue, every other one moves
  const queue = await options.index.queue();
  for (const [conversation, after] of changedConversations(changes, viewer.id)) {
    events.push(...(await conversationEvent(conversation, after, { viewer, queue }, options)));
  }
  for (const id of new Set(changes.flatMap(handedOver))) {
    const indexed = await options.index.get(id);
    if (!indexed || !waitsFor(handoffStateOf(indexed.head), viewer.id)) continue;
    const { title, reason } = summaryOf(indexed, viewer, []);
    events.push({ event: 'handoff', data: { id, title, reason } });
  }
  for (const reference of new Set(changes.flatMap(changedCase))) {
    events.push({ event: 'case', data: { reference } });
  }
  if (changes.some(({ about }) => about === 'staff')) {
    events.push({ event: 'staff', data: { staff: await options.staff() } });
  }
  return events;
}

/** The conversations that changed for this viewer, each with the log entry after which they have to read. */
function changedConversations(changes: Change[], viewer: string): Map<string, number> {
  const from = new Map<string, number>();
  for (const change of changes) {
    if (change.about !== 'conversation') continue;
    const { conversation, after, only = viewer } = change;
    if (only !== viewer) continue;
    from.set(conversation, Math.min(after, from.get(conversation) ?? after));
  }
  return from;
}

async function conversationEvent(
  id: string,
  after: number,
  { viewer, queue }: { viewer: Viewer; queue: IndexedConversation[] },
  { store, index }: RenderOptions,
): Promise<SseEvent[]> {
  const indexed = await index.get(id);
  if (indexed === undefined) return [];
  const added = await store.log(id, after);
  const data = {
    conversation: summaryOf(indexed, viewer, queue),
    entries: added.flatMap((entry) => entryOf(entry) ?? []),
  };
  return [{ event: 'conversation', data }];
}

function handedOver(change: Change): string[] {
  return change.about === 'handoff' ? [change.conversation] : [];
}

function changedCase(change: Change): string[] {
  return change.about === 'case' ? [change.reference] : [];
}
