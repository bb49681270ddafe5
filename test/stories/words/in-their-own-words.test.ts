import { describe, expect } from '@jest/globals';
import type { Routed } from '../../../dialogs/conversation/dialog-state.ts';
import type { Route, Routing } from '../../../dialogs/reading/router/routes.ts';
import { namedEventIn } from '../../../bot/ports/conversation/log-events.ts';
import { foldCase } from '../../../policies/case/fold-case.ts';
import type { Customer } from '../../support/conversation.ts';
import { shippedRouter } from '../../support/book.ts';
import { order } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';

const shipped = shippedRouter();

/** The shipped router, but for sentences with which a story must not hang on what the model learned. */
function router(known: Record<string, Partial<Routing> & { routes: Route[] }>) {
  return (text: string): Routing => {
    const sentence = known[text];
    if (sentence === undefined) return shipped(text);
    const { routes, sure = false, by = 'model' } = sentence;
    const guesses = routes.map((route, i) => ({ route, score: 0.9 / (i + 1) }));
    return { guesses, sure, by };
  };
}

async function routedOf(customer: Customer): Promise<Routed[]> {
  const log = await customer.store.log(customer.id, 0);
  return log.flatMap((entry) => namedEventIn(entry, 'routed')?.value ?? []);
}

const empty = 'al 12 dagen en nog steeds een lege brievenbus';
const unclear = 'het zit me niet lekker met dat ding';
const odd = 'hebben jullie ook fietsen?';
const loud = 'dit gaat echt nergens meer over';
const sentences = router({
  [empty]: { routes: ['refund.non_delivery', 'human'], sure: true },
  [`${empty}, order 1042, sanne@example.nl`]: { routes: ['refund.non_delivery'], sure: true },
  [odd]: { routes: ['oos', 'support.in_scope', 'refund.general', 'complaint.open'] },
  [unclear]: { routes: ['refund.not_as_described', 'complaint.open', 'support.in_scope', 'human'] },
  [loud]: { routes: ['complaint.open', 'human', 'support.in_scope'] },
  'ik zit ermee': { routes: ['complaint.open', 'oos'] },
  'ik neem er geen genoegen mee': { routes: ['complaint.open'], sure: true },
});
const setting = { at, route: sentences };

describe('sure of it', () => {
  story(
    'one tap confirms it, and what was confirmed is kept',
    setting,
    [
      [
        empty,
        /je hebt je bestelling niet ontvangen\?[\s\S]*\[Ja, klopt\][\s\S]*\[Nee, iets anders\]/,
      ],
      ['[Ja, klopt]', /bestelnummer/],
      ['1042 sanne@example.nl', /Niet geleverd[\s\S]*Klopt dat/],
    ],
    async ({ customer }) => {
      expect(await routedOf(customer)).toEqual([
        {
          text: empty,
          language: 'nl',
          route: 'refund.non_delivery',
          score: 0.9,
          by: 'model',
          confirmed: 'refund.non_delivery',
        },
      ]);
    },
  );

  story('a typed yes does as well, and a typed no goes back to the menu', setting, [
    [empty, /niet ontvangen/],
    ['ja hoor', /bestelnummer/],
    ['menu', /Waarmee/],
    [empty, /niet ontvangen/],
    ['nee', /andere woorden[\s\S]*\[Geld terug\]/],
  ]);

  story('what names the order in full leads straight to its summary', setting, [
    [
      `${empty}, order 1042, sanne@example.nl`,
      /Bestelling 1042[\s\S]*Niet geleverd[\s\S]*Klopt dat/,
    ],
  ]);

  story(
    'another choice than the guess is kept as a correction',
    setting,
    [
      [empty, /niet ontvangen/],
      ['[Medewerker spreken]', /e-mailadres/],
    ],
    async ({ customer }) => {
      expect(await routedOf(customer)).toMatchObject([
        { route: 'refund.non_delivery', confirmed: 'human' },
      ]);
    },
  );
});

