import type { Conversation } from '../ports/conversation/conversation.ts';
import { fromBot } from './effect-entries.ts';
import { toActivity } from './to-activity.ts';
import type { TurnTools } from './tools.ts';

export interface ApologyTools extends Pick<TurnTools, 'store' | 'clock' | 'log' | 'wording'> {
  /** Shows the customer a text that is not kept: for when nothing can be stored. */
  sendTransient: (conversation: Conversation, text: string) => void;
}

/** Tells the customer that what they wrote is tried again; never throws. */
export async function apologize(id: string, tools: ApologyTools): Promise<void> {
  const { store, sendTransient, log } = tools;
  try {
    const conversation = await store.conversation(id);
    if (conversation === undefined || conversation.toHandle.length === 0) return;
    sendTransient(conversation, apology(conversation, 'failed', tools));
  } catch (error) {
    log.error({ err: error, conversation: id }, 'the customer could not be told');
  }
}

/**
 * Sets the first message that waits aside with an apology, and gives whether that was kept; never throws. The state of a
 * turn that failed must not be saved: what is committed is only that the message was seen.
 */
export async function setAside(id: string, tools: ApologyTools): Promise<boolean> {
  const { store, clock, log } = tools;
  try {
    const conversation = await store.conversation(id);
    const sequence = conversation?.toHandle[0];
    if (conversation === undefined || sequence === undefined) return false;
    const text = apology(conversation, 'given-up', tools);
    const activity = toActivity({ text }, conversation.dialog?.language ?? 'nl');
    const entry = fromBot(clock().toString(), activity, 'deliver');
    await store.commit({ conversation: id, handled: [sequence], append: [entry] });
    return true;
  } catch (error) {
    log.error({ err: error, conversation: id }, 'a message could not be set aside');
    return false;
  }
}

function apology(
  { id, dialog, toHandle }: Conversation,
  which: 'failed' | 'given-up',
  { wording }: ApologyTools,
): string {
  const words = wording[dialog?.language ?? 'nl'];
  return words(`trouble.${which}`, { reference: `${id}/${toHandle[0] ?? 0}` });
}
