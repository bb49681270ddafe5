import { languagesOf } from '../function-words.ts';
import type { NameWords } from '../languages/fact-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource, type Phrase } from '../languages/phrase.ts';
import { normalizeText } from '../text.ts';

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
    for (const [, , words = ''] of text.matchAll(pattern)) {
      const name = nameAt(words, certain);
      if (name !== '') return name;
    }
  }
  return undefined;
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
