import { onlyOne } from '../only-one.ts';
import { typed } from '../typed.ts';

// "1042 en sanne@…", "1042 is weg", "5000 km": two letters after a space that are a word or a unit are no
// postcode. Words with an i, o, u or y need no mention: Dutch postcodes have none of these.
const word =
  'de|en|er|we|ze|je|al|te|na|an|at|ga|ja|be|as|me|he|ma|za|ha|nr|st|kg|km|cm|mm|ml|gb|mb|kb|pc';
const letters = `(?:[A-Z]{2}|(?!(?:${word})\\b)[a-eghj-npr-tv-xzA-EGHJ-NPR-TV-XZ]{2})`;
const dutch = new RegExp(
  `(?<![\\w#-])(?:NL[- ]?)?([1-9]\\d{3})(?:([A-Za-z]{2})| (${letters}))(?![\\w-])`,
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
const named = '\\b(?:postcode|post ?code|postal code|zip(?: ?code)?)(?: is| was|:)?:? ';
const belgian = new RegExp(
  `(?<![\\w/#-])(?:BE?-([1-9]\\d{3})|([1-9]\\d{3}),? (?:${places})|${named}([1-9]\\d{3}))(?![\\w-])`,
  'gi',
);

/** A bare Belgian postcode, with or without the place: only as the answer to a question. */
const bare =
  /^\W*(?:[Hh]et is |[Ii]t's |[Ii]t is )?([1-9]\d{3})(?:(?:,? \p{Lu}[\p{L}'-]+){1,2})?\W*$/u;

/**
 * The one postcode in running text: Dutch ("3511ab" is "3511 AB"), or Belgian where the text says that it
 * is one ("B-2000", "9000 Gent", "postcode 2000").
 */
export function spotPostcode(text: string): string | undefined {
  const said = typed(text);
  return onlyOne([
    ...[...said.matchAll(dutch)].map(
      ([, figures = '', close = '', apart = close]) => `${figures} ${apart.toUpperCase()}`,
    ),
    ...[...said.replace(dutch, ' ').matchAll(belgian)].map(
      ([, prefixed, placed, called = '']) => prefixed ?? placed ?? called,
    ),
  ]);
}

/** The postcode in an answer that may be no more than one: "2000", "2000 Antwerpen". */
export function readPostcode(text: string): string | undefined {
  return spotPostcode(text) ?? bare.exec(typed(text))?.[1];
}

/** The text without its postcodes. */
export function withoutPostcodes(text: string): string {
  return text.replace(dutch, ' ').replace(belgian, ' ');
}
