import { Temporal } from 'temporal-polyfill';
import type { Conversation } from '../ports/conversation.ts';
import type { Store } from '../ports/store.ts';

/** The conversations that wait for anybody of the staff, in the order in which they came. */
export async function queueOf(store: Store): Promise<Conversation[]> {
  const held = await Promise.all((await store.held()).map((id) => store.conversation(id)));
  return held
    .filter((one) => one?.status === 'waiting-for-staff' && one.handoff?.handedTo === undefined)
    .flatMap((one) => one ?? [])
    .sort((a, b) => Temporal.Instant.compare(arrival(a), arrival(b)) || (a.id < b.id ? -1 : 1));
}

/** The place of a conversation in the queue, from 1; behind all of them when it does not wait yet. */
export async function placeOf(conversation: string, store: Store): Promise<number> {
  const queue = await queueOf(store);
  const index = queue.findIndex(({ id }) => id === conversation);
  return (index < 0 ? queue.length : index) + 1;
}

function arrival({ handoff, lastAt }: Conversation): Temporal.Instant {
  return Temporal.Instant.from(handoff?.since ?? lastAt);
}
