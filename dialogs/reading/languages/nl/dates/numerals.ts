import type { Numerals } from '../../date-words.ts';

const units =
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const tens = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const oddOrdinals: Record<number, string> = { 1: 'eerste', 3: 'derde', 8: 'achtste' };

/** "eenentwintig", without accents. */
function cardinal(n: number): string {
  if (n < 20) return units[n - 1] ?? '';
  const ten = tens[Math.floor(n / 10) - 2] ?? '';
  return n % 10 === 0 ? ten : `${units[(n % 10) - 1] ?? ''}en${ten}`;
}

function ordinal(n: number): string {
  return oddOrdinals[n] ?? cardinal(n) + (n < 20 ? 'de' : 'ste');
}

export const numerals: Numerals = {
  cardinals: (n) => [cardinal(n)],
  // "den zesden november"
  ordinals: (n) => [ordinal(n), `${ordinal(n)}n`],
  years: (year) => (year === 2000 ? ['tweeduizend'] : [`tweeduizend${cardinal(year - 2000)}`]),
  articles: ['n'],
};
