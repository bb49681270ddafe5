import { isDigits, isWord, type Token } from './token.ts';

const aside = new Set(
  [
    'ik je jij we wij u hij zij ze het dit dat er en of maar want omdat toen heb heeft hebben had hadden is was',
    'ben werd via met bij om rond in op aan voor door naar al nog ook pas niet geen een de mijn terug weg laat jl',
    'zegt staat stond als volgens denk dacht geloof meen toen even samen sinds zeker wel zelf online niks niets alles helaas gelukkig',
    'eindelijk gewoon inmiddels ongeveer meteen direct pas eerst laatst vorige graag me mij m t jullie s zijn hun haar',
    'bestelde kocht kreeg betaalde ontving kwam ging ga gaan kom komt deed werkt doet wacht kan dus dan daarna toch zonder uit',
    'i we it they you he she and or but because when at around with via by my not still already so then for in',
    'says shows according if think believe last roughly about online only just again since but finally unfortunately after before with as',
    'on to from was were did had have has this that ordered bought placed paid received got arrived purchased delivered charged sent',
  ]
    .join(' ')
    .split(' '),
);

/**
 * What may stand after the number of a day: nothing, a sign, or a word that cannot be counted: "de 15e besteld",
 * "vrijdag 13 via iDEAL", and not "de 2e bestelling" or "vrijdag 13 stuks".
 */
export function mayFollow(token: Token | undefined): boolean {
  if (token === undefined || !isWord(token)) return !isDigits(token);
  return aside.has(token.typed.toLowerCase()) || isParticiple(token);
}

/** "besteld", "ontvangen", "teruggestuurd". */
export function isParticiple(token: Token | undefined): boolean {
  const participle = /^(?:ge|be|ver|ont|aan|op|af|uit|terug|binnen|mee)\p{L}{3,}(?:d|t|en)$/iu;
  return participle.test(token?.typed ?? '');
}
