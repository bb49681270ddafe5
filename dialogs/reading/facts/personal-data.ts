import type { PersonalDataWords } from '../languages/fact-words.ts';
import { collectPhrases, collectWords } from '../languages/languages.ts';
import { toSource, type Phrase } from '../languages/phrase.ts';
import { passesElfproef, passesLuhn } from './check-digits.ts';
import { withoutNames } from './names.ts';

/**
 * The text with what could tell who wrote it struck out, so that it may leave the house: addresses,
 * numbers of a person, birth dates, and names where the words say that a name follows. Order numbers,
 * dates, prices, versions and products stay.
 * Example: "ik ben Sanne, bel 06-12345678 over order 1042" is "ik ben [name], bel [phone] over order 1042".
 */
export function withoutPersonalData(text: string): string {
  const said = strike(text, anywhere)
    .split(shopsNumber)
    .map((part, index) => (index % 2 === 0 ? strike(part, numbers) : part));
  return withoutNames(said.join(''));
}

type Strike = [pattern: RegExp, mark: string | ((found: string) => string)];

function strike(text: string, strikes: Strike[]): string {
  return strikes.reduce((said, [pattern, mark]) => said.replace(pattern, mark as string), text);
}

const phrases = (pick: (words: PersonalDataWords) => readonly Phrase[]) =>
  toSource(collectPhrases(({ personalData }) => pick(personalData)));
const words = (pick: (words: PersonalDataWords) => string) =>
  toSource(collectWords(({ personalData }) => pick(personalData)));

