import { languagesOf } from '../function-words.ts';
import { plain } from '../text.ts';

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

interface Cue {
  pattern: RegExp;
  /** A name follows, be it in small letters. Otherwise one in capitals only: "ik ben boos" is no name. */
  certain: boolean;
}

const cues: Cue[] = [
  cue(
    String.raw`\b(?:mijn|m'?n|my) (?:voor|achter|first |last |full )?na(?:am|me)(?: is|'s|:) `,
    true,
  ),
  cue(String.raw`\b(?:(?:voor|achter)?naam|name): ?`, true),
  cue(String.raw`\b(?:ik heet|op naam van|ten name van|t\.?n\.?v\.?|in the name of) `, true),
  cue(String.raw`\b(?:dhr|mevr|mw|de heer|mevrouw|meneer|mr|mrs|ms)\.? `, false),
  cue(String.raw`\b(?:ik ben|i am|i'm|(?:spreekt|spreek je) met|mijn naam|my name) `, false),
  cue(
    String.raw`^(?:[^\p{L}\n]{0,5}(?:hoi|hallo|hey|hi|hello|dag|good ?\p{L}+|goede\p{L}+),? )?(?:met|this is|dit is) `,
    false,
  ),
  cue(
    String.raw`\b(?:groet(?:en|jes)?|mvg|gr|hoogachtend|regards|sincerely|cheers)[,.!]?\s+`,
    true,
    'last',
  ),
  cue(
    String.raw`\b(?:bedankt|dank ?(?:je|u)? ?(?:wel)?|alvast|thanks|thank you)[,.!]?\s+`,
    false,
    'last',
  ),
];

function cue(before: string, certain: boolean, where: 'last' | 'anywhere' = 'anywhere'): Cue {
  const word = String.raw`[\p{L}'’.-]{1,40}`;
  const end = where === 'last' ? String.raw`(?=\W*$)` : '';
  return { pattern: new RegExp(`(${before})(${word}(?: ${word}){0,5})${end}`, 'gimu'), certain };
}

const particle = /^(van|von|de|der|den|het|'t|ter|ten|te|du|di|el|al|la|le|bin)$/i;
const capital = /^\p{Lu}(\p{Lu}?\p{Ll}|['’.-])/u;
const noName =
  /^(nederland|belg|dutch|engels|english|duits|german|frans|french|order|bestel|fout|zaak|bedrijf|firma)/i;

/** The name that the words begin with, or nothing. */
function nameAt(words: string, certain: boolean): string {
  let [end, at] = [0, 0];
  for (const word of words.split(' ')) {
    const bare = word.replace(/[.'’-]+$/, '');
    const unlisted = certain && languagesOf(plain(bare)).length === 0;
    const named = !noName.test(bare) && (capital.test(word) || unlisted);
    if (named) end = at + bare.length;
    const endsSentence = /\p{Ll}\.$/u.test(word);
    if (endsSentence || !(named || particle.test(word))) break;
    at += word.length + 1;
  }
  return words.slice(0, end);
}
