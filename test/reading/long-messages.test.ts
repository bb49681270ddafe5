import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isTakenBack, readYesNo } from '../../dialogs/reading/answers/yes-no.ts';
import { readShopQuestion } from '../../dialogs/reading/wishes/shop-question.ts';
import { readUrgent } from '../../dialogs/reading/wishes/urgent.ts';
import { readDay } from '../../dialogs/reading/dates/read-day.ts';
import { detectLanguage } from '../../dialogs/reading/detect-language.ts';
import { readEmail } from '../../dialogs/reading/facts/email.ts';
import { readOrderNumber } from '../../dialogs/reading/facts/order-number.ts';
import { withoutPersonalData } from '../../dialogs/reading/facts/personal-data.ts';
import { findPhone } from '../../dialogs/reading/facts/phone.ts';
import { findPostcode } from '../../dialogs/reading/facts/postcode.ts';
import { hideSecrets } from '../../dialogs/reading/facts/secrets.ts';
import { readWishes } from '../../dialogs/reading/router/wishes.ts';
import { shippedAnswers, shippedRouter } from '../support/book.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const route = shippedRouter();
const readAnswer = shippedAnswers();

const pieces = [
  ...['AB', 'a', 'Ǆ', 'ﬃ', 'x ', 'en ', 'ook ', 'niet ', 'ja ', 'wil je ', 'ik ben Jan ', 'bsn '],
  ...['0', '1 ', '1-', '12-', '11-11-2026 ', '12 november ', 'maart ', 'vorige week ', "'26 "],
  ...[
    '@',
    'a@',
    'a@b.',
    ' @ ',
    '3511 AB ',
    '06-12345678 ',
    '+31 ',
    'order 1042 ',
    '€ 1 ',
    '#1042 ',
  ],
  ...['.', '. ', '-', "'", '"', '(', ' ', '\n', '😀', '\u0301', '\u200B', 'https://a.', 'www.'],
  ...['ik wil mijn geld terug en ook een klacht indienen. ', 'eenentwintig ', 'wachtwoord is '],
];
const mixtures = fc.sample(fc.array(fc.constantFrom(...pieces), { minLength: 5, maxLength: 40 }), {
  seed: 7,
  numRuns: 20,
});
const all = [...pieces, ...mixtures.map((mixture) => mixture.join(''))];

// A reader that looks at every pair of letters takes four times as long over twice the text, and one that looks at
// every three of them eight times; the sum over all texts is what is compared, as one alone is over in no time.
test.each<[string, (text: string) => unknown]>([
  ['yes and no', readYesNo],
  ['second thoughts', isTakenBack],
  ['questions of the shop', (text) => readShopQuestion(text, { freeText: false })],
  ['despair and threats', readUrgent],
  ['Dutch days', (text) => readDay(text, { language: 'nl', today })],
  ['English days', (text) => readDay(text, { language: 'en', today })],
  ['the language', detectLanguage],
  ['e-mail addresses', readEmail],
  ['order numbers', readOrderNumber],
  ['personal data', withoutPersonalData],
  ['phone numbers', findPhone],
  ['postcodes', findPostcode],
  ['secrets', hideSecrets],
  ['where words lead', route],
  ['wishes', (text) => readWishes(text, route)],
  ['answers', (text) => readAnswer('stop', text)],
])('%s: twice the text takes no more than three times as long', (_, read) => {
  measure(read, 2000);
  expect(measureLeast(read, 8000)).toBeLessThan(3 * measureLeast(read, 4000) + 20);
});

/** The least of five: what a busy machine does beside it only ever adds. */
function measureLeast(read: (text: string) => unknown, length: number): number {
  return Math.min(...[1, 2, 3, 4, 5].map(() => measure(read, length)));
}

/** What reading all texts takes, each cut or repeated to so many characters, in milliseconds of the processor. */
function measure(read: (text: string) => unknown, length: number): number {
  const texts = all.map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
  const before = process.cpuUsage();
  for (const text of texts) read(text);
  return process.cpuUsage(before).user / 1000;
}

test('a word of a thousand letters leads where its beginning does, and soon', () => {
  const { guesses } = route('AB'.repeat(500));
  expect(guesses).toEqual(route('AB'.repeat(20)).guesses);
});
