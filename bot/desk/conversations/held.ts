import { handoffStateOf, queueAmong } from '../../handoff/rules.ts';
import type { IndexedConversation } from './indexed-conversation.ts';

/** What waits for staff or is with them. */
export interface Held {
  all: readonly IndexedConversation[];
  /** What of it stands in the queue, by arrival. */
  queue: readonly IndexedConversation[];
  /** The place of each in the queue, from 1, by its id. */
  places: ReadonlyMap<string, number>;
}

export function sortHeld(all: readonly IndexedConversation[]): Held {
  const queue = queueAmong(all, ({ head }) => handoffStateOf(head));
  const places = new Map(queue.map(({ head }, index) => [head.id, index + 1]));
  return { all, queue, places };
}
