import { changeDraft, draftOf } from '../state/drafts.ts';
import type { DeskState } from '../state/desk-state.ts';
import type { Texts } from '../texts/texts.ts';

/** The same limits as in the web chat; the server checks the rest. */
const mostFiles = 5;
const largestBytes = 10 * 1024 * 1024;

/** Adds to the draft the files that fit, and says which do not. */
export function addFiles(
  conversation: string,
  added: readonly File[],
  texts: Texts,
  say: (notice: DeskState['notice']) => void,
): void {
  const fit = added.filter(({ size }) => size <= largestBytes);
  const tooLarge = added.find((file) => !fit.includes(file));
  const files = [...draftOf(conversation).files, ...fit];
  changeDraft(conversation, { files: files.slice(0, mostFiles) });
  if (tooLarge) say({ intent: 'warning', text: texts.tooLarge(tooLarge.name) });
  else if (files.length > mostFiles)
    say({ intent: 'warning', text: texts.tooManyFiles(mostFiles) });
}
