import { z } from 'zod';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there; put it there, or write another path',
  ENOTDIR: 'is not there; put it there, or write another path',
  EISDIR: 'is a folder; write the path of a file',
  EACCES: 'may not be read; give the user that Loket runs as the right to it',
};

/** Why a file that a setting names cannot be read, and how to mend it. Example: `is a folder; write the path of a file`. */
export function whyUnreadable(error: unknown): string {
  const { code } = z
    .object({ code: z.string().catch('') })
    .catch({ code: '' })
    .parse(error);
  return reasons[code] ?? `cannot be read (${String(error)})`;
}
