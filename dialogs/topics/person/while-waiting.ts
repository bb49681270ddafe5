import type { DialogContext, Input, Reply } from '../../conversation/dialog.ts';
import { menuChoice } from '../../conversation/form/form.ts';
import type { HandedOver } from '../../conversation/form/handed-over.ts';
import { readCommand } from '../../reading/wishes/command.ts';
import { readCourtesy } from '../../reading/wishes/courtesy.ts';
import { asksHowLong } from '../../reading/wishes/how-long.ts';
import { hasWords } from '../../reading/text.ts';

/** What comes of an input while the customer waits for staff. */
export interface Waiting {
  /** Whether the customer goes on with the bot. */
  leaves: boolean;
  replies: Reply[];
}

const leaving = ['menu', 'stop', 'back', 'go-on', 'restart'];

/** Where in the queue somebody waits: their place from 1, what they were told last, and for how long. */
export interface WaitingAt {
  place: number;
  told: number | undefined;
  minutes: number;
}

/**
 * While the customer waits, all they write waits with them, for staff to read; but they may leave the
 * queue, and they hear where they stand when they ask, or when it has changed since they were told.
 */
export function handleWhileWaiting(
  input: Input,
  at: WaitingAt,
  context: Pick<DialogContext, 'words'>,
): Waiting {
  const command = input.type === 'text' ? readCommand(input.text, { freeText: true }) : undefined;
  const leaves =
    (command !== undefined && leaving.includes(command)) ||
    (input.type === 'choice' && input.choice.value === leaveQueue);
  if (leaves) return { leaves, replies: [] };
  const wrote = input.type === 'text' || input.type === 'files';
  const asked =
    input.type === 'language' ||
    command === 'human' ||
    (input.type === 'text' && asksHowLong(input.text));
  const news = asked || (wrote && at.place !== at.told);
  return { leaves, replies: news ? [tellPosition(at, context)] : [] };
}

/** Whether what follows on a conversation that staff closed is for staff: no thanks, and nothing for the bot. */
export function wantsStaff(input: Input): boolean {
  // what the bot cannot read, a person may
  if (input.type === 'files' || input.type === 'unsupported') return true;
  if (input.type !== 'text' || readCourtesy(input.text)) return false;
  const command = readCommand(input.text, { freeText: true });
  return command === undefined || command === 'human';
}

/** What they told while they waited, without what was said of waiting itself. */
export function gatherWhileWaiting(inputs: readonly Input[]): HandedOver {
  const told = inputs.flatMap((input) => {
    if (input.type === 'files') return { text: input.text, files: input.files };
    if (input.type !== 'text' || !hasWords(input.text)) return [];
    const command = readCommand(input.text, { freeText: true });
    const isStory = command === undefined && !asksHowLong(input.text) && !readCourtesy(input.text);
    return isStory ? { text: input.text, files: [] } : [];
  });
  return {
    text: told.flatMap(({ text }) => text || []).join('\n'),
    files: told.flatMap(({ files }) => files),
  };
}

/** The item of the menu with which who waits goes on with the bot. */
const leaveQueue = 'leave-queue';

/** Tells who waits where they stand, and how long they have waited once that is minutes. */
export function tellPosition(
  { place, minutes }: Pick<WaitingAt, 'place' | 'minutes'>,
  context: Pick<DialogContext, 'words'>,
): Reply {
  return tellPlace(place, minutes < 2 ? '' : context.words('human.waited', { minutes }), context);
}

/** The place in the queue, counted from 1, with the way out of it. */
export function tellPlace(
  place: number,
  more: string,
  context: Pick<DialogContext, 'words'>,
): Reply {
  const where =
    place === 1 ? context.words('human.queued-first') : context.words('human.queued', { place });
  const text = [where, more].filter(Boolean).join(' ');
  return { text, choices: [menuChoice(context, leaveQueue, 'human.leave-queue')] };
}
