import { createHash } from 'node:crypto';
import type { LogEntry } from '../../../ports/conversation/conversation.ts';
import { isAmongOthers, mentionsBot, type Arrived } from './activity.ts';
import { readChoice } from './choice.ts';
import { noteReactions } from './notes.ts';
import { readMessage, type Reading } from './read-message.ts';
import { happened, quiet, type Said } from './said.ts';
import { readWords } from './words.ts';

/** What an activity comes to: each with an id of its own, by which it is known when it comes again. */
export interface Heard extends Said {
  id: string;
}

export interface ActivityReading extends Reading {
  /** What was said before, oldest first; empty in a conversation that is new. */
  log: readonly LogEntry[];
}

/** By which the beginning of a conversation counts once, however often a channel tells it. */
export const joinedId = 'joined';

const removedName = 'bot-removed';

/**
 * Reads what a channel delivers. Nothing comes of what is not for us: talk of others among whom nobody mentions the bot, and
 * news of a team or of other people.
 */
export async function readActivity(arrived: Arrived, reading: ActivityReading): Promise<Heard[]> {
  const id = idOf(arrived);
  switch (arrived.type) {
    case 'message':
      return isForUs(arrived) ? parts(id, await readMessage(arrived, reading)) : [];
    case 'invoke':
      return parts(id, readSubmit(arrived));
    case 'messageUpdate':
      return readUpdate(arrived, reading);
    case 'messageDelete':
      if (reading.log.length === 0) return [];
      return [
        { ...quiet('[bericht verwijderd]', { deletes: id }), id: momentId(arrived, 'deleted') },
      ];
    case 'messageReaction':
      return reading.log.length === 0 ? [] : readReaction(arrived);
    case 'conversationUpdate':
      return readMembers(arrived, reading);
    case 'installationUpdate':
      if (arrived.action === 'add') return [joined(arrived, reading)];
      return arrived.action === 'remove' ? removed(arrived, reading) : [];
    default:
      return [];
  }
}

/** A button of ours is pressed by nobody who means another. */
function isForUs(arrived: Arrived): boolean {
  if (arrived.from.id === arrived.recipient.id) return false;
  const isSpokenTo = !isAmongOthers(arrived) || mentionsBot(arrived);
  return isSpokenTo || readChoice(arrived.value) !== undefined;
}

/** A button that waits for an answer of its own. */
function readSubmit({ value, replyToId }: Arrived): Said[] {
  const { action } = (value ?? {}) as { action?: { data?: unknown } };
  const chosen = readChoice(action?.data);
  if (!chosen) return [];
  const text = chosen.label ?? chosen.value.loket.value;
  const about = { ...(replyToId !== undefined && { replyTo: replyToId }) };
  return [{ type: 'message', textFormat: 'plain', text, value: chosen.value, channelData: about }];
}

/** An edited message is answered anew, unless nothing about it reads otherwise than before. */
async function readUpdate(arrived: Arrived, reading: ActivityReading): Promise<Heard[]> {
  const id = idOf(arrived);
  const { eventType } = arrived.channelData;
  const isKnown = reading.log.some(
    ({ from, activity }) => from === 'customer' && isOf(activity, id),
  );
  if (eventType === 'undeleteMessage') {
    const { text } = readWords(arrived);
    const note = ['[bericht teruggezet]', text].filter(Boolean).join(' ');
    return isKnown ? [{ ...quiet(note), id: momentId(arrived, 'undeleted') }] : [];
  }
  if (!isKnown && !isForUs(arrived)) return [];
  const latest = reading.log.findLast(
    ({ from, activity }) => from === 'customer' && isOf(activity, id),
  );
  const said = await readMessage(arrived, reading, id);
  const isSame = latest !== undefined && said.every(({ text }) => text === latest.activity.text);
  return isSame ? [] : parts(momentId(arrived, 'edited'), said);
}

/** Whether it is the message with this id, or a later version of it. */
function isOf({ id, channelData }: Said, original: string): boolean {
  const { edits } = (channelData ?? {}) as { edits?: string };
  return id === original || edits === original;
}

function readReaction(arrived: Arrived): Heard[] {
  const { reactionsAdded, reactionsRemoved, replyToId } = arrived;
  const about = { ...(replyToId !== undefined && { replyTo: replyToId }) };
  const added = reactionsAdded.map(({ type }) => type);
  const notes = [
    ...(reactionsRemoved.length > 0 ? ['[reactie weggehaald]'] : []),
    ...(added.length > 0 ? [noteReactions(added)] : []),
  ];
  if (notes.length === 0) return [];
  return [
    { ...quiet(notes.join(' '), about), id: momentId(arrived, `reacted ${notes.join(' ')}`) },
  ];
}

/**
 * Who opens the chat is greeted. Among others nobody is but who brings in the bot: it is there for all from then on.
 */
function readMembers(arrived: Arrived, reading: ActivityReading): Heard[] {
  const { membersAdded, membersRemoved, recipient, channelId } = arrived;
  const isBot = ({ id }: { id: string }) => id === recipient.id;
  if (membersRemoved.some(isBot)) return removed(arrived, reading);
  // elsewhere the bot is a member before the customer is
  const brings = channelId === 'msteams' && membersAdded.some(isBot);
  const comes = !isAmongOthers(arrived) && membersAdded.some((member) => !isBot(member));
  return brings || comes ? [joined(arrived, reading)] : [];
}

/**
 * The one who comes, and not who told of it: elsewhere than on Teams that is nobody. Who removed the bot and installs it
 * again comes once more, by an id of that time.
 */
function joined({ from, membersAdded, recipient }: Arrived, { log }: ActivityReading): Heard {
  const comes = membersAdded.find(({ id }) => id !== recipient.id);
  const member = { id: from.id, name: from.name ?? '' };
  const other = comes && comes.id !== from.id && { id: comes.id, name: comes.name ?? '' };
  const removal = log.findLast(({ activity }) => activity.name === removedName)?.activity.id;
  return {
    type: 'conversationUpdate',
    id: removal === undefined ? joinedId : `${joinedId} after ${removal}`,
    ...(removal !== undefined && { channelData: { again: true } }),
    ...(other && { from: { ...other, role: 'user' } }),
    membersAdded: [other || member],
  };
}

/** What is to be sent afterwards is refused by the channel, for a reason that the desk shows. */
function removed(arrived: Arrived, { log }: ActivityReading): Heard[] {
  if (log.length === 0) return [];
  const note = happened(removedName, '[de app is verwijderd: antwoorden komen niet meer aan]');
  return [{ ...note, id: momentId(arrived, 'removed') }];
}

/** The channel's own id, or one that only the same activity has. */
export function idOf({ id, ...others }: Arrived): string {
  return id ?? createHash('sha256').update(JSON.stringify(others)).digest('hex');
}

/** For what comes under the id of the message that it is about. */
function momentId(arrived: Arrived, what: string): string {
  return `${idOf(arrived)} ${what} ${arrived.timestamp ?? ''}`.trim();
}

function parts(id: string, said: readonly Said[]): Heard[] {
  return said.map((one, at) => ({ ...one, id: at === 0 ? id : `${id} part ${at + 1}` }));
}
