import type { Activity } from 'botbuilder';
import type { LogEntry } from '../../../ports/conversation/conversation.ts';
import { joinMessages } from '../../../ports/conversation/join-messages.ts';
import { namedEventIn } from '../../../ports/conversation/log-events.ts';
import { choicesIn, type OfferedChoice } from './choices.ts';

/**
 * The message that was sent under this id of the channel, as it was said, and the label of the choice with this value in it;
 * `undefined` where the log knows no such message, or it offers no such choice.
 */
export function findSent(
  log: readonly LogEntry[],
  messageId: string,
  value: OfferedChoice['value'],
): { message: Partial<Activity>; chosen: string } | undefined {
  const sent = log
    .map((entry) => namedEventIn(entry, 'delivery')?.value)
    .findLast((delivery) => delivery?.messageId === messageId);
  if (!sent) return undefined;
  const said = log.filter(({ sequence }) => sent.entries.includes(sequence));
  const message = joinMessages(said.map(({ activity }) => activity));
  const choice = choicesIn(message).find((one) => isSame(one.value, value));
  return choice && { message, chosen: choice.label };
}

function isSame(one: OfferedChoice['value'], other: OfferedChoice['value']): boolean {
  return one.dialog === other.dialog && one.slot === other.slot && one.value === other.value;
}
