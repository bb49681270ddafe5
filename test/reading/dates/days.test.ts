import { describe, expect, test } from '@jest/globals';
import { en, nl, read } from './day-of.ts';

describe('a day that is said clearly, in Dutch', () => {
  test.each([
    ['vandaag', '2026-11-21'],
    ['Ik heb het vanochtend besteld', '2026-11-21'],
    ['gister', '2026-11-20'],
    ['gisteravond laat, rond half 12', '2026-11-20'],
    ['eergisteren om 3 uur', '2026-11-19'],
    ['3 dagen geleden', '2026-11-18'],
    ['drie dagen terug', '2026-11-18'],
    ['een week geleden', '2026-11-14'],
    ['vandaag twee weken geleden', '2026-11-07'],
    ['twee weken terug op dinsdag', '2026-11-03'],
    ['vrijdag', '2026-11-20'],
    ['dinsdag jl.', '2026-11-17'],
    ['maandag j.l. besteld', '2026-11-16'],
    ['afgelopen woensdag', '2026-11-18'],
    ['donderdag laatstleden', '2026-11-19'],
    ['vorige week dinsdag', '2026-11-10'],
    ['dinsdag vorige week', '2026-11-10'],
    ['verleden week maandag', '2026-11-09'],
    ['deze week maandag', '2026-11-16'],
    ['sinds vrijdag', '2026-11-20'],
    ['vanaf 3 november', '2026-11-03'],
    ['de 15e', '2026-11-15'],
    ['op de 30e betaald', '2026-10-30'],
    ['op de zeventiende', '2026-11-17'],
    ['vrijdag 13', '2026-11-13'],
    ['vrijdag de 13e', '2026-11-13'],
    ['de 20e van vorige maand', '2026-10-20'],
    ['vorige maand, op de 15e', '2026-10-15'],
    ['13 deze maand', '2026-11-13'],
    ['op de 6e als ik het goed heb', '2026-11-06'],
    ['den 13den november', '2026-11-13'],
    ['afgelopen ma', '2026-11-16'],
    ['vorige week di', '2026-11-10'],
    ['vorige dinsdag, 17 november', '2026-11-17'],
    ['vrijdag de 13e vorige week', '2026-11-13'],
    ['2026-11-16T14:22:10', '2026-11-16'],
    ['Mijn aankoopdatum 4-11, en nu kapot', '2026-11-04'],
    ['12.11.', '2026-11-12'],
    ['16112026', '2026-11-16'],
    ['20261116', '2026-11-16'],
    ['niet maandag maar dinsdag', '2026-11-17'],
    ['niet maandag, dinsdag', '2026-11-17'],
    ['niet deze week maar vorige week dinsdag', '2026-11-10'],
    ['dinsdag een week geleden', '2026-11-10'],
    ['anderhalve week terug, woensdag 11 november', '2026-11-11'],
    ['1e van vorige maand', '2026-10-01'],
    ['de eerste van vorige maand betaald', '2026-10-01'],
    ['de op 12 november bestelde jas zou er al moeten zijn', '2026-11-12'],
    ['mijn bestelling van 12 november zou er al moeten zijn', '2026-11-12'],
    ['op 12 november besteld, maar ik ben gebeld', '2026-11-12'],
    ['vrijdag beschadigd ontvangen', '2026-11-20'],
    ['gekocht op 12 november voor € 24,95', '2026-11-12'],
    ['kerstavond 2025', '2025-12-24'],
    ['1e kerstdag 2025', '2025-12-25'],
    ['dinsdag 10 voor half 3', '2026-11-17'],
    ['12 nov gekocht, actiecode NOV-20', '2026-11-12'],
    ['even opgezocht: 12 november', '2026-11-12'],
    ['het was de twaalfde', '2026-11-12'],
    ['bestelling van 12 november, op mijn verjaardag', '2026-11-12'],
    ['20 11 2026', '2026-11-20'],
    ["20-11-'26", '2026-11-20'],
    ['15 november', '2026-11-15'],
    ['21 november', '2026-11-21'],
    ['15 nov.', '2026-11-15'],
    ['15nov', '2026-11-15'],
    ['eenentwintig oktober', '2026-10-21'],
    ['1-nov', '2026-11-01'],
    ['15-11', '2026-11-15'],
    ['15/11/2026', '2026-11-15'],
    ['15.11.26', '2026-11-15'],
    ["15 nov '26", '2026-11-15'],
    ['2026-11-15', '2026-11-15'],
    ['ma 16 nov', '2026-11-16'],
    ['zo 15-11', '2026-11-15'],
    ['maandag, 16 november, 2026', '2026-11-16'],
    ['gisteren, 20 november', '2026-11-20'],
    ['afgelopen woensdag (18 november)', '2026-11-18'],
    ['3 november vorig jaar', '2025-11-03'],
    ['begin november, op de 5e', '2026-11-05'],
    ['Order 1042 van 12 november, € 49,00, versie 2.4.0, tel. 06-12345678', '2026-11-12'],
  ])('%s: %s', (text, day) => {
    expect(nl(text)).toBe(day);
  });
});

