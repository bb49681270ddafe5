import { describe, expect } from '@jest/globals';
import type { Case } from '../../../policies/case/case-events.ts';
import { story, type Ending } from '../../support/story.ts';

/*
 * Questions about it, refusals, and statements after which the customer goes elsewhere.
 */

const at = '2026-11-10T12:00:00+01:00';

async function casesIn({ customer }: Ending): Promise<Case[]> {
  const head = await customer.store.conversation(customer.id);
  const found = await Promise.all(
    (head?.cases ?? []).map((reference) => customer.store.case(reference)),
  );
  return found.filter((one) => one !== undefined);
}

const receivedAt = (moment: string) => async (end: Ending) => {
  const [first] = await casesIn(end);
  expect(first?.events[0]).toMatchObject({ kind: 'withdrawal', at: moment });
};

const nothingReceived = async (end: Ending) => {
  expect(await casesIn(end)).toEqual([]);
};

describe('what was stated is received, however the customer leaves', () => {
  const noon = '2026-11-10T11:00:00Z';
  const statement: [string, RegExp] = ['ik ontbind hierbij de koop', /bestelnummer/];

  story(
    'for the menu',
    at,
    [statement, ['menu', /ontvangen[^]*H-\w{6}[^]*Waarmee/]],
    receivedAt(noon),
  );

  story(
    'by stopping',
    at,
    [statement, ['stop', /^(?![^]*niets gewijzigd)[^]*ontvangen[^]*H-/]],
    receivedAt(noon),
  );

  story(
    'for a person',
    at,
    [statement, ['ik wil een medewerker spreken', /ontvangen[^]*Waar gaat het over/]],
    receivedAt(noon),
  );

  story(
    'by answers that cannot be read',
    at,
    [statement, ['blub', /geen bestelnummer/], ['blub blub', /ontvangen[^]*H-/]],
    receivedAt(noon),
  );

  story(
    'half an hour later, with the moment at which it was stated',
    at,
    [
      statement,
      [
        (customer) => {
          customer.waitsUntil('2026-11-10T12:30:00+01:00');
        },
        /^/,
      ],
      ['menu', /ontvangen op dinsdag 10 november om 12:00/],
    ],
    receivedAt(noon),
  );

  story(
    'the next day, with the moment at which it was stated',
    at,
    [
      statement,
      [
        (customer) => {
          customer.waitsUntil('2026-11-11T09:00:00+01:00');
        },
        /^/,
      ],
      ['hallo', /Welkom terug[^]*herroeping/],
      ['menu', /ontvangen op dinsdag 10 november om 12:00/],
    ],
    receivedAt(noon),
  );

  story(
    'with a threat, of which a person hears',
    at,
    [['ik ontbind hierbij de koop, anders bel ik mijn advocaat', /medewerker[^]*ontvangen[^]*H-/]],
    receivedAt(noon),
  );

  story(
    'but not where they drop it in so many words',
    at,
    [statement, ['laat maar zitten', /niets herroepen/]],
    nothingReceived,
  );
});

describe('a statement inside another dialog', () => {
  story('takes the place of a refund', at, [
    ['ik wil mijn geld terug', /Waarom/],
    ['ik ontbind hierbij de koop van 1042', /e-mailadres/],
    ['sanne@example.nl', /naam/],
    ['Sanne', /bevestigen/],
    ['ja', /H-1042[^]*Kan ik nog iets/],
  ]);

  story('is done first, and a complaint goes on after it', at, [
    ['ik wil een klacht indienen', /gebeurd/],
    ['ik ontbind hierbij de koop van 1042, sanne@example.nl', /naam/],
    ['Sanne', /bevestigen/],
    ['ja', /H-1042[^]*Wat is er gebeurd/],
  ]);

  story('is heard where something was offered', at, [
    ['ik heb me bedacht en wil hem niet meer', /Begrijp ik het goed/],
    ['ik ontbind hierbij de koop van 1042, sanne@example.nl', /naam/],
  ]);
});

describe('a question withdraws nothing', () => {
  story.onEveryChannel('it is answered by the book, and the withdrawal offered', at, [
    ['kan ik dit terugsturen?', /14 dagen[^]*eigen rekening[^]*\[Ja, herroepen\]/],
    ['nee, dank je', /nog iets voor je doen/],
  ]);

  story(
    'nor does one more',
    at,
    [
      ['hoe lang heb ik bedenktijd', /14 dagen[^]*Wil je een aankoop herroepen/],
      ['wanneer begint de bedenktijd?', /pas iets als je[^]*bevestigt/],
      ['nee', /nog iets voor je doen/],
    ],
    nothingReceived,
  );

  story('a yes goes on to it', at, [
    ['waar kan ik herroepen?', /herroepen/],
    ['ja graag', /bestelnummer/],
  ]);

  story('of an order that was shown to be theirs, it tells the last day', at, [
    ['ik herroep bestelling 1042, sanne@example.nl', /naam/],
    ['toch maar niet', /niets herroepen/],
    ['hoe lang heb ik bedenktijd?', /nog niet bezorgd[^]*\[Ja, herroepen\]/],
  ]);

  story('in English', { at, locale: 'en-GB' }, [
    ['how long is the cooling-off period?', /14 days[^]*\[Yes, withdraw\]/],
    ['no thanks', /Anything else/],
  ]);
});

describe('only a clear yes confirms', () => {
  const until: [string, RegExp][] = [
    ['ik wil iets terugsturen', /bestelnummer/],
    ['1042', /e-mailadres/],
    ['Sanne de Vries, sanne@example.nl', /Herroeping bevestigen/],
  ];

  story(
    '"ja maar niet nu" is asked back',
    at,
    [...until, ['ja maar niet nu', /ik lees een ja[^]*Herroeping bevestigen/i]],
    nothingReceived,
  );

  story(
    '"nee" keeps nothing, and tells what still can be',
    at,
    [...until, ['nee', /niets herroepen[^]*Herroepen kan al/]],
    nothingReceived,
  );

  story('and whoever says it once more means it', at, [
    ...until,
    ['ik herroep hem hierbij', /ontvangen[^]*H-1042/],
  ]);
});
