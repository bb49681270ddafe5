import { describe, expect } from '@jest/globals';
import { foldCase } from '../../policies/case/fold-case.ts';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const item = { sku: 'SEO-PRO', name: 'SEO Pro', version: '2.4.0', latestVersion: '2.4.0' };
const current = { at, orders: [order({ items: [item] })] };
const photo = { id: 'f1', name: 'scherm.png', contentType: 'image/png', bytes: 2048 };
const outdated = { at, orders: [order()] };

describe('support', () => {
  story(
    'a defect in a current, unchanged product is in scope',
    current,
    [
      ['[Hulp bij een product]', /Waar kunnen we mee helpen/],
      ['[Er werkt iets niet]', /daarnaast iets laten aanpassen/],
      ['[Nee, alleen dit]', /bestelnummer/],
      ['1042 sanne@example.nl', /iets aan het product veranderd/],
      ['nee, niets', /Vertel kort/],
      ['De sitemap blijft leeg sinds gisteren', /sitemap blijft leeg[\s\S]*Klopt dat/],
      ['ja', /onder onze ondersteuning[\s\S]*S-1042/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({ policy: 'support', outcome: 'in-scope', lastDay: null });
      const opened = await customer.store.case('S-1042');
      expect(opened && foldCase(opened)).toMatchObject({
        kind: 'support',
        summary: 'De sitemap blijft leeg sinds gisteren',
        contact: 'sanne@example.nl',
      });
    },
  );

  story.onEveryChannel(
    'words said after a photo go with it',
    current,
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Technische vraag]', /bestelnummer/],
      ['1042 sanne@example.nl', /veranderd/],
      ['[Nee, niets]', /Vertel kort/],
      [(customer) => customer.hands(photo), /scherm\.png[\s\S]*Klopt dat/],
      ['De pagina blijft wit', /De pagina blijft wit, scherm\.png[\s\S]*Klopt dat/],
      ['ja', /onder onze ondersteuning/],
    ],
    async ({ customer }) => {
      const opened = await customer.store.case('S-1042');
      expect(opened && foldCase(opened)).toMatchObject({ evidence: 1 });
    },
  );

  story(
    'a defect and a wish in one are two cases',
    current,
    [
      ['de plugin werkt niet, order 1042, sanne@example.nl', /Er werkt dus iets niet/],
      ['ja, ook dat', /veranderd/],
      ['[Nee, niets]', /Vertel kort/],
      ['Kapotte knop, en graag een extra kolom', /Er werkt iets niet \+ Iets laten aanpassen/],
      ['[Ja, klopt]', /S-1042[\s\S]*C-1042/],
    ],
    async ({ customer }) => {
      const cases = await customer.store.casesOfOrder('1042');
      expect(cases.map((one) => foldCase(one).kind)).toEqual(['support', 'customization']);
    },
  );

  story.onEveryChannel(
    'a wish becomes a request for a quote, without a price',
    { ...current, locale: 'en-GB' },
    [
      ['help with a product', /What can we help with/],
      ['Have something changed', /also something that doesn't work/],
      ['no', /order number/],
      ["I don't have one", /Which product/],
      ['SEO Pro', /latest version/],
      ['yes, the latest', /been changed/],
      ['no, nothing', /Tell us briefly/],
      ['An export to Excel', /e-mail address/],
      ['sanne@example.nl', /Is that right/],
      ['yes', /custom work[\s\S]*C-\w+/],
    ],
    ({ decision, last }) => {
      expect(decision).toMatchObject({ outcome: 'paid-customization' });
      expect(JSON.stringify(last)).not.toMatch(/€|EUR|\d+,\d\d/);
    },
  );

  story(
    'an outdated version is to be updated first, and is judged again afterwards',
    outdated,
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Hoe iets werkt]', /bestelnummer/],
      ['1042 sanne@example.nl', /veranderd/],
      ['[Nee, niets]', /Werk het product eerst bij/],
      ['[Ja, speelt nog]', /Vertel kort/],
      ['Waar zet ik de titels?', /Klopt dat/],
      ['ja', /onder onze ondersteuning/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'in-scope' });
    },
  );

  story(
    'an outdated version that stays outdated is not supported, and no case is opened',
    outdated,
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Hoe iets werkt]', /bestelnummer/],
      ['1042 sanne@example.nl', /veranderd/],
      ['[Nee, niets]', /Werk het product eerst bij/],
      ['[Nog niet bijgewerkt]', /Versie: een oudere\n- Aangepast: nee[\s\S]*Klopt dat/],
      ['ja', /nieuwste versie van SEO Pro/],
    ],
    async ({ decision, customer }) => {
      expect(decision).toMatchObject({ outcome: 'not-supported-outdated', caseReference: null });
      expect(await customer.store.casesOfOrder('1042')).toEqual([]);
    },
  );

  story(
    'what somebody else changed is not supported, and a person may look',
    current,
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Er werkt iets niet]', /daarnaast/],
      ['nee', /bestelnummer/],
      ['1042 sanne@example.nl', /veranderd/],
      ['ja, door iemand anders', /gat in de beveiliging/],
      ['nee', /Aangepast: door iemand anders[\s\S]*Klopt dat/],
      ['ja', /iets veranderd[\s\S]*\[Medewerker spreken\]/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'not-supported-modified' });
    },
  );

  story(
    'what the shop knows to be changed is not asked about, only by whom',
    { at, orders: [order({ items: [{ ...item, modified: true }] })] },
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Hoe iets werkt]', /bestelnummer/],
      ['1042 sanne@example.nl', /Volgens onze gegevens[\s\S]*Door wie/],
      ['nee, niets', /Door wie/],
      ['[Ja, door mij]', /gat in de beveiliging/],
      ['nee', /Aangepast: door jou[\s\S]*Klopt dat/],
      ['ja', /iets veranderd/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'not-supported-modified' });
    },
  );

  story(
    'what somebody else changed is theirs for who says that it was not they',
    { at, orders: [order({ items: [{ ...item, modified: true }] })] },
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Hoe iets werkt]', /bestelnummer/],
      ['1042 sanne@example.nl', /Door wie/],
      ['dat was niet ikzelf', /gat in de beveiliging/],
      ['nee', /Aangepast: door iemand anders/],
    ],
  );

  story(
    '"de laatste" is the newest version, and no last button',
    { at, orders: [order({ items: [{ sku: 'X', name: 'X Pro' }] })] },
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Hoe iets werkt]', /bestelnummer/],
      ['1042 sanne@example.nl', /Heb je de nieuwste versie/],
      ['de laatste', /iets aan het product veranderd/],
    ],
  );

  story(
    'a security hole in a changed product is for a person',
    current,
    [
      ['[Hulp bij een product]', /Waar/],
      ['[Beveiligingslek]', /bestelnummer/],
      ['1042 sanne@example.nl', /veranderd/],
      ['[Ja, door mij]', /Vertel kort/],
      ['Via het formulier kom je bij de gegevens', /Klopt dat/],
      ['ja', /niet zelf over beslissen/],
    ],
    ({ decision }) => {
      expect(decision).toMatchObject({ outcome: 'staff-judges', caseReference: 'S-1042' });
    },
  );

  story('who does not know the version is helped by a person', current, [
    ['[Hulp bij een product]', /Waar/],
    ['[Technische vraag]', /bestelnummer/],
    ['[Die heb ik niet]', /welk product/],
    ['SEO Pro', /nieuwste versie/],
    ['weet ik niet', /Vertel kort/],
    ['Hoe zet ik redirects?', /e-mailadres/],
    ['sanne@example.nl', /Klopt dat/],
    ['ja', /zoekt een medewerker met je uit/],
  ]);
});
