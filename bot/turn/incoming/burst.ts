import type { Input } from '../../../dialogs/conversation/dialog.ts';
import { readCommand } from '../../../dialogs/reading/wishes/command.ts';
import { webChatLimits } from '../../limits/limits.ts';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import type { Store } from '../../ports/store.ts';
import { readInput } from './read-input.ts';
import { aboutOf, isQuiet } from '../../ports/conversation/about-message.ts';

/** Messages that one turn answers: a single one, or texts typed right after each other. */
export type Burst = readonly [LogEntry, ...LogEntry[]];

/** The messages that are still to be handled, oldest first. */
export async function readWaiting(
  { id, toHandle }: Conversation,
  store: Store,
): Promise<LogEntry[]> {
  const [first] = toHandle;
  const log = first === undefined ? [] : await store.log(id, first - 1);
  return log.filter(({ sequence }) => toHandle.includes(sequence));
}

/**
 * Those of the waiting messages that are handled next: the one that waits longest, and the texts that wait behind it.
 * Buttons, files, commands and what was rewritten stand alone, as does the first message where `alone` says so.
 */
export function toBurst(
  [head, ...behind]: readonly LogEntry[],
  { alone = false } = {},
): Burst | undefined {
  if (head === undefined) return undefined;
  const burst: [LogEntry, ...LogEntry[]] = [head];
  const { textLength } = webChatLimits;
  let left = textLength - (typedText(head)?.length ?? textLength);
  for (const entry of alone ? [] : behind) {
    const text = typedText(entry);
    if (text === undefined || text.length > left) break;
    left -= text.length;
    burst.push(entry);
  }
  return burst;
}

/** What the messages mean together: texts in their order, a line each. */
export function readTogether([head, ...others]: Burst): Input {
  const input = readInput(head.activity);
  if (input.type !== 'text') return input;
  const lines = [input.text, ...others.map(({ activity }) => activity.text ?? '')];
  return { type: 'text', text: lines.join('\n') };
}

function typedText({ activity }: LogEntry): string | undefined {
  if (isQuiet(activity) || aboutOf(activity).edits !== undefined) return undefined;
  const input = readInput(activity);
  const isCommand = input.type === 'text' && readCommand(input.text, { freeText: false });
  return input.type === 'text' && isCommand === undefined ? input.text : undefined;
}
