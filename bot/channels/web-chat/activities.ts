import type { Activity, Attachment } from 'botbuilder';
import { z } from 'zod';
import { pictures } from '../../files/judge-file.ts';
import type { WebChatLimits } from '../../limits/limits.ts';
import { entryId, type ChannelHost } from '../channel.ts';
import { keepable } from '../keepable.ts';
import { Refusal } from './refusal.ts';
import type { Claims } from './tokens.ts';

type LogEntry = Awaited<ReturnType<ChannelHost['receive']>>;
type AttachedFile = Awaited<ReturnType<ChannelHost['keepFile']>>;

export const serviceUrl = 'https://webchat.invalid/';
export const filesPath = '/v3/directline/files/';

export const localeSchema = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i);

/** What a button hands back: small, and fit to be kept. */
const valueSchema = z.unknown().refine((value) => {
  // most messages have none
  if (value === undefined) return true;
  try {
    const json = JSON.stringify(value);
    return json.length <= 4000 && !/\\u(0000|d[89a-f])/i.test(json);
  } catch {
    return false; // nested so deeply that it cannot be written
  }
}, 'is too large or cannot be kept');

// Without `replyToId`: Web Chat holds a reply back until it has seen what is replied to.
const renderedFields = [
  'type',
  'text',
  'textFormat',
  'speak',
  'inputHint',
  'value',
  'locale',
  'channelData',
  'entities',
  'attachmentLayout',
  'suggestedActions',
] as const satisfies (keyof Activity)[];

const short = z.string().max(200);

const messageSchema = z.object({
  type: z.literal('message'),
  text: z.string().transform(keepable).exactOptional(),
  value: valueSchema.exactOptional(),
  locale: localeSchema.optional().catch(undefined),
  // What Web Chat wants back with the echo: which message it was, and how to show it.
  channelData: z
    .object({
      clientActivityID: short.regex(/^[\x21-\x7e]+$/).exactOptional(),
      clientTimestamp: short.exactOptional(),
      postBack: z.boolean().exactOptional(),
      messageBack: z.object({ displayText: short.exactOptional() }).exactOptional(),
      attachmentSizes: z.array(z.number()).max(20).exactOptional(),
    })
    .exactOptional(),
});

/** The one event that a page sends: its visitor switched language. */
const languageSchema = messageSchema.pick({ locale: true, channelData: true }).extend({
  type: z.literal('event'),
  name: z.literal('language'),
  value: z.enum(['nl', 'en']),
});

/** The visitor has wiped the conversation, and is gone from it. */
const endSchema = messageSchema
  .pick({ locale: true, channelData: true })
  .extend({ type: z.literal('endOfConversation') });

const activitySchema = z.discriminatedUnion('type', [
  messageSchema,
  endSchema,
  z.object({ type: z.enum(['typing', 'event', 'invoke']) }),
]);

/** A message as it came in, read and within the limits; or a switch of language, or the end. */
export type Message =
  z.infer<typeof messageSchema> | z.infer<typeof languageSchema> | z.infer<typeof endSchema>;

/**
 * Reads what a client posts; `undefined` for what is no message and is not kept, nor is `typing`. `files` is how many
 * files come with it. Refuses what cannot be read, is too long or says nothing.
 */
export function readMessage(
  body: unknown,
  files: number,
  limits: WebChatLimits,
): Message | 'typing' | undefined {
  const switched = isEvent(body) ? languageSchema.safeParse(body).data : undefined;
  if (switched !== undefined) return switched;
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) {
    throw new Refusal(400, 'BadActivity', z.prettifyError(parsed.error).slice(0, 500));
  }
  if (parsed.data.type === 'typing') return 'typing';
  if (parsed.data.type === 'endOfConversation') return parsed.data;
  if (parsed.data.type !== 'message') return undefined;
  const { text = '', value } = parsed.data;
  if (text.length > limits.textLength) throw tooLong(limits);
  if (text === '' && value === undefined && files === 0) {
    throw new Refusal(400, 'EmptyMessage', 'The message has no text, no value and no file.');
  }
  return parsed.data;
}

