import { handoffStateOf, waitsFor } from '../../handoff/rules.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import { summaryOf, type Viewer } from '../conversations/summary.ts';
import type { Change } from './change-log.ts';
import type { RenderedConversations } from '../conversations/rendered-conversations.ts';
import type { SseEvent } from './sse-connection.ts';

export interface RenderOptions {
  index: ConversationIndex;
  rendered: RenderedConversations;
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
  const { index, rendered } = options;
  const { places } = await index.held();
  for (const [id, after] of changedConversations(changes, viewer.id)) {
    const indexed = await index.get(id);
    if (indexed === undefined) continue;
    const entries = await rendered.entries(indexed, after);
    const conversation = rendered.summary(indexed, viewer, places);
    events.push({
      event: 'conversation',
      json: `{"conversation":${conversation},"entries":${entries}}`,
    });
  }
  for (const id of new Set(changes.flatMap(handedOver))) {
    const indexed = await index.get(id);
    if (!indexed || !waitsFor(handoffStateOf(indexed.head), viewer.id)) continue;
    const { title, reason } = summaryOf(indexed, viewer, places);
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

function handedOver(change: Change): string[] {
  return change.about === 'handoff' ? [change.conversation] : [];
}

function changedCase(change: Change): string[] {
  return change.about === 'case' ? [change.reference] : [];
}
