import { uploadKinds } from './palette.ts';
import type { Texts } from './texts.ts';

const limit = 10 * 1024 * 1024;

/** Stops a file the server would refuse before it is attached, and says why. */
export function guardUploads(words: () => Texts, tell: (message: string) => void): void {
  addEventListener(
    'change',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
      const fault = [...(input.files ?? [])].map((file) => findFault(file, words())).find(Boolean);
      if (fault === undefined) return;
      event.stopImmediatePropagation();
      input.value = '';
      tell(fault);
    },
    { capture: true },
  );
}

function findFault({ name, size, type }: File, words: Texts): string | undefined {
  if (size > limit) return words.tooLarge(name);
  const extension = /\.\w+$/u.exec(name)?.[0].toLowerCase() ?? '';
  const welcome = type.startsWith('image/') || uploadKinds.split(',').includes(extension);
  return welcome ? undefined : words.wrongKind(name);
}
