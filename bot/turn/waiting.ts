import { hearWaiting } from '../../dialogs/calling.ts';
import type { Heard } from '../../dialogs/dialog.ts';
import { newDialog, type Stage } from '../../dialogs/root.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { Commit } from '../ports/store.ts';
import { placeOf } from './queue.ts';
import { toActivity } from './to-activity.ts';
import type { TurnTools } from './tools.ts';

/**
 * What comes of a message while the customer waits for staff: it waits with them. `leaves`: they go on
 * with the bot instead.
 */
export async function whileWaiting(
  conversation: Conversation,
  heard: Heard,
  stage: Omit<Stage, 'cases'>,
  tools: TurnTools,
): Promise<Omit<Commit, 'handled'> | 'leaves'> {
  const { id, version, status, reference, dialog = newDialog('nl'), handoff } = conversation;
  if (handoff?.handedTo !== undefined) return { conversation: id };
  const place = await placeOf(conversation, tools.store);
  const scene = { ...stage, cases: [], words: stage.wording[dialog.language] };
  const { leaves, say } = hearWaiting(heard, { place, told: handoff?.toldPlace }, scene);
  if (leaves) return 'leaves';
  if (say.length === 0 || handoff === undefined) return { conversation: id };
  const at = tools.clock().toString();
  return {
    conversation: id,
    replace: { version, status, reference, dialog, handoff: { ...handoff, toldPlace: place } },
    append: say.map((saying) => ({
      at,
      from: 'bot',
      activity: toActivity(saying, dialog.language),
      todo: 'deliver',
    })),
  };
}
