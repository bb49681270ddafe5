import { readToChat, type ToChat, type ToLauncher } from '../frame-messages.ts';

/** The shop's page around this one, where there is one. */
export interface Embedding {
  embedded: boolean;
  tell(message: ToLauncher): void;
}

/** Listens to the launcher, if it speaks from this server or from one of the shop's `origins`. */
export function createEmbedding(
  origins: string[],
  onMessage: (message: ToChat) => void,
): Embedding {
  const embedded = window.parent !== window;
  const trusted = new Set([location.origin, ...origins]);

  addEventListener('message', ({ origin, source, data }) => {
    if (!embedded || source !== window.parent || !trusted.has(origin)) return;
    const message = readToChat(data);
    if (message) onMessage(message);
  });

  return {
    embedded,
    tell: (message) => {
      if (!embedded) return;
      // the browser hands it over only where the page around us is one of these
      for (const origin of trusted) window.parent.postMessage(message, origin);
    },
  };
}
