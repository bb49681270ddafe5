import type { Texts } from './texts.ts';

/** Stands under the header for as long as messages cannot go out. */
export interface LineBanner {
  onStuck: (stuck: boolean) => void;
  label: () => void;
}

export function createLineBanner(region: HTMLElement, words: () => Texts): LineBanner {
  let stuck = false;
  addEventListener('offline', label);
  addEventListener('online', label);
  label();

  return {
    label,
    onStuck(now) {
      stuck = now;
      label();
    },
  };

  function label() {
    const text = !navigator.onLine ? words().offline : stuck ? words().away : '';
    // said once by screen readers, however often it is tried
    if (region.textContent !== text) region.textContent = text;
  }
}
