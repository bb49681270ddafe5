import { describe, expect } from '@jest/globals';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

const delivered = {
  at: '2026-11-03T10:00:00+01:00',
  orders: [order({ delivery: { status: 'delivered', deliveredAt: '2026-11-01T10:05:00+01:00' } })],
};
const item = { sku: 'SEO-PRO', name: 'SEO Pro', version: '2.4.0', latestVersion: '2.4.0' };
const current = { at: '2026-11-03T10:00:00+01:00', orders: [order({ items: [item] })] };
const photo = { id: 'f1', name: 'doos.png', contentType: 'image/png', bytes: 2048 };
const again = { ...photo, id: 'f2' };

describe('a photo that comes first', () => {
  story.onEveryChannel(
    'is read back with what is told after it, and goes with the case',
    delivered,
    [
      [(customer) => customer.hands(photo), /bewaar dit bestand bij je vraag[\s\S]*Waarmee/],
      ['dit is niet zoals beschreven', /bestelnummer/],
      ['1042 sanne@example.nl', /Wat is er aan de hand/],
      ['[Het klopt niet met de beschrijving]', /Je bewijs: doos\.png\n[\s\S]*Klopt dat/],
      ['ja', /R-1042/],
    ],
    async ({ customer }) => {
      const [opened] = await customer.store.casesOfOrder('1042');
      expect(opened?.events[1]).toMatchObject({
        type: 'evidence-added',
        files: [{ name: 'doos.png' }],
      });
    },
  );

  story('is asked about in English, and read back in it', { ...delivered, locale: 'en-GB' }, [
    [(customer) => customer.hands(photo), /keep this file with your question[\s\S]*How can/],
    ["it's not as described, order 1042, sanne@example.nl", /What's wrong/],
    ["It doesn't match the description", /doos\.png[\s\S]*Is that right/],
  ]);

  story(
    'is one photo, however often it is sent',
    delivered,
    [
      [(customer) => customer.hands(photo), /bewaar/],
      [(customer) => customer.hands(again), /bewaar/],
      ['niet zoals beschreven, order 1042, sanne@example.nl', /Wat is er aan de hand/],
      [(customer) => customer.hands(again), /Wat is er aan de hand/],
      ['[Het klopt niet met de beschrijving]', /Je bewijs: doos\.png\n[\s\S]*Klopt dat/],
      [(customer) => customer.hands(again), /Je bewijs: doos\.png\n[\s\S]*Klopt dat/],
      ['ja', /R-1042/],
      [(customer) => customer.hands(again), /toegevoegd aan zaak R-1042/],
    ],
    async ({ customer }) => {
      const [opened] = await customer.store.casesOfOrder('1042');
      const given = opened?.events.filter(({ type }) => type === 'evidence-added');
      expect(given).toEqual([expect.objectContaining({ files: [photo] })]);
    },
  );

  story(
    'goes with the story of a defect, whatever was asked when it came',
    current,
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Technische vraag]', /bestelnummer/],
      [(customer) => customer.hands(photo), /bewaar dit bestand bij je vraag[\s\S]*bestelnummer/],
      ['1042 sanne@example.nl', /veranderd/],
      ['[Nee, niets]', /Vertel kort/],
      ['De pagina blijft wit sinds gisteren', /De pagina blijft wit sinds gisteren, doos\.png/],
      ['ja', /S-1042/],
    ],
    async ({ customer }) => {
      const opened = await customer.store.case('S-1042');
      expect(opened?.events[1]).toMatchObject({ type: 'evidence-added', files: [photo] });
    },
  );

  story('goes with the question for a person, once', delivered, [
    [(customer) => customer.hands(photo), /bewaar/],
    ['medewerker', /Waar gaat het over/],
    ['mijn doos was leeg en ik snap er niks van', /e-mailadres/],
    [(customer) => customer.hands(again), /bewaar[\s\S]*e-mailadres/],
    ['sanne@example.nl', /snap er niks van, doos\.png\n[\s\S]*Klopt dat/],
  ]);

  story('is kept when what was said with it was not understood', delivered, [
    [
      (customer) =>
        customer.sends({
          text: 'kijk eens',
          attachments: [{ contentType: 'image/png', name: photo.name, content: photo }],
        }),
      /./,
    ],
    ['niet zoals beschreven, order 1042, sanne@example.nl', /Wat is er aan de hand/],
    ['[Het klopt niet met de beschrijving]', /Je bewijs: doos\.png\n[\s\S]*Klopt dat/],
  ]);
});
