import type { Language } from '../../language.ts';
import { wordsByLanguage } from '../languages/languages.ts';

/** 3 as "3rd". */
export function toRank(n: number): string {
  const suffix = n > 10 && n < 20 ? undefined : [undefined, 'st', 'nd', 'rd'][n % 10];
  return `${n}${suffix ?? 'th'}`;
}

/** Number words and what they are normalized to: "drie" to 3, "vijftiende" to 15th. */
export function listNumerals(language: Language): [form: string, normal: string][] {
  const { cardinals, ordinals, years, articles } = wordsByLanguage[language].dates.numerals;
  const numbers = Array.from({ length: 100 }, (_, n) => n);
  const named = (forms: (n: number) => string[], to: (n: number) => string, from: number[]) =>
    from.flatMap((n) => forms(n).map((form): [string, string] => [form, to(n)]));
  return [
    ...named(cardinals, String, numbers.slice(1)),
    ...named(
      (n) => years(2000 + n),
      (n) => String(2000 + n),
      numbers,
    ),
    ...named(ordinals, toRank, numbers.slice(1, 32)),
    ...articles.map((article): [string, string] => [article, '1']),
  ];
}
