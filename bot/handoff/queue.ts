import type { Conversation } from '../ports/conversation/conversation.ts';
import type { Store } from '../ports/store.ts';
import { byArrival, handoffStateOf, queueAmong } from './rules.ts';

/** The conversations that wait for whoever of the staff comes first, in the order in which they came. */
export async function queueOf(
  store: Pick<Store, 'held' | 'conversation'>,
): Promise<Conversation[]> {
  const held = await Promise.all((await store.held()).map((id) => store.conversation(id)));
  return queueAmong(
    held.filter((one) => one !== undefined),
    handoffStateOf,
  );
}

/** The place of a conversation in the queue, from 1: where it waits, or where it comes when it is put back. */
export async function placeOf(
  conversation: Conversation,
  store: Pick<Store, 'held' | 'conversation'>,
): Promise<number> {
  const state = handoffStateOf(conversation);
  const queue = await queueOf(store);
  return queue.filter((other) => byArrival(handoffStateOf(other), state) < 0).length + 1;
}
