import type { Language } from '../language.ts';

// made at the first message: each takes a phone a fifth of a second
const formats: Partial<Record<Language, Intl.DateTimeFormat>> = {};

/**
 * When a message was sent, in the customer's own zone: day of the week and time, 24 hours.
 * Example: `za 14:32`.
 */
export function timeOf(instant: string, language: Language): string {
  const format = (formats[language] ??= new Intl.DateTimeFormat(
    language === 'nl' ? 'nl-NL' : 'en-GB',
    { weekday: 'short', hour: '2-digit', minute: '2-digit' },
  ));
  return format.format(new Date(instant)).replace(',', '');
}
