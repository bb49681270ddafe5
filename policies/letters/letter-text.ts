import { MessageFormat, parseMessage, visit } from 'messageformat';
import { DraftFunctions } from 'messageformat/functions';
import { z } from 'zod';
import { nearest } from '../book-file/book-fault.ts';
import { section } from '../book-file/book-parts.ts';
import type { Money } from '../case/case-events.ts';

/*
 * Texts of letters are Unicode MessageFormat 2. Each line is a message and a paragraph of its own, so that a paragraph
 * can be left out when there is nothing to put into it.
 */

/** Languages in which customers are written. */
export type LetterLanguage = 'nl' | 'en';

/** What stands for a placeholder; a paragraph with one that is `undefined` or empty is left out. */
export type LetterValue = string | number | ReturnType<typeof moneyValue> | undefined;

export type LetterValues = Record<string, LetterValue>;

const options = { bidiIsolation: 'none', functions: DraftFunctions } as const;

export const locales: Record<LetterLanguage, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Money as `:currency` takes it. */
export function moneyValue({ amount, currency }: Money) {
  return { valueOf: () => amount, options: { currency } };
}

/** The paragraphs of the text, filled in. Example: `Het gaat om {$amount :currency}.` */
export function sayParagraphs(
  text: Record<LetterLanguage, string>,
  language: LetterLanguage,
  values: LetterValues,
): string[] {
  return text[language].split('\n').flatMap((paragraph) => {
    const isSaid = namesIn(paragraph).every((name) => !isNothing(values[name]));
    return isSaid ? [new MessageFormat(locales[language], paragraph, options).format(values)] : [];
  });
}

function isNothing(value: LetterValue): boolean {
  return value === undefined || value === '';
}

/** A text in both languages that holds each placeholder of `must`, and may hold those of `may`. */
export function messagesSchema(must: readonly string[], may: readonly string[]) {
  return section({ nl: messageSchema('nl', must, may), en: messageSchema('en', must, may) });
}

function messageSchema(language: LetterLanguage, must: readonly string[], may: readonly string[]) {
  const error = `write the ${language === 'nl' ? 'Dutch' : 'English'} text`;
  return z
    .string({ error })
    .overwrite(trimLines)
    .min(1, { error })
    .check(({ value, issues }) => {
      for (const message of faultsOf(value, language, must, [...must, ...may])) {
        issues.push({ code: 'custom', message, input: value });
      }
    });
}

/** White space within a line counts as one space, and empty lines do not count. */
function trimLines(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

function faultsOf(
  text: string,
  language: LetterLanguage,
  must: readonly string[],
  known: readonly string[],
): string[] {
  const named = new Set<string>();
  const faults = text.split('\n').flatMap((paragraph) => {
    try {
      const names = namesIn(paragraph);
      for (const name of names) named.add(name);
      const unknown = names.filter((name) => !known.includes(name));
      return unknown.length > 0
        ? unknown.map((name) => unknownName(name, known))
        : trial(paragraph, language, names);
    } catch (error) {
      return [notMessageFormat((error as Error).message)];
    }
  });
  if (faults.length > 0) return faults;
  return must.filter((name) => !named.has(name)).map((name) => `put ${example(name)} in it`);
}

/** Every placeholder of a message, in whichever variant. Throws where it is no MessageFormat. */
function namesIn(paragraph: string): string[] {
  const names = new Set<string>();
  visit(parseMessage(paragraph), {
    value(value) {
      if (value.type === 'variable') names.add(value.name);
    },
  });
  return [...names];
}

/** What shows only when it is filled in: a function that there is not, or an amount without its currency. */
function trial(paragraph: string, language: LetterLanguage, names: readonly string[]): string[] {
  const faults: string[] = [];
  const values = Object.fromEntries(names.map((name) => [name, sampleOf(name)]));
  const said = new MessageFormat(locales[language], paragraph, options).format(values, (error) =>
    faults.push(notMessageFormat((error as Error).message)),
  );
  const bare = faults.length === 0 && names.includes('amount') && !/€/.test(said);
  return bare ? [...faults, `write ${example('amount')}`] : faults;
}

function sampleOf(name: string): LetterValue {
  if (name === 'amount') return moneyValue({ amount: 1, currency: 'EUR' });
  return name === 'days' ? 2 : 'x';
}

function example(name: string): string {
  return name === 'amount' ? '{$amount :currency}' : `{$${name}}`;
}

function notMessageFormat(why: string): string {
  return `write it as MessageFormat 2, in which a placeholder is {$name} and a brace of its own \\{ (${why})`;
}

function unknownName(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return close
    ? `write ${example(close)} instead of {$${name}}`
    : `leave {$${name}} out; what may stand here is ${known.map(example).join(', ')}`;
}
