import { newDialog } from '../../../dialogs/conversation/dialog-state.ts';
import { release, replaceHandoff } from '../../handoff/change-holder.ts';
import type { Conversation } from '../../ports/conversation/conversation.ts';
import type { Commit } from '../../ports/store.ts';
import type { TurnTools } from '../tools.ts';
import { handoffEntries } from './handoff-entries.ts';

/**
 * Closes a conversation that its customer has wiped, whoever has it: it leaves the queue, staff read why, and nothing
 * is said that nobody would see. What was not confirmed is dropped. Who comes back gets to the bot, also where staff
 * had closed it.
 */
export function endWiped(conversation: Conversation, tools: TurnTools): Commit {
  const at = tools.clock().toString();
  const { form, paused, wish, next, personRequest, ...dialog } =
    conversation.dialog ?? newDialog('nl');
  const { closedBy, ...released } = release(conversation);
  const wasClosed = conversation.status === 'closed';
  const handoff = conversation.handoff && { ...released, ...(!wasClosed && { closedAt: at }) };
  const entries = handoffEntries(at, 'bot', { what: 'wiped' }, conversation, tools);
  return replaceHandoff({ ...conversation, dialog }, 'closed', handoff, entries);
}
