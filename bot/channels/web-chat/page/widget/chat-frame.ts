import { readToLauncher, type ToChat, type ToLauncher } from '../frame-messages.ts';
import type { Language } from '../language.ts';
import type { Settings } from './settings.ts';

/** The chat page in its frame, on our own origin; nothing is loaded before it is made. */
export interface ChatFrame {
  element: HTMLIFrameElement;
  tell(message: ToChat): void;
  /** Asks for the page once more. */
  reload(): void;
}

export function makeChatFrame(
  origin: string,
  { color, textColor, title, withdraw }: Settings,
  language: Language,
  onMessage: (message: ToLauncher) => void,
): ChatFrame {
  const element = document.createElement('iframe');
  const query = new URLSearchParams({
    ...{ language, color, text: textColor },
    ...(title && { title }),
    ...(withdraw !== undefined && { withdraw }),
    // so that the server can say that it does not know this shop, where the browser would say nothing
    ...(location.origin !== origin && { shop: location.origin }),
  });
  const address = `${origin}/chat?${query.toString()}`;
  element.src = address;
  element.allow = 'clipboard-write';
  addEventListener('message', ({ origin: sender, source, data }) => {
    if (sender !== origin || source !== element.contentWindow) return;
    const message = readToLauncher(data);
    if (message) onMessage(message);
  });
  return {
    element,
    tell: (message) => {
      element.contentWindow?.postMessage(message, origin);
    },
    reload: () => {
      element.src = address;
    },
  };
}
