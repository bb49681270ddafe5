import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { failedWith, makePrivate, syncDirectory, writeDurably } from '../../../durable-file.ts';

const keptSchema = z.object({
  /** The channel that it was put in. */
  channel: z.string(),
  /** The thread that it begins there, and its message. */
  conversation: z.string(),
  message: z.string(),
  /** On which day in the shop's zone, such as 2026-11-30. */
  day: z.iso.date(),
});

/** Where the card stands. */
export type KeptCard = z.infer<typeof keptSchema>;

export interface KeptCardFile {
  /** `undefined` where none was put up, or it cannot be read: then another one is. */
  read(): Promise<KeptCard | undefined>;
  write(card: KeptCard): Promise<void>;
}

export function keptCardFile(path: string): KeptCardFile {
  return {
    async read() {
      try {
        return keptSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
      } catch (cause) {
        if (failedWith(cause, 'ENOENT') || cause instanceof SyntaxError) return undefined;
        throw cause;
      }
    },
    async write(card) {
      await makePrivate(dirname(path));
      await writeDurably(path, JSON.stringify(card));
      await syncDirectory(dirname(path));
    },
  };
}
