import { newDialog } from '../../../dialogs/conversation/dialog-state.ts';
import { gatherWhileWaiting } from '../../../dialogs/topics/person/while-waiting.ts';
import { release } from '../../handoff/change-holder.ts';
import type { Conversation } from '../../ports/conversation/conversation.ts';
import { namedEventIn } from '../../ports/conversation/log-events.ts';
import type { Commit } from '../../ports/store.ts';
import { readInput } from '../incoming/read-input.ts';
import type { TurnTools } from '../tools.ts';
import { turn } from '../turn.ts';
import { handoffEntries } from './handoff-entries.ts';

/** What becomes of a conversation that waits in vain: the bot keeps what was told, and asks where to answer. */
export async function giveUp(conversation: Conversation, tools: TurnTools): Promise<Commit> {
  const at = tools.clock().toString();
  const { dialog = newDialog('nl'), handoff, lastSequence: sequence } = conversation;
  const told = await toldWhileWaiting(conversation, tools);
  const text = [handoff?.reason, told.text].filter(Boolean).join('\n');
  const isTold = text !== '' || told.files.length > 0;
  const personRequest = {
    ...(isTold && { question: { text, files: told.files } }),
    said: { text: '', files: [] },
  };
  const freed: Conversation = {
    ...conversation,
    status: 'with-bot',
    handoff: release(conversation),
    dialog: { ...dialog, heardAt: at, personRequest },
  };
  const answer = { type: 'desk', result: 'match', takes: 'gone', ahead: 0 } as const;
  const commit = await turn(
    freed,
    { at, sequence, activity: {} },
    { type: 'looked-up', answer },
    tools,
  );
  const events = handoffEntries(at, 'bot', { what: 'unattended' }, conversation, tools);
  return { ...commit, append: [...events, ...(commit.append ?? [])] };
}

/** What the customer wrote since they asked for a person, or came back to one. */
async function toldWhileWaiting({ id }: Conversation, { store }: Pick<TurnTools, 'store'>) {
  const log = await store.log(id, 0);
  const begin = log.findLastIndex((entry) => {
    const what = namedEventIn(entry, 'handoff')?.value.what;
    return what === 'asked' || what === 'returned';
  });
  const since = log.slice(begin + 1).filter(({ from }) => from === 'customer');
  return gatherWhileWaiting(since.map(({ activity }) => readInput(activity)));
}
