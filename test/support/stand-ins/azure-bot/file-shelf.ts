import { randomUUID } from 'node:crypto';

export interface ShelvedFile {
  bytes: Buffer;
  contentType: string;
  /** Whether only the bot's token opens it, as of pasted pictures. */
  needsToken: boolean;
}

/** Files that people handed over, where the bot fetches them. */
export function fileShelf() {
  const kept = new Map<string, ShelvedFile>();
  return {
    /** Gives the path of the file. */
    keep(file: ShelvedFile): string {
      const id = randomUUID();
      kept.set(id, file);
      return `/files/${id}`;
    },
    read: (id: string) => kept.get(id),
  };
}

export type FileShelf = ReturnType<typeof fileShelf>;
