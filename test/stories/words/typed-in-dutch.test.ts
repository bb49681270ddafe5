import { describe, expect } from '@jest/globals';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

/*
 * Customers who only type, in their own words and with their own slips: each dialog from the first word
 * to its end.
 */

const at = '2026-11-03T10:00:00+01:00';
const delivered = order({
  delivery: { status: 'delivered', deliveredAt: '2026-11-02T10:00:00+01:00' },
});
const product = { sku: 'SEO-PRO', name: 'SEO Pro', version: '2.4.0', latestVersion: '2.4.0' };
const current = order({ items: [product] });
const late = '2026-10-30T12:00:00+01:00';

describe('in Dutch', () => {
  story('a parcel that never came', at, [
    ['hoi, mijn bestelling is niet geleverd', /bestelnummer/],
    ['ik geloof dat het #1042 was', /e-mailadres/],
    ['sanne@example.nl', /Niet geleverd[\s\S]*Klopt dat/],
    ['jazeker', /op tijd[\s\S]*R-1042/],
    ['nee dank je', /Fijne dag/],
  ]);

  story('not what the page said', { at, orders: [delivered] }, [
    ['het is niet zoals beschreven, bestelling 1042, sanne@example.nl', /Wat is er aan de hand/],
    ['het klopt niet met de beschrijving', /foto of pdf/],
    ['stuur ik later', /Klopt dat/],
    ['klopt', /bewijs nog nodig/],
  ]);

  story(
    'a subscription that ends at the end of the period',
    { at: late, orders: [subscription()] },
    [
      ['ik wil mijn abonnement opzeggen', /bestelnummer/],
      ['2001 en sanne@example.nl', /Wanneer\s+moet/],
      ['de eerste', /Zal ik het opzeggen/],
      ['doe maar', /opgezegd/],
    ],
  );

  story('money back without more, and then why', { at, orders: [delivered] }, [
    ['ik wil mijn geld terug', /Waarom wil je/],
    ['ik ben gewoon niet tevreden', /bestelnummer/],
    ['1042, 3511ab', /Klopt dat/],
    ['ja', /zoekt met je naar een oplossing/],
    ['waarom?', /rust op deze regels/],
  ]);

  story('help with a product', { at, orders: [current] }, [
    ['hulp bij een product', /Waar kunnen we mee helpen/],
    ['er werkt iets niet', /daarnaast/],
    ['nee alleen dit', /bestelnummer/],
    ['1042 sanne@example.nl', /veranderd/],
    ['nee, niets', /Vertel kort/],
    ['de sitemap blijft leeg', /Klopt dat/],
    ['ja', /onder onze ondersteuning/],
  ]);

  story('something to be made', { at, orders: [current] }, [
    ['hulp bij een product', /Waar/],
    ['iets laten aanpassen', /daarnaast/],
    ['nee', /bestelnummer/],
    ['1042 sanne@example.nl', /veranderd/],
    ['nee, niets', /Vertel kort/],
    ['een export naar Excel', /Klopt dat/],
    ['ja', /maatwerk/],
    ['ik ben het er niet mee eens', /opnieuw naar aanvraag/],
  ]);

  story('a complaint, how it stands, and the board', at, [
    ['ik wil een klacht indienen', /Wat is er gebeurd/],
    ['Al drie keer beloofd dat jullie me bellen en nooit gebeurd', /goedmaken/],
    ['gewoon een telefoontje', /bestelnummer/],
    ['bestelnr is 1042 en mijn mail sanne@example.nl', /laat zien/],
    ['heb ik niet', /Klopt dat/],
    ['ja hoor klopt', /zaaknummer is 1042/],
    ['hoe staat mijn klacht ervoor?', /nummer van je klacht/],
    ['1042, sanne@example.nl', /klacht 1042[\s\S]*ontvangen/],
    ['naar de directie', /Waarom moet de directie/],
    ['omdat niemand reageert', /naar de directie/],
    ['ja', /bij de manager/],
  ]);

  story('where reviews come from', at, [
    ['waar komen jullie reviews vandaan?', /Trustpilot|reviews|goed/],
    ['ja', /Trustpilot|Waar gaat het over|Waarmee/],
  ]);

  story('a review that was removed', at, [
    ['mijn review is verwijderd', /Waar stond je review/],
    ['op jullie eigen site', /welke review/],
    ['die van 1 november', /Waarom klopte/],
    ['het is echt zo gegaan', /ervaring laat zien/],
    ['nee', /antwoorden/],
    ['sanne@example.nl', /Klopt dat/],
    ['ja', /V-\w+/],
  ]);

  story('a licence that was withdrawn', at, [
    ['mijn licentie is ingetrokken', /welke licentie/],
    ['SEO Pro', /niet terecht/],
    ['ik deed niets verkeerd', /verhaal laat zien/],
    ['heb ik niet', /antwoorden/],
    ['sanne@example.nl', /Klopt dat/],
    ['ja', /L-\w+/],
  ]);

  story('a person', at, [
    ['kan ik iemand spreken?', /Waar gaat het over/],
    ['mijn factuur klopt niet', /e-mailadres/],
    ['hier in de chat', /Klopt dat/],
    ['ja', /S-\w+/],
  ]);

  story('the conversation by mail', at, [
    ['mail mij dit gesprek', /welk e-mailadres/],
    ['sanne @ example.nl', /gaat naar sanne@example.nl/],
  ]);
});

describe('whatever the words', () => {
  story(
    'no decision comes before a yes',
    at,
    [
      ['order 1042 is niet geleverd, mail is sanne@example.nl', /Klopt dat/],
      ['hmm', /begreep/],
    ],
    async ({ customer, decision }) => {
      expect(decision).toBeUndefined();
      expect(await customer.store.casesOfOrder('1042')).toEqual([]);
    },
  );
});
