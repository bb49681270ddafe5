import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { judgeFile, type JudgedFile } from '../../files/judge-file.ts';
import { readForm, type ReadForm } from '../../files/read-form.ts';
import { KeyedQueue } from '../../keyed-queue.ts';
import type { WebChatLimits } from '../../limits/limits.ts';
import { takeAll } from '../../limits/pace.ts';
import { Places } from '../../limits/places.ts';
import { entryId, type ChannelTools, type ChannelHost } from '../channel.ts';
import {
  filesIn,
  joinActivity,
  messageActivity,
  readMessage,
  tooLong,
  type Message,
} from './activities.ts';
import { filesFull, idReused, refusalOf, refusedForm, tooMany } from './intake-refusals.ts';
import { Refusal, type Sentences } from './refusal.ts';
import { createPaces } from './intake-paces.ts';
import { identityActivity, readIdentityToken, type ReadIdentity } from './identity.ts';
import type { Stream } from './stream.ts';
import type { Claims } from './tokens.ts';

type AttachedFile = Awaited<ReturnType<ChannelHost['keepFile']>>;

/** Takes in what customers send. What is refused never reaches the host. */
export interface Intake {
  /** Begins the conversation unless it has begun; gives whether it was new. */
  start(claims: Claims, locale?: string): Promise<boolean>;
  /** Takes a posted activity and gives its id, once it is stored. */
  take(claims: Claims, body: unknown, visitor: string): Promise<string>;
  /** The same for a message with files, read from the request. */
  takeUpload(claims: Claims, request: IncomingMessage, visitor: string): Promise<string>;
  /** Refuses a message that is too long to be read at all. */
  refuseTooLong(claims: Claims): never;
  file: ChannelHost['readFile'];
}

interface IntakeOptions {
  sentences: Sentences;
  limits: WebChatLimits;
  readIdentity: ReadIdentity;
}

