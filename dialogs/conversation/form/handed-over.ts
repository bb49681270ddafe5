import { z } from 'zod';
import { attachedFileSchema, type AttachedFile } from '../../../policies/case/case-events.ts';

/** Words and files of the customer, as they go along to a case or wait for a question. */
export const handedOverSchema = z.object({ text: z.string(), files: z.array(attachedFileSchema) });

export type HandedOver = z.infer<typeof handedOverSchema>;

/** The files with more of them, of which one that is sent again is the same. */
export function addFiles(
  files: readonly AttachedFile[],
  more: readonly AttachedFile[],
): AttachedFile[] {
  return more.reduce((all, file) => [...all, ...withoutFiles([file], all)], [...files]);
}

/** The files that are none of the others; one that was sent again has an id of its own. */
export function withoutFiles(
  files: readonly AttachedFile[],
  others: readonly AttachedFile[],
): AttachedFile[] {
  const isSame = (one: AttachedFile, other: AttachedFile) =>
    one.id === other.id || (one.name === other.name && one.bytes === other.bytes);
  return files.filter((file) => !others.some((other) => isSame(file, other)));
}
