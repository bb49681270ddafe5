import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { at, shipped, allows, actionsOf } from '../../support/order-changes.ts';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

describe('cancelling an order that has not left', () => {
  story(
    'is passed on to its system where the shop allows it, and not said to be done',
    allows(['cancel-order']),
    [
      ['Kan ik de bestelling nog annuleren?', /bestelnummer/],
      [
        '1042 en sanne@example.nl',
        /SEO Pro[\s\S]*Annuleren, helemaal[\s\S]*systeem van de winkel[\s\S]*Zal ik het doorgeven/,
      ],
      [
        'ja',
        /doorgegeven aan het systeem[\s\S]*B-1042[\s\S]*krijg je een bevestiging[\s\S]*\[Koop herroepen\]/,
      ],
      ['bestelling annuleren', /al genoteerd, onder zaaknummer B-1042/],
    ],
    async ({ customer }) => {
      const action = { type: 'cancel-order', number: '1042' };
      expect(await actionsOf(customer)).toEqual([{ reference: 'B-1042', action }]);
      expect(await customer.store.casesOfOrder('1042')).toHaveLength(1);
    },
  );

  story.onEveryChannel(
    'is for staff where it is not switched on',
    { at, orders: [order()] },
    [
      ['ik wil mijn bestelling annuleren', /bestelnummer/],
      ['1042 en sanne@example.nl', /medewerker doet het dan[\s\S]*Zal ik het doorgeven/],
      ['ja, doe maar', /genoteerd[\s\S]*B-1042/],
    ],
    async ({ customer }) => {
      const [opened] = await customer.store.casesOfOrder('1042');
      expect(opened && foldCase(opened)).toMatchObject({
        kind: 'order-request',
        summary: 'Bestelling 1042 annuleren.',
      });
    },
  );

  story('a no changes nothing', allows(['cancel-order']), [
    ['annuleer bestelling 1042, sanne@example.nl', /Zal ik het doorgeven/],
    ['nee toch niet', /niets doorgegeven|niets gewijzigd/],
    ['waar is mijn bestelling', /nog niet doorgegeven dat bestelling 1042/],
  ]);

  story(
    'left half-way, nothing was passed on',
    allows(['cancel-order']),
    [
      ['cancel my order 1042, sanne@example.nl', /Zal ik het doorgeven/],
      ['laat maar zitten', /niets/],
    ],
    async ({ customer }) => {
      expect(await actionsOf(customer)).toEqual([]);
    },
  );
});

describe('cancelling what cannot be cancelled', () => {
  story(
    'on its way: the withdrawal is offered beside a person',
    allows(['cancel-order'], [order({ delivery: shipped })]),
    [
      [
        'kan ik bestelling 1042 nog annuleren, sanne@example.nl',
        /al onderweg[\s\S]*herroepen[\s\S]*\[Koop herroepen\][\s\S]*\[Medewerker spreken\]/,
      ],
    ],
    async ({ customer }) => {
      expect(await actionsOf(customer)).toEqual([]);
    },
  );

  story(
    'a business has no withdrawal to be offered',
    allows([], [order({ delivery: shipped, consumer: false })]),
    [['annuleer order 1042, sanne@example.nl', /al onderweg(?![\s\S]*herroepen)/]],
  );

  story('cancelled before', allows([], [order({ cancelledAt: '2026-11-01T12:00:00+01:00' })]), [
    ['annuleer bestelling 1042, sanne@example.nl', /al geannuleerd/],
  ]);

  story(
    'a subscription is ended instead, after another yes',
    { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] },
    [
      ['annuleer bestelling 2001, sanne@example.nl', /is een abonnement[\s\S]*Zullen we dat doen/],
      ['ja', /Wanneer moet je abonnement stoppen/],
    ],
  );
});

describe('another address', () => {
  story(
    'with an odd house number is read back in full and passed on',
    allows(['change-address']),
    [
      ['ik wil het adres van mijn bestelling wijzigen', /bestelnummer/],
      ['1042 sanne@example.nl', /Waar moet het heen/],
      [
        'Kerkstraat 12-3hs, 1017 GC Amsterdam',
        /Kerkstraat 12-3hs, 1017 GC Amsterdam[\s\S]*doorgeven/,
      ],
      ['ja maar niet naar de buren', /Ik lees een ja, en daarbij[\s\S]*niet naar de buren/],
      ['ja', /nieuwe adres van bestelling 1042[\s\S]*B-1042/],
    ],
    async ({ customer }) => {
      const address = {
        street: 'Kerkstraat 12-3hs',
        postcode: '1017 GC',
        city: 'Amsterdam',
        country: 'NL',
      };
      expect(await actionsOf(customer)).toEqual([
        { reference: 'B-1042', action: { type: 'change-address', number: '1042', address } },
      ]);
    },
  );

  story('in Belgium, in two messages, and put right at the summary', allows(['change-address']), [
    ['ander bezorgadres voor 1042, sanne@example.nl', /Waar moet het heen/],
    ['Meir 50 bus 3', /mis nog de postcode en de plaats/],
    ['2000 Antwerpen', /Meir 50 bus 3, 2000 Antwerpen, België[\s\S]*doorgeven/],
    ['[Ander bezorgadres]', /Waar moet het heen/],
    ['nee, Meir 52, 2000 Antwerpen', /Meir 52, 2000 Antwerpen, België[\s\S]*doorgeven/],
    ['ja, geef maar door', /B-1042/],
  ]);

  story(
    'said with the order: its postcode is not taken for that of the order',
    { ...allows([]), at },
    [
      [
        'kan bestelling 1042 naar Kerkstraat 12, 1017 GC Amsterdam? Mijn mail is sanne@example.nl',
        /Kerkstraat 12, 1017 GC Amsterdam[\s\S]*medewerker doet het dan/,
      ],
      ['ja graag', /genoteerd[\s\S]*B-1042/],
    ],
  );

  story(
    'on its way already: staff find out, and nothing is promised',
    allows(['change-address'], [order({ delivery: shipped })]),
    [
      ['adres wijzigen van 1042, sanne@example.nl', /Waar moet het heen/],
      ['4 Mill Lane, London SW1A 1AA', /Verenigd Koninkrijk[\s\S]*beloven kan ik het niet/],
      ['ja', /genoteerd/],
    ],
    async ({ customer }) => {
      expect(await actionsOf(customer)).toEqual([]);
    },
  );

  story(
    'a yes before it is no part of it, and a no to a part of it refuses nothing',
    { at, orders: [order()] },
    [
      ['kan het naar een ander adres? 1042 sanne@example.nl', /Waar moet het heen/],
      [
        'ja natuurlijk Kerkstraat 12, 1234 AB Utrecht',
        /bezorgadres: Kerkstraat 12, 1234 AB Utrecht/,
      ],
      ['nee huisnummer 14', /Kerkstraat 12[\s\S]*Ander bezorgadres/],
      ['nee, laat zo', /niets doorgegeven/],
    ],
  );

  story('in English', { ...allows(['change-address']), locale: 'en-GB' }, [
    [
      'can I still change the delivery address of order 1042, sanne@example.nl',
      /Where should it go/,
    ],
    ['my office', /didn't see an address/],
    ['Keizersgracht 1, 1015 CN Amsterdam', /Keizersgracht 1, 1015 CN Amsterdam[\s\S]*pass it on/],
    ['yes please', /shop's system[\s\S]*B-1042/],
  ]);
});
