import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order, subscription } from '../../support/orders.ts';
import { story, type Ending } from '../../support/story.ts';

/*
 * What customers say that was once taken for something else, and stood in a record that they did not mean.
 */

const at = '2026-11-03T10:00:00+01:00';
const delivered = order({
  delivery: { status: 'delivered', deliveredAt: '2026-11-02T10:00:00+01:00' },
});
const lateForTheLast = { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] };
const toTheQuestion: [string, RegExp][] = [
  ['abonnement opzeggen, order 2001, sanne@example.nl', /Wanneer/],
  ['als de maand om is', /Zal ik het opzeggen/],
];

async function casesOf({ customer }: Ending, number: string) {
  return (await customer.store.casesOfOrder(number)).map(foldCase);
}

describe('a subscription', () => {
  story(
    'goes on for who agrees to leave it',
    lateForTheLast,
    [...toTheQuestion, ['prima, laat zo', /loopt gewoon door/]],
    async (end) => {
      expect(await casesOf(end, '2001')).toEqual([]);
    },
  );

  story(
    'goes on for who thinks about it, and then keeps it',
    lateForTheLast,
    [
      ...toTheQuestion,
      ['oke ik denk er over na', /begreep[\s\S]*Zal ik het opzeggen/],
      ['natuurlijk wil ik het houden', /loopt gewoon door/],
    ],
    async (end) => {
      expect(await casesOf(end, '2001')).toEqual([]);
    },
  );

  story('is cancelled with a yes, and the complaint said with it waits its turn', lateForTheLast, [
    ...toTheQuestion,
    [
      'ja, en ik wil ook een klacht indienen',
      /is opgezegd[\s\S]*iets anders: je wilt een klacht indienen/,
    ],
    ['ja', /gebeurd/],
  ]);

  story(
    'that was cancelled comes back with "oh nee", and can be cancelled again',
    lateForTheLast,
    [
      ...toTheQuestion,
      ['ja graag', /is opgezegd/],
      ['oh nee', /opzegging ingetrokken/],
      ['nee', /Fijne dag/],
      ['abonnement opzeggen', /Wanneer/],
    ],
    async (end) => {
      const [withdrawn] = await casesOf(end, '2001');
      expect(withdrawn).toMatchObject({ status: 'closed', cancelled: undefined });
    },
  );

  story(
    'cancelled before and still charged is about the money, for staff',
    lateForTheLast,
    [
      ['vorige maand opgezegd, toch weer afgeschreven', /je wilt je geld terug/],
      ['2001', /e-mailadres/],
      ['sanne@example.nl', /Andere reden[\s\S]*vorige maand opgezegd[\s\S]*Klopt dat/],
      ['ja', /zaaknummer is R-2001/],
    ],
    async (end) => {
      const [opened] = await casesOf(end, '2001');
      expect(opened).toMatchObject({ cancelled: undefined, status: 'open' });
      expect(opened?.summary).toContain('toch weer afgeschreven');
    },
  );
});

describe('an e-mail address', () => {
  story.onEveryChannel('of any letters, with a full stop behind it, goes through the form', at, [
    ['niet geleverd', /bestelnummer/],
    ['die heb ik niet', /Wanneer/],
    ['gisteren', /e-mailadres/],
    ['renée&co@müller.nl.', /Antwoord naar: renée&co@müller\.nl[\s\S]*Klopt dat/],
    ['ja, klopt', /R-/],
  ]);

  story('is put right at the summary', at, [
    ['niet geleverd', /bestelnummer/],
    ['die heb ik niet', /Wanneer/],
    ['gisteren', /e-mailadres/],
    ['sann@example.nl', /sann@example\.nl[\s\S]*Klopt dat/],
    ['nee, mijn mail is fout, moet sanne@example.nl zijn', /naar: sanne@example\.nl[\s\S]*Klopt/],
  ]);

  story('is put right where the order was not found, without the number again', at, [
    ['niet geleverd, 1042, sann@example.nl', /geen bestelling 1042 bij sann@example\.nl/],
    ['oh sorry, sanne@example.nl', /Bestelling 1042[\s\S]*Klopt dat/],
  ]);
});

describe('an order number', () => {
  const several = { at, orders: [order(), order({ number: '1043' }), order({ number: '10243' })] };

  story('is read at the end of a sentence, and put right one message later', several, [
    ['mijn pakket is nooit aangekomen, 1043', /e-mailadres/],
    ['klopt niet, ik bedoel 1042', /e-mailadres/],
    ['sanne@example.nl', /Bestelling 1042[\s\S]*Klopt dat/],
  ]);

  story('is the second one of "10234, eh nee 10243"', several, [
    ['niet geleverd', /bestelnummer/],
    ['10234, eh nee 10243', /e-mailadres/],
    ['sanne@example.nl', /Bestelling 10243[\s\S]*Klopt dat/],
  ]);
});

