const name = 'loket.desk.alerts';
const uses = ['focus', 'keydown', 'pointerdown'];

/**
 * Of all tabs in which this person has the desk open, one leads: the one that was used last, and another
 * once that one is gone. Browsers keep locks from pages without https: there every tab leads. `over` ends
 * that this one takes part.
 */
export function oneOfTabs(over: AbortSignal): { leads: () => boolean } {
  if (!('locks' in navigator)) return { leads: () => true };
  let leads = false;
  let latest = new AbortController();

  function ask(how: 'steal' | 'wait'): void {
    // of what this tab asked before, nothing counts any more
    latest.abort();
    latest = new AbortController();
    const { signal } = latest;
    const asked = how === 'steal' ? { steal: true } : { signal };
    navigator.locks
      .request(name, asked, () => held(over, signal))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        // where the browser refuses this page any lock, it is as if there were none
        leads = !(error instanceof DOMException && error.name === 'AbortError');
        if (!leads) ask('wait');
      });
  }

  function held(...ends: AbortSignal[]): Promise<void> {
    leads = true;
    const end = AbortSignal.any(ends);
    return new Promise((release) => {
      if (end.aborted) release();
      end.addEventListener('abort', () => {
        release();
      });
    });
  }

  const used = () => {
    // a tab that nobody has clicked or typed in may make no sound, though one looks at it
    if (!leads && navigator.userActivation.hasBeenActive) ask('steal');
  };
  for (const use of uses) addEventListener(use, used, { signal: over });
  over.addEventListener('abort', () => {
    latest.abort();
  });
  ask(navigator.userActivation.hasBeenActive ? 'steal' : 'wait');
  return { leads: () => leads };
}
