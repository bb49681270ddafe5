import type { Activity } from 'botbuilder';
import type { LogEntry } from '../../../ports/conversation/conversation.ts';
import { readPhoneNumber } from '../../../../policies/order/phone-number.ts';
import type { TakeFile } from '../arrival/media.ts';
import { nudgeTemplate } from '../nudge-template.ts';
import type { Message, MessageOf } from '../payload/message.ts';
import { decodeChoice } from '../render/choice-id.ts';
import { readNumber } from './numbered.ts';
import {
  nameKind,
  noteContacts,
  noteLocation,
  noteOrder,
  noteReaction,
  noteRefusal,
} from './notes.ts';

/** What an activity says, apart from who wrote where. */
export type Said = Partial<Activity>;

/** What a message is read with. */
interface Reading {
  conversation: string;
  /** What was said before, oldest first. */
  log: readonly LogEntry[];
  takeFile: TakeFile;
}

/**
 * What a message says. `undefined` for what says nothing at all: that a chat was opened. Changes of who somebody is are
 * dealt with before.
 */
export async function readSaid(message: Message, reading: Reading): Promise<Said | undefined> {
  const said = await readKind(message, reading);
  if (!said) return undefined;
  const { id, forwarded = false, frequently_forwarded = false } = message.context ?? {};
  const channelData = {
    ...(id !== undefined && { replyTo: id }),
    ...((forwarded || frequently_forwarded) && { forwarded: true }),
    ...(said.channelData as object | undefined),
  };
  return {
    type: 'message',
    // as it was typed: a star or a hash of a customer is no markup
    textFormat: 'plain',
    ...said,
    ...(Object.keys(channelData).length > 0 && { channelData }),
  };
}

async function readKind(message: Message, reading: Reading): Promise<Said | undefined> {
  switch (message.type) {
    case 'text':
      return readText(message.text.body, reading.log);
    case 'interactive':
      return readTap(message);
    case 'button':
      return readQuickReply(message);
    case 'reaction':
      return quiet(noteReaction(message), { replyTo: message.reaction.message_id });
    case 'edit':
      return readEdit(message);
    case 'revoke':
      return quiet('[bericht verwijderd]', { deletes: message.revoke.original_message_id });
    case 'image':
      return readFile(message.type, message.image, reading);
    case 'document':
      return readFile(message.type, message.document, reading);
    case 'audio':
      return readFile(message.type, message.audio, reading);
    case 'video':
      return readFile(message.type, message.video, reading);
    case 'sticker':
      return readSticker(message, reading);
    case 'location':
      return unread('location', noteLocation(message));
    case 'contacts':
      return readContacts(message);
    case 'order':
      return unread('order', noteOrder(message), message.order.text);
    case 'system':
      return quiet(`[melding van WhatsApp over deze klant: ${message.system.type}]`);
    case 'request_welcome':
      return undefined;
    case 'unsupported':
      return unread('message', '[bericht dat WhatsApp niet kan doorgeven]');
  }
}

function readText(text: string, log: Reading['log']): Said {
  const choice = readNumber(text, log);
  return choice ? { text: choice.label, value: { loket: choice.value } } : { text };
}

/** Below the template that asks to write, it asks for what waits, and is nothing for the bot to answer. */
function readQuickReply({ button: { payload = '', text } }: MessageOf<'button'>): Said {
  if (payload === nudgeTemplate.payload) return quiet(text, { asksForAnswer: true });
  return chosen(payload, text);
}

function readTap({ interactive }: MessageOf<'interactive'>): Said {
  const tapped = interactive.button_reply ?? interactive.list_reply;
  if (tapped) return chosen(tapped.id, tapped.title);
  if (interactive.type === 'call_permission_reply') return quiet('[antwoord of bellen mag]');
  return unread('message', '[ingevuld formulier van WhatsApp]');
}

function chosen(id: string, label: string): Said {
  const loket = decodeChoice(id);
  return { text: label, ...(loket && { value: { loket } }) };
}

function readEdit({ edit }: MessageOf<'edit'>): Said {
  const { text, image, video, document } = edit.message;
  const later = text?.body ?? image?.caption ?? video?.caption ?? document?.caption;
  // a caption that was taken away leaves its file
  if (later === undefined) return quiet('[bijschrift weggehaald]');
  return { text: later, channelData: { edits: edit.original_message_id } };
}

async function readFile(
  kind: 'image' | 'document' | 'audio' | 'video',
  { id, caption = '', filename }: MessageOf<'image'>['image'],
  { conversation, takeFile }: Reading,
): Promise<Said> {
  const taken = await takeFile({ id, name: filename ?? nameKind(kind) }, conversation);
  if ('refused' in taken) return unread(taken.refused, noteRefusal(kind, taken.refused), caption);
  const attachments = [attach(taken.file)];
  if (kind === 'audio') return { ...unread('voice', ''), attachments };
  return { text: caption, attachments };
}

async function readSticker(
  { sticker }: MessageOf<'sticker'>,
  { conversation, takeFile }: Reading,
): Promise<Said> {
  const note = quiet('[sticker]');
  const taken = await takeFile({ id: sticker.id, name: nameKind('sticker') }, conversation);
  return 'refused' in taken ? note : { ...note, attachments: [attach(taken.file)] };
}

/** A card of anybody is to be read by staff; a customer's own number, which we asked for, answers our question. */
function readContacts(message: MessageOf<'contacts'>): Said {
  const note = noteContacts(message);
  const own = message.contacts.filter(({ origin }) => origin === 'contact_request');
  const numbers = own.flatMap(({ phones = [] }) =>
    phones.flatMap(({ phone = '', wa_id }) => readPhoneNumber(wa_id ? `+${wa_id}` : phone) ?? []),
  );
  const [sharedPhone, ...others] = new Set(numbers);
  return sharedPhone !== undefined && others.length === 0
    ? { text: note, channelData: { sharedPhone } }
    : unread('contacts', note);
}

type AttachedFile = Extract<Awaited<ReturnType<TakeFile>>, { file: unknown }>['file'];

function attach(file: AttachedFile) {
  return { contentType: file.contentType, name: file.name, content: file };
}

/** Kept for staff to see, and answered by nobody. */
export function quiet(text: string, channelData: object = {}): Said {
  return { text, channelData: { quiet: true, ...channelData } };
}

/** What the bot cannot read: its customer hears so, and `words` that came with it are answered. */
function unread(unsupported: string, note: string, words = ''): Said {
  return {
    text: [note, words].filter(Boolean).join('\n'),
    channelData: { unsupported, ...(words !== '' && { words }) },
  };
}
