import { formLimits, webChatLimits } from '../../../limits/limits.ts';
import type { ChannelHost } from '../../channel.ts';
import { isAmongOthers, mentionsBot, type Arrived } from './activity.ts';
import { readChoice } from './choice.ts';
import type { KeptFile } from '../../keep-fetched.ts';
import { filePatienceMs, offeredFile, type TakeFile } from './files.ts';
import { noteRefusal } from './notes.ts';
import { message, unread, type About, type Said } from './said.ts';
import { readWords } from './words.ts';

/** What a message is read with. */
export interface Reading {
  conversation: string;
  takeFile: TakeFile;
  keepFile: ChannelHost['keepFile'];
}

/**
 * What a message says, in parts that are answered one after the other: a file that could not be taken is a part of its own,
 * beside those that could. Never none.
 */
export async function readMessage(
  arrived: Arrived,
  reading: Reading,
  edits?: string,
): Promise<Said[]> {
  const { text, ...quote } = readWords(arrived);
  const about: About = { ...quote, ...(edits !== undefined && { edits }) };
  const { replyToId } = arrived;
  const chosen = readChoice(arrived.value);
  if (chosen) {
    const label = text === '' ? (chosen.label ?? chosen.value.loket.value) : text;
    const onCard = { ...(replyToId !== undefined && { replyTo: replyToId }) };
    return [{ ...message(label, { ...about, ...onCard }), value: chosen.value }];
  }
  const { files, voices, refused } = await takeFiles(arrived, reading);
  const short = text.length > webChatLimits.textLength ? cut(text) : text;
  // all of it, for staff to read
  if (short !== text) files.push(await keepLong(text, reading));
  const said: Said[] = [];
  if (voices.length > 0) {
    const { attachments } = message('', {}, voices);
    said.push({ ...unread('voice', ''), ...(attachments && { attachments }) });
  }
  if (files.length > 0 || (short !== '' && refused.length === 0)) {
    said.push(message(short, about, files));
  }
  const words = files.length > 0 ? '' : short;
  refused.forEach(({ name, why }, at) => {
    said.push(unread(why, noteRefusal(name, why), at === 0 ? words : '', about));
  });
  return said.length > 0 ? said : [readWordless(arrived, about)];
}

/** A message in which nobody says anything. */
function readWordless(arrived: Arrived, about: About): Said {
  const { entities, attachments, value } = arrived;
  const place = entities.some(({ type }) => type === 'Place' || type === 'GeoCoordinates');
  if (place) return unread('location', '[locatie]', '', about);
  if (attachments.some(({ contentType }) => contentType.startsWith(cardType))) {
    return unread('message', '[kaart]', '', about);
  }
  if (value !== undefined && value !== null)
    return unread('message', '[ingevulde kaart]', '', about);
  const isMention = isAmongOthers(arrived) && mentionsBot(arrived);
  if (isMention) return unread('mention', '[noemt de assistent, zonder vraag]', '', about);
  return unread('message', '[bericht zonder tekst]', '', about);
}

const cardType = 'application/vnd.microsoft.card.';

async function takeFiles({ attachments }: Arrived, { conversation, takeFile }: Reading) {
  const files: KeptFile[] = [];
  const voices: KeptFile[] = [];
  const refused: { name: string; why: Parameters<typeof noteRefusal>[1] }[] = [];
  const signal = AbortSignal.timeout(filePatienceMs);
  const offered = attachments.flatMap((attachment) => offeredFile(attachment) ?? []);
  const taken = await Promise.all(
    offered.slice(0, formLimits.files).map(async (file) => {
      const one = await takeFile(file, conversation, signal);
      return { file, one };
    }),
  );
  for (const { file, one } of taken) {
    if ('refused' in one) refused.push({ name: file.name, why: one.refused });
    else (file.isVoice ? voices : files).push(one.file);
  }
  for (const { name } of offered.slice(formLimits.files)) {
    refused.push({ name, why: 'files-full' });
  }
  return { files, voices, refused: onePerReason(refused) };
}

/** One of each reason, as the customer hears each once; it names all. */
function onePerReason<R extends { name: string; why: string }>(refused: readonly R[]): R[] {
  const reasons = [...new Set(refused.map(({ why }) => why))];
  return reasons.flatMap((why) => {
    const [first, ...others] = refused.filter((one) => one.why === why);
    return first ? [{ ...first, name: [first, ...others].map(({ name }) => name).join(', ') }] : [];
  });
}

/** As much as is read, and no half of a character. */
function cut(text: string): string {
  return text.slice(0, webChatLimits.textLength).replace(/\p{Surrogate}$/u, '');
}

function keepLong(text: string, { keepFile }: Reading): Promise<KeptFile> {
  const bytes = Buffer.from(text);
  return keepFile({ name: 'bericht.txt', contentType: 'text/plain', bytes });
}
