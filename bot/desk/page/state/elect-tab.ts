const name = 'loket.desk.alerts';
const uses = ['focus', 'keydown', 'pointerdown'];

/**
 * Elects one of all tabs in which this person has the desk open: the one that was used last, and another
 * once that one is closed. Browsers have no locks without https: there every tab leads. Aborting `over`
 * withdraws this tab.
 */
export function electTab(over: AbortSignal): { leads: () => boolean } {
  if (!('locks' in navigator)) return { leads: () => true };
  let leads = false;
  let latest = new AbortController();

  function ask(how: 'steal' | 'wait'): void {
    // an earlier request of this tab no longer counts
    latest.abort();
    latest = new AbortController();
    const { signal } = latest;
    const options = how === 'steal' ? { steal: true } : { signal };
    navigator.locks
      .request(name, options, () => hold(over, signal))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        // where the browser allows no lock at all, this tab leads
        leads = !(error instanceof DOMException && error.name === 'AbortError');
        if (!leads) ask('wait');
      });
  }

  function hold(...ends: AbortSignal[]): Promise<void> {
    leads = true;
    const end = AbortSignal.any(ends);
    return new Promise((release) => {
      if (end.aborted) release();
      end.addEventListener('abort', () => {
        release();
      });
    });
  }

  const onUse = () => {
    // a tab without a click or key may make no sound, even if it has the focus
    if (!leads && navigator.userActivation.hasBeenActive) ask('steal');
  };
  for (const use of uses) addEventListener(use, onUse, { signal: over });
  over.addEventListener('abort', () => {
    latest.abort();
  });
  ask(navigator.userActivation.hasBeenActive ? 'steal' : 'wait');
  return { leads: () => leads };
}
