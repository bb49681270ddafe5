import { languages, type Language } from './language.ts';

/** What the launcher on the shop's page tells the chat in its frame. */
export type ToChat =
  | { loket: 'shown' | 'hidden' }
  | { loket: 'language'; language: Language }
  /** Who is signed in at the shop, in a token that its server signed. */
  | { loket: 'identity'; token: string };

const said = ['ready', 'close', 'unread', 'refused'] as const;

/** What the chat tells the launcher; `refused` when the shop's page may not hold it. */
export interface ToLauncher {
  loket: (typeof said)[number];
}

export function readToChat(data: unknown): ToChat | undefined {
  const { loket, language, token } = fields(data);
  if (loket === 'shown' || loket === 'hidden') return { loket };
  if (loket === 'identity' && typeof token === 'string') return { loket, token };
  const known = languages.find((name) => name === language);
  return loket === 'language' && known ? { loket, language: known } : undefined;
}

export function readToLauncher(data: unknown): ToLauncher | undefined {
  const { loket } = fields(data);
  const known = said.find((word) => word === loket);
  return known && { loket: known };
}

function fields(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
