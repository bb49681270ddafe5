import { describe, expect } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { subscription } from '../../support/orders.ts';
import { story, type Ending, type Line } from '../../support/story.ts';

/*
 * What customers say in one breath with a yes or a no: it is read, and the yes or no is not all that is heard.
 */

const at = '2026-11-03T10:00:00+01:00';
const english = { at, locale: 'en-GB' };

describe('what follows a no to what was made of their words', () => {
  const misread: [string, RegExp] = [
    'mijn pakje is zoek',
    /je hebt je bestelling niet ontvangen\?/,
  ];

  story('is for a person where the bot cannot help', at, [
    misread,
    ['nee, mijn betaling lukt niet', /een medewerker wel[\s\S]*antwoorden/],
  ]);

  story('is begun where it is plain', at, [
    misread,
    ['nee, ik wil een klacht indienen', /Wat is er gebeurd/],
  ]);

  story('is begun where it is about an order', at, [
    misread,
    ['nee, het gaat om een factuur', /bestelnummer/],
  ]);

  story('is asked about where it is not', at, [
    misread,
    ['nee, hij is stuk', /Begrijp ik het goed/],
  ]);

  story('is no more than the no where it says nothing else', at, [
    misread,
    ['nee, dat bedoel ik niet', /Oké, dat was het niet/],
  ]);

  story('is heard in English too', english, [
    ['my parcel got lost', /you have not received your order/],
    ["no, it's about an invoice", /order number/],
  ]);

  story('is the answer where a button was guessed', at, [
    ['ik wil mijn geld terug', /Waarom wil je/],
    ['het is gewoon waardeloos spul', /Bedoel je/],
    ['nee, er zit een kras op', /bestelnummer/],
    ['1042 sanne@example.nl', /klopt niet met de beschrijving/],
  ]);

  story('is for a person where the no stands alone, as nobody is asked three times', at, [
    ['ik wil mijn geld terug', /Waarom wil je/],
    ['het is gewoon waardeloos spul', /Bedoel je/],
    ['nee hoor', /geef ik door aan een medewerker/],
  ]);

  story('is the answer to the question of the form that stands', at, [
    ['niet geleverd', /bestelnummer/],
    ['ik wil een klacht indienen', /gaat het nu om iets anders/],
    ['nee, mijn bestelnummer is 1042', /e-mailadres/],
  ]);
});

describe('a yes with a condition, where a subscription is to be cancelled', () => {
  const late = { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] };
  const whenToStop: Line = ['abonnement opzeggen, 2001, sanne@example.nl', /Wanneer/];
  const toTheYes: Line[] = [whenToStop, ['aan het eind', /Zal ik het opzeggen/]];
  const cancelsNothing = async ({ customer }: Ending) => {
    expect((await customer.store.casesOfOrder('2001')).map(foldCase)).toEqual([]);
  };

  story(
    'is another moment where it names one',
    late,
    [...toTheYes, ['ja maar wel meteen', /Weet je het zeker/]],
    cancelsNothing,
  );

  story(
    'hears of the money what the policy says of it, and is none yet',
    late,
    [
      ...toTheYes,
      ['doe maar, maar ik wil dat geld wel terug', /je geld terug, begrijp ik[\s\S]*Zal ik het/],
    ],
    cancelsNothing,
  );

  story('hears the same at the question before', late, [
    whenToStop,
    [
      'doe maar aan het eind, maar ik wil dat geld wel terug',
      /je geld terug, begrijp ik[\s\S]*Wanneer moet je/,
    ],
    ['aan het eind', /Zal ik het opzeggen/],
  ]);

  story('hears the same for a question', late, [
    ...toTheYes,
    ['ja maar krijg ik dan mijn geld terug?', /volgens ons beleid niet terug[\s\S]*Zal ik het/],
    ['ja', /is opgezegd/],
  ]);

  story(
    'is said back where it is about something else',
    late,
    [
      ...toTheYes,
      ['ja, mits ik bij mijn bestanden kan', /"mits ik bij mijn bestanden kan"[\s\S]*Zal ik het/],
    ],
    cancelsNothing,
  );

  story(
    'is heard in English too',
    { ...late, locale: 'en-GB' },
    [
      ['cancel my subscription, 2001, sanne@example.nl', /When/],
      ['at the end', /Shall I cancel it/],
      ['yes but i do want that money back', /isn't refunded[\s\S]*Shall I cancel it/],
      ['yes but right away', /Are you sure/],
    ],
    cancelsNothing,
  );
});

story('a yes with a but, where something can still be changed, is asked what to change', at, [
  ['niet geleverd, 1042, sanne@example.nl', /Klopt dat/],
  ['ja maar het was een ander adres', /Wat wil je aanpassen/],
]);
