import { describe, expect, test } from '@jest/globals';
import { saysItDiffers } from '../../../dialogs/reading/answers/claim.ts';
import { readOrderAlone } from '../../../dialogs/reading/facts/order-alone.ts';
import { readSupportAsk } from '../../../dialogs/reading/wishes/support-ask.ts';
import { shippedAnswers } from '../../support/book.ts';

describe('what help is asked for', () => {
  test.each([
    ['de plugin doet het niet meer', 'defect'],
    ['ik krijg steeds een foutmelding', 'defect'],
    ['wit scherm na de update', 'defect'],
    ["it doesn't load", 'defect'],
    ['the checkout crashes', 'defect'],
    ['hoe stel ik de kleuren in', 'usage'],
    ['is er een handleiding?', 'usage'],
    ['how do I install it', 'usage'],
    ['hij werkt niet met PHP 8.4', 'compatibility-update'],
    ['does not work with the latest WordPress', 'compatibility-update'],
    ['mijn site is gehackt via jullie plugin', 'security-update'],
    ['I found a security hole', 'security-update'],
    ['het meegeleverde lettertype ontbreekt', 'bundled-asset-defect'],
    ['SEO Pro', undefined],
    ['ik wil een andere kleur', undefined],
    ['bedankt voor de snelle hulp', undefined],
  ])('%s: %s', (text, ask) => {
    expect(readSupportAsk(text)).toBe(ask);
  });
});

describe('who changed it', () => {
  test.each([
    ['ja, zelf een beetje', 'customer'],
    ['dat heb ik gedaan', 'customer'],
    ['by me', 'customer'],
    ['onze webbouwer', 'third-party'],
    ['iemand anders', 'third-party'],
    ['an agency did', 'third-party'],
    ['ik heb het door een freelancer laten doen', 'third-party'],
    ['ja', undefined],
    ['weet ik niet', undefined],
    ['nee, mijn websitebouwer heeft de code aangepast', 'third-party'],
    ['not by me', undefined],
  ])('%s: %s', (text, who) => {
    const meant = shippedAnswers()('modified-by', text);
    expect(meant?.sure ? meant.label : undefined).toBe(who);
  });
});

describe('nothing but an order', () => {
  test.each([
    ['1042', undefined],
    ['bestelnummer is 1042', undefined],
    ['#1042 sanne@example.nl', 'sanne@example.nl'],
    ['order 1042, 3511 AB', '3511AB'],
  ])('%s: 1042 and %s', (text, fact) => {
    const alone = readOrderAlone(text);
    expect(alone?.number).toBe('1042');
    expect(alone?.secondFact?.replace(' ', '')).toBe(fact);
  });

  test('is the second fact too, once the number is known', () => {
    expect(readOrderAlone('sanne@example.nl', '1042')).toEqual({
      number: '1042',
      secondFact: 'sanne@example.nl',
    });
    expect(readOrderAlone('stuur het naar sanne@example.nl', '1042')).toBeUndefined();
  });

  test.each(['sanne@example.nl', 'order 1042 is niet geleverd', 'hallo', '1042 of 1043'])(
    'is more, or less: %s',
    (text) => {
      expect(readOrderAlone(text)).toBeUndefined();
    },
  );
});

describe('why the money should come back', () => {
  test('that it differs from its description is said in full', () => {
    expect(saysItDiffers('het klopt helemaal niet met de omschrijving')).toBe(true);
    expect(saysItDiffers("it doesn't match the description")).toBe(true);
    expect(saysItDiffers('niet zoals beschreven')).toBe(false);
  });
});
