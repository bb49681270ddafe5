import { describe, expect, test } from '@jest/globals';
import {
  readOrderNumber,
  readOrderNumbers,
  readReference,
  findOrderNumber,
  withoutFacts,
} from '../../dialogs/reading/facts/order-number.ts';
import { readOneMoreOrder } from '../../dialogs/reading/facts/order-alone.ts';

describe('an order number in an answer', () => {
  test.each([
    ['1042', '1042'],
    ['#1042', '1042'],
    ['# 1042', '1042'],
    ['het is 1042!', '1042'],
    ['mijn nummer is volgens mij 1042', '1042'],
    ['1042 graag', '1042'],
    ['1042 Sanne Bakker', '1042'],
    ['order 1042 en mijn mail is sanne@example.nl', '1042'],
    ['1042 en sanne@example.nl', '1042'],
    ['1042. Mail is sanne @ example.nl', '1042'],
    ['bestelnummer: web-2041', 'WEB-2041'],
    ['1042, 3511 AB', '1042'],
    ['1042 3511ab', '1042'],
    ['1042, klantnummer 5512', '1042'],
    ['10 42', '1042'],
    ['10.234', '10234'],
    ['#10.234', '10234'],
    ['1.234.567', '1234567'],
    ['10.234 en sanne@example.nl', '10234'],
    ['10.234, 3511 AB', '10234'],
    ['het is bestelling 10.234.', '10234'],
    ['#1001-A', '1001-A'],
    ['0071432', '0071432'],
    ['WC-0000123', 'WC-0000123'],
    ['wc 0000123', 'WC-0000123'],
    ['1.250 euro', undefined],
    ['het kostte 1.250', undefined],
    ['1001 a', '1001A'],
    ['10234, eh nee 10243', '10243'],
    ['10234 oh wacht 10243', '10243'],
    ['1 0 4 2', '1042'],
    ['12 3456', '123456'],
    ['2026-0417', '2026-0417'],
    ['2026 0417', '2026-0417'],
    ['2026 – 0417', '2026-0417'],
    ['ORD-88213', 'ORD-88213'],
    ['ORD 88213', 'ORD-88213'],
    ['#ord88213', 'ORD88213'],
    ['web 2041', 'WEB-2041'],
    ['A1B2C3', 'A1B2C3'],
    ['000000123', '000000123'],
    ['1042\u200b', '1042'],
    ['１０４２', '1042'],
    ['2001', '2001'],
    ['7', '7'],
    ['nummer 7', '7'],
    ['ik heb er 2 besteld', undefined],
    ['weet ik niet', undefined],
    ['1042 of 1043', undefined],
    ['1042 1043', undefined],
    ['1042/1043', undefined],
    ['nee niet 1042 maar 1043', '1043'],
    ["it's 1043, not 1042", '1043'],
    ['1043 i.p.v. 1042', '1043'],
    ['1042, sorry, ik bedoel 1043', '1043'],
    ['it should be 1042', '1042'],
    ['dat is niet 1042', undefined],
    ['order nr:1042,mail:sanne@example.nl', '1042'],
    ['1042/3511 AB', '1042'],
    ['TEST-ORDER-001', 'TEST-ORDER-001'],
    ['mijn rekeningnummer is 1234.56.789', undefined],
    ['4111 1111 1111 1111', undefined],
    // an invoice has a number of its own
    ['factuurnummer 2026-0417', undefined],
    ['Ordernummer 1042, factuurnummer 88812', '1042'],
  ])('%s is %s', (text, number) => {
    expect(readOrderNumber(text)).toBe(number);
  });
});

