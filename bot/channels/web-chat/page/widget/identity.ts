/** Who is signed in at the shop, in a token that its server signed. */
export interface Identity {
  /** Hands over the token that there is now, where there is one, and each one that the page sets later. */
  follow(tell: (token: string) => void): void;
}

/**
 * Reads the token from `data-identity` of the script tag, which a page may set again at any time, or fetches it from
 * `data-identity-url` on the shop's own page: pages out of a cache have none, and a token lasts for five minutes.
 */
export function identityOf(script: HTMLScriptElement): Identity {
  return {
    follow(tell) {
      const hand = () => {
        const token = script.dataset['identity']?.trim();
        if (token) tell(token);
        return Boolean(token);
      };
      new MutationObserver(hand).observe(script, { attributeFilter: ['data-identity'] });
      const address = script.dataset['identityUrl']?.trim();
      if (hand() || !address) return;
      void fetchToken(address).then((token) => {
        if (token) tell(token);
      });
    },
  };
}

/** Answers with `{ "token": "…" }`; whatever else it answers with, nobody is signed in. */
async function fetchToken(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin' });
    if (!response.ok || response.status === 204) return undefined;
    const { token } = (await response.json()) as { token?: unknown };
    return typeof token === 'string' && token !== '' ? token : undefined;
  } catch (cause) {
    console.warn('Loket: data-identity-url gave no token:', cause);
    return undefined;
  }
}
