import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readEmail } from '../../dialogs/reading/facts/email.ts';
import { readSecondFact, findSecondFact } from '../../dialogs/reading/facts/second-fact.ts';

describe('an e-mail address', () => {
  test.each([
    ['sanne@example.nl', 'sanne@example.nl'],
    ['Het is Sanne@Example.NL.', 'sanne@example.nl'],
    ['SANNE@EXAMPLE.NL', 'sanne@example.nl'],
    ['mailto:sanne@example.nl', 'sanne@example.nl'],
    ['<sanne@example.nl>!!', 'sanne@example.nl'],
    ["'sanne@example.nl'", 'sanne@example.nl'],
    ['1042/sanne@example.nl', 'sanne@example.nl'],
    ['sanne.bakker+shop@mail.example.com', 'sanne.bakker+shop@mail.example.com'],
    ["o'brien@example.com", "o'brien@example.com"],
    // slips
    ['sanne @ example.nl', 'sanne@example.nl'],
    ['mijn mail is sanne @example.nl', 'sanne@example.nl'],
    ['1042 sanne@ example.nl', 'sanne@example.nl'],
    ['sanne(at)example.nl', 'sanne@example.nl'],
    ['sanne [at] example [dot] nl', 'sanne@example.nl'],
    ['sanne apenstaartje example.nl', 'sanne@example.nl'],
    ['sanne@@example.nl', 'sanne@example.nl'],
    ['sanne@example,nl', 'sanne@example.nl'],
    ['sanne@example,nl en 1042', 'sanne@example.nl'],
    ['sanne@example .nl', 'sanne@example.nl'],
    ['sanne@example. nl', 'sanne@example.nl'],
    ['sanne@example..nl', 'sanne@example.nl'],
    ['sanne@example.nl.Mijn postcode is 3511 AB', 'sanne@example.nl'],
    ['sanne@mail.shop.Nl', 'sanne@mail.shop.nl'],
    // not whole, or perhaps another mailbox
    ['sanne@example', undefined],
    ['sanne@example. De rest weet ik niet', undefined],
    ['jan de vries @ example.nl', undefined],
    ['mail me @ example.nl', undefined],
    ['kijk maar at example.nl', undefined],
    ['sanne@example.nl of piet@example.nl', undefined],
    ['sanne@example.nl,piet@example.nl', undefined],
    ['niet sanna@example.nl maar sanne@example.nl', 'sanne@example.nl'],
  ])('%s: %s', (text, address) => {
    expect(readEmail(text)).toBe(address);
  });

  test('an address is read back as it is, whatever is said around it', () => {
    const around = [
      '@',
      'mijn mail is @.',
      'order 1042, @ en 3511 AB',
      '(@)',
      'e-mail:@;',
      'MAIL: @',
    ];
    const address = fc
      .tuple(
        fc.stringMatching(/^[a-z\d][a-z\d._+-]{0,20}[a-z\d]$/),
        fc.stringMatching(/^[a-z\d]([a-z\d-]{0,20}[a-z\d])?$/),
        fc.constantFrom('nl', 'com', 'co.uk', 'shop'),
      )
      .map(([box, domain, ending]) => `${box}@${domain}.${ending}`);
    fc.assert(
      fc.property(address, fc.constantFrom(...around), (one, carrier) => {
        expect(readEmail(carrier.replace('@', one))).toBe(one);
      }),
    );
  });
});

describe('a second fact in running text', () => {
  test.each([
    ['order 1042, sanne@example.nl', 'sanne@example.nl'],
    ['order 1042, 3511 AB', '3511 AB'],
    ['NL-3511 AB', '3511 AB'],
    ['postcode 3511ab hoor', '3511 AB'],
    ['1012-AB', '1012 AB'],
    ['3511 ab, huisnummer 12', '3511 AB'],
    ['bestelling 1042, postcode 3511 AB', '3511 AB'],
    ['1042/3511 AB', '3511 AB'],
    ['ik woon in 9000 Gent', '9000'],
    ['bestelling 1042 naar B-2000', '2000'],
    ['order 1042 is weg', undefined],
    ['order 1042 en sanne', undefined],
    ['ORDER 1042 IS WEG', undefined],
    ['order 1042 geel', undefined],
    ['na 5000 km kapot', undefined],
    ['2026-0417 AB', undefined],
    ['3511 AB of 3512 AB', undefined],
    ['1042', undefined],
    ['2000', undefined],
  ])('%s: %s', (text, fact) => {
    expect(findSecondFact(text)).toBe(fact);
  });
});

describe('a second fact in an answer', () => {
  test.each([
    ['1042 sanne@example.nl', 'sanne@example.nl'],
    ['3511ab', '3511 AB'],
    ['3511 Ab', '3511 AB'],
    ['3511 EN', '3511 EN'],
    ['3511 AB AMSTERDAM', '3511 AB'],
    ['1000AA', '1000 AA'],
    ['2000', '2000'],
    ['Het is 2000.', '2000'],
    ['2000 Antwerpen', '2000'],
    ['2000 antwerpen', '2000'],
    ['9100 Sint-Niklaas', '9100'],
    ['1042 graag', undefined],
    ['1042 en dan nog wat', undefined],
    ['weet ik niet', undefined],
    // the order number once more
    ['1042', undefined],
    ['1042.', undefined],
  ])('%s: %s', (text, fact) => {
    expect(readSecondFact(text, '1042')).toBe(fact);
  });
});
