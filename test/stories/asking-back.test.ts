import { describe, expect, test } from '@jest/globals';
import { complaintEscalationForm } from '../../dialogs/topics/complaint/complaint-escalation.ts';
import { complaintStatusForm } from '../../dialogs/topics/complaint/complaint-status.ts';
import { complaintForm } from '../../dialogs/topics/complaint/complaint.ts';
import { humanForm } from '../../dialogs/topics/person/person.ts';
import { licenceAppealForm } from '../../dialogs/topics/licence/licence-appeal.ts';
import { refundForm } from '../../dialogs/topics/refund/refund.ts';
import { reviewAppealForm } from '../../dialogs/topics/reviews/review-appeal.ts';
import { supportForm } from '../../dialogs/topics/support/support.ts';
import { transcriptForm } from '../../dialogs/topics/transcript/transcript.ts';
import { shippedWording } from '../support/book.ts';
import { order, subscription } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const english = { at, locale: 'en-GB' };
const delivered = order({
  delivery: { status: 'delivered', deliveredAt: '2026-11-02T10:00:00+01:00' },
});

describe('a customer who asks back', () => {
  story('hears where the number is and what it is for, and the question stays', at, [
    ['niet geleverd', /bestelnummer/],
    ['waar vind ik dat?', /op je factuur[\s\S]*Wat is je bestelnummer\?/],
    ['waarom heb je dat nodig', /^(?![\s\S]*kom er zo niet uit)[\s\S]*Wat is je bestelnummer\?/],
    ['1042', /e-mailadres/],
    ['waarom moet ik mijn e-mailadres geven?', /dat de bestelling van jou is[\s\S]*Welk|Met welk/],
    ['sanne@example.nl', /Klopt dat/],
    ['hoe bedoel je?', /zodra je ja zegt[\s\S]*Klopt dat/],
    ['ja', /op tijd/],
  ]);

  story('hears what the choices mean', at, [
    ['geld terug', /Waarom wil je je geld terug/],
    ['wat is het verschil?', /Kreeg je iets anders[\s\S]*\[Niet zoals beschreven\]/],
    ['waarom?', /Kreeg je iets anders/],
    ['niet geleverd', /bestelnummer/],
  ]);

  story('has no story of their own taken for it', at, [
    ['klacht indienen', /Wat is er gebeurd/],
    ['wat bedoel je?', /in je eigen woorden[\s\S]*Wat is er gebeurd/],
    ['waarom krijg ik al weken geen antwoord', /goedmaken/],
  ]);

  story('does so in English', english, [
    ['not delivered', /order number/],
    ['where do I find that?', /on your invoice[\s\S]*order number/],
    ['1042', /e-mail address/],
    ['why do you need my email address?', /that the order is yours/],
    ['sanne@example.nl', /Is that right/],
  ]);
});

describe('a customer who asks about the shop', () => {
  story('hears when it is open, and when it is open again', '2026-11-21T12:00:00+01:00', [
    [
      'wat zijn jullie openingstijden?',
      /maandag t\/m vrijdag van 09:00 tot 17:30 uur\. Nu zijn we dicht; vanaf maandag 23 november om 09:00/,
    ],
    ['niet geleverd', /bestelnummer/],
    ['zijn jullie zaterdag open?', /maandag t\/m vrijdag[\s\S]*Wat is je bestelnummer\?/],
  ]);

  story('hears how soon it answers, and promises nothing', at, [
    ['hoe lang duurt het voordat ik antwoord krijg?', /24 tot 48 uur[\s\S]*Waarmee/],
    ['niet geleverd, order 1042, sanne@example.nl', /Klopt dat/],
    ['wanneer krijg ik mijn geld terug?', /kan ik niet beloven[\s\S]*Klopt dat/],
    ['ja', /op tijd/],
    ['en wanneer krijg ik mijn geld dan?', /kan ik niet beloven/],
  ]);

  story('hears that this is no person', english, [
    ['are you a real person?', /an automated assistant, not a person/],
    ['I want to complain', /What happened/],
    ['am I talking to a robot?', /automated assistant[\s\S]*What happened/],
  ]);

  story('hears what Loket does', at, [
    ['help', /geld terug, terugsturen, opzeggen, hulp bij een product[\s\S]*\[Geld terug\]/],
    ['wat kan je allemaal?', /opzeggen/],
  ]);
});

