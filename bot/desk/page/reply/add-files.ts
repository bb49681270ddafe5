import { changeDraft, draftOf } from '../state/drafts.ts';
import type { DeskState } from '../state/desk-state.ts';
import type { Texts } from '../texts/texts.ts';

/** As the web chat's customers may send too; what else is wrong with a file the server says. */
const most = 5;
const largestBytes = 10 * 1024 * 1024;

/** Puts the files into the draft, those that fit, and says which do not. */
export function addFiles(
  conversation: string,
  added: readonly File[],
  texts: Texts,
  say: (notice: DeskState['notice']) => void,
): void {
  const fit = added.filter(({ size }) => size <= largestBytes);
  const tooLarge = added.find((file) => !fit.includes(file));
  const files = [...draftOf(conversation).files, ...fit];
  changeDraft(conversation, { files: files.slice(0, most) });
  if (tooLarge) say({ intent: 'warning', text: texts.tooLarge(tooLarge.name) });
  else if (files.length > most) say({ intent: 'warning', text: texts.tooManyFiles(most) });
}
