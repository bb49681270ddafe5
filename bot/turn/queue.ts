import { byArrival, type Conversation } from '../ports/conversation.ts';
import type { Store } from '../ports/store.ts';

/** The conversations that wait for anybody of the staff, in the order in which they came. */
export async function queueOf(store: Store): Promise<Conversation[]> {
  const held = await Promise.all((await store.held()).map((id) => store.conversation(id)));
  return held
    .filter((one) => one?.status === 'waiting-for-staff' && one.handoff?.handedTo === undefined)
    .flatMap((one) => one ?? [])
    .sort(byArrival);
}

/** The place of a conversation in the queue, from 1: where it waits, or where it comes when it is put back. */
export async function placeOf(conversation: Conversation, store: Store): Promise<number> {
  const queue = await queueOf(store);
  return queue.filter((other) => byArrival(other, conversation) < 0).length + 1;
}
