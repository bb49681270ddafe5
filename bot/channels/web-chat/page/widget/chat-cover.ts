import type { Launcher } from './launcher.ts';
import type { texts } from './texts.ts';

/** Stands over the frame until the chat in it is heard of, and says so when it is not. */
export interface ChatCover {
  /** The frame begins to load. */
  wait(): void;
  /** The chat is there. */
  lift(): void;
  /** The server does not let this page hold its chat. */
  refuse(): void;
  label(): void;
}

// milliseconds: for a slow phone, and for a page that has loaded and turns out not to be ours
const patience = 15_000;
const afterLoad = 3_000;

/**
 * A browser tells nobody that a frame stayed empty, and calls its own error page loaded. So what counts is whether
 * the chat is heard of in time; what the shop's owner has to set is written to the console.
 */
export function makeChatCover(
  origin: string,
  { cover, trouble, retry, leave, withdraw }: Launcher,
  frame: { element: HTMLIFrameElement; reload(): void },
  words: () => (typeof texts)['nl'],
  withdrawTo: () => string,
): ChatCover {
  let state: 'loading' | 'away' | 'blocked' = 'loading';
  let timer: ReturnType<typeof setTimeout> | undefined;

  retry.addEventListener('click', () => {
    leave.focus();
    frame.reload();
    wait();
  });
  frame.element.addEventListener('load', () => {
    if (timer !== undefined) giveUpAfter(afterLoad);
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'frame-src' || !blockedURI.startsWith(origin)) return;
    show('blocked', `The Content-Security-Policy of this page needs: frame-src ${origin}`);
  });

  return { wait, lift, refuse, label };

  function wait() {
    show('loading');
    giveUpAfter(patience);
  }

  function giveUpAfter(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      show('away', `Nothing came from ${origin}. Is the server running, and reachable from here?`);
    }, milliseconds);
  }

  function lift() {
    stopWaiting();
    cover.hidden = true;
  }

  function refuse() {
    const setting = `LOKET_ALLOWED_ORIGINS=${location.origin}`;
    show('blocked', `${origin} does not know this shop. Set there: ${setting}`);
  }

  function show(next: typeof state, advice?: string) {
    stopWaiting();
    state = next;
    cover.hidden = false;
    label();
    if (advice !== undefined) console.error(`Loket: the chat did not load. ${advice}`);
  }

  function stopWaiting() {
    clearTimeout(timer);
    timer = undefined;
  }

  function label() {
    trouble.textContent = words()[state];
    retry.textContent = words().retry;
    retry.hidden = state !== 'away';
    leave.ariaLabel = words().close;
    withdraw.textContent = words().withdraw;
    withdraw.href = withdrawTo();
  }
}
