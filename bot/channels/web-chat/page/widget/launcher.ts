import { icon } from './icons.ts';
import type { Settings } from './settings.ts';
import { launcherStyle } from './style.ts';

/** The parts on the shop's page, in a shadow root: its styles and ours never meet. */
export interface Launcher {
  button: HTMLButtonElement;
  unread: HTMLElement;
  greeting: HTMLElement;
  say: HTMLButtonElement;
  dismiss: HTMLButtonElement;
  panel: HTMLElement;
  /** Stands over the chat until it is there, with a way out that needs nothing of it. */
  cover: HTMLElement;
  leave: HTMLButtonElement;
  trouble: HTMLElement;
  retry: HTMLButtonElement;
  /** To where customers withdraw, whether or not the chat comes; hidden unless the shop wants it. */
  withdraw: HTMLAnchorElement;
  /** Wraps everything, so that screen readers find the chat among the page's landmarks. */
  landmark: HTMLElement;
}

export function addLauncher(settings: Settings): Launcher {
  const host = document.createElement('loket-chat');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherStyle(settings));
  shadow.adoptedStyleSheets = [sheet];

  const landmark = element('aside', '');
  const button = element('button', 'launcher');
  const unread = element('span', 'unread', { hidden: true });
  const greeting = element('div', 'greeting', { hidden: true });
  const say = element('button', 'say', { textContent: settings.greeting });
  const dismiss = element('button', 'dismiss');
  const panel = element('div', 'panel', { hidden: true });
  const cover = element('div', 'cover');
  const leave = element('button', 'leave');
  const trouble = element('p', '');
  const retry = element('button', 'retry', { hidden: true });
  const isWanted = settings.withdraw !== undefined;
  const withdraw = element('a', 'withdraw', { target: '_blank', hidden: !isWanted });

  button.append(icon('bubble'), icon('down'), unread);
  dismiss.append(icon('cross'));
  greeting.append(say, dismiss);
  leave.append(icon('cross'));
  trouble.setAttribute('role', 'status');
  cover.append(leave, trouble, retry, withdraw);
  panel.append(cover);
  panel.setAttribute('role', 'dialog');
  landmark.append(greeting, button, panel);
  shadow.append(landmark);
  keepOnPage(host);
  const coverParts = { cover, leave, trouble, retry, withdraw };
  return { button, unread, greeting, say, dismiss, panel, ...coverParts, landmark };
}

/** Shops that navigate without a load replace the body, and may put an old copy of it back. */
function keepOnPage(host: HTMLElement): void {
  const observer = new MutationObserver(stand);
  stand();

  function stand() {
    for (const copy of document.querySelectorAll(host.localName)) if (copy !== host) copy.remove();
    if (host.parentNode !== document.body) document.body.append(host);
    observer.disconnect();
    for (const parent of [document.documentElement, document.body]) {
      observer.observe(parent, { childList: true });
    }
  }
}

function element<Name extends 'a' | 'aside' | 'button' | 'span' | 'div' | 'p'>(
  name: Name,
  className: string,
  fields: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), { className }, fields);
  if (made instanceof HTMLButtonElement) made.type = 'button';
  return made;
}
