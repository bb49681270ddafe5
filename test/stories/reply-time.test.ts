import { describe } from '@jest/globals';
import { order } from '../support/orders.ts';
import { story, type Line } from '../support/story.ts';

const fridayNight = '2026-11-20T21:00:00+01:00';

describe('how soon an answer comes', () => {
  story('while staff are there, from now on', '2026-11-18T12:00:00+01:00', [
    asks(/binnen 24 tot 48 uur/),
  ]);

  story('on a weekday evening, from the next morning on', '2026-11-18T21:00:00+01:00', [
    asks(
      /zijn donderdag 19 november om 09:00 weer open; daarna hoor je meestal binnen 24 uur iets/,
    ),
  ]);

  story('on a Friday night, from Monday on', fridayNight, [
    asks(/zijn maandag 23 november om 09:00 weer open; daarna hoor je meestal binnen 24 uur iets/),
  ]);

  story('at the weekend, from Monday on', '2026-11-22T12:00:00+01:00', [
    asks(/zijn maandag 23 november om 09:00 weer open; daarna/),
  ]);

  story('on Christmas Day, after the holidays and the weekend', '2026-12-25T12:00:00+01:00', [
    asks(/zijn maandag 28 december om 09:00 weer open; daarna/),
  ]);

  story('on a Friday afternoon, today or from Monday on', '2026-11-20T16:00:00+01:00', [
    asks(/Lukt het vandaag niet meer, dan zijn we maandag 23 november om 09:00 weer open; daarna/),
  ]);

  story('in English too', { at: fridayNight, locale: 'en-GB' }, [
    [
      'how long does it take?',
      /open again on Monday,? 23 November at 09:00; you'll usually hear from us within 24 hours after that/,
    ],
  ]);
});

describe('on a Friday night nobody is promised an answer at the weekend', () => {
  const orders = [order({ placedAt: '2026-11-18T10:00:00+01:00' })];
  const mine = 'order 1042, sanne@example.nl';
  const onMonday = /^(?![^]*48 uur)[^]*maandag 23 november om 09:00 weer open/;

  story('who did not get an order', { at: fridayNight, orders }, [
    [`niet geleverd, ${mine}`, /Klopt dat/],
    ['ja', onMonday],
  ]);

  story('who is not satisfied', { at: fridayNight, orders }, [
    [`niet tevreden, ${mine}`, /Klopt dat/],
    ['ja', onMonday],
  ]);

  story('who has no order number', fridayNight, [
    ['niet geleverd', /bestelnummer/],
    ['[Die heb ik niet]', /Wanneer/],
    ['[Vandaag]', /e-mailadres/],
    ['sanne@example.nl', /Klopt dat/],
    ['ja', onMonday],
  ]);

  story('who asks for help with a product', { at: fridayNight, orders }, [
    ['hulp bij een product', /Waar/],
    ['[Hoe iets werkt]', /bestelnummer/],
    ['1042 sanne@example.nl', /veranderd/],
    ['nee, niets', /Werk het product eerst bij/],
    ['ja, speelt nog', /Vertel kort/],
    ['Waar stel ik de titels in?', /Klopt dat/],
    ['ja', onMonday],
  ]);

  story('who asks when the money comes', { at: fridayNight, orders }, [
    [`niet geleverd, ${mine}`, /Klopt dat/],
    ['ja', /R-1042/],
    ['wanneer krijg ik mijn geld?', onMonday],
  ]);

  story('who asks for a person hears it before anything is asked', fridayNight, [
    [
      'medewerker',
      /^We zijn nu dicht\. Vanaf maandag 23 november om 09:00 staan we weer voor je klaar/,
    ],
    ['Mijn factuur klopt niet', /e-mailadres/],
    ['[Hier in de chat]', /Klopt dat/],
    ['ja', onMonday],
  ]);
});

function asks(answer: RegExp): Line {
  return ['hoe lang duurt het voordat ik antwoord krijg?', answer];
}
