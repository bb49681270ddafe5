import { languages, type Language } from '../../language.ts';
import { en } from './en/words.ts';
import type { LanguageWords } from './language-words.ts';
import { nl } from './nl/words.ts';
import type { Phrase } from './phrase.ts';

/** The words of each language that customers are served in. */
export const wordsByLanguage: Record<Language, LanguageWords> = { nl, en };

/*
 * Customers write a second language when it suits them, so that nearly all readers try the words of all
 * languages at once: these put together what each language has for the same thing.
 */

const all = languages.map((language) => wordsByLanguage[language]);

/** What all languages say for one thing. */
export function collectPhrases(pick: (words: LanguageWords) => readonly Phrase[]): Phrase[] {
  return all.flatMap(pick);
}

/** The words of all languages for one thing, from lists parted by spaces. */
export function collectWords(pick: (words: LanguageWords) => string): string[] {
  return all.flatMap((words) => pick(words).split(/\s+/)).filter(Boolean);
}

/** Patterns of all languages for one thing, as one that matches any of them. */
export function collectPatterns(pick: (words: LanguageWords) => string): string {
  return all.map(pick).filter(Boolean).join('|');
}
