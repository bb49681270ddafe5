import { describe } from '@jest/globals';
import { story, type Line } from '../../support/story.ts';

const at = '2026-11-29T10:00:00+01:00';

/** Up to where the day of the order is asked for. */
const start: Line[] = [
  ['niet geleverd', /bestelnummer/],
  ['die heb ik niet', /Wanneer heb je het ongeveer besteld/],
];

describe('a customer who names two days is asked which, and', () => {
  story('taps one, which needs no reading back', at, [
    ...start,
    [
      'afgelopen dinsdag of woensdag',
      /Welke bedoel je: dinsdag 24 november 2026 of woensdag 25 november 2026\?[\s\S]*\[dinsdag 24 november 2026\][\s\S]*\[Weet ik niet meer\]/,
    ],
    ['woensdag 25 november 2026', /e-mailadres/],
    ['sanne@example.nl', /woensdag 25 november 2026[\s\S]*Klopt dat/],
  ]);

  story('answers with the day of the week', at, [
    ...start,
    ['10-11 of 13-11', /Welke bedoel je: dinsdag 10 november 2026 of vrijdag 13 november 2026/],
    ['dinsdag', /e-mailadres/],
    ['sanne@example.nl', /dinsdag 10 november 2026/],
  ]);

  story('says the first', at, [
    ...start,
    ['15 of 13 oktober', /meer dagen/],
    ['op 15 oktober of 13 oktober', /Welke bedoel je: dinsdag 13 oktober 2026/],
    ['de eerste', /e-mailadres/],
    ['sanne@example.nl', /dinsdag 13 oktober 2026/],
  ]);

  story('says the last', at, [
    ...start,
    ['met pasen', /zondag 5 april 2026 of maandag 6 april 2026/],
    ['die laatste', /e-mailadres/],
    ['sanne@example.nl', /maandag 6 april 2026/],
  ]);

  story('types the date again', at, [
    ...start,
    ['anderhalve week geleden', /woensdag 18 november 2026 of donderdag 19 november 2026/],
    ['19-11', /e-mailadres/],
    ['sanne@example.nl', /donderdag 19 november 2026/],
  ]);

  story('means neither', at, [
    ...start,
    ['10-11 of 11-11', /Welke bedoel je/],
    ['12 november', /Dat was op donderdag 12 november 2026, klopt dat/],
    ['nee', /Wanneer heb je het ongeveer besteld/],
  ]);

  story('cannot tell', at, [
    ...start,
    ['10-11 of 11-11', /Welke bedoel je/],
    ['weet ik niet meer', /e-mailadres/],
  ]);

  story('names them once more', at, [
    ...start,
    ['10-11 of 11-11', /Welke bedoel je/],
    ['10-11 of 11-11', /Daar staan meer dagen in[\s\S]*Welke bedoel je/],
  ]);
});

describe('of days that each have a verb, the one of the order is taken', () => {
  story('in Dutch', at, [
    ...start,
    ['besteld op 10-11, betaald op 11-11', /Dat was op dinsdag 10 november 2026, klopt dat/],
    ['ja', /e-mailadres/],
  ]);

  story('in English', { at, locale: 'en-GB' }, [
    ['not delivered', /order number/],
    ["I don't have it", /when did you order it/],
    ['ordered on 10 November and paid on 11 November', /Tuesday,? 10 November 2026/],
  ]);
});

story('a day called by its name is read back', at, [
  ...start,
  ['op Koningsdag', /maandag 27 april 2026, klopt dat/],
]);

describe('of a day that is read back', () => {
  const readBack: Line[] = [...start, ['12 november', /donderdag 12 november 2026, klopt dat/]];

  story('another is named in the same breath as the no', at, [
    ...readBack,
    ['nee, 13 november', /vrijdag 13 november 2026, klopt dat/],
    ['ja maar volgens mij was het toch de 14e', /zaterdag 14 november 2026, klopt dat/],
    ['bijna, 15 november', /zondag 15 november 2026, klopt dat/],
    ['nee gisteren', /e-mailadres/],
    ['sanne@example.nl', /zaterdag 28 november 2026[\s\S]*Klopt dat/],
  ]);

  story('the same is named with the yes', at, [
    ...readBack,
    ['ja dat was 12 november', /e-mailadres/],
  ]);

  story('a no alone asks anew, and a refusal is no yes', at, [
    ...readBack,
    ['ja dat zeg ik niet', /12 november 2026, klopt dat/],
    ['nee, een andere dag', /Wanneer heb je het ongeveer besteld/],
  ]);

  story('in English', { at, locale: 'en-GB' }, [
    ['not delivered', /order number/],
    ["I don't have it", /when did you order it/],
    ['12 November', /Thursday,? 12 November 2026/],
    ['no, it was November 13', /Friday,? 13 November 2026/],
    ['yes', /e-mail address/],
  ]);

  story('a date that is said twice is no card', at, [
    ...start,
    ['11-11-2026 11-11-2026', /woensdag 11 november 2026, klopt dat/],
  ]);
});
