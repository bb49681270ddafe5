import { webChatLimits } from '../../../limits/limits.ts';
import type { ChannelTools } from '../../channel.ts';
import { createFileKeeper, type KeptFile } from '../../keep-fetched.ts';
import { DeliveryDelayed } from '../../channel.ts';
import type { FileRefusal } from '../activity/notes.ts';
import type { GraphClient } from '../graph/graph-client.ts';

/** Takes over a file that Meta keeps for a while: fetched, judged by its content, and kept here. */
export type TakeFile = (
  file: { id: string; name: string },
  conversation: string,
) => Promise<{ file: KeptFile } | { refused: FileRefusal }>;

/** Before the next try at fetching: the customer waits for the answer, and Meta's address lives for five minutes. */
const pausesMs = [1000, 4000, 15_000];

export function createFileTaker(
  graph: Pick<GraphClient, 'media'>,
  { host, clock, log, after }: ChannelTools,
): TakeFile {
  const { fileBytes } = webChatLimits;
  const keep = createFileKeeper({ host, clock });

  async function fetchFile(id: string): Promise<Uint8Array | FileRefusal> {
    for (const pause of [...pausesMs, undefined]) {
      try {
        return (await graph.media(id, fileBytes)).bytes;
      } catch (error) {
        if (isTooLong(error)) return 'file-too-large';
        // what Meta refuses it refuses again
        if (!(error instanceof DeliveryDelayed) || pause === undefined) {
          log.warn(error, 'a file of a customer could not be fetched from WhatsApp');
          return 'file-not-fetched';
        }
        await new Promise<void>((resolve) => {
          after(pause, resolve);
        });
      }
    }
    return 'file-not-fetched';
  }

  return async ({ id, name }, conversation) => {
    const bytes = await fetchFile(id);
    return typeof bytes === 'string' ? { refused: bytes } : keep({ name, bytes }, conversation);
  };
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'answer-too-long';
}