describe('not sure of it', () => {
  story('a person who is among the likeliest is offered once', setting, [
    [loud, /^(?!(?:[\s\S]*\[Medewerker spreken\]){2})[\s\S]*\[Medewerker spreken\]/],
  ]);

  story(
    'the three likeliest are offered, and the second can be said in words',
    setting,
    [
      [
        unclear,
        /een van deze[\s\S]*\[Niet zoals beschreven\][\s\S]*\[Klacht indienen\][\s\S]*\[Hulp bij een product\][\s\S]*\[Iets anders\][\s\S]*\[Medewerker spreken\]/,
      ],
      ['de tweede', /Wat is er gebeurd/],
    ],
    async ({ customer }) => {
      expect(await routedOf(customer)).toMatchObject([
        { text: unclear, route: 'refund.not_as_described', confirmed: 'complaint.open' },
      ]);
    },
  );

  story('a yes takes the only one, and of several, a person among them, is asked which', setting, [
    ['ik zit ermee', /een van deze\?\n\[Klacht indienen\]\n\[Iets anders\]/],
    ['ja', /Wat is er gebeurd/],
    ['menu', /Waarmee/],
    [loud, /een van deze/],
    ['ja', /Welke van deze[\s\S]*\[Klacht indienen\][\s\S]*\[Medewerker spreken\]/],
  ]);

  story('what Loket does not do is said, with the likeliest beside it', setting, [
    [odd, /zelf niet mee helpen[\s\S]*\[Hulp bij een product\]/],
  ]);

  story(
    'twice in a row leads to a person, who reads both messages',
    { ...setting, at: '2026-11-23T12:00:00+01:00' },
    [
      [unclear, /een van deze/],
      [odd, /geef ik door aan een medewerker[\s\S]*e-mailadres/],
      ['sanne@example.nl', /lekker met dat ding[\s\S]*fietsen[\s\S]*Klopt dat/],
      ['ja', /zaaknummer is S-/],
    ],
    async ({ customer, last }) => {
      const reference = /S-\w+/.exec(last[0]?.text ?? '')?.[0] ?? '';
      const opened = await customer.store.case(reference);
      expect(opened && foldCase(opened).summary).toBe(`${unclear}\n\n${odd}`);
    },
  );

  story('a menu item chosen in between begins the count anew', setting, [
    [unclear, /een van deze/],
    ['[Iets anders]', /andere woorden/],
    ['[Geld terug]', /Waarom/],
    ['menu', /Waarmee/],
    [unclear, /een van deze/],
  ]);
});

describe('two wishes in one message', () => {
  story('the first is done, and then the other is offered', at, [
    [
      'order 1042 is niet geleverd en ik wil ook een klacht indienen, mail sanne@example.nl',
      /Twee dingen[\s\S]*Niet geleverd[\s\S]*Klacht indienen[\s\S]*Bestelling 1042[\s\S]*Klopt dat/,
    ],
    ['ja', /R-1042[\s\S]*ook over iets anders: je wilt een klacht indienen/],
    ['ja', /Wat is er gebeurd/],
  ]);

  story('the other one may be declined', at, [
    [
      'niet geleverd, order 1042, sanne@example.nl. Ook wil ik mijn abonnement opzeggen',
      /Twee dingen/,
    ],
    ['ja', /R-1042[\s\S]*abonnement opzeggen/],
    ['nee', /Waarmee kan ik je helpen|kies hieronder/],
  ]);
});

describe('another wish in the middle of a form', () => {
  story('is offered, and the form goes on for who stays', setting, [
    ['niet geleverd', /bestelnummer/],
    ['ik neem er geen genoegen mee', /iets anders: je wilt een klacht indienen/],
    ['nee', /bestelnummer/],
    ['ik neem er geen genoegen mee', /iets anders/],
    ['ja', /Wat is er gebeurd/],
  ]);
});

describe('said already is not asked again', () => {
  story(
    'order, address and claim in one message lead straight to the confirmation',
    at,
    [
      ['order 1042 is niet geleverd, mail is sanne@example.nl', /Bestelling 1042[\s\S]*Klopt dat/],
      ['ja', /op tijd[\s\S]*R-1042/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'in-time', caseReference: 'R-1042' });
    },
  );

  story('a complaint told at once is not asked for its story', at, [
    [
      'Ik wil een klacht indienen omdat jullie mij nu al drie keer niet hebben teruggebeld',
      /een klacht indienen\?|goedmaken/,
    ],
    ['ja', /goedmaken/],
  ]);

  story('another day than the order has is pointed out, and the order decides', at, [
    [
      'order 1042 is niet geleverd, besteld op 20 oktober, mail sanne@example.nl',
      /Besteld op zondag 1 november[\s\S]*Je noemde dinsdag 20 oktober 2026[\s\S]*Klopt dat/,
    ],
  ]);
});

describe('no order number at hand', () => {
  story(
    'the day is asked by button or word, read back, and the request stands with the day of today',
    { at, orders: [order()] },
    [
      ['niet geleverd', /bestelnummer[\s\S]*\[Die heb ik niet\]/],
      [
        'die heb ik niet',
        /Wanneer heb je het[\s\S]*\[Vandaag\][\s\S]*\[Gisteren\][\s\S]*\[Langer geleden\]/,
      ],
      ['ergens in oktober', /meer dagen/],
      ['15 oktober', /donderdag 15 oktober 2026, klopt dat/],
      ['nee', /Wanneer/],
      ['30-10', /e-mailadres/],
      ['sanne@example.nl', /vrijdag 30 oktober 2026[\s\S]*sanne@example.nl[\s\S]*Klopt dat/],
      ['ja', /zaaknummer is R-\w+/],
    ],
    async ({ customer, last }) => {
      const reference = /zaaknummer is ([\w-]+)/.exec(last[0]?.text ?? '')?.[1] ?? '';
      const opened = await customer.store.case(reference);
      expect(opened && foldCase(opened)).toMatchObject({
        kind: 'refund',
        contact: 'sanne@example.nl',
      });
    },
  );
});
