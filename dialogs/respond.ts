import { converse } from './conversation/converse.ts';
import type { BaseContext, Input, Step } from './conversation/dialog.ts';
import type { DialogState } from './conversation/dialog-state.ts';
import { topics } from './topics.ts';

/** What the turn brings: everything but the topics, which are the same in every conversation. */
export type TurnContext = Omit<BaseContext, 'topics'>;

/**
 * One step of the conversation over all topics.
 * Example: `respond({ type: 'text', text: 'menu' }, newDialog('nl'), context)`.
 */
export function respond(input: Input, state: DialogState, context: TurnContext): Step {
  return converse(input, state, { ...context, topics });
}
