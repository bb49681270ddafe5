import { collectPatterns, collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource } from '../languages/phrase.ts';
import { onlyOne } from '../only-one.ts';
import { normalizeTyping } from '../normalize-typing.ts';
import { findAll } from '../text.ts';

// Two letters after a space that are a word or a unit are no postcode ("1042 en sanne@…", "5000 km"). Dutch postcodes
// have no i, o, u or y.
const pairs = toSource(collectWords(({ contact }) => contact.pairsOfLetters));
const letters = `(?:[A-Z]{2}|(?!${pairs}\\b)[a-eghj-npr-tv-xzA-EGHJ-NPR-TV-XZ]{2})`;
const dutch = new RegExp(
  `(?<![\\w#-])(?:NL[- ]?)?([1-9]\\d{3})(?:([A-Za-z]{2})|[ -](${letters}))(?![\\w-])`,
  'g',
);

// without those that are Dutch words too, such as Geel, Mol and Bergen
const places =
  `antwerpen|gent|brugge|brussel|bruxelles|brussels|leuven|mechelen|aalst|kortrijk|hasselt|
  oostende|sint-niklaas|genk|roeselare|turnhout|dendermonde|vilvoorde|ieper|knokke|tongeren|waregem|deinze|
  ninove|diest|aarschot|herentals|luik|liège|namur|charleroi|mons|doornik|tournai|wavre`.replace(
    /\s/g,
    '',
  );
const postcode = toSource(collectPhrases(({ contact }) => contact.postcode));
const is = toSource(collectWords(({ contact }) => contact.is));
const named = `\\b${postcode}(?: ${is}|:)?:? `;
const belgian = new RegExp(
  `(?<![\\w/#-])(?:BE?-([1-9]\\d{3})|([1-9]\\d{3}),? (?:${places})|${named}([1-9]\\d{3}))(?![\\w-])`,
  'gi',
);

/** A bare Belgian postcode, with or without the place: only as the answer to a question. */
const itIs = collectPatterns(({ contact }) => contact.itIs);
const bare = new RegExp(
  `^\\W*(?:(?:${itIs}) )?([1-9]\\d{3})(?:(?:,? \\p{Lu}[\\p{L}'-]{1,40}){1,2})?\\W*$`,
  'u',
);

/**
 * The one postcode in running text: Dutch ("3511ab" is "3511 AB"), or Belgian where the text says that it
 * is one ("B-2000", "9000 Gent", "postcode 2000").
 */
export function findPostcode(text: string): string | undefined {
  const said = normalizeTyping(text);
  return onlyOne([
    ...findAll(said, dutch).map(
      ([, figures = '', close = '', apart = close]) => `${figures} ${apart.toUpperCase()}`,
    ),
    ...findAll(said.replace(dutch, ' '), belgian).map(
      ([, prefixed, placed, called = '']) => prefixed ?? placed ?? called,
    ),
  ]);
}

/** A German one, with its five figures. */
const german = new RegExp(
  `^\\W*(?:(?:${itIs}) )?(?:D-?)?(\\d{5})(?:(?:,? \\p{Lu}[\\p{L}'-]{1,40}){1,2})?\\W*$`,
  'u',
);

/** The postcode in an answer that may be no more than one: "2000", "2000 Antwerpen", "04109". */
export function readPostcode(text: string): string | undefined {
  const said = normalizeTyping(text);
  return findPostcode(text) ?? bare.exec(said)?.[1] ?? german.exec(said)?.[1];
}

/** The text without its postcodes. */
export function withoutPostcodes(text: string): string {
  return text.replace(dutch, ' ').replace(belgian, ' ');
}