describe('a customer who is brief', () => {
  story('begins with the number, and is not asked for it', at, [
    ['1042', /Bestelling 1042, dank je/],
    ['sanne@example.nl', /Bestelling 1042, dank je/],
    ['niet geleverd', /SEO Pro[\s\S]*Niet geleverd[\s\S]*Klopt dat/],
  ]);

  story('says yes to several, and is asked which', at, [
    ['mijn licentie is ineens ongeldig geworden', /Is het een van deze/],
    ['ja', /Welke van deze/],
  ]);

  story('tells why in a few words', { at, orders: [delivered] }, [
    ['geld terug', /Waarom wil je/],
    ['verkeerde kleur', /bestelnummer/],
    ['1042, sanne@example.nl', /aan de hand/],
    ['komt niet overeen met de foto', /laten zien/],
  ]);

  story(
    'ends a subscription in two words',
    { at: '2026-10-30T12:00:00+01:00', orders: [subscription()] },
    [
      ['abonnement opzeggen', /bestelnummer/],
      ['2001 en sanne@example.nl', /Wanneer moet je abonnement stoppen/],
      ['einde periode', /Zal ik het opzeggen/],
    ],
  );

  story('tells all at once', { at, orders: [delivered] }, [
    [
      'dit voldoet niet aan de omschrijving, order 1042, sanne@example.nl, ik wil mijn geld terug',
      /laten zien/,
    ],
  ]);

  story('tells what is the matter with a product, and who changed it', at, [
    ['mijn plugin crasht steeds, order 1042, sanne@example.nl', /Er werkt dus iets niet/],
    ['nee', /veranderd/],
    ['ja', /Door wie/],
    ['onze webbouwer heeft er iets aan gedaan', /gat in de beveiliging/],
  ]);
});

describe('a customer who does not know', () => {
  story('goes on without an order number, in words of their own', at, [
    ['niet geleverd', /bestelnummer/],
    ['die ben ik kwijt', /Wanneer heb je het ongeveer besteld/],
    ['geen idee meer', /Op welk e-mailadres/],
    ['sanne@example.nl', /geen nummer bij de hand[\s\S]*Besteld op: niet bekend[\s\S]*Klopt dat/],
  ]);

  story('is not asked for the number they said they have not', at, [
    ['mijn bestelling is niet geleverd en ik heb geen bestelnummer', /Begrijp ik het goed/],
    ['ja', /Wanneer heb je het ongeveer besteld/],
  ]);

  story('hears what else does, and then meets a person', at, [
    ['niet geleverd, order 1042', /e-mailadres/],
    ['weet ik niet meer', /kreeg; de postcode van je bestelling is ook goed/],
    ['ook vergeten', /geef ik door aan een medewerker/],
  ]);

  story('has no "geen foto" taken for proof', { at, orders: [delivered] }, [
    ['niet zoals beschreven, order 1042, sanne@example.nl', /aan de hand/],
    ['het klopt niet met de beschrijving', /laten zien/],
    ['ik heb geen bewijs', /een paar zinnen[\s\S]*laten zien/],
    ['de kleur is groen en er stond blauw', /de kleur is groen[\s\S]*Klopt dat/],
  ]);

  story('needs no evidence for a complaint', at, [
    ['klacht indienen', /gebeurd/],
    ['de helpdesk hing op', /goedmaken/],
    ['excuses', /bestelnummer/],
    ['heb ik niet bij de hand', /e-mailadres/],
    ['sanne@example.nl', /laat zien/],
    ['I have no proof', /Bewijs: geen/],
  ]);

  story('of the version is helped by a person', at, [
    ['hulp bij een product', /Waar/],
    ['er werkt iets niet', /daarnaast/],
    ['nee', /bestelnummer/],
    ['geen idee', /welk product/],
    ['weet ik niet', /naam zoals die in de winkel/],
    ['SEO Pro', /nieuwste versie/],
    ['geen flauw idee', /Vertel kort/],
  ]);
});

test.each(['nl', 'en'] as const)(
  'every question of every form explains itself (%s)',
  (language) => {
    const words = shippedWording()[language];
    const forms: { slots: Record<string, { explain: string }> }[] = [
      refundForm,
      supportForm,
      complaintForm,
      complaintStatusForm,
      complaintEscalationForm,
      reviewAppealForm,
      licenceAppealForm,
      humanForm,
      transcriptForm,
    ];
    const keys = forms.flatMap(({ slots }) => Object.values(slots).map(({ explain }) => explain));
    expect(keys.length).toBeGreaterThan(50);
    for (const key of keys) expect(words(key)).toMatch(/\.$/);
  },
);
