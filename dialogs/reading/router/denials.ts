import type { DenialWords } from '../languages/router-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource, type Phrase } from '../languages/phrase.ts';

const phrases = (pick: (words: DenialWords) => readonly Phrase[]) =>
  toSource(collectPhrases(({ denials }) => pick(denials)));
const words = (pick: (words: DenialWords) => string) =>
  toSource(collectWords(({ denials }) => pick(denials)));

/** Between clauses; the words are part of neither. */
const between = new RegExp(`[.!?;:,()\\n–]+\\s*|(?<!\\s)\\s+${words(({ but }) => but)}\\s+`, 'iu');

/**
 * Somebody says what is not wanted or meant; not what a thing will not do ("de plugin wil niet starten").
 * "Not any more" is a wish of its own: to stop.
 */
const denials = [
  new RegExp(
    `^[^\\p{L}\\d]*(?:${words(({ opening }) => opening)}[^\\p{L}\\d]{1,9}){0,9}${words(({ not }) => not)}\\s+(?:${words(({ about }) => about)} )*${phrases(({ subjects }) => subjects)}\\b`,
    'iu',
  ),
  new RegExp(
    phrases(({ denials }) => denials),
    'iu',
  ),
];

/** What is meant instead. */
const instead = new RegExp(`\\b${words(({ instead }) => instead)}\\b`, 'iu');

const negation = new RegExp(`\\b${phrases(({ negation }) => negation)}\\b`, 'giu');

/**
 * What a message says is not wanted, without the negation, and what remains of it; `undefined` where it
 * denies nothing, or says nothing instead.
 * Example: of "I don't want a refund, I just want it to work" it is "I want a refund" and the rest.
 */
export function splitDenial(text: string): { denied: string; rest: string } | undefined {
  if (text.search(negation) < 0) return undefined;
  const clauses = text.split(between).filter((clause) => /\S/.test(clause));
  const isDenial = (clause: string) => denials.some((denial) => denial.test(clause));
  const denied = clauses.filter(isDenial);
  const rest = clauses.filter((clause) => !isDenial(clause)).join(', ');
  if (denied.length === 0 || !instead.test(rest) || rest.split(/\s+/).length < 3) return undefined;
  return { denied: denied.join(', ').replace(negation, ' '), rest };
}
