import type { Language } from '../../language.ts';

const units: Record<Language, string[]> = {
  nl: 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  ),
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
};
const tens: Record<Language, string[]> = {
  nl: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' '),
  en: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};
const oddOrdinals: Record<Language, Record<number, string>> = {
  nl: { 1: 'eerste', 3: 'derde', 8: 'achtste' },
  en: { 1: 'first', 2: 'second', 3: 'third', 5: 'fifth', 8: 'eighth', 9: 'ninth', 12: 'twelfth' },
};

/** A number from 1 to 99 in words, without accents: "eenentwintig", "twenty one". */
function cardinal(language: Language, n: number): string {
  if (n < 20) return units[language][n - 1] ?? '';
  const ten = tens[language][Math.floor(n / 10) - 2] ?? '';
  if (n % 10 === 0) return ten;
  const unit = units[language][(n % 10) - 1] ?? '';
  return language === 'nl' ? `${unit}en${ten}` : `${ten} ${unit}`;
}

function ordinal(language: Language, n: number): string {
  const odd = oddOrdinals[language];
  if (language === 'nl') return odd[n] ?? cardinal('nl', n) + (n < 20 ? 'de' : 'ste');
  if (n > 20 && n % 10 !== 0) return `${cardinal('en', n - (n % 10))} ${ordinal('en', n % 10)}`;
  return odd[n] ?? cardinal('en', n).replace(/y$/, 'ie') + 'th';
}

/** 3 as "3rd". */
export function ranked(n: number): string {
  const suffix = n > 10 && n < 20 ? undefined : [undefined, 'st', 'nd', 'rd'][n % 10];
  return `${n}${suffix ?? 'th'}`;
}

/** Number words and what they are heard as: "drie" as 3, "vijftiende" as 15th. */
export function numerals(language: Language): [string, string][] {
  const heard: [string, string][] = [[language === 'nl' ? 'tweeduizend' : 'two thousand', '2000']];
  for (let n = 1; n < 100; n += 1) {
    heard.push([cardinal(language, n), String(n)]);
    if (language === 'nl') heard.push([`tweeduizend${cardinal('nl', n)}`, String(2000 + n)]);
    if (n > 31) continue;
    heard.push([ordinal(language, n), ranked(n)]);
    // "den zesden november"
    if (language === 'nl') heard.push([`${ordinal('nl', n)}n`, ranked(n)]);
  }
  const articles = language === 'nl' ? ['n'] : ['a', 'an'];
  return [...heard, ...articles.map((article): [string, string] => [article, '1'])];
}
