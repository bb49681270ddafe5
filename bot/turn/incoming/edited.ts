import type { Input, Replaced } from '../../../dialogs/conversation/dialog.ts';
import { aboutOf, isQuiet } from '../../ports/conversation/about-message.ts';
import type { LogEntry } from '../../ports/conversation/conversation.ts';

/**
 * The input with what it stands in the place of, where the customer has rewritten a message that was answered before.
 * Of a message that nobody has answered yet only the later text is left, which is read as any other.
 */
export function noteReplaced(input: Input, entry: LogEntry, log: readonly LogEntry[]): Input {
  const { edits } = aboutOf(entry.activity);
  if (input.type !== 'text' || edits === undefined) return input;
  const instead = replacedBy(entry, edits, log);
  return instead === undefined ? input : { ...input, instead };
}

function replacedBy(
  { sequence }: LogEntry,
  edits: string,
  log: readonly LogEntry[],
): Replaced | undefined {
  const before = log.filter((one) => one.sequence < sequence && one.from === 'customer');
  const isVersion = ({ activity }: LogEntry) =>
    activity.id === edits || aboutOf(activity).edits === edits;
  const said = before.findLast(isVersion);
  const isAnswered = log.some(
    ({ sequence: at, from, activity }) =>
      from === 'bot' && activity.type === 'message' && at > (said?.sequence ?? at),
  );
  if (said === undefined || !isAnswered) return undefined;
  const since = before.filter((one) => one.sequence > said.sequence && !isQuiet(one.activity));
  return { text: said.activity.text ?? '', isLatest: since.length === 0 };
}
