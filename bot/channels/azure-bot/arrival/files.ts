import { z } from 'zod';
import { nameFailure, readBytes, untilAborted } from '../../../calls/answer.ts';
import { formLimits } from '../../../limits/limits.ts';
import type { ChannelTools } from '../../channel.ts';
import { createFileKeeper, type KeptFile } from '../../keep-fetched.ts';
import type { AllowedHosts } from '../hosts.ts';
import type { ArrivedAttachment } from './activity.ts';
import type { FileRefusal } from './notes.ts';

/** A file that lies at the channel. */
export interface OfferedFile {
  url: string;
  name: string;
  /** Whether the channel lets nobody but the bot fetch it. */
  isOurs: boolean;
  isVoice: boolean;
}

/** Fetches a file, judges it by its content, and keeps it. `signal` ends the waiting for it. */
export type TakeFile = (
  file: OfferedFile,
  conversation: string,
  signal: AbortSignal,
) => Promise<{ file: KeptFile } | { refused: FileRefusal }>;

/** The channel waits fifteen seconds for our answer, and the message is kept with its files before it. */
export const filePatienceMs = 10_000;

const pausesMs = [500, 2000];

/** As SharePoint and short links lead on. */
const mostRedirects = 4;

const downloadType = 'application/vnd.microsoft.teams.file.download.info';
const downloadSchema = z.object({
  downloadUrl: z.string().max(8000),
  fileType: z.string().max(20).optional().catch(undefined),
});

/** The file that an attachment stands for; `undefined` for what is none, such as a card. */
export function offeredFile(attachment: ArrivedAttachment): OfferedFile | undefined {
  const { contentType, contentUrl, name, content } = attachment;
  if (contentType === downloadType) {
    const { data } = downloadSchema.safeParse(content);
    const url = data?.downloadUrl ?? '';
    const named = name ?? `bestand.${data?.fileType ?? 'bin'}`;
    // a link of its own that lets in whoever has it
    return { url, name: named, isOurs: false, isVoice: false };
  }
  const [kind = ''] = contentType.split('/', 1);
  const isFile = ['image', 'audio', 'video', 'application'].includes(kind) || kind === 'text';
  if (contentUrl === undefined || !isFile || contentType.startsWith('application/vnd.microsoft.')) {
    return undefined;
  }
  return { url: contentUrl, name: name ?? nameOf(kind), isOurs: true, isVoice: kind === 'audio' };
}

function nameOf(kind: string): string {
  return { image: 'foto', audio: 'spraakbericht', video: 'video' }[kind] ?? 'bestand';
}

interface FileTakerOptions {
  hosts: AllowedHosts;
  /** What lets us in where the channel keeps its files. */
  getToken: () => Promise<string>;
  tools: ChannelTools;
}

export function createFileTaker({ hosts, getToken, tools }: FileTakerOptions): TakeFile {
  const { host, clock, log, after } = tools;
  const keep = createFileKeeper({ host, clock });

  async function fetchOnce(file: OfferedFile, signal: AbortSignal): Promise<Buffer> {
    let { url } = file;
    for (let left = mostRedirects; ; left -= 1) {
      if (!hosts.isStore(url)) throw new FileNotFetched('its host is not on the list', false);
      // the token goes to the channel itself, wherever a link leads
      const isOurs = file.isOurs && hosts.isConnector(url);
      const headers = isOurs ? { authorization: `Bearer ${await getToken()}` } : {};
      const response = await fetch(url, { headers, redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null && left > 0) {
        await response.body?.cancel();
        if (!URL.canParse(location, url)) throw new FileNotFetched('it leads nowhere', false);
        url = new URL(location, url).href;
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        const mayMend = response.status >= 500 || response.status === 429;
        throw new FileNotFetched(`its host answered ${response.status}`, mayMend);
      }
      return await untilAborted(signal, readBytes(response, formLimits.fileBytes));
    }
  }

  async function fetchFile(file: OfferedFile, signal: AbortSignal): Promise<Buffer | FileRefusal> {
    for (const pause of [...pausesMs, undefined]) {
      try {
        return await fetchOnce(file, signal);
      } catch (error) {
        if (isTooLong(error)) return 'file-too-large';
        const isFinal = error instanceof FileNotFetched && !error.mayMend;
        if (isFinal || pause === undefined || signal.aborted) {
          const why = error instanceof FileNotFetched ? error.message : nameFailure(error);
          const from = URL.canParse(file.url) ? new URL(file.url).host : 'no address';
          log.warn({ why, from }, 'a file of a customer could not be fetched');
          return 'file-not-fetched';
        }
        await new Promise<void>((resolve) => {
          after(pause, resolve);
        });
      }
    }
    return 'file-not-fetched';
  }

  return async (file, conversation, signal) => {
    const bytes = await fetchFile(file, signal);
    return typeof bytes === 'string'
      ? { refused: bytes }
      : keep({ name: file.name, bytes }, conversation);
  };
}

/** A host refused it, or it lies where we do not go. */
class FileNotFetched extends Error {
  readonly code = 'file-not-fetched';
  override name = 'FileNotFetched';
  readonly mayMend: boolean;

  constructor(message: string, mayMend: boolean) {
    super(message);
    this.mayMend = mayMend;
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'answer-too-long';
}
