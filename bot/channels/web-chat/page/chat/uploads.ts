import { uploadKinds } from './palette.ts';
import type { Texts } from './texts.ts';

const limit = 10 * 1024 * 1024;

/**
 * Stops a file the server would refuse before it is attached, and says why; `tell` hears `undefined` once a file is
 * fine. The same photo may be chosen twice.
 */
export function guardUploads(words: () => Texts, tell: (fault: string | undefined) => void): void {
  addEventListener(
    'change',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
      const fault = [...(input.files ?? [])].map((file) => findFault(file, words())).find(Boolean);
      tell(fault);
      if (fault !== undefined) event.stopImmediatePropagation();
      // once Web Chat has read it: a browser says nothing when the same file is chosen again
      setTimeout(() => {
        input.value = '';
      });
    },
    { capture: true },
  );
}

/** Attaches what is pasted or dropped, as if it had been chosen. `zone` is shown while files are over the page. */
export function takePastedAndDropped(zone: HTMLElement): void {
  addEventListener('paste', (event) => {
    const pasted = event.clipboardData;
    // a spreadsheet brings a picture of itself along; there its text is meant
    if (!pasted?.files.length || pasted.getData('text/plain')) return;
    event.preventDefault();
    attach(pasted.files);
  });
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    zone.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.hidden = true;
  });
  addEventListener('drop', (event) => {
    zone.hidden = true;
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    attach(event.dataTransfer.files);
  });
}

function attach(files: FileList) {
  const input = document.querySelector<HTMLInputElement>('#conversation input[type=file]');
  if (!input) return;
  input.files = files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function findFault({ name, size, type }: File, words: Texts): string | undefined {
  if (size > limit) return words.tooLarge(name);
  const extension = /\.\w+$/u.exec(name)?.[0].toLowerCase() ?? '';
  const welcome = type.startsWith('image/') || uploadKinds.split(',').includes(extension);
  return welcome ? undefined : words.wrongKind(name);
}
