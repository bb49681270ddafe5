import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { judgeFile, type JudgedFile } from '../../files/judge-file.ts';
import { readForm, type FormRefusal } from '../../files/read-form.ts';
import { entryId, type ChannelTools, type ChannelHost } from '../channel.ts';
import { messageActivity, joinActivity, readMessage, type Message } from './activities.ts';
import type { Limits } from './limits.ts';
import { createPace } from './pace.ts';
import { Refusal, type Sentences } from './refusal.ts';
import type { Stream } from './stream.ts';
import type { Claims } from './tokens.ts';

type AttachedFile = Awaited<ReturnType<ChannelHost['keepFile']>>;

/** Takes in what customers send. What is refused never reaches the host. */
export interface Intake {
  /** Begins the conversation unless it has begun; gives whether it was new. */
  start(claims: Claims, locale?: string): Promise<boolean>;
  /** Takes a posted activity and gives its id, once it is stored. */
  take(claims: Claims, body: unknown): Promise<string>;
  /** The same for a message with files, read from the request. */
  takeUpload(claims: Claims, request: IncomingMessage): Promise<string>;
  file: ChannelHost['readFile'];
}

export function createIntake(
  { host, clock, log }: ChannelTools,
  stream: Stream,
  sentences: Sentences,
  limits: Limits,
): Intake {
  const { messageBurst: burst, messagesPerSecond: perSecond, messagesPerFile } = limits;
  const mayPost = createPace({ burst, perSecond }, clock);
  let uploads = 0;

  async function start(claims: Claims, locale?: string): Promise<boolean> {
    if (await host.exists(claims.conversation)) return false;
    await host.receive(joinActivity(claims, locale));
    return true;
  }

  function read(claims: Claims, body: unknown, files: number): Message | 'typing' | undefined {
    const message = readMessage(body, files, limits);
    if (message === 'typing') return message;
    if (message && !mayPost(claims.conversation, 1 + files * messagesPerFile)) throw tooMany();
    return message;
  }

  async function hand(
    claims: Claims,
    message: Message | 'typing' | undefined,
    files: AttachedFile[],
  ): Promise<string> {
    if (message === 'typing') host.typing(claims.conversation);
    // neither typing nor what is no message is kept
    if (message === undefined || message === 'typing') {
      return `${claims.conversation}|${randomUUID()}`;
    }
    await start(claims);
    const { sequence } = await host.receive(messageActivity(message, claims, files));
    stream.notify(claims.conversation);
    return entryId(claims.conversation, sequence);
  }

  async function handUpload(claims: Claims, request: IncomingMessage): Promise<string> {
    if (uploads >= limits.uploads) throw tooMany();
    uploads += 1;
    try {
      const upload = await readForm(request, 'activity', limits);
      if ('refused' in upload) throw refused(upload);
      const message = read(claims, upload.message, upload.files.length);
      // First all are judged: a message is taken with all its files or not at all.
      const judged = await Promise.all(upload.files.map(judge));
      const files = await Promise.all(judged.map((file) => host.keepFile(file)));
      return await hand(claims, message, files);
    } finally {
      uploads -= 1;
    }
  }

  /** What kept a message from arriving is also said in the chat, where the customer reads it. */
  async function telling(claims: Claims, work: () => Promise<string>): Promise<string> {
    try {
      return await work();
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      if (refusal !== error) log.error(error, 'a message was not stored');
      if (refusal.tell) {
        const text = sentences[refusal.tell](claims.locale);
        stream.sendTransient(claims.conversation, { type: 'message', text });
      }
      throw refusal;
    }
  }

  return {
    async start(claims, locale) {
      try {
        return await start(claims, locale);
      } catch (cause) {
        log.error(cause, 'a conversation could not be opened');
        throw new Refusal(503, 'Unavailable', 'The chat is not available now.', { cause });
      }
    },
    take: (claims, body) => telling(claims, () => hand(claims, read(claims, body, 0), [])),
    takeUpload: (claims, request) => telling(claims, () => handUpload(claims, request)),
    file: (id) => host.readFile(id),
  };
}

async function judge(file: { name: string; bytes: Buffer }): Promise<JudgedFile> {
  const judged = await judgeFile(file);
  if (judged) return judged;
  const message = 'Only pictures, PDF and plain text are accepted.';
  throw new Refusal(415, 'UnsupportedFile', message, { tell: 'fileRefused' });
}

function refused({ refused, why, cause }: FormRefusal): Refusal {
  return refused === 'too-large'
    ? new Refusal(413, 'FileTooLarge', why, { tell: 'fileTooLarge' })
    : new Refusal(400, 'BadUpload', why, { cause });
}

// No 429: the client stumbles over it, and shows the message as if it had been sent.
function tooMany(): Refusal {
  const message = 'That is too much at once. Send the message again shortly.';
  return new Refusal(409, 'TooMany', message, { tell: 'tooMany' });
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'store-unavailable' && code !== 'file-store-unavailable') return undefined;
  // A 4xx, for clients show "not sent, try again" then; after a 5xx they show nothing.
  const options = { tell: 'notStored', cause: error } as const;
  return new Refusal(424, 'NotStored', 'The message could not be stored. Send it again.', options);
}
