import { languagesOf } from '../function-words.ts';
import type { NameWords } from '../languages/fact-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource, type Phrase } from '../languages/phrase.ts';
import { afterYes } from '../answers/yes-no.ts';
import { findAll, normalizeText } from '../text.ts';

/** The text with `[name]` in the place of each name that the words around it say to be one. */
export function withoutNames(text: string): string {
  return cues.reduce(
    (said, { pattern, certain }) =>
      said.replace(pattern, (found: string, cue: string, words: string) => {
        const name = nameAt(words, certain);
        return name === '' ? found : `${cue}[name]${words.slice(name.length)}`;
      }),
    text,
  );
}

/** The name that the words around it say to be one: of "mijn naam is Sanne de Vries" the last three. */
export function findName(text: string): string | undefined {
  for (const { pattern, certain } of cues) {
    for (const [, , words = ''] of findAll(text, pattern)) {
      const name = nameAt(words, certain);
      if (name !== '') return name;
    }
  }
  return undefined;
}

/** Longer ones are no name. */
const mostWordsOfName = 6;

/**
 * The name in an answer to the question for it, in small letters too: of "ja ik ben sanne de vries" the last three
 * words. `undefined` where the answer is a sentence: "waarom wil je dat weten".
 */
export function readNameAlone(text: string): string | undefined {
  const found = findName(text);
  if (found !== undefined) return found;
  if (/[?\d@]/.test(text)) return undefined;
  const said = afterYes(text)
    .replace(introduction, '')
    .replace(/[^\p{L}\p{M}'’. -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const all = said.split(' ').filter((word) => /\p{L}/u.test(word));
  const small = all.filter(
    (word) => !particles.test(word) && languagesOf(normalizeText(word)).length > 0,
  );
  const isName = all.length > 0 && all.length <= mostWordsOfName && small.length <= all.length / 2;
  return isName && small.length < 2 ? said : undefined;
}

interface Cue {
  pattern: RegExp;
  /** A name follows, be it in small letters. Otherwise one in capitals only: "ik ben boos" is no name. */
  certain: boolean;
}

const phrases = (pick: (words: NameWords) => readonly Phrase[]) =>
  toSource(collectPhrases(({ names }) => pick(names)));
const words = (pick: (words: NameWords) => string) => collectWords(({ names }) => pick(names));

const cues: Cue[] = [
  cue(`\\b${phrases(({ myNameIs }) => myNameIs)} `, true),
  cue(`\\b${phrases(({ name }) => name)}: ?`, true),
  cue(`\\b${phrases(({ knownAs }) => knownAs)} `, true),
  cue(`\\b${phrases(({ titles }) => titles)}\\.? `, false),
  cue(`\\b${phrases(({ iAm }) => iAm)} `, false),
  cue(
    `^(?:[^\\p{L}\\n]{0,5}${phrases(({ greetings }) => greetings)},? )?${phrases(({ thisIs }) => thisIs)} `,
    false,
  ),
  cue(`\\b${phrases(({ closings }) => closings)}[,.!]?\\s+`, true, 'last'),
  cue(`\\b${phrases(({ thanks }) => thanks)}[,.!]?\\s+`, false, 'last'),
];

function cue(before: string, certain: boolean, where: 'last' | 'anywhere' = 'anywhere'): Cue {
  const word = String.raw`[\p{L}'’.-]{1,40}`;
  const end = where === 'last' ? String.raw`(?=\W*$)` : '';
  return { pattern: new RegExp(`(${before})(${word}(?: ${word}){0,5})${end}`, 'gimu'), certain };
}

const introduction = new RegExp(
  `^(?:${[
    phrases(({ myNameIs }) => myNameIs),
    phrases(({ knownAs }) => knownAs),
    phrases(({ iAm }) => iAm),
    phrases(({ thisIs }) => thisIs),
  ].join('|')})\\s+`,
  'iu',
);

// those of names from elsewhere too: "von Trapp", "da Silva"
const particles = new RegExp(
  `^${toSource([...words(({ particles }) => particles), ...'von du di el al la le bin'.split(' ')])}$`,
  'i',
);
const capital = /^\p{Lu}(\p{Lu}?\p{Ll}|['’.-])/u;
const notName = new RegExp(`^${toSource(words(({ notNames }) => notNames))}`, 'i');

/** The name that the words begin with, or nothing. */
function nameAt(words: string, certain: boolean): string {
  let [end, at] = [0, 0];
  for (const word of words.split(' ')) {
    const bare = word.replace(/(?<![.'’-])[.'’-]+$/, '');
    const unlisted = certain && languagesOf(normalizeText(bare)).length === 0;
    const named = !notName.test(bare) && (capital.test(word) || unlisted);
    if (named) end = at + bare.length;
    const endsSentence = /\p{Ll}\.$/u.test(word);
    if (endsSentence || !(named || particles.test(word))) break;
    at += word.length + 1;
  }
  return words.slice(0, end);
}
