import { plain, wordCount } from '../text.ts';
import { typed } from '../typed.ts';

/** Matches what begins with one of the phrases; `alone`, with nothing but a politeness after it. */
function opensWith(phrases: string[], { alone = false } = {}): RegExp {
  const politeness =
    '(?: (?:hoor|dan|zo|graag|please|pls|aub|alsjeblieft|alstublieft|bedankt|dank|je|u|wel|dankjewel|thanks|thank|you|thx|joh|top|super|prima|fijn))*$';
  return new RegExp(`^(?:${phrases.join('|')})${alone ? politeness : '\\b'}`);
}

const yes = opensWith([
  'ja+h?|jahoor|jawel|jazeker|jep+|jup+|zeker|absoluut|natuurlijk|tuurlijk|uiteraard|akkoord|graag|inderdaad|precies|exact',
  'doe (?:dat |het )?(?:dan )?maar|ga je gang|prima|juist|(?:(?:dat|dit|het|alles) )?klopt',
  '(?:(?:dat|dit|het|alles) )?(?:is |lijkt me )?(?:helemaal |allemaal |prima )?(?:goed|prima|akkoord|juist|in orde)',
  'yes+|yep+|yea+h|yup|ok+e*|okay|oki|sure|right|correct|of course|absolutely|definitely',
  "(?:that is|that'?s|it'?s) (?:right|correct|fine)|please do|do it|go ahead|indeed|exactly",
  '(?:(?:daar )?ben ik (?:het )?)?mee eens|dat wil ik',
]);
// and not "perfect voorbeeld van hoe het niet moet"
const yesAlone = opensWith(
  [
    'k+|j|y|joh?|top|perfect|super|fine|great|(?:dat )?mag|(?:that |this |it )?(?:sounds|looks) good',
  ],
  { alone: true },
);
const no = opensWith([
  'nee+n?|ne+h|neu+|fout|onjuist|hoeft niet|(?:ik )?denk het niet|doe (?:het |dat )?(?:maar )?niet',
  'niet echt|(?:(?:daar )?ben ik (?:het )?)?niet (?:mee )?eens|(?:toch|liever|maar|toch maar|nog|echt|zeker|absoluut|helemaal|natuurlijk|beter) niet',
  '(?:(?:dat|dit|het) )?klopt (?:\\w+ )?niet|(?:dat|dit|het) is (?:fout|onjuist|verkeerd)',
  '(?:(?:dat|dit|het) is )?niet (?:doen|nu|goed|juist|waar|akkoord|nodig|correct)',
  "no+|nope|nah+|wrong|i don't think so|(?:please )?don't|do not|(?:that is|that'?s|it'?s) (?:not right|not correct|wrong)",
  'not (?:really|now|yet|right|correct|quite|at all)',
  '(?:rather|absolutely|of course|certainly|definitely) not',
]);
// and not "niet geleverd", "nooit ontvangen"
const noAlone = opensWith(['n|niet|not|nooit|never'], { alone: true });

// A yes that takes itself back, asks or waits is no yes: "ja maar…", "graag eerst meer weten".
const takesYesBack =
  /(?<!\b(?:doe|zeg|ga|zet) (?:dat |het )?(?:dan )?)\bmaar\b|\b(ne+n?|niet|toch|but|no|not|don't|geen|liever|eerst|first|als|if|of(?! course)|or|hoe|wat|wanneer|waarom|how|what|when|why|later|straks)\b/;
const takesNoBack =
  /\b(ja+|jawel|yes+|yeah|(?<!dank (?:je|u) )wel|klopt(?! (?:\w+ )?(?:niet|niks|geen))|(?:dat|het) is (?:goed|juist)|(?:that|it)'s (?:right|correct))\b/;
const doubt =
  /\b(twijfel|misschien|maybe|perhaps|(?<!\b(?:ik|we|i) )(?:wacht|wait)|hm+|uh+m?|eh+m?|tja|weet (?:\w+ )?niet|geen idee|no (?:idea|clue|problem|worries)|don't know|dunno|not sure|niet zeker|even kijken|depends)\b/;

/** A clear yes or no, in words or by emoji alone; `undefined` when it is neither, or both. */
export function readYesNo(text: string): 'yes' | 'no' | undefined {
  const said = plain(typed(text));
  if (said === '') return byEmoji(text);
  const asks = text.includes('?');
  if (doubt.test(said)) return undefined;
  if (no.test(said) || noAlone.test(said)) {
    return takesNoBack.test(said) || (asks && wordCount(text) <= 2) ? undefined : 'no';
  }
  const agrees = yes.test(said) || yesAlone.test(said);
  return agrees && !takesYesBack.test(said) && !asks ? 'yes' : undefined;
}

function byEmoji(text: string): 'yes' | 'no' | undefined {
  const up = /[👍✅👌🆗✔☑💯]/u.test(text);
  const down = /[👎❌🚫✖⛔]/u.test(text);
  if (up === down) return undefined;
  return up ? 'yes' : 'no';
}
