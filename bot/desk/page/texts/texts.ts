import { createContext, useContext } from 'react';
import { en } from './en.ts';
import { nl, type Texts } from './nl.ts';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export type { Texts };

export const texts: Record<Language, Texts> = { nl, en };

/** The language that the page is shown in. */
export const LanguageContext = createContext<Language>('nl');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useTexts(): Texts {
  return texts[useLanguage()];
}

/** What a browser asks for; Dutch where we do not speak it. Example: `languageOf(['en-GB'])` is `en`. */
export function languageOf(tags: readonly string[]): Language {
  const primary = tags.map((tag) => tag.toLowerCase().split('-')[0]);
  return primary.map((tag) => languages.find((known) => known === tag)).find(Boolean) ?? 'nl';
}

/** The word for what the API names, or what it names where we have no word for it. */
export function wordFor(words: Readonly<Record<string, string>>, name: string): string {
  return words[name] ?? name;
}
