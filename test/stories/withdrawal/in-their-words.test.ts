import { describe, expect } from '@jest/globals';
import { OrderLookupUnavailable } from '../../../bot/ports/order-system.ts';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order, ordersOf } from '../../support/orders.ts';
import { story, type Ending } from '../../support/story.ts';

/*
 * What customers answer on a phone to the questions of a withdrawal: refusals, corrections and second thoughts.
 */

const at = '2026-11-10T12:00:00+01:00';
const delivery = { status: 'delivered' as const, deliveredAt: '2026-11-05T10:00:00Z' };
const orders = [order({ delivery }), order({ number: '1043', delivery })];
const stated: [string, RegExp][] = [
  ['ik ontbind hierbij de koop van 1042', /e-mailadres/],
  ['sanne@example.nl', /naam/],
];
const toConfirm: [string, RegExp][] = [...stated, ['Sanne', /Herroeping bevestigen/]];

async function receivedIn({ customer }: Ending): Promise<unknown[]> {
  const cases = await Promise.all(['1042', '1043'].map((one) => customer.store.casesOfOrder(one)));
  return cases.flat().map((one) => foldCase(one).reference);
}

describe('a withdrawal of a second order takes nothing from the first', () => {
  const both = async (end: Ending) => {
    expect(await receivedIn(end)).toEqual(['H-1042', 'H-1043']);
  };

  story(
    'stated on the way',
    { at, orders },
    [
      ['ik ontbind hierbij de koop van 1042', /e-mailadres/],
      ['en ik ontbind ook bestelling 1043', /e-mailadres/],
      ['sanne@example.nl', /1043 doen we daarna[^]*naam/],
      ['Sanne', /Aankoop: 1042/],
      ['ja', /H-1042[^]*Dan nu bestelling 1043[^]*Aankoop: 1043/],
      ['ja', /H-1043/],
    ],
    both,
  );

  story(
    'stated where the first is to be confirmed',
    { at, orders },
    [
      ...toConfirm,
      ['en ik ontbind ook bestelling 1043', /1042|1043/],
      ['ja', /H-1042|1043/],
      ['ja', /H-1043/],
    ],
    both,
  );
});

describe('what was stated is undone by what says so, and by no other no', () => {
  story('"klopt niet" asks what', { at, orders }, [
    ...toConfirm,
    ['klopt niet', /Wat klopt er niet/],
    ['Sanne Bakker', /Naam: Sanne Bakker/],
    ['prima', /H-1042/],
  ]);

  story('"nee" alone asks too', { at, orders }, [
    ...toConfirm,
    ['nee', /Wat klopt er niet[^]*toch niet/],
    ['nee ik heet Sanne Bakker', /Naam: Sanne Bakker/],
    ['👍', /H-1042/],
  ]);

  story(
    '"ik wil hem toch houden" undoes it, at any question',
    { at, orders },
    [...stated, ['ik wil hem toch liever houden', /niets herroepen/]],
    async (end) => {
      expect(await receivedIn(end)).toEqual([]);
    },
  );

  story('who hesitates reads how it is undone', { at, orders }, [
    ...toConfirm,
    ['ja maar ik weet het nog niet', /toch niet[^]*Herroeping bevestigen/],
    ['toch niet', /niets herroepen/],
  ]);

  story('a question is answered by the book', { at, orders }, [
    ...toConfirm,
    ['krijg ik dan ook de verzendkosten terug?', /bezorgkosten[^]*Herroeping bevestigen/],
  ]);
});

describe('a name is a name', () => {
  story('and a question or a refusal is none', { at, orders }, [
    ...stated,
    ['waarom wil je mijn naam weten', /komt op de bevestiging/],
    ['zeg ik niet', /^(?![^]*Naam:)[^]*Herroeping bevestigen/],
  ]);

  story('a yes before it is no part of it', { at, orders }, [
    ...stated,
    ['ja ik ben sanne de vries', /Naam: sanne de vries\n/],
  ]);

  story('in English', { at, orders, locale: 'en-GB' }, [
    ['i withdraw from my purchase 1042', /e-mail/],
    ['sanne@example.nl', /name/],
    ["i'd rather not say", /^(?![^]*Name:)[^]*Confirm withdrawal/],
  ]);
});

describe('what was given is not asked for again', () => {
  story('who has no number tells what it was', { at, orders }, [
    ['ik ontbind hierbij de koop', /bestelnummer/],
    ['die blauwe trui van vorige week', /e-mailadres/],
    ['sanne@example.nl', /naam/],
    ['Sanne', /Aankoop: die blauwe trui van vorige week/],
  ]);

  story('a number told beside a question counts', { at, orders }, [
    ['kan ik nog herroepen?', /14 dagen/],
    ['1042', /^(?![^]*14 dagen)[^]*Wil je een aankoop herroepen/],
    ['ja', /e-mailadres/],
  ]);

  story('an answer that comes after another question is still one', { at, orders }, [
    ['ik ontbind hierbij de koop van 1042', /e-mailadres/],
    ['waar blijft mijn pakket', /iets anders/],
    ['sanne@example.nl', /naam/],
  ]);

  const down = ordersOf([], { byNumber: () => Promise.reject(new OrderLookupUnavailable()) });
  story('an outage is not said to be an order that is not there', { at, orders: down }, [
    ['ik ontbind hierbij de koop van 1042, sanne@example.nl', /kan nu niet bij de best[^]*naam/],
  ]);
});

describe('who wants to withdraw nothing is not asked whether they do', () => {
  story('in Dutch', { at, orders }, [
    ['ik wil het niet terugsturen', /niets herroepen[^]*Waarmee/],
    ['nee ik wil niet herroepen', /niets herroepen/],
    ['ik kan het niet terugsturen', /Begrijp ik het goed/],
  ]);
});
