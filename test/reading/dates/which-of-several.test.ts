import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readDay } from '../../../dialogs/reading/dates/read-day.ts';
import { readWhichDay } from '../../../dialogs/reading/dates/which-day.ts';
import { nl, read } from './day-of.ts';

const today = Temporal.PlainDate.from('2026-11-21');

describe('asked when something was ordered, of two days with verbs of their own', () => {
  const dayOfOrder = (text: string, language: 'nl' | 'en' = 'nl') => {
    const reading = readDay(text, { language, today, asks: 'ordered' });
    return reading?.type === 'ask' ? reading.why : reading?.day;
  };

  test.each([
    ['besteld op 10-11, betaald op 11-11', '2026-11-10'],
    ['op 10-11 betaald en op 9-11 besteld', '2026-11-09'],
    ['betaald op 11 november maar besteld op 10 november', '2026-11-10'],
    ['ik heb het maandag gekocht en woensdag ontvangen', '2026-11-16'],
    ['op 3 november besteld, op 5 november kreeg ik het', '2026-11-03'],
    ['3 november besteld, 8 november zou het komen', '2026-11-03'],
    ['besteld op 3 november, betaald op 5 november, geleverd op 9 november', '2026-11-03'],
  ])('%s: the order, %s', (text, day) => {
    expect(dayOfOrder(text)).toBe(day);
  });

  test('a list of thirty days: it is asked which', () => {
    const paid = Array.from({ length: 30 }, (_, day) => `betaald op ${day + 1}-10-2026`);
    expect(dayOfOrder(paid.join(', '))).toBe('several');
  });

  test('in English', () => {
    expect(dayOfOrder('ordered 10 May and got it 14 May', 'en')).toBe('2026-05-10');
    expect(dayOfOrder('paid on 11 November, ordered on 10 November', 'en')).toBe('2026-11-10');
  });

  test.each([
    'op 10-11 of 11-11 besteld',
    'besteld op 10-11, en nog eens op 11-11',
    'op 10-11 besteld en op 11-11 weer besteld',
    'betaald op 10-11, ontvangen op 11-11',
    'niet op 10-11 besteld, op 11-11 betaald',
    'besteld op 10-11. 11-11',
    '10-11 besteld 11-11 betaald',
  ])('%s: it is asked which', (text) => {
    expect(dayOfOrder(text)).toBe('several');
  });

  test('and where the question has no verb, it is asked which', () => {
    expect(nl('besteld op 10-11, betaald op 11-11')).toBe('several');
  });
});

describe('two days are told, the earlier first', () => {
  test.each([
    ['afgelopen dinsdag of woensdag', ['2026-11-17', '2026-11-18']],
    ['11-11 of 10-11', ['2026-11-10', '2026-11-11']],
    ['besteld op 3 november, betaald op 5 november', ['2026-11-03', '2026-11-05']],
  ])('%s', (text, between) => {
    expect(read(text)).toMatchObject({ type: 'ask', why: 'several', between });
  });

  test.each([
    '3 november tot 5 november',
    'maandag t/m woensdag',
    '3, 5 en 8 november',
    'zaterdag na Koningsdag',
  ])('%s are not two', (text) => {
    expect(read(text)).not.toHaveProperty('between');
  });
});

describe('which of the two is meant', () => {
  const days = ['2026-11-09', '2026-11-11'];
  test.each([
    ['maandag', '2026-11-09'],
    ['op de woensdag', '2026-11-11'],
    ['de eerste', '2026-11-09'],
    ['die laatste', '2026-11-11'],
    ['de tweede graag', '2026-11-11'],
    ['11-11', '2026-11-11'],
    ['de 9e', '2026-11-09'],
    ['9 november', '2026-11-09'],
    ['het was maandag', '2026-11-09'],
    ['vrijdag', undefined],
    ['12-11', undefined],
    ['gisteren', undefined],
    ['vandaag', undefined],
    ['weet ik niet', undefined],
    ['de derde', undefined],
    ['niet maandag', undefined],
    ['maandag of woensdag', undefined],
  ])('%s: %s', (text, day) => {
    expect(readWhichDay(text, days, { language: 'nl' })).toBe(day);
  });

  test('in English', () => {
    const which = (text: string) => readWhichDay(text, days, { language: 'en' });
    expect(['Monday', 'the first one', 'the last one', 'the 11th'].map(which)).toEqual([
      '2026-11-09',
      '2026-11-09',
      '2026-11-11',
      '2026-11-11',
    ]);
  });
});
