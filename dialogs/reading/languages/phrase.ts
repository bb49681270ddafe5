/**
 * What customers say for one thing: the words themselves, or a pattern under an example of what it matches.
 * The text it is held against is normalized: lower case, no accents, no punctuation, single spaces. A pattern is
 * the source of a regular expression in which brackets only group.
 * Example: `'akkoord'`, or `['doe dat dan maar', 'doe (dat |het )?(dan )?maar']`.
 */
export type Phrase = string | readonly [example: string, pattern: string];

export type Phrases = readonly Phrase[];

/** Words, parted by spaces. */
export type Words = string;

/** The source of a regular expression that matches any of the phrases. */
export function toSource(phrases: readonly Phrase[]): string {
  // what two languages share is tried once: twice in a row of words is twice the time for each word of it
  return `(?:${[...new Set(phrases.map(sourceOf))].join('|')})`;
}

/** Matches a text that is one of the phrases. */
export function matchWhole(phrases: readonly Phrase[]): RegExp {
  return new RegExp(`^${toSource(phrases)}$`);
}

/** Matches a word as typed, in small letters or capitals, that is one of the phrases. */
export function matchWord(phrases: readonly Phrase[]): RegExp {
  return new RegExp(`^${toSource(phrases)}$`, 'iu');
}

/** Matches a text in which one of the phrases stands, in whole words. */
export function matchAnywhere(phrases: readonly Phrase[]): RegExp {
  return new RegExp(`\\b${toSource(phrases)}\\b`);
}

/** What a phrase is called by: a text that it matches. */
export function exampleOf(phrase: Phrase): string {
  return typeof phrase === 'string' ? phrase : phrase[0];
}

function sourceOf(phrase: Phrase): string {
  return typeof phrase === 'string'
    ? phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    : phrase[1].replace(/(?<!\\)\((?!\?)/g, '(?:');
}
