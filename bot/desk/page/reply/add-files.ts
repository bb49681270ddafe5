import { changeDraft, draftOf } from '../state/drafts.ts';
import type { DeskState } from '../state/desk-state.ts';
import type { Texts } from '../texts/texts.ts';

/** The same limits as in the web chat; the server checks the rest. */
const mostFiles = 5;
const largestBytes = 10 * 1024 * 1024;

/** What the server takes, by the kinds and endings that browsers and people give; it judges by the content itself. */
export const acceptedFiles = [
  ...['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'],
  // of these browsers often give no kind
  ...['image/heic', 'image/heif', '.heic', '.heif'],
  ...['.txt', '.csv', '.log', '.md'],
];

/** Adds to the draft the files that fit, and says which do not. */
export function addFiles(
  conversation: string,
  added: readonly File[],
  texts: Texts,
  say: (notice: DeskState['notice']) => void,
): void {
  const known = added.filter(isAccepted);
  const fit = known.filter(({ size }) => size <= largestBytes);
  const unknown = added.find((file) => !known.includes(file));
  const tooLarge = known.find((file) => !fit.includes(file));
  const files = [...draftOf(conversation).files, ...fit];
  changeDraft(conversation, { files: files.slice(0, mostFiles) });
  if (unknown) say({ intent: 'warning', text: texts.wrongKindOf(unknown.name) });
  else if (tooLarge) say({ intent: 'warning', text: texts.tooLarge(tooLarge.name) });
  else if (files.length > mostFiles)
    say({ intent: 'warning', text: texts.tooManyFiles(mostFiles) });
}

function isAccepted({ name, type }: File): boolean {
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? '';
  return acceptedFiles.includes(type) || acceptedFiles.includes(ending);
}