/** Whether a client posts an event: what nearly all of them post is none, and need not be read as one. */
export function isEvent(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body && body.type === 'event';
}

export function tooLong({ textLength }: WebChatLimits): Refusal {
  const most = `A message has at most ${textLength} characters.`;
  return new Refusal(413, 'MessageTooLong', most, { tell: 'messageTooLong' });
}

/** The message as an activity. The token says who wrote and where, whatever the client says. */
export function messageActivity(
  message: Message,
  claims: Claims,
  files: AttachedFile[],
): Partial<Activity> {
  const { locale = claims.locale, ...said } = message;
  const id = message.channelData?.clientActivityID;
  return {
    ...said,
    ...frame(claims),
    // as it was typed: a star or a hash of a customer is no markup
    ...(message.type === 'message' && { textFormat: 'plain' }),
    ...(id !== undefined && { id }),
    ...(locale !== undefined && { locale }),
    ...(files.length > 0 && { attachments: files.map(attachment) }),
  };
}

/** Says that the conversation has begun; always under one id, so that it counts once. */
export function joinActivity(claims: Claims, locale = claims.locale): Partial<Activity> {
  return {
    ...frame(claims),
    type: 'conversationUpdate',
    id: 'joined',
    membersAdded: [{ id: claims.user, name: '' }],
    ...(locale !== undefined && { locale }),
  };
}

/** The entry as the client may see it; `undefined` for what is no message. */
export function renderEntry(
  entry: LogEntry,
  conversation: string,
  base: string,
): object | undefined {
  const { activity } = entry;
  if (activity.type !== 'message') return undefined;
  const rendered: Partial<Record<keyof Activity, unknown>> = {};
  for (const field of renderedFields) rendered[field] = activity[field];
  return Object.assign(rendered, {
    id: entryId(conversation, entry.sequence),
    timestamp: entry.at,
    channelId: 'webchat',
    conversation: { id: conversation },
    from:
      entry.from === 'customer'
        ? { id: activity.from?.id, role: 'user' }
        : { id: entry.from, name: activity.from?.name, role: 'bot' },
    attachments: activity.attachments?.map((one) => reachable(one, base)),
  });
}

/** The entry after which to go on; what is no watermark means from the beginning. */
export function watermarkOf(text: string | null | undefined): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}

/** What any activity from the customer says of who wrote where. */
export function frame(claims: Claims): Partial<Activity> {
  return {
    channelId: 'webchat',
    serviceUrl,
    conversation: {
      id: claims.conversation,
      name: '',
      isGroup: false,
      conversationType: 'personal',
    },
    from: { id: claims.user, name: '', role: 'user' },
    recipient: { id: 'bot', name: '', role: 'bot' },
  };
}

// Kept without a host: where the server stands may change, and a client must not choose it for staff.
function attachment(file: AttachedFile): Attachment {
  const { contentType, name } = file;
  return { contentType, name, contentUrl: `${filesPath}${file.id}`, content: file };
}

/** The files that stand in an activity of ours. */
export function filesIn({ attachments = [] }: Partial<Activity>): AttachedFile[] {
  return attachments.flatMap(({ content }) => keptFileSchema.safeParse(content).data ?? []);
}

const keptFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.number(),
});

function reachable(one: Attachment, base: string): Attachment {
  const path = one.contentUrl ?? pathOf(one.content);
  if (path?.startsWith(filesPath) !== true) return one;
  const contentUrl = base + path;
  const name = one.name ?? '';
  // without a thumbnail, Web Chat shows customers no more than the name of their own picture
  if (pictures.has(one.contentType)) {
    return { contentType: one.contentType, name, contentUrl, thumbnailUrl: contentUrl };
  }
  // what is no picture to a browser is a file to save, such as the photos of some phones
  const isPicture = one.contentType.startsWith('image/');
  return {
    contentType: isPicture ? 'application/octet-stream' : one.contentType,
    name,
    contentUrl,
  };
}

// what staff hand over is a kept file, and knows of no channel
function pathOf(content: unknown): string | undefined {
  const kept = keptFileSchema.safeParse(content);
  return kept.success ? `${filesPath}${kept.data.id}` : undefined;
}
