import { handoffStateOf, inArrivalOrder, isQueued } from '../../handoff/rules.ts';
import type { IndexedConversation } from './indexed-conversation.ts';

/** What waits for staff or is with them. */
export interface Held {
  all: readonly IndexedConversation[];
  /** What of it waits, for whoever comes first or for one of them alone, by arrival. */
  waiting: readonly IndexedConversation[];
  /** What of that stands in the queue. */
  queue: readonly IndexedConversation[];
  /** The place of each in the queue, from 1, by its id. */
  places: ReadonlyMap<string, number>;
}

export function sortHeld(all: readonly IndexedConversation[]): Held {
  const waits = all.filter(({ head }) => head.status === 'waiting-for-staff');
  const waiting = inArrivalOrder(waits, ({ head }) => handoffStateOf(head));
  const queue = waiting.filter(({ head }) => isQueued(handoffStateOf(head)));
  const places = new Map(queue.map(({ head }, index) => [head.id, index + 1]));
  return { all, waiting, queue, places };
}
