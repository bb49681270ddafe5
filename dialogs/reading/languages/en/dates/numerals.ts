import type { Numerals } from '../../date-words.ts';

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const oddOrdinals: Record<number, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  5: 'fifth',
  8: 'eighth',
  9: 'ninth',
  12: 'twelfth',
};

/** "twenty one". */
function cardinal(n: number): string {
  if (n < 20) return units[n - 1] ?? '';
  const ten = tens[Math.floor(n / 10) - 2] ?? '';
  return n % 10 === 0 ? ten : `${ten} ${units[(n % 10) - 1] ?? ''}`;
}

function ordinal(n: number): string {
  if (n > 20 && n % 10 !== 0) return `${cardinal(n - (n % 10))} ${ordinal(n % 10)}`;
  return oddOrdinals[n] ?? cardinal(n).replace(/y$/, 'ie') + 'th';
}

export const numerals: Numerals = {
  cardinals: (n) => [cardinal(n)],
  ordinals: (n) => [ordinal(n)],
  years: (year) => (year === 2000 ? ['two thousand'] : []),
  articles: ['a', 'an'],
};
