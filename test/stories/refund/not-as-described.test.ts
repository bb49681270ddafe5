import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { order } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

const delivered = {
  at: '2026-11-03T10:00:00+01:00',
  orders: [order({ delivery: { status: 'delivered', deliveredAt: '2026-11-01T10:05:00+01:00' } })],
};
const photo = { id: 'f1', name: 'scherm.png', contentType: 'image/png', bytes: 2048 };
const second = { ...photo, id: 'f2', name: 'doos.png' };
const third = { ...photo, id: 'f3', name: 'bon.png' };

describe('not as described', () => {
  story(
    'with a photo it is in time, and the photo goes with the case',
    delivered,
    [
      ['niet zoals beschreven', /bestelnummer/],
      ['1042 sanne@example.nl', /Wat is er aan de hand/],
      ['[Het klopt niet met de beschrijving]', /foto of pdf[\s\S]*\[Stuur ik later\]/],
      [(customer) => customer.hands(photo), /scherm\.png[\s\S]*Klopt dat/],
      ['klopt', /op tijd[\s\S]*8 november[\s\S]*bekijkt je bewijs/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({ outcome: 'in-time', caseReference: 'R-1042' });
      const [opened] = await customer.store.casesOfOrder('1042');
      expect(opened?.events.at(-1)).toMatchObject({ type: 'evidence-added', files: [photo] });
    },
  );

  story(
    'photos sent one by one all go with the case, before the yes and after it',
    delivered,
    [
      ['niet zoals beschreven, order 1042, sanne@example.nl', /Wat is er aan de hand/],
      ['het klopt niet', /foto of pdf/],
      [(customer) => customer.hands(photo), /scherm\.png[\s\S]*Klopt dat/],
      [(customer) => customer.hands(second), /scherm\.png, doos\.png[\s\S]*Klopt dat/],
      ['Het scherm blijft zwart.', /doos\.png: Het scherm blijft zwart[\s\S]*Klopt dat/],
      ['ja maar wacht even', /begreep/],
      ['ja', /R-1042/],
      [(customer) => customer.hands(third), /toegevoegd aan zaak R-1042/],
      [(customer) => customer.hands(third), /toegevoegd aan zaak R-1042/],
    ],
    async ({ customer }) => {
      const [opened] = await customer.store.casesOfOrder('1042');
      expect(opened?.events[1]).toMatchObject({
        text: 'Het scherm blijft zwart.',
        files: [photo, second],
      });
      // the third was sent twice
      expect(opened && foldCase(opened).evidence).toBe(2);
    },
  );

  story.onEveryChannel(
    'without evidence the claim date is kept, and the evidence may follow in the same chat',
    delivered,
    [
      ['niet zoals beschreven', /bestelnummer/],
      ['order 1042, mail sanne@example.nl', /Wat is er aan de hand/],
      ['de eerste', /foto of pdf/],
      ['stuur ik later', /Bewijs stuur je later[\s\S]*Klopt dat/],
      ['ja', /alleen je bewijs nog nodig/],
      [(customer) => customer.hands(photo), /toegevoegd aan zaak R-1042/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({ outcome: 'evidence-awaited', lastDay: '2026-11-08' });
      const [opened] = await customer.store.casesOfOrder('1042');
      expect(opened && foldCase(opened)).toMatchObject({ status: 'open', evidence: 1 });
    },
  );

  story(
    'evidence that comes after the last day is still added to a claim made in time',
    delivered,
    [
      ['niet zoals beschreven, order 1042, sanne@example.nl', /Wat is er aan de hand/],
      ['[Het klopt niet met de beschrijving]', /foto/],
      ['[Stuur ik later]', /Klopt dat/],
      ['[Ja, klopt]', /R-1042/],
      ['[Iets anders]', /Waarmee/],
      [
        (customer) => {
          customer.waitsUntil('2026-11-20T10:00:00+01:00');
          return customer.says('niet zoals beschreven');
        },
        /Stuur een foto/,
      ],
      ['De export ontbreekt, terwijl die op de productpagina staat.', /toegevoegd aan zaak R-1042/],
    ],
    async ({ customer }) => {
      const cases = await customer.store.casesOfOrder('1042');
      expect(cases.map(foldCase)).toMatchObject([{ reference: 'R-1042', status: 'open' }]);
    },
  );

  story(
    'when it only disappoints, a colleague judges and nothing is refused',
    delivered,
    [
      ['niet zoals beschreven', /bestelnummer/],
      ['1042 sanne@example.nl', /Wat is er aan de hand/],
      ['Het klopt, maar valt tegen', /Klopt dat/],
      ['ja', /beoordeelt een medewerker/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'staff-judges', caseReference: 'R-1042' });
    },
  );

  story(
    'in English, a description in words is evidence too',
    { ...delivered, locale: 'en-GB' },
    [
      ['not as described', /order number/],
      ['1042 sanne@example.nl', /What's wrong with it/],
      ["It doesn't match the description", /photo, a PDF/],
      ['The page promises CSV export and there is none', /Is that right/],
      ['yes', /in time/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'in-time' });
    },
  );
});

describe('not satisfied', () => {
  story(
    'a colleague looks for a solution, and no money is promised',
    delivered,
    [
      ['ik ben niet tevreden met bestelling 1042', /e-mailadres/],
      ['sanne@example.nl', /Klopt dat/],
      ['ja hoor', /zoekt met je naar een oplossing[\s\S]*binnen 24 tot 48 uur/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'staff-judges', lastDay: '2026-11-08' });
    },
  );
});
