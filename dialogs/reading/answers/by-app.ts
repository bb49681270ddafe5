import { denies } from './choice.ts';
import { countWords, normalizeText } from '../text.ts';

const named = /\b(whats ?app(je|en)?|app(je|en)?|text|message)\b/;
const mostWords = 6;

/** Whether it asks to be answered by app, and no more: "app maar", "just whatsapp me". On WhatsApp that is here. */
export function asksForApp(text: string): boolean {
  if (text.includes('?') || denies(text) || countWords(text) > mostWords) return false;
  return named.test(normalizeText(text));
}
