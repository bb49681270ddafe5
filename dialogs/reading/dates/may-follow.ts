import { collectPatterns, collectWords } from '../languages/languages.ts';
import { isDigits, isWord, type Token } from './token.ts';

const uncountable = new Set(collectWords(({ dates }) => dates.aroundDays.mayFollow));
const participle = new RegExp(
  `^(?:${collectPatterns(({ dates }) => dates.aroundDays.participle)})$`,
  'iu',
);

/**
 * What may stand after the number of a day: nothing, a sign, or a word that cannot be counted: "de 15e besteld",
 * "vrijdag 13 via iDEAL", and not "de 2e bestelling" or "vrijdag 13 stuks".
 */
export function mayFollow(token: Token | undefined): boolean {
  if (token === undefined || !isWord(token)) return !isDigits(token);
  return uncountable.has(token.typed.toLowerCase()) || isParticiple(token);
}

/** "besteld", "ontvangen", "teruggestuurd". */
export function isParticiple(token: Token | undefined): boolean {
  return participle.test(token?.typed ?? '');
}
