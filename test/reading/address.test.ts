import { describe, expect, test } from '@jest/globals';
import { readAddress, type AddressPart } from '../../dialogs/reading/facts/address.ts';

/** An address on one line, as it was read. */
function lineOf(text: string): string | undefined {
  const read = readAddress(text);
  if (read?.type !== 'whole') return undefined;
  const { name, street, postcode, city, country } = read.address;
  return [name, street, postcode, city, country].filter(Boolean).join(' | ');
}

describe('an address in one message', () => {
  test.each([
    ['Kerkstraat 12-3hs, 1017 GC Amsterdam', 'Kerkstraat 12-3hs | 1017 GC | Amsterdam | NL'],
    ['kerkstraat 12 3hs 1017gc amsterdam', 'kerkstraat 12 3hs | 1017 GC | amsterdam | NL'],
    ['Meir 50 bus 3, 2000 Antwerpen', 'Meir 50 bus 3 | 2000 | Antwerpen | BE'],
    ['Meir 50, bus 3, 2000 Antwerpen, België', 'Meir 50 bus 3 | 2000 | Antwerpen | BE'],
    ['Rue Neuve 12 bte 4, B-1000 Bruxelles', 'Rue Neuve 12 bte 4 | 1000 | Bruxelles | BE'],
    [
      'Jan Jansen\nKerkstraat 12\n1017 GC Amsterdam',
      'Jan Jansen | Kerkstraat 12 | 1017 GC | Amsterdam | NL',
    ],
    ['het moet zijn Kerkstraat 14, 1017 GC Amsterdam', 'Kerkstraat 14 | 1017 GC | Amsterdam | NL'],
    [
      'het adres van mijn moeder: Lindelaan 8, 8012 AB Zwolle',
      'Lindelaan 8 | 8012 AB | Zwolle | NL',
    ],
    [
      'kan het naar Kerkstraat 12, 1017 GC Amsterdam? Mijn mail is a@example.nl',
      'Kerkstraat 12 | 1017 GC | Amsterdam | NL',
    ],
    ['nee, Kerkstraat 14, 1017 GC Amsterdam graag', 'Kerkstraat 14 | 1017 GC | Amsterdam | NL'],
    ["Lange Voorhout 3, 2514 EA 's-Gravenhage", "Lange Voorhout 3 | 2514 EA | 's-Gravenhage | NL"],
    ['Plein 1944 nr 5, 6811 AB Arnhem', 'Plein 1944 nr 5 | 6811 AB | Arnhem | NL'],
    ['Postbus 1042, 3500 AA Utrecht', 'Postbus 1042 | 3500 AA | Utrecht | NL'],
    [
      'Markt 1 4611 NT Bergen op Zoom en graag voor vrijdag',
      'Markt 1 | 4611 NT | Bergen op Zoom | NL',
    ],
    ['4 Mill Lane, London SW1A 1AA', '4 Mill Lane | SW1A 1AA | London | GB'],
    ['Unter den Linden 5, 10117 Berlin, Duitsland', 'Unter den Linden 5 | 10117 | Berlin | DE'],
    ['Unter den Linden 5, 10117 Berlin, Germany', 'Unter den Linden 5 | 10117 | Berlin | DE'],
  ])('%s', (text, expected) => {
    expect(lineOf(text)).toBe(expected);
  });
});

describe('what is missing is named', () => {
  test.each<[string, AddressPart[]]>([
    ['Kerkstraat 12', ['postcode', 'city']],
    ['1017 GC Amsterdam', ['street']],
    ['2000 Antwerpen', ['street']],
    ['Kerkstraat 12, 1017 Amsterdam, Nederland', ['letters']],
    ['Kerkstraat 12, 1017 GC', ['city']],
  ])('%s', (text, lacks) => {
    expect(readAddress(text)).toEqual({ type: 'partly', lacks });
  });
});

describe('no address', () => {
  test.each([
    '',
    'mijn werk',
    'ja maar niet naar de buren',
    `Kerkstraat 1 ${'en verder '.repeat(40)}`,
  ])('%s', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });
});
