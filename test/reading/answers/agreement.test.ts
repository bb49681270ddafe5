import { describe, expect, test } from '@jest/globals';
import { readAgreement } from '../../../dialogs/reading/answers/agreement.ts';
import { isLeaving } from '../../../dialogs/reading/answers/leaving.ts';
import { splitOffWish } from '../../../dialogs/reading/wishes/added-wish.ts';
import { shippedAnswers, shippedRouter } from '../../support/book.ts';

const readAnswer = shippedAnswers();
const route = shippedRouter();

describe('to "Zal ik het opzeggen?"', () => {
  test.each([
    'prima, laat zo',
    'natuurlijk wil ik het houden',
    'goed, laat het abonnement doorlopen',
    'oke, laat maar doorlopen',
    'ja nee doe maar niet',
    'graag laten zoals het is',
    'prima, dan blijf ik klant',
    'ok then leave it as it is',
    'sure, I would rather keep it',
  ])('"%s" cancels nothing', (text) => {
    expect(readAgreement(text, readAnswer, 'cancel')).toBe('no');
  });

  test.each([
    'oke ik denk er over na',
    'ja maar pas volgend jaar',
    'goed, wat kost dat?',
    'prima, mail me eerst',
    'ja als ik mijn geld terug krijg',
    'okay let me think about it',
    'sure, but what do I get back?',
    'ja graag uitleg',
    'ja dat mag blijven',
    'ja ik heb het gelezen',
    'yes i got it, thanks',
    'yes please explain',
    'ja zeg',
    'yeah right',
    'yeah yeah',
    'sure, right',
    'yeah sure, whatever',
    'as if',
    'ja ja',
    'ja right',
    'ja vast',
    'ja joh',
    'tuurlijk joh',
    'ja mooi is dat',
    'ja 🙄',
    'yes 😂',
    'vooruit dan maar',
    'nee toch maar wel',
    'cancel this please',
  ])('"%s" is asked about again', (text) => {
    expect(readAgreement(text, readAnswer, 'cancel')).toBeUndefined();
  });

  test.each([
    'ja',
    'ja graag opzeggen',
    'ja doe maar',
    'ja, zeg maar op',
    'yes please cancel it',
    'ja ja doe maar',
    'please cancel it',
  ])('"%s" cancels', (text) => {
    expect(readAgreement(text, readAnswer, 'cancel')).toBe('yes');
  });
});

describe('to "Klopt dat?"', () => {
  test.each([
    [
      'yes',
      [
        'denk het wel',
        'lijkt me goed zo',
        'jazeker, alles klopt',
        'spot on',
        'ja hoor, dien maar in',
        'sjonge ja!',
        "yup that's the one",
        "ja da's goed",
        'ja dat bedoel ik',
        'zo is t goed',
        'yea',
        'vooruit dan maar',
        "'t is goed",
      ],
    ],
    [
      'no',
      [
        'neuh',
        'nee, het moet 1043 zijn',
        'klopt niet helemaal',
        'nope, wrong order',
        'zet er ook in dat het dringend is',
      ],
    ],
    [
      undefined,
      [
        'ik heb hem wel hoor, mijn mail is sanne@example.nl',
        'ja maar die dag klopt niet',
        'ja hoor gekregen, dank je',
        'yes it was delivered',
        'yes i am satisfied',
        'yeah right',
        'ja vast',
        'nou fijn is dat',
      ],
    ],
  ] as const)('%s', (expected, texts) => {
    expect(texts.map((text) => readAgreement(text, readAnswer))).toEqual(texts.map(() => expected));
  });
});

describe('leaving', () => {
  test.each([
    'laat maar zitten',
    'hoeft niet meer',
    'nvm',
    'annuleer',
    'vergeet het maar',
    'never mind',
    'forget it',
    'laat maar zitten joh',
    'ik zeg toch laat maar, stop',
    'nee dank je, ik bel wel',
    'ik wil hier weg',
    'ik wil niks doorgeven',
    "no forget it I'll phone",
  ])('"%s" is', (text) => {
    expect(isLeaving(text, { readAnswer, route })).toBe(true);
  });

  test.each([
    'ik wil mijn abonnement annuleren',
    'laat maar weten wanneer',
    'stop de incasso',
    'vooruit dan maar',
    'nee toch maar wel',
    'nee niks gekregen',
    'yes cancel it',
    'hier in de chat',
    'de kleur is anders',
    'ik heb gebeld en toen zeiden ze laat maar zitten meneer, het komt vanzelf goed',
  ])('"%s" is not', (text) => {
    expect(isLeaving(text, { readAnswer, route })).toBe(false);
  });
});

describe('a wish beside a yes', () => {
  test.each([
    ['ja, en ik wil ook een klacht indienen', 'complaint.open'],
    ['yes please, and I also want to file a complaint', 'complaint.open'],
  ])('"%s" is kept', (text, wanted) => {
    expect(splitOffWish(text, route)?.wish.routing.guesses[0]?.route).toBe(wanted);
  });

  test.each([
    'ja en dat is alles',
    'ja graag',
    'nee, en ik wil een klacht indienen',
    'ja maar ik wil eerst een klacht indienen',
    'yes but i want to make a complaint first',
  ])('"%s" holds none', (text) => {
    expect(splitOffWish(text, route)).toBeUndefined();
  });
});
