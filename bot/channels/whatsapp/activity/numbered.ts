import type { Activity } from 'botbuilder';
import { isQuiet } from '../../../ports/conversation/about-message.ts';
import type { LogEntry } from '../../../ports/conversation/conversation.ts';
import { joinMessages } from '../../../ports/conversation/join-messages.ts';
import { numberedChoices } from '../render/choices.ts';

const number =
  /^\s*(?:optie|keuze|nummer|nr\.?|option|choice|number|no\.?)?\s*(\d{1,2})\s*[.)]?\s*$/i;

/**
 * The choice that a number stands for, where choices were shown last as numbered text, for want of room for buttons. The
 * label is what it was shown as.
 * Example: `readNumber('2.', log)` after "1. Ja 2. Nee" is that of "Nee".
 */
export function readNumber(text: string, log: readonly LogEntry[]) {
  const typed = number.exec(text)?.[1];
  if (typed === undefined) return undefined;
  return numberedChoices(saidLast(log))?.[Number(typed) - 1];
}

/** All that was said since the customer's last message, as the one message that it was sent as. */
function saidLast(log: readonly LogEntry[]): Partial<Activity> {
  const last = log.findLastIndex(({ from, activity }) => from === 'customer' && !isQuiet(activity));
  const said = log.slice(last + 1).map(({ activity }) => activity);
  return joinMessages(said.filter(({ type }) => type === 'message'));
}
