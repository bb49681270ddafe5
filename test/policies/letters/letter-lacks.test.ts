import { describe, expect, test } from '@jest/globals';
import { letterLacks, writeLetter } from '../../../policies/letters/write-letter.ts';
import { toTheBoard, toTheOutcome } from '../complaint/complaint-sample.ts';
import { book, order } from '../sample.ts';
import { caseOf, saying } from './happened.ts';
import { complained, offered, refused } from './letters-sample.ts';
import { refusedWithdrawal, withdrawn } from './withdrawal-letters.ts';

const nl = saying('nl');

/** What the letter lacks once staff have changed it so. */
function lacks(one: ReturnType<typeof caseOf>, about: string, from: RegExp | string, to: string) {
  const letter = writeLetter(book, one, about, 'nl', nl);
  if (!letter) throw new Error('nothing is written');
  const text = letter.text.replace(from, to);
  expect(text).not.toBe(letter.text);
  const found = letterLacks(book, one, about, { ...letter, text }, 'nl', nl);
  return found.map(({ problem }) => problem);
}

const offer = caseOf('customization', 'C-1042', offered);
const acknowledged = complained('acknowledged');

describe('staff may not leave out', () => {
  test.each<[string, ReturnType<typeof caseOf>, string, RegExp | string, unknown[]]>([
    [
      'who handles the complaint, and by when an answer comes',
      acknowledged,
      'acknowledged',
      /Noor behandelt.*/,
      [
        'The letter must name who handles the complaint: Noor',
        'The letter must say by when an answer comes: woensdag 6 januari 2027',
      ],
    ],
    [
      'the new date of an answer',
      complained('progress-reported'),
      'progress-reported',
      'woensdag 20 januari 2027',
      ['The letter must say the new date of the answer: woensdag 20 januari 2027'],
    ],
    [
      'that the board can be asked',
      complained(...toTheOutcome),
      'resolved',
      /Niet tevreden.*/,
      [
        'The letter must offer the board: Niet tevreden met deze uitkomst? Dan kun je je klacht laten beoordelen door de directie.',
      ],
    ],
    [
      'the body outside, with the answer of the board',
      complained(...toTheBoard, 'board-answered'),
      'board-answered',
      'ACM ConsuWijzer',
      ['The letter must name the body outside the shop: ACM ConsuWijzer'],
    ],
    [
      'the body outside, when the time of the board is up',
      complained(...toTheBoard),
      'board-time-lapsed',
      /Ben je er.*/,
      ['The letter must name the body outside the shop: ACM ConsuWijzer'],
    ],
    [
      'the body outside, when it is sent on there',
      complained(...toTheBoard, 'referred-outside'),
      'referred-outside',
      'ACM ConsuWijzer',
      ['The letter must name the body outside the shop: ACM ConsuWijzer'],
    ],
    [
      'what custom work costs',
      offer,
      'quote-offered',
      /1\.250,00/,
      ['The letter must say what it costs: € 1.250,00'],
    ],
    [
      'the last day of an offer',
      offer,
      'quote-offered',
      'vrijdag 18 december 2026',
      ['The letter must say the last day of the offer: vrijdag 18 december 2026'],
    ],
  ])('%s', (_, one, about, from, lacking) => {
    const found = lacks(one, about, from, 'zoals besproken');
    expect(found.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual(lacking);
  });

  test.each([
    ['the day of a withdrawal', 'dinsdag 1 december 2026', /the day on which it was received/],
    ['its time', '12:00', /at what time: 12:00/],
    ['its reference', /H-1042/g, /the reference: H-1042/],
  ])('%s', (_, from, lacking) => {
    const one = withdrawn({ order: order() });
    expect(lacks(one, 'opened', from, 'toen')).toEqual([expect.stringMatching(lacking)]);
  });

  test('why a withdrawal is refused', () => {
    const one = withdrawn({ order: order(), consumer: false }, refusedWithdrawal);
    expect(lacks(one, 'decided', /Het herroepingsrecht is er.*/, 'Helaas.')).toEqual([
      expect.stringMatching(/say the ground: Het herroepingsrecht is er voor consumenten/),
    ]);
  });

  test('the statutory rights of who is refused a refund', () => {
    const one = caseOf('refund', 'R-1042', refused);
    const [lacking, ...more] = lacks(one, 'decided', 'wettelijke rechten', 'rechten');
    expect(lacking).toMatch(/^The letter must name the statutory rights: Naast dit winkelbeleid/);
    expect(more).toEqual([]);
  });
});

describe('staff may say it in other words', () => {
  test.each<[string, ReturnType<typeof caseOf>, string, RegExp | string, string]>([
    [
      'a day without its week and year',
      acknowledged,
      'acknowledged',
      /woensdag (6 januari) 2027/,
      '$1',
    ],
    ['a whole amount without cents', offer, 'quote-offered', /€.1\.250,00/, '1.250 euro'],
    ['an amount without its point', offer, 'quote-offered', /€.1\.250,00/, '€ 1250'],
    ['a name in other capitals', acknowledged, 'acknowledged', 'Noor', 'NOOR'],
  ])('%s', (_, one, about, from, to) => {
    expect(lacks(one, about, from, to)).toEqual([]);
  });

  test.each<[string, ReturnType<typeof caseOf>, string, RegExp | string, string]>([
    ['a day that only ends alike', acknowledged, 'acknowledged', /woensdag 6/, '16'],
    ['an amount that only ends alike', offer, 'quote-offered', /€.1\.250,00/, '€ 21.250,00'],
    ['an amount with other cents', offer, 'quote-offered', /€.1\.250,00/, '€ 1.250,50'],
  ])('but not %s', (_, one, about, from, to) => {
    expect(lacks(one, about, from, to)).toHaveLength(1);
  });
});
