import type { Conversation } from '../ports/conversation/conversation.ts';
import type { Store } from '../ports/store.ts';
import { arrivalBeside, handoffStateOf, isQueued, queueAmong } from './rules.ts';

type HeldStore = Pick<Store, 'held' | 'conversation'>;

/** The conversations that wait for whoever of the staff comes first, in the order in which they came. */
export async function queueOf(store: HeldStore): Promise<Conversation[]> {
  return queueAmong(await heldOf(store), handoffStateOf);
}

/** The place of a conversation in the queue, from 1: where it waits, or where it comes when it is put back. */
export async function placeOf(conversation: Conversation, store: HeldStore): Promise<number> {
  const compare = arrivalBeside(handoffStateOf(conversation));
  const waiting = (await heldOf(store)).map(handoffStateOf).filter(isQueued);
  return waiting.filter((other) => compare(other) < 0).length + 1;
}

async function heldOf(store: HeldStore): Promise<Conversation[]> {
  const held = await Promise.all((await store.held()).map((id) => store.conversation(id)));
  return held.filter((one) => one !== undefined);
}
