import { keepLatest } from '../../../policies/keep-latest.ts';
import { normalizeText } from '../text.ts';

/** How much of a message is read: what somebody wants stands at its start, and nobody may keep us busy. */
export const readAtMost = 1_000;

// "Arbeidsongeschiktheidsverzekering" has 34; what is longer is no word, and its beginning tells as much.
const longestWord = 40;

/**
 * The words of a message as the model sees them: lower case, without accents, with one word each for an
 * address, a link, an amount and a number, of which only the kind tells where the message leads.
 * Example: `tokenize('Order #1042 kostte € 49,95!')` is `['order', 'num', 'kostte', 'amount']`.
 */
export const tokenize = keepLatest((text): readonly string[] =>
  normalizeText(
    text
      .slice(0, readAtMost)
      .replace(/[’‘`´]/g, "'")
      // "H&M" is one name
      .replace(/(?<=\p{L})&(?=\p{L})/gu, '')
      .replace(/\S+/g, (word) => (address.test(word) ? ' mailaddress ' : word))
      .replace(link, ' weblink ')
      .replace(amount, ' amount '),
  )
    .split(/[ @./-]+/)
    .map((word) => word.slice(0, longestWord).replace(/^['#]+|(?<!')'+$/g, ''))
    .filter(Boolean)
    .map((word) => (number.test(word) ? (word.length > 3 ? 'num' : 'n') : word)),
);

const address = /[^@]@[^@]{1,200}\.[^@]/;
const link = /https?:\S+|www\.\S+/g;
const amount = /[€$£]\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]*\s?(?:euro|eur|dollars?|pounds?|€)/gi;
const number = /^\d[\d:,]*(?:e|de|ste|th|st|nd|rd)?$/;
