import type { Address } from '../../../policies/order/order-action.ts';
import { collectPhrases } from '../languages/languages.ts';
import { toSource } from '../languages/phrase.ts';
import { afterYes } from '../answers/yes-no.ts';
import { readCountry } from './country.ts';
import { findAll } from '../text.ts';

/** What an address must have; `letters` are those of a Dutch postcode. */
export type AddressPart = 'street' | 'postcode' | 'letters' | 'city';

/** An address, or what a text lacks to be one. */
export type AddressReading =
  { type: 'whole'; address: Address } | { type: 'partly'; lacks: AddressPart[] };

/** More is a story, in which numbers are no houses. */
const longest = 250;

const dutch = /(?<![\p{L}\p{N}])(?:NL[ -]?)?([1-9]\d{3}) ?([a-z]{2})(?![\p{L}\p{N}])/giu;
const british = /(?<![\p{L}\p{N}])([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})(?![\p{L}\p{N}])/giu;
const figures = /(?<![\p{L}\p{N}-])(?:([A-Z]{1,2})-)?(\d{4,5})(?![\p{L}\p{N}-])/gu;

/** What stands before an address in a sentence. */
const leadIn = new RegExp(
  `^.{0,${longest}}(?<![\\p{L}\\p{N}])${toSource(collectPhrases(({ contact }) => contact.leadsToAddress))}(?![\\p{L}\\p{N}])[: ]{1,3}`,
  'iu',
);

interface Postcode {
  written: string;
  country?: string | undefined;
  start: number;
  end: number;
}

/**
 * The address in a text: street with number and all that is added to it, postcode, city, and the country where it is
 * named or the postcode is of one alone. Four figures without letters and country are read as Belgian; whoever reads
 * it back says so. `undefined` where nothing in it is of an address.
 *
 * Example: `readAddress('Kerkstraat 12-3hs, 1017GC Amsterdam')` has street `Kerkstraat 12-3hs`, postcode `1017 GC`.
 */
export function readAddress(text: string): AddressReading | undefined {
  if (text.length > longest) return undefined;
  const said = afterYes(text)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  const postcode = findPostcode(said);
  const [before, after] = postcode
    ? [said.slice(0, postcode.start), said.slice(postcode.end)]
    : [said, ''];
  const behind = partsOf(after);
  const named = behind.flatMap((part) => splitCountry(part).country ?? []).at(-1);
  const country = named ?? postcode?.country;
  const ahead = partsOf(before.slice(before.lastIndexOf(':') + 1).replace(leadIn, ''));
  const { name, street, city: placed } = readStreet(ahead);
  const city = postcode && (readCity(behind[0] ?? '') ?? placed);
  if (street === undefined && postcode === undefined) return undefined;
  const lacks: AddressPart[] = [
    ...(street === undefined ? ['street' as const] : []),
    ...(postcode === undefined ? ['postcode' as const] : []),
    ...(country === 'NL' && /^\d+$/.test(postcode?.written ?? '') ? ['letters' as const] : []),
    ...(city === undefined ? ['city' as const] : []),
  ];
  if (lacks.length > 0 || !street || !postcode || !city) return { type: 'partly', lacks };
  const address = { street, postcode: postcode.written, city };
  return {
    type: 'whole',
    address: { ...(name && { name }), ...address, ...(country && { country }) },
  };
}

// The last one, as a house may have four figures too.
function findPostcode(said: string): Postcode | undefined {
  const inDutch = findAll(said, dutch).at(-1);
  if (inDutch) return place(inDutch, `${inDutch[1]} ${inDutch[2]?.toUpperCase()}`, 'NL');
  const inBritish = findAll(said, british).at(-1);
  if (inBritish) {
    return place(inBritish, `${inBritish[1]} ${inBritish[2]}`.toUpperCase(), 'GB');
  }
  const plain = findAll(said, figures).at(-1);
  if (plain === undefined) return undefined;
  const [, prefix, written = ''] = plain;
  const byPrefix = { B: 'BE', BE: 'BE', D: 'DE', DE: 'DE', F: 'FR', FR: 'FR', L: 'LU' };
  const country = prefix && byPrefix[prefix as keyof typeof byPrefix];
  return place(plain, written, country ?? (written.length === 4 ? 'BE' : undefined));
}

function place(found: RegExpExecArray, written: string, country?: string): Postcode {
  return { written, country, start: found.index, end: found.index + found[0].length };
}

function partsOf(text: string): string[] {
  return text
    .split(/[,;\n?!]|(?<=\p{L}{3})\.\s/u)
    .map((part) => part.replace(/^[^\p{L}\p{N}'’]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, ''))
    .filter((part) => part !== '');
}

interface Street {
  name?: string | undefined;
  street?: string;
  /** Written before the postcode: "London SW1A 1AA". */
  city?: string | undefined;
}

// From the first part with letters and a number on; what stands alone before it, in capitals, is who lives there.
function readStreet(parts: string[]): Street {
  const first = parts.findIndex((part) => /\d/.test(part) && /\p{L}/u.test(part));
  if (first < 0) return {};
  const last = parts.at(-1) ?? '';
  const city = parts.length > first + 1 && !/\d/.test(last) ? readCity(last) : undefined;
  const street = parts.slice(first, city === undefined ? undefined : -1).join(' ');
  const before = parts[first - 1] ?? '';
  const isName = /^(?:\p{Lu}[^\d\s]{0,30})(?: [^\d\s]{1,30}){1,4}$/u.test(before);
  return { street, city, name: isName ? before : undefined };
}

/** Words in the names of places that begin with a small letter. */
const inPlaces = new Set('op aan den de het bij in ter sur upon on the a/d'.split(' '));

function readCity(part: string): string | undefined {
  const { rest } = splitCountry(part);
  const words = rest.split(' ').filter(Boolean);
  // who types no capitals says no more than the place
  const typedSmall = words.length <= 4 && !/\p{Lu}/u.test(rest);
  const end = typedSmall
    ? words.length
    : words.findIndex((word) => !/^['’]?(?:s-)?\p{Lu}/u.test(word) && !inPlaces.has(word));
  const city = words.slice(0, end < 0 ? words.length : end).join(' ');
  return /^[\p{L}'’ ./-]{2,60}$/u.test(city) ? city : undefined;
}

/** "Antwerpen België": what stands before the name of a country, and its code. */
function splitCountry(part: string): { rest: string; country?: string } {
  const words = part.split(' ');
  for (const most of [3, 2, 1]) {
    const country = readCountry(words.slice(-most).join(' '));
    if (country !== undefined) return { rest: words.slice(0, -most).join(' '), country };
  }
  return { rest: part };
}
