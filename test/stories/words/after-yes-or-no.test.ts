import { describe } from '@jest/globals';
import { story } from '../../support/story.ts';

/*
 * What customers say in one breath with a yes or a no: it is read, and the yes or no is not all that is heard.
 */

const at = '2026-11-03T10:00:00+01:00';
const english = { at, locale: 'en-GB' };

describe('what follows a no to what was made of their words', () => {
  const misread: [string, RegExp] = [
    'mijn spullen zijn nergens te bekennen al weken',
    /je hebt je bestelling niet ontvangen\?/,
  ];

  story('is for a person where the bot cannot help', at, [
    misread,
    ['nee, het gaat om een factuur', /een medewerker wel[\s\S]*antwoorden/],
  ]);

  story('is begun where it is plain', at, [
    misread,
    ['nee, ik wil een klacht indienen', /Wat is er gebeurd/],
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
    ['my stuff is nowhere to be seen for weeks', /you have not received your order/],
    ["no, it's about an invoice", /a colleague can/],
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
