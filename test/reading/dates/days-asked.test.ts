import { describe, expect, test } from '@jest/globals';
import type { Unclear } from '../../../dialogs/reading/dates/day-reading.ts';
import { en, nl, read, saturday } from './day-of.ts';

describe('what has to be asked', () => {
  test.each<[Unclear, string[]]>([
    [
      'vague',
      [
        'een tijdje terug besteld, lang geleden',
        'een paar dagen geleden',
        'ruim anderhalve week geleden',
        'eind vorige maand',
        '36 uur geleden',
        'ongeveer een week geleden',
        'een dag of 3 geleden',
        'vorige maand',
        'afgelopen week',
        'in maart',
        'begin november',
        'rond de 15e',
        'na 15 november',
        'gisteren of zo',
        'elke vrijdag',
        'jullie black friday actie',
        'in het weekend',
        'vannacht',
        'op een maandag',
        'de dinsdag erna',
        '~ 2 weken geleden',
        'twee weken geleden in het weekend',
        'maandag over een week',
        "op z'n vroegst 12 november",
        'niet later dan 12 november',
        'mijn verjaardag is 12 november',
        'ik ben geboren op 12-11-1980',
        'levering was beloofd op 12 november',
        'gisteren zou het geleverd worden',
        'gisteren teruggestuurd',
        'ik heb gisteren gebeld',
        'ik heb gisteren een mail gekregen',
        'gisteren nog niks ontvangen',
        'jullie mail van 12 november',
        '12 november klopt niet',
        '12 november niet thuis',
        'gisteren met 2-1 verloren',
      ],
    ],
    [
      'several',
      [
        'gisteren of eergisteren',
        '15 of 16 november',
        'tussen 3 en 5 november',
        'de nacht van 15 op 16 november',
        'besteld op 3 november, betaald op 5 november',
        'gisteren, 15 november',
        'gisteren 18/11',
        '3 november - 5 november',
        'nov 3-nov 5',
        '2 à 3 dagen geleden',
      ],
    ],
    [
      'future',
      [
        'morgen',
        'komende vrijdag',
        'aanstaande maandag',
        'volgende week',
        '15 december 2026',
        '30 november',
        'op black friday',
        'mijn pakket komt vrijdag',
        'vrijdag 27 november',
      ],
    ],
    ['impossible', ['31 februari', '31-11-2026', '29 februari 2026', 'de 31e van deze maand']],
  ])('%s', (why, texts) => {
    expect(texts.map((text) => [text, nl(text)])).toEqual(texts.map((text) => [text, why]));
  });

  test.each<[Unclear, string[]]>([
    ['vague', ['a while ago', 'a few days ago', 'last month', 'in March', 'about a week ago']],
    [
      'vague',
      [
        'not even a week ago',
        "I don't know if it was Friday",
        'one Tuesday',
        'the Tuesday after',
        'Tuesday in two weeks',
        'week commencing 9 November',
        '12 November at the earliest',
        'my birthday is 12 November',
        "you'll get it on 12 november",
        'it was meant to arrive on 12 November',
        'it broke yesterday',
        'I got a reply on Friday',
        "I didn't order it on 12 November",
        'nothing came on Friday',
        'five days ago, maybe six',
      ],
    ],
    [
      'several',
      [
        'ordered 10 may and got it 14 may',
        'yesterday and today',
        'between 3 and 5 November',
        'Monday to Wednesday',
      ],
    ],
    ['future', ['tomorrow', 'next Friday', '25/12/2026', 'could you deliver on Friday?']],
    ['impossible', ['31 February', '29/02/2026']],
  ])('%s, in English', (why, texts) => {
    expect(texts.map((text) => [text, en(text)])).toEqual(texts.map((text) => [text, why]));
  });

  test.each([
    ['vorige maandag', '2026-11-18', ['2026-11-09', '2026-11-16']],
    ['afgelopen week dinsdag', '2026-11-19', ['2026-11-10', '2026-11-17']],
    ['dinsdag 16 november 2026', saturday, ['2026-11-16', '2026-11-17']],
    ['zaterdag', saturday, ['2026-11-14', '2026-11-21']],
    ['anderhalve week geleden', saturday, ['2026-11-10', '2026-11-11']],
    ['za 15 nov', saturday, ['2026-11-14', '2026-11-15']],
    ['dinsdag een week geleden', '2026-11-16', ['2026-11-03', '2026-11-10']],
  ])('%s, said on %s, may be two days', (text, today, between) => {
    expect(read(text, { today })).toEqual({
      type: 'ask',
      why: 'two-readings',
      between,
      words: text,
    });
  });

  test('vorige maandag, said on a Monday, is one day only', () => {
    expect(nl('vorige maandag', '2026-11-16')).toBe('2026-11-09');
  });
});

describe('what says nothing of a day', () => {
  test.each([
    'order 1042',
    'bestelnummer 2026-0417',
    'L-2026-11-12',
    '€ 12,50',
    '12,11 euro',
    'versie 2.4.0',
    'draait op 8.2',
    '06-12345678',
    'mijn nummer is 06 12 11 20 26',
    '1234 AB',
    'om 15.30 uur',
    '7 dagen',
    'levertijd 2-3 dagen',
    'binnen 7 dagen terug',
    '24/7 bereikbaar',
    '24/7',
    'factuur 2026-11-06',
    'telefoon 07-11-2026',
    'ik geef een 7/10',
    'touw van 2-4 meter',
    'bereikbaar van 9-5',
    '11/14/2026',
    'firmware 2.10.25',
    'via derden',
    'iPhone 12-11',
    'ik heb 3-5 mails gestuurd',
    'de laatste dag van de actie',
    'rekening 16.11.2026.33',
    'dit is de 2e bestelling',
    'de derde keer',
    'zo snel mogelijk, ma zei het al',
    'waar komt dat vandaan',
    'maar ik mag toch',
    'goede morgen',
    'jan heeft het gedaan',
    '',
  ])('%s', (text) => {
    expect(nl(text)).toBeUndefined();
  });

  test.each([
    'I may order again',
    '2 may be missing',
    'we sat there',
    'just a second',
    'the second time',
    '1/2 price',
    'the cat sat 14 minutes',
    '+44 20 7946 0958',
  ])('%s', (text) => {
    expect(en(text)).toBeUndefined();
  });
});
