import { collectPatterns, collectWords } from '../languages/languages.ts';
import { matchWord, toSource } from '../languages/phrase.ts';
import type { DayText } from './normalize.ts';
import type { Span } from './spans.ts';
import { isDigits, isMonth, isWeekday, isWord, type Token } from './token.ts';

const beginsClause = new Set(collectWords(({ dates }) => dates.aroundDays.clauseOpeners));
const letter = new RegExp(
  `${toSource(collectWords(({ dates }) => dates.aroundDays.letters))}$`,
  'i',
);
const anArticle = matchWord(collectWords(({ dates }) => dates.aroundDays.articles));
const participle = new RegExp(
  `^(?:${collectPatterns(({ dates }) => dates.aroundDays.actionParticiple)})$`,
  'iu',
);

type Action = 'bought' | 'other' | 'none' | undefined;

/**
 * Whether what is told of a day is neither that something was bought nor that it came: a plan ("zou gisteren
 * komen", "you'll get it on 12 november"), another action ("gisteren teruggestuurd"), or that nothing came. The
 * nearest such word of the clause tells: "the lamp I bought on Friday should have come by now".
 */
export function isOfOther(text: DayText, span: Span): boolean {
  const { said, tokens } = text;
  const [first, last] = placesOf(text, span);
  // "mijn bestelling van vrijdag zou …", and not "jullie mail van vrijdag"
  const lead = /\b(?:of|since) $/.exec(said.slice(0, span.from))?.[0];
  if (lead !== undefined) return letter.test(tokens[first - 2]?.typed ?? '');
  const before = actionOf(clause(tokens, first, -1), false);
  if (before === 'none' || before === 'bought') return before === 'none';
  const after = actionOf(clause(tokens, last, 1), true);
  return after === 'none' || (after !== 'bought' && (before ?? after) === 'other');
}

/**
 * Of several days, each with a verb of its own, those on which something was ordered: "besteld op 10-11, betaald op
 * 11-11". All of them where one has none, or two.
 */
export function pickOrdered(text: DayText, spans: Span[]): Span[] {
  const deeds = spans.map((span) => deedOf(text, span));
  const ordered = spans.filter((_, at) => deeds[at] === 'bought');
  return ordered.length > 0 && !deeds.includes(undefined) ? ordered : spans;
}

function deedOf(text: DayText, span: Span): string | undefined {
  const [first, last] = placesOf(text, span);
  const [before, after] = [clause(text.tokens, first, -1), clause(text.tokens, last, 1)].map(
    (beside) =>
      beside.find(({ normal }) => /^(?:plan|none|not)$/.test(normal)) ??
      beside.find(({ normal }) => /^(?:bought|paid|came|other)$/.test(normal)),
  );
  const isClear = before === undefined || after === undefined || before.normal === after.normal;
  return isClear ? (before ?? after)?.normal : undefined;
}

/** Where the first and the last token of a span stand. */
function placesOf({ words, tokens }: DayText, { from, to }: Span): [number, number] {
  const within = words.filter(({ at, normal }) => at < to && at + normal.length > from);
  return [
    tokens.findIndex(({ start }) => start === within[0]?.start),
    tokens.findIndex(({ end }) => end === within.at(-1)?.end),
  ];
}

/** What the words beside a day, the nearest first, tell of it; that it came decides only after the day. */
function actionOf(beside: Token[], isAfter: boolean): Action {
  let action: Action;
  for (const [at, { normal, typed }] of beside.entries()) {
    if (/^(?:plan|none|not)$/.test(normal)) return 'none';
    if (normal === 'bought' || normal === 'paid') return 'bought';
    if (normal === 'came') {
      if (hasLetter(isAfter ? beside : beside.toReversed())) return 'other';
      // "gisteren bezorgd zou worden"
      if (isAfter) return beside[at + 1]?.normal === 'plan' ? 'none' : 'bought';
      // "niks ontvangen gisteren"
      action = 'bought';
    } else if (normal === 'other' || (normal === '_' && participle.test(typed))) {
      // "even opgezocht: 12 mei"
      if (!beside.slice(0, at).some((sign) => sign.typed === ':')) action ??= 'other';
    }
  }
  return action;
}

/** "(gisteren) een mail (ontvangen)", and not "(got it in) the mail" */
function hasLetter(words: Token[]): boolean {
  return words.some(
    ({ typed }, at) => letter.test(typed) && anArticle.test(words[at - 1]?.typed ?? ''),
  );
}

/** The tokens beside one, up to the end of its clause. */
function clause(tokens: Token[], from: number, step: 1 | -1): Token[] {
  const beside: Token[] = [];
  for (let at = from + step; tokens[at] !== undefined && !endsClause(tokens, at); at += step) {
    beside.push(...tokens.slice(at, at + 1));
  }
  return beside;
}

function endsClause(tokens: Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (isWord(token)) {
    return (
      token?.normal === 'and' ||
      token?.normal === 'but' ||
      beginsClause.has(token?.typed.toLowerCase() ?? '')
    );
  }
  // "op 12 nov. zou"
  const isShort = isMonth(before) || isWeekday(before) || before?.normal === 'past';
  if (token?.typed === '.' && isShort) return !/^\p{Ll}/u.test(after?.typed ?? '');
  return token?.typed !== ':' && !isDigits(token);
}