describe('a day that is said clearly, in English', () => {
  test.each([
    ['today', '2026-11-21'],
    ['yesterday evening at 8pm', '2026-11-20'],
    ['November 12, 2024', '2024-11-12'],
    ['Nov 12 2024', '2024-11-12'],
    ['the lamp I bought on 12 November should have come by now', '2026-11-12'],
    ['the day before yesterday', '2026-11-19'],
    ['two days ago', '2026-11-19'],
    ['a fortnight ago', '2026-11-07'],
    ['a week ago yesterday', '~2026-11-13'],
    ['on Friday', '2026-11-20'],
    ['since Friday', '2026-11-20'],
    ['last Sunday', '2026-11-15'],
    ['this past Monday', '2026-11-16'],
    ['Tuesday last week', '2026-11-10'],
    ['last week on Tuesday', '2026-11-10'],
    ['the 3rd', '2026-11-03'],
    ['November the 2nd', '2026-11-02'],
    ['17 July, a Friday', '2026-07-17'],
    ['Monday last week, it said 3-5 working days', '2026-11-09'],
    ['on the 3rd', '2026-11-03'],
    ['the 13th', '2026-11-13'],
    ['3rd of November', '2026-11-03'],
    ['November 3rd, 2026', '2026-11-03'],
    ['the twenty-first of October', '2026-10-21'],
    ['the 20th of last month', '2026-10-20'],
    ['12/11', '2026-11-12'],
    ['03/11/2026', '2026-11-03'],
    ['Mon 16 Nov', '2026-11-16'],
    ['May 3', '2026-05-03'],
    ['Sat 14 Nov', '2026-11-14'],
  ])('%s: %s', (text, day) => {
    expect(en(text)).toBe(day);
  });
});

describe('a day that is read back first', () => {
  test.each([
    ['gistern', '~2026-11-20'],
    ['eergistren', '~2026-11-19'],
    ['12 febuari', '~2026-02-12'],
    ['afgelopen maandga', '~2026-11-16'],
    ['3 septmeber', '~2026-09-03'],
    ['vrydag 13 november', '~2026-11-13'],
    ['5 dagne geleden', '~2026-11-16'],
    ['een maand geleden', '~2026-10-21'],
    ['1 maand en 21 dagen geleden', '~2026-09-30'],
    ['de 21e', '~2026-11-21'],
    ['een uurtje geleden', '~2026-11-21'],
    ['de laatste dag van oktober', '~2026-10-31'],
    ['twee dagen voor gisteren', '~2026-11-18'],
    ['24 uur geleden', '~2026-11-20'],
    ['de 1e van de maand', '~2026-11-01'],
    ['5 december 1998', '~1998-12-05'],
    ['15 januari', '~2026-01-15'],
    ['de laatste vrijdag van oktober', '~2026-10-30'],
  ])('%s: %s', (text, day) => {
    expect(nl(text)).toBe(day);
  });

  test.each([
    ['yesteday', '~2026-11-20'],
    ['48 hours ago', '~2026-11-19'],
    ['the 1st of the month', '~2026-11-01'],
    ['wensday', '~2026-11-18'],
    ['15 novemebr', '~2026-11-15'],
  ])('%s: %s', (text, day) => {
    expect(en(text)).toBe(day);
  });
});

describe('over the edges of years and months', () => {
  test.each([
    ['gisteren', '2028-03-01', '2028-02-29'],
    ['29 februari', '2028-03-01', '2028-02-29'],
    ['29-2', '2027-03-01', 'impossible'],
    ['een maand geleden', '2026-03-31', 'vague'],
    ['afgelopen zaterdag', '2026-11-21', '2026-11-14'],
    ['maandag jl.', '2026-11-16', '2026-11-09'],
    ['31 december', '2027-01-02', '2026-12-31'],
    ['30 dec', '2027-01-02', '2026-12-30'],
    ['de 28e', '2027-01-02', '2026-12-28'],
    ['de 20e van vorige maand', '2027-01-02', '2026-12-20'],
    ['vorige week donderdag', '2027-01-04', '2026-12-31'],
    ['op de 31e', '2026-12-05', 'impossible'],
    ['gisteren', '2026-03-30', '2026-03-29'],
    ['zondag', '2026-10-26', '2026-10-25'],
  ])('%s on %s: %s', (text, today, day) => {
    expect(nl(text, today)).toBe(day);
  });
});

test('the words are as typed', () => {
  expect(read('Ik heb ’t op DINSDAG de 17de gekocht!')).toEqual({
    type: 'day',
    day: '2026-11-17',
    words: 'DINSDAG de 17de',
  });
});
