import { collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource } from '../languages/phrase.ts';
import { passesLuhn } from './check-digits.ts';

/** What stands in the place of a secret. */
export const hidden = '••••';

const is = toSource(collectWords(({ personalData }) => personalData.is));
const called = toSource(collectPhrases(({ personalData }) => personalData.passwords));
const citizen = toSource(collectPhrases(({ personalData }) => personalData.citizenNumbers));

/** "Mijn wachtwoord is Zomer2026!": a word with a figure or a sign in it. */
const password = new RegExp(
  `(\\b${called}(?:\\s*[:=]\\s*|\\s+${is}:?\\s+))(?=\\S{0,40}[\\d!@#$%^&*?])\\S{4,64}`,
  'giu',
);
const citizenNumber = new RegExp(`(\\b${citizen}\\b\\D{0,12})\\d(?:[ .]?\\d){7,8}(?!\\d)`, 'giu');
// "11-11-2026 11-11-2026" has as many figures
const card =
  /(?<![\w-])(?!\d{1,2}([- ])\d{1,2}\1(?:19|20)\d\d(?!\d))\d(?:[ -]?\d){12,18}(?![\w-])/g;

/**
 * The text without bank cards, citizen service numbers that are called so, and passwords that are given as one: none
 * is ever needed, and none shall be kept, shown or logged.
 * Example: "mijn wachtwoord is Zomer2026!" is "mijn wachtwoord is ••••".
 */
export function hideSecrets(text: string): string {
  return text
    .replace(password, `$1${hidden}`)
    .replace(citizenNumber, `$1${hidden}`)
    .replace(card, (found: string) => (passesLuhn(found) ? hidden : found));
}
