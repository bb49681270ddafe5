import { describe, expect } from '@jest/globals';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const two = { at, orders: [order(), order({ number: '1043' })] };

describe('at the menu', () => {
  story('a greeting is answered, and a no or thanks ends it kindly', at, [
    ['goedemiddag', /^Hallo! Waarmee kan ik je helpen/],
    ['nee, bedankt', /^Fijne dag/],
    ['nee hoor', /^Fijne dag/],
    ['ja', /^Waarmee kan ik je helpen/],
  ]);
});

describe('on the way', () => {
  story('"stop" halfway drops the request and says that nothing changed', at, [
    ['niet geleverd', /bestelnummer/],
    ['stop', /niets gewijzigd[\s\S]*\[Geld terug\]/],
  ]);

  story('"terug" takes the last answer back and asks again', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042', /e-mailadres/],
    ['terug', /bestelnummer/],
    ['1042, sanne@example.nl', /Klopt dat/],
  ]);

  story('"menu" works at any step', at, [
    ['niet geleverd', /bestelnummer/],
    ['menu', /Waarmee kan ik je helpen/],
  ]);

  story.onEveryChannel(
    'another order can be chosen at the summary, and is identified again',
    two,
    [
      ['niet geleverd, order 1042, sanne@example.nl', /Bestelling 1042[\s\S]*Klopt dat/],
      ['nee', /Wat wil je aanpassen[\s\S]*\[Andere bestelling\]/],
      ['[Andere bestelling]', /bestelnummer/],
      ['1043', /Bestelling 1043/],
      ['[Ja, klopt]', /R-1043/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1042')).toEqual([]);
    },
  );

  story('"nee, het was order 1043" corrects the order at the summary', two, [
    ['niet geleverd, order 1042, sanne@example.nl', /Bestelling 1042/],
    ['nee, het was order 1043', /Bestelling 1043[\s\S]*Klopt dat/],
  ]);

  story.onEveryChannel('a button of an earlier question is answered, and not obeyed', at, [
    ['geld terug', /Waarom wil je/],
    ['[Niet geleverd]', /bestelnummer/],
    ['[Niet tevreden]', /hoort bij een eerdere vraag[\s\S]*bestelnummer/],
    ['1042 sanne@example.nl', /Niet geleverd/],
  ]);

  story.onEveryChannel(
    'a double click on the last yes opens one case',
    at,
    [
      ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
      ['[Ja, klopt]', /R-1042/],
      ['[Ja, klopt]', /hoort bij een eerdere vraag/],
    ],
    async ({ customer }) => {
      expect(await customer.store.casesOfOrder('1042')).toHaveLength(1);
    },
  );

  story('after two answers that cannot be read, a person is called', at, [
    ['niet geleverd', /bestelnummer/],
    ['die lange', /geen bestelnummer/],
    ['zoals altijd', /geef ik door aan een medewerker[\s\S]*e-mailadres/],
    ['sanne@example.nl', /zoals altijd; Niet geleverd[\s\S]*Klopt dat/],
  ]);

  story('a message of emoji alone is answered kindly', at, [
    ['🤷‍♀️🤷‍♀️', /begreep[\s\S]*\[Geld terug\]/],
    ['niet geleverd', /bestelnummer/],
    ['😡😡😡', /geen bestelnummer/],
  ]);

  story('what no menu item says gets the menu again', at, [
    ['hebben jullie ook fietsen?', /bedoel je een van deze[\s\S]*\[Medewerker spreken\]/],
  ]);

  story('a file that nobody asked for is answered, and waits for its question', at, [
    [
      (customer) => customer.hands({ id: 'f', name: 'a.png', contentType: 'image/png', bytes: 1 }),
      /bewaar dit bestand bij je vraag/,
    ],
  ]);

  story.onEveryChannel('"english" switches the language in the middle of a form and asks on', at, [
    ['niet geleverd', /bestelnummer/],
    ['english', /in English[\s\S]*order number/],
    [(customer) => customer.switchesTo('nl'), /in het Nederlands[\s\S]*bestelnummer/],
  ]);

  story('a customer who speaks first is greeted first', at, [
    [(customer) => customer.says('hallo'), /Waarmee|begreep/],
  ]);
});