describe('evidence', () => {
  const asked: [string, RegExp][] = [
    ['niet zoals beschreven, 1042, sanne@example.nl', /aan de hand/],
    ['klopt niet met de beschrijving', /laten zien/],
  ];

  story(
    'is not what says that there is none',
    { at, orders: [delivered] },
    [
      ...asked,
      ['nee', /een paar zinnen[\s\S]*laten zien/],
      ['geen foto', /Klopt dat/],
      ['ja', /je bewijs nog nodig/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'evidence-awaited' });
    },
  );

  story(
    'is not what says that it is still to come, nor how it is sent',
    { at, orders: [delivered] },
    [
      ...asked,
      ['hoe stuur ik een foto?', /een paar zinnen[\s\S]*laten zien/],
      ['komt nog', /stuur je later[\s\S]*Klopt dat/],
      ['ja', /je bewijs nog nodig/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'evidence-awaited' });
    },
  );

  story('may come as a link at the summary, after it was put off', { at, orders: [delivered] }, [
    ...asked,
    ['moment ik zoek even', /Neem gerust de tijd/],
    ['stuur ik later', /stuur je later[\s\S]*Klopt dat/],
    ['https://loket.example/foto.jpg', /Je bewijs: https[\s\S]*Klopt dat/],
    ['ja', /bekijkt je bewijs/],
  ]);

  story('is no question without its mark', { at, orders: [delivered] }, [
    ...asked,
    ['wat voor foto moet dat zijn', /een paar zinnen[\s\S]*laten zien/],
  ]);

  story('is in time with what was said of another wish in between', { at, orders: [delivered] }, [
    ...asked,
    [
      'de kleur is anders, ik zeg toch dat ik mijn geld terug wil',
      /de kleur is anders[\s\S]*Klopt/,
    ],
    ['ja', /op tijd/],
  ]);
});

describe('who did not change the product', () => {
  const product = { sku: 'SEO-PRO', name: 'SEO Pro', version: '2.4.0', latestVersion: '2.4.0' };
  const asked: [string, RegExp][] = [
    ['hulp bij een product', /Waar/],
    ['er werkt iets niet', /daarnaast/],
    ['nee', /bestelnummer/],
    ['1042, sanne@example.nl', /veranderd/],
  ];
  const current = { at, orders: [order({ items: [product] })] };

  story('and says so with the words of a deed, is helped', current, [
    ...asked,
    ['ik heb niks gedaan', /Vertel kort/],
    ['het menu blijft leeg', /Aangepast: nee/],
  ]);

  story('but knows who did, is told so before anything is decided', current, [
    ...asked,
    ['nee, mijn websitebouwer heeft de code aangepast', /gat in de beveiliging/],
    ['nee', /Aangepast: door iemand anders[\s\S]*Klopt dat/],
    ['ja', /geldt onze ondersteuning niet/],
  ]);
});

describe('two wishes', () => {
  story('both stand, the money too', at, [
    ['een klacht EN mijn geld terug', /"Klacht indienen" en "Geld terug"/],
  ]);

  story('are one where the second is of the first', at, [
    ['mijn recensie is verwijderd en ik wil hem terug', /je review is verwijderd/],
  ]);

  story('are one where the first is turned down', lateForTheLast, [
    ['niet opzeggen, ik wil alleen de laatste betaling terug', /je wilt je geld terug/],
    ['ja', /bestelnummer/],
    ['2001, sanne@example.nl', /Andere reden[\s\S]*Klopt dat/],
  ]);
});

describe('a bank card or a password', () => {
  story(
    'is hidden before it is kept, and the customer told so',
    at,
    [
      ['niet geleverd, betaald met 4111 1111 1111 1111', /geen pasnummers[\s\S]*niet ontvangen/],
      ['ja', /bestelnummer/],
      ['mijn wachtwoord is Zomer2026!, order 1042', /wachtwoorden in de chat[\s\S]*e-mailadres/],
    ],
    async ({ customer }) => {
      const log = JSON.stringify(await customer.store.log(customer.id, 0));
      expect(log).not.toMatch(/4111|Zomer2026/);
      expect(log).toContain('••••');
    },
  );
});
