import { describe } from '@jest/globals';
import { story } from '../../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';

describe('the language of the conversation', () => {
  story.onEveryChannel('follows what the customer writes, says so, and stays', at, [
    [
      'My order has never been delivered',
      /I'll continue in English[\s\S]*Liever Nederlands[\s\S]*order number/,
    ],
    ['1042 sanne@example.nl', /Is that right/],
    ['ja dat klopt helemaal zo', /in time/],
  ]);

  story('is not changed by fewer than four words', at, [['never delivered', /bestelnummer/]]);

  story('is not changed by an English story in a Dutch complaint', at, [
    ['klacht indienen', /Wat is er gebeurd/],
    ['The app says: could not connect to the server, please try again later', /goedmaken/],
  ]);

  story('that was chosen is not guessed again', at, [
    ['english', /in English/],
    ['mijn bestelling is nog steeds niet geleverd', /order number/],
    ['nederlands', /in het Nederlands[\s\S]*bestelnummer/],
  ]);

  story('is chosen politely too', at, [
    ['sorry, in English please', /in English/],
    ['thanks, in dutch please', /in het Nederlands/],
  ]);

  story(
    'is Dutch for a locale that is neither, until the customer writes',
    { at, locale: 'fr-FR' },
    [['menu', /Waarmee kan ik je helpen/]],
  );

  story.onEveryChannel('that is neither is named, once, and a person is offered', at, [
    [
      'Wo bleibt mein Paket, ich warte seit zwei Wochen',
      /Dit lijkt Duits[\s\S]*This looks like German[\s\S]*\[Medewerker spreken\]/,
    ],
    ['[Verder in het Nederlands]', /Waarmee/],
  ]);

  story('that is neither is named in the middle of a form too, which goes on', at, [
    ['niet geleverd', /bestelnummer/],
    ['je ne connais pas le numéro de ma commande', /Frans[\s\S]*\[Medewerker spreken\]/],
    ['[Verder in het Nederlands]', /bestelnummer/],
    ['1042', /e-mailadres/],
  ]);
});
