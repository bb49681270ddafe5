import { collectPatterns } from '../languages/languages.ts';
import type { Language } from '../../language.ts';
import { readDateNumber } from './date-number.ts';
import { resolve } from './resolve/resolve.ts';
import { correctSpelling } from './spelling.ts';
import { isMonth, isWeekday, type Normalized, type Token } from './token.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';
import { findAll } from '../text.ts';

/**
 * A text as far as it speaks of days, in few English words whatever its language; `_` stands for anything
 * else, `|` for the end of a sentence. "Ik heb 't op di 17 nov. gekocht" is normalized to
 * `_ on tuesday 17 november _`.
 */
export interface DayText {
  said: string;
  /** The words of it, each with where it stands in it. */
  words: (Token & { at: number })[];
  /** All that was typed, before its neighbours were looked at. */
  tokens: Token[];
}

/** Longer texts are read up to here, in characters; so are days, in words that speak of them, and in dates, weekdays and months. */
const mostCharacters = 1000;
const mostWords = 80;
const mostNamed = 24;

/** A text as far as it speaks of days; `undefined` when nothing in it could be one. */
export function normalizeDays(text: string, language: Language): DayText | undefined {
  const tokens = tokenize(text.slice(0, mostCharacters), vocabulary(language));
  if (!tokens.some(({ normal }) => tells.test(normal))) return undefined;
  const words: DayText['words'] = [];
  let said = '';
  let named = 0;
  for (const token of resolve(tokens)) {
    if (namesDay(token)) named += 1;
    if (words.length === mostWords || named > mostNamed) break;
    if (token.normal === '_' && said.endsWith('_')) continue;
    if (said !== '') said += ' ';
    words.push({ ...token, at: said.length });
    said += token.normal;
  }
  return { said, words, tokens };
}

// Without any of these, no day is spoken of.
const tells =
  /day|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow|night|weekend|^feast-|^(?:ago|back|last|past|this|next|vague)$|\d(?:st|nd|rd|th)$|\d[-/.]\d/;

/** "17-11", "november", "dinsdag". */
function namesDay(token: Token): boolean {
  return isMonth(token) || isWeekday(token) || /^\d+[-/.]\d/.test(token.normal);
}

const patterns = new Map<Vocabulary, RegExp>();

function pattern(words: Vocabulary): RegExp {
  const known = patterns.get(words);
  if (known !== undefined) return known;
  const made = new RegExp(
    [
      '[^\\s@]{1,64}@\\S+|(?:https?:|www\\.)\\S+',
      `(?<![\\p{L}\\d])(?:${words.phrases})(?![\\p{L}\\d])`,
      '\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{4}(?![-/.]?\\d)',
      "['’]\\d\\d(?!\\d)",
      "\\d{1,2}([-/])\\d{1,2}\\1['’]\\d\\d(?!\\d)",
      '(?<!\\d ?)\\d{1,2} \\d{1,2} 20\\d\\d(?! ?\\d)',
      '\\d+(?:[.,:/–-]\\d+)*(?:(?:sten?|den?|e|st|nd|rd|th)(?!\\p{L}))?',
      "\\p{L}[\\p{L}\\p{M}'’]*",
      '[.,:;!?()/&+#€$£~±–—-]',
    ].join('|'),
    'giu',
  );
  patterns.set(words, made);
  return made;
}

function tokenize(text: string, words: Vocabulary): Token[] {
  return findAll(text, pattern(words)).map(({ 0: typed, index: start }) => ({
    typed,
    start,
    end: start + typed.length,
    ...(isGlued(text, start, start + typed.length) ? unknown : normalizeToken(typed, words)),
  }));
}

const unknown: Normalized = { normal: '_', doubtful: false };

/** "NOV15", "L-2025-11-12", "12-11-A": digits within a code of something else. */
function isGlued(text: string, start: number, end: number): boolean {
  const [before = '', digits, after = ''] = [text[start - 1], text.slice(start, end), text[end]];
  if (!/^\d/.test(digits)) return false;
  if (!/^\d+[-/.]\d/.test(digits)) return /\p{L}/u.test(before);
  const isTimed = /^T\d\d:/.test(text.slice(end));
  return /[\p{L}_-]/u.test(before) || (/[\p{L}_-]/u.test(after) && !isTimed);
}

const partOfDay = new RegExp(`(?:${collectPatterns(({ dates }) => dates.aroundDays.partsOfDay)})$`);

function normalizeToken(typed: string, words: Vocabulary): Normalized {
  const form = plainForm(typed);
  const stem = form.replace(partOfDay, '');
  const known = words.normal.get(form) ?? words.normal.get(stem);
  if (known !== undefined) return { normal: known, doubtful: false };
  if (/^\d/.test(typed)) return readDateNumber(typed);
  // "feb '27"
  if (/^['’]\d/.test(typed)) return { normal: `20${typed.slice(1)}`, doubtful: false };
  if (!/^\p{L}/u.test(typed)) return { normal: typed, doubtful: false };
  const corrected = correctSpelling(stem, words);
  return { normal: corrected ?? '_', doubtful: corrected !== undefined };
}

/** A word in lower case, without accents, as the vocabulary has it. */
function plainForm(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s-]+/g, ' ');
}