export function createIntake(
  { host, clock, log }: ChannelTools,
  stream: Stream,
  { sentences, limits, readIdentity }: IntakeOptions,
): Intake {
  const paces = createPaces(limits, clock);
  const places = new Places({ each: limits.uploadsOfVisitor, all: limits.uploads });
  const uploads = new KeyedQueue();

  async function start(claims: Claims, locale?: string): Promise<boolean> {
    if (await host.exists(claims.conversation)) return false;
    await host.receive(joinActivity(claims, locale));
    return true;
  }

  function read(claims: Claims, visitor: string, body: unknown): Message | 'typing' | undefined {
    const message = readMessage(body, 0, limits);
    if (message !== undefined && message !== 'typing') count(claims, visitor, 1);
    return message;
  }

  function count({ conversation }: Claims, visitor: string, cost: number): void {
    const seconds = takeAll([
      [paces.conversation, conversation, cost],
      [paces.visitor, visitor, cost],
    ]);
    if (seconds > 0) throw tooMany();
  }

  async function hand(
    claims: Claims,
    visitor: string,
    message: Message | 'typing' | undefined,
    files: AttachedFile[],
  ): Promise<string> {
    if (message === 'typing') host.typing(claims.conversation);
    // neither typing nor what is no message is kept
    if (message === undefined || message === 'typing') {
      return `${claims.conversation}|${randomUUID()}`;
    }
    await start(claims);
    const activity = messageActivity(message, claims, files);
    const { sequence } = await host.receive(activity, visitor);
    stream.notify(claims.conversation);
    return entryId(claims.conversation, sequence);
  }

  /** One that is forged or old is as none. */
  async function handIdentity(claims: Claims, visitor: string, token: string): Promise<string> {
    count(claims, visitor, 1);
    const identity = await readIdentity(token);
    if (identity === undefined) return `${claims.conversation}|${randomUUID()}`;
    await start(claims);
    const { sequence } = await host.receive(identityActivity(identity, token, claims), visitor);
    return entryId(claims.conversation, sequence);
  }

  async function handUpload(
    claims: Claims,
    visitor: string,
    request: IncomingMessage,
  ): Promise<string> {
    const { messagesPerFile } = limits;
    // as one with a file, before it is read
    count(claims, visitor, 1 + messagesPerFile);
    const leave = places.enter(visitor);
    if (!leave) throw tooMany();
    try {
      const upload = await readForm(request, 'activity', limits);
      if ('refused' in upload) throw refusedForm(upload);
      const message = readMessage(upload.message, upload.files.length, limits);
      // the first was counted above; without a file it is given back
      count(claims, visitor, (upload.files.length - 1) * messagesPerFile);
      if (message === undefined || message === 'typing') {
        return await hand(claims, visitor, message, []);
      }
      // one after the other, so that a retry finds what it repeats
      return await uploads.run([claims.conversation], async () => {
        const kept = await keptBefore(claims.conversation, message, upload.files);
        return kept
          ? await hand(claims, visitor, message, kept)
          : await handFiles(claims, visitor, message, upload.files);
      });
    } finally {
      leave();
    }
  }

  /** The files of the same message, when it has come in before: their bytes are kept once. */
  async function keptBefore(
    conversation: string,
    { channelData }: Message,
    files: ReadForm['files'],
  ): Promise<AttachedFile[] | undefined> {
    const id = channelData?.clientActivityID;
    if (id === undefined) return undefined;
    const entries = await host.log(conversation, 0);
    const first = entries.find(({ from, activity }) => from === 'customer' && activity.id === id);
    if (!first) return undefined;
    const kept = filesIn(first.activity);
    const sizes = kept.map(({ bytes }) => bytes);
    if (sizes.join() !== files.map(({ bytes }) => bytes.length).join()) throw idReused();
    return kept;
  }

  async function handFiles(
    claims: Claims,
    visitor: string,
    message: Message,
    files: ReadForm['files'],
  ): Promise<string> {
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const quota: Parameters<typeof takeAll>[0] = [
      [paces.conversationFiles, claims.conversation, bytes],
      [paces.visitorFiles, visitor, bytes],
      [paces.allFiles, '', bytes],
    ];
    // before they are judged, which takes a while; what is no file of ours is not counted
    if (quota.some(([pace, key]) => pace.wait(key, bytes) > 0)) throw filesFull();
    // First all are judged: a message is taken with all its files or not at all.
    const judged = await Promise.all(files.map(judge));
    if (takeAll(quota) > 0) throw filesFull();
    const kept: AttachedFile[] = [];
    try {
      for (const file of judged) kept.push(await host.keepFile(file));
      return await hand(claims, visitor, message, kept);
    } catch (error) {
      // what no message tells of would lie there for ever
      for (const { id } of kept) await host.dropFile(id).catch(noteLeft);
      throw error;
    }
  }

  function noteLeft(error: unknown): void {
    log.warn(error, 'a file without a message could not be removed');
  }

  /** What kept a message from arriving is also said in the chat, where the customer reads it. */
  async function telling(claims: Claims, work: () => Promise<string>): Promise<string> {
    try {
      return await work();
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      if (refusal !== error) log.error(error, 'a message was not stored');
      tell(claims, refusal);
      throw refusal;
    }
  }

  function tell({ conversation, locale }: Claims, { tell }: Refusal): void {
    if (!tell) return;
    stream.sendTransient(conversation, { type: 'message', text: sentences[tell](locale) });
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
    take: (claims, body, visitor) => {
      const token = readIdentityToken(body);
      return telling(claims, () =>
        token === undefined
          ? hand(claims, visitor, read(claims, visitor, body), [])
          : handIdentity(claims, visitor, token),
      );
    },
    takeUpload: (claims, request, visitor) =>
      telling(claims, () => handUpload(claims, visitor, request)),
    refuseTooLong(claims) {
      const refusal = tooLong(limits);
      tell(claims, refusal);
      throw refusal;
    },
    file: (id) => host.readFile(id),
  };
}

async function judge(file: { name: string; bytes: Buffer }): Promise<JudgedFile> {
  const judged = await judgeFile(file);
  if (judged) return judged;
  const message = 'Only pictures, PDF and plain text are accepted.';
  throw new Refusal(415, 'UnsupportedFile', message, { tell: 'fileRefused' });
}
