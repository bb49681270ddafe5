import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

/*
 * Who leaves is let go at every question, in whatever words; and who needs a moment has it.
 */

const at = '2026-11-03T10:00:00+01:00';
const late = { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] };
const left = /laten we het zo/;

describe('a customer who leaves', () => {
  story('at an order number', at, [
    ['niet geleverd', /bestelnummer/],
    ['nee laat maar ik kijk morgen nog', left],
  ]);

  story('at a reason', at, [
    ['geld terug', /Waarom wil je/],
    ['toch maar niet', left],
  ]);

  story('at a choice of two', at, [
    ['niet zoals beschreven', /bestelnummer/],
    ['1042 sanne@example.nl', /Wat is er aan de hand/],
    ['toch maar niet', left],
  ]);

  story('in the middle of a story', at, [
    ['klacht indienen', /Wat is er gebeurd/],
    ['de bezorger was grof', /goedmaken/],
    ['nee ik wil stoppen', left],
  ]);

  story(
    'at evidence, of which nothing is then filed',
    at,
    [
      ['klacht indienen', /Wat is er gebeurd/],
      ['de bezorger was grof', /goedmaken/],
      ['excuses', /bestelnummer/],
      ['1042 sanne@example.nl', /laat zien/],
      ['nee stop maar', left],
    ],
    async ({ customer }) => {
      expect((await customer.store.casesOfOrder('1042')).map(foldCase)).toEqual([]);
    },
  );

  story('with a yes before it', at, [
    ['niet geleverd', /bestelnummer/],
    ['ja eh, laat maar hoor', left],
    ['niet geleverd', /bestelnummer/],
    ['ja maar laat maar', left],
    ['geld terug', /Waarom wil je/],
    ['ja nee, toch niet', left],
  ]);

  story('with a yes before it, in English', { at, locale: 'en-GB' }, [
    ['make a complaint', /What happened/],
    ['yeah no, never mind', /leave it at that|nothing has been changed/i],
  ]);

  story('in English', { at, locale: 'en-GB' }, [
    ['make a complaint', /What happened/],
    ['no, i want to stop this', /leave it at that|nothing has been changed/i],
  ]);
});

describe('what sounds like leaving', () => {
  story('may be the reason', at, [
    ['geld terug', /Waarom wil je/],
    ['ik heb me bedacht', /bestelnummer|Waarom/],
  ]);

  story('keeps the subscription where its end is asked about', late, [
    ['abonnement opzeggen 2001 sanne@example.nl', /Wanneer/],
    ['aan het eind', /Zal ik het opzeggen/],
    ['toch maar niet', /loopt gewoon door/],
  ]);

  story('keeps it with a yes before it', late, [
    ['abonnement opzeggen 2001 sanne@example.nl', /Wanneer/],
    ['aan het eind', /Zal ik het opzeggen/],
    ['ja nee toch niet', /loopt gewoon door/],
    ['abonnement opzeggen 2001 sanne@example.nl', /Wanneer/],
    ['aan het eind', /Zal ik het opzeggen/],
    ['ja maar laat maar', /loopt gewoon door/],
  ]);

  story('is another moment, with its own question', late, [
    ['abonnement opzeggen 2001 sanne@example.nl', /Wanneer/],
    ['aan het eind', /Zal ik het opzeggen/],
    ['nee meteen', /Weet je het zeker/],
    ['nee, toch aan het eind', /13 november[\s\S]*Zal ik het opzeggen/],
  ]);
});

describe('a customer who needs a moment', () => {
  story('has it, and goes on where they were', at, [
    ['niet geleverd', /bestelnummer/],
    ['wacht even ik zoek het op', /^Neem gerust de tijd\.$/],
    ['1042', /e-mailadres/],
  ]);

  story('tells no story by it', at, [
    ['klacht indienen', /Wat is er gebeurd/],
    ['momentje', /^Neem gerust de tijd\.$/],
    ['pakje kwam te laat en was kapot', /goedmaken/],
  ]);
});

describe('two wishes in one sentence', () => {
  story('leave each its own story', at, [
    ['ik wil een klacht indienen en ook mijn geld terug', /Wat is er gebeurd/],
    ['de bezorger heeft mijn deur kapot gemaakt', /goedmaken/],
  ]);
});

describe('what was offered', () => {
  const two = { at, orders: [order(), order({ number: '1043' })] };

  story('is taken by who says it again', at, [
    [
      '2 weken terug wat besteld en nog steeds niks binnen, wil mn geld terug',
      /niet ontvangen\?|\[Niet geleverd\]/,
    ],
    ['niet geleverd dus', /bestelnummer/],
  ]);

  story('is taken by a yes that tells more', at, [
    ['de schoenen passen niet, eentje mag terug', /herroepen of terugsturen\?/],
    ['ja, hij is gewoon niet wat ik zocht', /bestelnummer/],
  ]);

  story('holds for both orders', two, [
    ['1042 en 1043 allebei niet gekregen', /niet ontvangen\?/],
    ['niet geleverd dus', /e-mailadres/],
    ['sanne@example.nl', /1043 doen we daarna[\s\S]*Bestelling 1042/],
    ['ja', /R-1042[\s\S]*Dan nu bestelling 1043/],
    ['ja', /R-1043/],
  ]);

  story('is not for an order that is kept', two, [
    ['geld terug voor 1042, 1043 hou ik', /geld terug\?|\[Geld terug\]/],
    ['geld terug', /Waarom wil je/],
    ['niet tevreden', /e-mailadres|bestelnummer/],
  ]);
});

describe('an order that is delivered by the records', () => {
  const delivered = order({
    delivery: { status: 'delivered', deliveredAt: '2026-11-02T10:00:00+01:00' },
  });

  story('is looked into for who says that nothing came', { at, orders: [delivered] }, [
    ['niet geleverd', /bestelnummer/],
    ['1042 sanne@example.nl', /Klopt dat/],
    ['ja', /Kwam er echt niets aan/],
    ['nee echt niks aangekomen, zoek het dan uit', /Zal ik dat doen/],
  ]);
});

describe('a goodbye', () => {
  const done: [string, RegExp][] = [
    ['niet geleverd', /bestelnummer/],
    ['1042 sanne@example.nl', /Klopt dat/],
    ['ja', /R-1042/],
  ];

  for (const goodbye of [
    'Nee, dank u. Ik wacht het af.',
    'nee das alles',
    'Nee, het is goed zo.',
  ]) {
    story(`ends the conversation: ${goodbye}`, at, [...done, [goodbye, /Fijne dag/]]);
  }

  story('is none of what is offered', at, [
    ['hm weet niet zo goed', /./],
    ['nee hoor, dat was alles', /Fijne dag/],
  ]);
});

describe('where a person answers', () => {
  story('is no part of the question', { at, locale: 'en-GB' }, [
    ["my payment doesn't go through", /Which e-mail address/],
    ['just here is fine', /- Question: my payment doesn't go through\n/],
  ]);
});