const anywhere: Strike[] = [
  // links: who is logged in, and what the page was told
  [/(https?:\/\/)[^\s/@]{1,200}@/gi, '$1'],
  [
    /((?:https?:\/\/|www\.|\b[\w-]{1,60}\.[\w.-]{1,60}\/)[^\s?#]{0,500})[?#]\S*?(?=[.,;:!?)]{0,3}(?:\s|$))/gi,
    '$1',
  ],
  [
    // tried at the beginning of a mailbox alone, however long it is
    new RegExp(
      String.raw`(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]+\s?(?:@|[(\[]at[)\]]|\b${words(({ at }) => at)}\b)\s?[\p{L}\d-]{1,60}(?:\.[\p{L}\d-]{1,60})+`,
      'giu',
    ),
    '[email]',
  ],
  [
    /\b(?:[a-z]{2}|nl )\d{2}(?:[ .-]?[a-z]{4})?(?:[ .-]?(?=[a-z]{0,3}\d)[a-z\d]{4}){2,6}(?:[ .-]?\d{1,3})?\b/gi,
    (found) => (found.replace(/[ .-]/g, '').length >= 15 ? '[iban]' : found),
  ],
];

// "order 123456782": what follows such a word is the shop's, unless it goes on as a phone, card or postcode.
const number = words(({ number }) => number);
const is = words(({ is }) => is);
const shopsNumber = new RegExp(
  String.raw`((?:#|\b${phrases(({ shopsNumbers }) => shopsNumbers)}[a-z&]{0,30}[ .:]{0,2}(?:${number}\b[ .:]{0,2})?(?:${is}[ :]{1,2})?#?)(?!0\d|[1-9]\d{3}[a-z]{2}\b)(?=[a-z-]{0,12}\d)[a-z\d][a-z\d_/-]*(?![a-z\d_/-]| ?\d| [A-Z]{2}\b))`,
  'gi',
);

const house = phrases(({ houseNumber }) => houseNumber);
const houseSuffix = phrases(({ houseSuffix }) => houseSuffix);
const houseNumber = String.raw`(?:${house} )?\d{1,4}(?:[ /-]?(?:[a-z]|${houseSuffix})(?!\p{L})|-\d{1,4})?(?!\d)`;
const month = String.raw`${words(({ months }) => months)}\p{L}*\.?`;
const day = String.raw`(?:\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2}\p{L}{0,2} ${month} \d{2,4}|${month} \d{1,2}\p{L}{0,2},? \d{4}|19\d{2}|20\d{2})`;
const born = phrases(({ born }) => born);
const bornLink = words(({ bornLink }) => bornLink);
const phone = phrases(({ phone }) => phone);
const phoneLink = words(({ phoneLink }) => phoneLink);
// "1042 en", "2000 mb": four figures and two letters that are no postcode
const word = words(({ pairsOfLetters }) => pairsOfLetters);
const unit = 'ah|cl|cm|gb|h[dpz]|k[bgmw]|lm|m[bglms]|p[kx]|tb|wh';

const streets = words(({ streets }) => streets);
const notStreets = words(({ notStreets }) => notStreets);
const streetLead = words(({ streetLead }) => streetLead);
const streetNames = words(({ streetNames }) => streetNames);
const streetsBefore = words(({ streetsBefore }) => streetsBefore);
const streetsAfter = words(({ streetsAfter }) => streetsAfter);
const address = phrases(({ address }) => address);
const article = words(({ article }) => article);

const numbers: Strike[] = [
  [/\b\d{4}([ -])(?:\d{4}\1\d{4}\1\d{1,7}|\d{6}\1\d{5})\b/g, '[card]'],
  [/\b\d{13,19}\b/g, (found) => (passesLuhn(found) ? '[card]' : found)],
  [
    new RegExp(String.raw`(\b${born}\W{0,3}(?:${bornLink}\W{1,2}){0,2})${day}`, 'giu'),
    '$1[date of birth]',
  ],
  // nothing was bought on a day of the last century
  [/\b\d{1,2}([-/. ])\d{1,2}\1(?:19)\d{2}\b/g, '[date of birth]'],
  // the Belgian number of a person, and the Dutch one
  [/\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b/g, '[number]'],
  [/(\b(?:bsn|burgerservicenummer|sofinummer)\D{0,8})\d[\d. ]{6,10}\d/gi, '$1[number]'],
  [
    /\b\d{3}([ .]?)\d{3}\1\d{3}\b(?![.,]\d)/g,
    (found) => (passesElfproef(found) ? '[number]' : found),
  ],
  // not a day and an hour, which have as many figures
  [
    /(?<![\w.-])(?!\d{1,2}[-/. ]\d{1,2}[-/. ]20\d\d(?!\d))\(?(?:\+|0)(?:(?:[\s().‐-–-]{0,3}|\/)\d){8,14}(?!\d)/g,
    '[phone]',
  ],
  [/(?<![\w-])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/g, '[phone]'],
  [
    new RegExp(
      String.raw`(\b${phone}\W{0,3}(?:${phoneLink}\W{1,2}){0,2})\d(?:[ .-]?\d){6,12}\b`,
      'gi',
    ),
    '$1[phone]',
  ],
  [
    new RegExp(
      String.raw`\b[1-9]\d{3}(?!\s?(?:${unit}|${unit.toUpperCase()})\b)(?:\s?[A-Z]{2}|[a-z]{2}|\s(?!${word}\b)[a-z]{2})\b(?:,? ${houseNumber})?`,
      'gu',
    ),
    '[postcode]',
  ],
  // a street by its ending, by its beginning, in English, by the postcode behind it, or because it is said
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:(?:\p{Lu}[\p{L}'.-]{0,30}|${streetLead}) ){0,4}(?:(?!${notStreets})[\p{L}'.-]{2,40}(?:${streets}|str\.|straße|strasse)|${streetNames}) ${houseNumber}`,
      'gu',
    ),
    '[address]',
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:${streetsBefore}|Rue|Boulevard|Chaussée|Place|Via|Calle)(?: [\p{L}'.-]{1,30}){1,5},? ${houseNumber}`,
      'gu',
    ),
    '[address]',
  ],
  [
    new RegExp(String.raw`\b\d{1,4}[a-z]?(?: \p{Lu}[\p{L}'-]{1,30}){1,3} ${streetsAfter}\b`, 'gu'),
    '[address]',
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:\p{Lu}[\p{L}'.-]{1,30} ){1,4}${houseNumber}(?=,?\s\[postcode\])`,
      'gu',
    ),
    '[address]',
  ],
  [
    new RegExp(
      String.raw`(\b${address} (?:${article} )?)(?:[\p{L}'.-]{2,30} ){1,4}${houseNumber}`,
      'giu',
    ),
    '$1[address]',
  ],
  // Belgian and German postcodes are bare figures: only behind a street
  [/(\[address\],?\s)(?:[A-Z]{1,2}-)?\d{4,5}\b/g, '$1[postcode]'],
];
