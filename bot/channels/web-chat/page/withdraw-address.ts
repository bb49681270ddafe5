import type { Language } from './language.ts';

/**
 * Where customers withdraw: on the page that the shop names, else on our own. Source: Directive 2011/83/EU, article
 * 11a. Example: `https://loket.example.nl/herroepen`
 */
export function withdrawAddress(named: string, origin: string, language: Language): string {
  return named === '' ? origin + (language === 'nl' ? '/herroepen' : '/withdraw') : named;
}
