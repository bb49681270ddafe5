import type { IncomingMessage } from 'node:http';

export type Language = 'nl' | 'en';

/** The first of the desk's two languages that the reader's browser asks for; English where it asks for neither. */
export function languageOf({ headers }: IncomingMessage): Language {
  const asked = /\b(nl|en)\b/i.exec(headers['accept-language'] ?? '')?.[1]?.toLowerCase();
  return asked === 'nl' ? 'nl' : 'en';
}
