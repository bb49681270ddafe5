import { judgeFile } from '../files/judge-file.ts';
import { webChatLimits } from '../limits/limits.ts';
import { Pace, takeAll } from '../limits/pace.ts';
import type { ChannelHost, ChannelTools } from './channel.ts';

export type KeptFile = Awaited<ReturnType<ChannelHost['keepFile']>>;

/**
 * Keeps files that a channel has fetched for its customers: judged by their content, and no more bytes than the limits of
 * uploads allow in a conversation and in all. What it refuses, it names.
 * Example: `await keep({ name: 'bon.pdf', bytes }, conversation)` is `{ file: { id, … } }`.
 */
export function createFileKeeper({ host, clock }: Pick<ChannelTools, 'host' | 'clock'>) {
  const ofConversation = new Pace(webChatLimits.conversationFiles, clock);
  const ofAll = new Pace(webChatLimits.allFiles, clock);

  return async (
    { name, bytes }: { name: string; bytes: Uint8Array },
    conversation: string,
  ): Promise<{ file: KeptFile } | { refused: 'file-refused' | 'files-full' }> => {
    const judged = await judgeFile({ name, bytes: Buffer.from(bytes) }, { withRecordings: true });
    if (!judged) return { refused: 'file-refused' };
    const isFull = takeAll([
      [ofConversation, conversation, bytes.length],
      [ofAll, '', bytes.length],
    ]);
    return isFull > 0 ? { refused: 'files-full' } : { file: await host.keepFile(judged) };
  };
}
