import type { Heard } from './hear.ts';
import type { Span } from './spans.ts';
import { isDigits, isMonth, isWeekday, isWord, type Token } from './token.ts';

const beginsClause = new Set(
  'die dat want omdat doordat terwijl toen dus which that who because while when so'.split(' '),
);

/**
 * Whether what is told of a day is neither that something was bought nor that it came: a plan ("zou gisteren
 * komen", "you'll get it on 12 november"), a call or a mail, or that nothing came. The nearest such word of
 * the clause tells, and that it was bought goes before all: "the lamp I bought on Friday should have come".
 */
export function isOfOther({ said, words, tokens }: Heard, { from, to }: Span): boolean {
  const within = words.filter(({ at, heard }) => at < to && at + heard.length > from);
  const first = tokens.findIndex(({ start }) => start === within[0]?.start);
  const last = tokens.findIndex(({ end }) => end === within.at(-1)?.end);
  const before = nearest(tokens, first, -1);
  // "mijn bestelling van vrijdag zou …", and not "jullie mail van vrijdag"
  if (/\bof $/.test(said.slice(0, from))) return before?.heard === 'other' && before.away === 2;
  if (before !== undefined) return before.heard !== 'bought';
  const after = nearest(tokens, last, 1);
  return after !== undefined && after.heard !== 'bought';
}

/** The nearest word that tells what was done, before or after a token in its clause. */
function nearest(tokens: Token[], from: number, step: 1 | -1) {
  for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
    const { heard } = tokens[at] ?? { heard: '' };
    if (endsClause(tokens, at)) return undefined;
    if (/^(?:plan|other|bought)$/.test(heard)) return { heard, away: Math.abs(at - from) };
  }
  return undefined;
}

function endsClause(tokens: Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return true;
  if (isWord(token)) {
    return /^(?:and|but)$/.test(token.heard) || beginsClause.has(token.typed.toLowerCase());
  }
  // "op 12 nov. zou"
  const isShort = isMonth(before) || isWeekday(before) || before?.heard === 'past';
  if (token.typed === '.' && isShort) return !/^\p{Ll}/u.test(after?.typed ?? '');
  return !isDigits(token);
}
