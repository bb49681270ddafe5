import { describe } from '@jest/globals';
import { bookOf, edited } from '../policies/sample.ts';
import { story } from '../support/story.ts';

const name = 'shopName: Voorbeeldwinkel';
const facts = `${name}
    contact:
      company: De Demowinkel B.V.
      address: Domplein 1, 3512 JC Utrecht
      email: info@example.nl
      phone: '+31 30 123 45 67'
    exceptions:
      - { date: 2026-12-24, hours: 09:00-15:00, why: { nl: kerstavond, en: Christmas Eve } }`;
const book = bookOf(
  edited('service.yaml', name, facts).map((file) => ({
    ...file,
    text: file.text.replace('monday: 09:00-17:30', "monday: '09:00-12:30, 13:00-17:30'"),
  })),
);
const at = '2026-12-14T12:45:00+01:00';

describe('a customer who asks about the shop', () => {
  story('hears whether it is open on the day that they name', { at, book }, [
    [
      'zijn jullie tweede kerstdag open?',
      /^Op zaterdag 26 december zijn we dicht\. We zijn bereikbaar op maandag/,
    ],
    [
      'zijn jullie open op 24 december?',
      /Op donderdag 24 december \(kerstavond\) zijn we er van 09:00 tot 15:00 uur\./,
    ],
    ['zijn jullie dicht met kerst?', /vrijdag 25 december zijn we dicht\. Op zaterdag 26 december/],
    ['zijn jullie morgen open?', /^Op dinsdag 15 december zijn we er van 09:00 tot 17:30 uur\./],
  ]);

  story('hears of the break, and of the days of two weeks that differ', { at, book }, [
    [
      'hebben jullie lunchpauze?',
      /maandag van 09:00 tot 12:30 uur en van 13:00 tot 17:30 uur en dinsdag t\/m vrijdag van 09:00 tot 17:30 uur\. Op donderdag 24 december \(kerstavond\) zijn we er van 09:00 tot 15:00 uur\. .*vrijdag 25 december zijn we dicht\. .*vanaf maandag 14 december om 13:00/,
    ],
  ]);

  story('reads phone, e-mail and address, and the question that stood goes on', { at, book }, [
    ['niet geleverd', /bestelnummer/],
    [
      'wat is jullie telefoonnummer?',
      /Bellen kan op \+31 30 123 45 67\.[\s\S]*info@example\.nl[\s\S]*De Demowinkel B\.V\., Domplein 1[\s\S]*Wat is je bestelnummer\?/,
    ],
  ]);

  story('is told the way to a person where the shop wrote nothing down', at, [
    ['wat is jullie adres?', /hier in de chat\..*medewerker/],
  ]);

  story('does so in English', { at, book, locale: 'en-GB' }, [
    ['are you open on boxing day?', /On Saturday,? 26 December we are closed\./],
    [
      'are you open on 24 December?',
      /24 December \(Christmas Eve\) we are here from 09:00 to 15:00/,
    ],
    ['do you have a lunch break?', /Monday from 09:00 to 12:30 and from 13:00 to 17:30/],
    ['what is your phone number?', /call us on \+31 30 123 45 67/],
  ]);
});
