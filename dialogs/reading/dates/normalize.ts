import { collectPatterns } from '../languages/languages.ts';
import type { Language } from '../../language.ts';
import { dateNumber } from './date-number.ts';
import { settle } from './resolve.ts';
import { mend } from './spelling.ts';
import type { Sound, Token } from './token.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * A text as far as it speaks of days, in few English words whatever its language; `_` stands for anything
 * else, `|` for the end of a sentence. "Ik heb 't op di 17 nov. gekocht" is heard as
 * `_ on tuesday 17 november _`.
 */
export interface Heard {
  said: string;
  /** The words of it, each with where it stands in it. */
  words: (Token & { at: number })[];
  /** All that was typed, as heard before its neighbours were asked. */
  tokens: Token[];
}

/** Longer texts are read up to here, in characters; so are days, in words that speak of them. */
const mostCharacters = 1000;
const mostWords = 80;

/** What is heard of days in a text; `undefined` when there is nothing that could be one. */
export function hear(text: string, language: Language): Heard | undefined {
  const tokens = listen(text.slice(0, mostCharacters), vocabulary(language));
  if (!tokens.some(({ heard }) => tells.test(heard))) return undefined;
  const words: Heard['words'] = [];
  let said = '';
  for (const token of settle(tokens)) {
    if (words.length === mostWords) break;
    if (token.heard === '_' && said.endsWith('_')) continue;
    if (said !== '') said += ' ';
    words.push({ ...token, at: said.length });
    said += token.heard;
  }
  return { said, words, tokens };
}

// Without any of these, no day is spoken of.
const tells =
  /day|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow|night|weekend|^(?:ago|back|last|past|this|next|vague)$|\d(?:st|nd|rd|th)$|\d[-/.]\d/;

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

function listen(text: string, words: Vocabulary): Token[] {
  return Array.from(text.matchAll(pattern(words)), ({ 0: typed, index: start }) => ({
    typed,
    start,
    end: start + typed.length,
    ...(isGlued(text, start, start + typed.length) ? unheard : understand(typed, words)),
  }));
}

const unheard: Sound = { heard: '_', doubtful: false };

/** "NOV15", "L-2025-11-12", "12-11-A": digits within a code of something else. */
function isGlued(text: string, start: number, end: number): boolean {
  const [before = '', digits, after = ''] = [text[start - 1], text.slice(start, end), text[end]];
  if (!/^\d/.test(digits)) return false;
  if (!/^\d+[-/.]\d/.test(digits)) return /\p{L}/u.test(before);
  const isTimed = /^T\d\d:/.test(text.slice(end));
  return /[\p{L}_-]/u.test(before) || (/[\p{L}_-]/u.test(after) && !isTimed);
}

const partOfDay = new RegExp(`(?:${collectPatterns(({ dates }) => dates.aroundDays.partsOfDay)})$`);

function understand(typed: string, words: Vocabulary): Sound {
  // "1e kerstdag" is a name
  if (/^\d(?!\p{L}+ )/u.test(typed)) return dateNumber(typed);
  // "feb '27"
  if (/^['’]\d/.test(typed)) return { heard: `20${typed.slice(1)}`, doubtful: false };
  const form = plainForm(typed);
  const stem = form.replace(partOfDay, '');
  const known = words.heard.get(form) ?? words.heard.get(stem);
  if (known !== undefined) return { heard: known, doubtful: false };
  if (!/^\p{L}/u.test(typed)) return { heard: typed, doubtful: false };
  const mended = mend(stem, words);
  return { heard: mended ?? '_', doubtful: mended !== undefined };
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