describe('an order number in running text, unasked', () => {
  test.each([
    ['bestelling 1042 is nooit aangekomen', '1042'],
    ['order 1042 is niet geleverd, mail is sanne@example.nl', '1042'],
    ['MIJN BESTELLING 1042 IS KWIJT', '1042'],
    ['mijn bestelling met nummer 88213', '88213'],
    ['bestelling van 12 november nr 1042', '1042'],
    ['bestelnummer 10.234 en sanne@example.nl', '10234'],
    ['waar blijft order 10.234?', '10234'],
    ['order no. 1.234.567 is late', '1234567'],
    ['bestelling #1001-A is er niet', '1001-A'],
    ['order 0071432 is niet geleverd', '0071432'],
    ['my order WC-0000123 is late', 'WC-0000123'],
    ['mijn bestelling van 1.250 euro', undefined],
    ['een bestelling 1.250 EUR', undefined],
    ['order1042', '1042'],
    ['Order#1042', '1042'],
    ['ord. 1042', '1042'],
    ['mijn bestelling (1042) is weg', '1042'],
    ['order "1042" kwam niet', '1042'],
    ['Bestelnummer:\n1042', '1042'],
    ['mijn ordernummer is #1042', '1042'],
    ['bestelnr. 1042', '1042'],
    ['besteling 1042', '1042'],
    ['order no 1042', '1042'],
    ['my order number is, I think, 1042', '1042'],
    ['kenmerk 1042', '1042'],
    ['ref: 1042', '1042'],
    ['nummer 1042 is kapot', '1042'],
    ['1042 is mijn ordernummer', '1042'],
    ['ORD-88213 is niet geleverd', 'ORD-88213'],
    ['bestelling web 2041', 'WEB-2041'],
    ['bestelling 2026 0417 is er nog niet', '2026-0417'],
    ['order 10 42 is weg', '1042'],
    ['ordernummer AB12', 'AB12'],
    ['order 2001 is kapot', '2001'],
    ['order 1042 3 dagen geleden besteld', '1042'],
    ['order 1042 € 49,95', '1042'],
    ['50 euro voor order 1042 EUR 12', '1042'],
    ['order 1042 is om 14.30 bezorgd, maar 2 van de 3 items ontbreken', '1042'],
    ['ik wacht al sinds 2025 op order 1042', '1042'],
    ['ik heb bestelling 1042 met klantnummer 1043', '1042'],
    ['nee, het was order 1043', '1043'],
    ['nee niet 1042 maar 1043', '1043'],
    ["it's 1043, not 1042", '1043'],
    ['order 1042 klopt niet, het is 1043', '1043'],
    ['bestelling 1042 klopt niet, er missen 2 artikelen', '1042'],
    ['order 1042 of 1043', undefined],
    ['1042 of order 1043', undefined],
    ['#1042 en #1043', undefined],
    ['ik heb 3 dagen gewacht', undefined],
    ['ik deed mijn bestelling 5 dagen geleden', undefined],
    ['my order 2 weeks ago', undefined],
    ['in 2026 besteld', undefined],
    ['bestelling uit 2025', undefined],
    ['niet in 2025 maar 2026 besteld', undefined],
    ['bestelling november 2026', undefined],
    ['bestelling 12 november', undefined],
    ['order v3', undefined],
    ['bestelling 2.4.0', undefined],
    ['bestelling wordpress-thema-2025', undefined],
    ['bestelling 9000 Gent', undefined],
    ['order dorpsstraat 123', undefined],
    ['order, factuur 2026-0417', undefined],
    ['bestelling track & trace 3SABC123456', undefined],
    ['order NL91 ABNA 0417 1643 00', undefined],
    ['mijn gebruikslicentie nr. L-55821', undefined],
    ['https://example.nl/orders/1042', undefined],
  ])('%s: %s', (text, number) => {
    expect(findOrderNumber(text)).toBe(number);
  });
});

describe('the reference of a case', () => {
  test.each([
    ['T-4KX9QZ', 'T-4KX9QZ'],
    ['mijn klacht t-4kx9qz', 'T-4KX9QZ'],
    ['klacht 1042-2', '1042-2'],
    ['zaaknummer 1042', '1042'],
    ['over een t-shirt', undefined],
    ['mijn t-mobile', undefined],
  ])('%s: %s', (text, reference) => {
    expect(readReference(text)).toBe(reference);
  });
});

test('what is left of a story without contact and order is the story', () => {
  const said = 'order 1042, sanne@example.nl, 3511 AB: het scherm blijft zwart';
  expect(
    withoutFacts(said)
      .replace(/[\s,:]+/g, ' ')
      .trim(),
  ).toBe('het scherm blijft zwart');
});

describe('several order numbers in one message', () => {
  test.each([
    ['1042 en 1043', ['1042', '1043']],
    ['1042, 1043 en 1044', ['1042', '1043', '1044']],
    ['bestelling 1042 en ook bestelling 1043 zijn niet geleverd', ['1042', '1043']],
    ['orders 1042 and 1043', ['1042', '1043']],
    ['#1042 & #1043', ['1042', '1043']],
    ['1042 of 1043', undefined],
    ['1042/1043', undefined],
    ['1042 or 1043', undefined],
    ['1042 en 1042', undefined],
    ['niet 1042 en 1043', undefined],
    ['1042, nee 1043', undefined],
    ['1042 en 104', undefined],
    ['in 2025 en 2026', undefined],
    ['order 1042', undefined],
  ])('%s is %j', (text, numbers) => {
    expect(readOrderNumbers(text)).toEqual(numbers);
  });
});

describe('one order more', () => {
  test.each([
    ['en 1043 ook', '1043'],
    ['ook voor bestelling 1043 graag', '1043'],
    ['and 1043 as well please', '1043'],
    ['also for order 1043', '1043'],
    ['1043', undefined],
    ['nee, 1043', undefined],
    ['en 1043 is kapot', undefined],
    ['1043 en sanne@example.nl', undefined],
  ])('%s is %s', (text, number) => {
    expect(readOneMoreOrder(text)).toBe(number);
  });
});
