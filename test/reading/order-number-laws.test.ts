import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readOrderNumber, findOrderNumber } from '../../dialogs/reading/facts/order-number.ts';

describe('laws of order numbers', () => {
  const digits = (least: number, most = least) =>
    fc.stringMatching(new RegExp(`^[1-9]\\d{${least - 1},${most - 1}}$`));
  const numbers = fc.oneof(
    digits(4, 9),
    fc.tuple(fc.constantFrom('WEB', 'ORD', 'SO', 'K'), digits(4, 7)).map(([p, n]) => `${p}-${n}`),
    fc.tuple(fc.integer({ min: 2019, max: 2029 }), digits(4, 5)).map(([y, n]) => `${y}-${n}`),
  );
  const carriers = [
    'order # is niet geleverd, mail is sanne@example.nl',
    'Hoi, mijn bestelling # van 12 november 2026 is er nog niet. Groet, Sanne, 06-12345678, 3511 AB',
    'Ik heb op 3-11-2026 om 14:30 bestelnummer # geplaatst en € 49,95 betaald',
    'my order number is #, paid 2 weeks ago',
    'bestelling nr. #',
    'niet order 7777777771 maar order #',
    'MIJN ORDER # IS KAPOT',
  ];

  test('a number that is named is read back out of any sentence', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...carriers), (number, carrier) => {
        const text = carrier.replace('#', number);
        expect(findOrderNumber(text)).toBe(number);
        expect(readOrderNumber(text)).toBe(number);
      }),
    );
  });

  test('in an answer it is read without a name, and beside what else was asked', () => {
    const beside = [
      '#',
      '#, 3511 AB',
      'sanne99@example.nl #',
      'het is #, van 12-11-2026',
      '# (06 12345678)',
    ];
    fc.assert(
      fc.property(numbers, fc.constantFrom(...beside), (number, said) => {
        expect(readOrderNumber(said.replace('#', number))).toBe(number);
      }),
    );
  });

  const two = (most: number, least = 1) =>
    fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
  const some = (...values: string[]) => fc.constantFrom(...values);
  const figures = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
  const others: Record<string, fc.Arbitrary<string>> = {
    'mobile phone': fc
      .tuple(
        some('06-', '06 ', '06', '+31 6 ', '+316', '00316', '+32 4'),
        figures(4),
        some('', ' '),
        figures(4),
      )
      .map((parts) => parts.join('')),
    phone: fc
      .tuple(
        some('0', '+31 ', '(0'),
        some('20', '30', '13'),
        some('-', ') ', ' ', ' - '),
        figures(7),
      )
      .map((parts) => parts.join('')),
    postcode: fc
      .tuple(digits(4), some('', ' '), fc.stringMatching(/^[A-Z]{2}$/))
      .map((parts) => parts.join('')),
    day: fc
      .tuple(two(31), some('-', '/', '.'), two(12), fc.integer({ min: 2020, max: 2027 }))
      .map(([day, between, month, year]) => [day, month, year].join(between)),
    'ISO day': fc.tuple(some('2025', '2026'), two(12), two(31)).map((parts) => parts.join('-')),
    'day and month': fc
      .tuple(fc.integer({ min: 1, max: 31 }), some('november', 'mei', 'okt.', 'December'))
      .map((parts) => parts.join(' ')),
    time: fc.tuple(two(23, 0), two(59, 0)).map((parts) => parts.join(':')),
    price: fc
      .tuple(some('€ ', '€', 'EUR ', ''), digits(1, 4), some(',', '.'), figures(2))
      .map((parts) => parts.join('')),
    euros: digits(1, 5).map((amount) => `${amount} euro`),
    percentage: digits(1, 3).map((share) => `${share}%`),
    version: fc.tuple(digits(1), digits(1, 2), digits(1)).map((parts) => parts.join('.')),
    amount: fc
      .tuple(digits(1, 3), some('dagen', 'stuks', 'weken', 'keer', 'days', 'items', 'kg'))
      .map((parts) => parts.join(' ')),
    'account number': figures(10).map((account) => `NL91 ABNA ${account}`),
  };
  test.each(Object.keys(others))('no %s is an order number, nor takes one along', (kind) => {
    fc.assert(
      fc.property(others[kind] ?? fc.constant(''), (other) => {
        expect(readOrderNumber(other)).toBeUndefined();
        expect(findOrderNumber(`mijn bestelling ${other}`)).toBeUndefined();
        expect(findOrderNumber(`${other}, order 88213, ${other}`)).toBe('88213');
      }),
    );
  });

  test('without a figure there is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const said = text.normalize('NFKC').replace(/\p{N}/gu, '');
        expect(readOrderNumber(`order ${said}`)).toBeUndefined();
      }),
    );
  });

  test('what a message of any length is made of, it is read to its end', () => {
    const pieces = [
      '1',
      '1 ',
      'a',
      '@',
      '0',
      '1-',
      'order ',
      'niet 1042 ',
      '1,',
      'nr. ',
      'NL12 ABCD ',
      '€1.',
      'x@a.',
    ];
    for (const piece of pieces) {
      const long = piece.repeat(10_000 / piece.length);
      expect([undefined, '1042']).toContain(findOrderNumber(`${long.slice(0, 9_000)}\norder 1042`));
      expect(typeof readOrderNumber(long)).toMatch(/undefined|string/);
    }
  });
});
