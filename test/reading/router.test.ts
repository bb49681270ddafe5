import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { trainModel } from '../../dialogs/reading/router/training/train.ts';
import { ruleRoute } from '../../dialogs/reading/router/route-rules.ts';
import { openRouter } from '../../dialogs/reading/router/router.ts';
import { routes, type Route } from '../../dialogs/reading/router/routes.ts';

const shipped = readFileSync('dist/reading/routes.model');
const route = openRouter(shipped);

describe('plain sentences lead where they say', () => {
  test.each<[string, Route]>([
    ['ik heb nog steeds niets ontvangen', 'refund.non_delivery'],
    ['waar blijft mijn bestelling 1042?', 'order.status'],
    ['has my parcel left yet', 'order.status'],
    ['is mijn betaling goed binnengekomen', 'order.status'],
    ['track and trace', 'order.status'],
    ['kan ik mijn bestelling nog annuleren', 'order.change'],
    ['please send me the invoice once more', 'order.change'],
    ['het huisnummer van mijn bestelling klopt niet', 'order.change'],
    ['the parcel I ordered two weeks ago never turned up', 'refund.non_delivery'],
    ['nooit een downloadlink gehad na het betalen', 'refund.non_delivery'],
    ['er zit een grote kras op de tafel die jullie stuurden', 'refund.not_as_described'],
    ['I ordered blue and got a red one', 'refund.not_as_described'],
    ['het pakket kwam aan maar alles erin is kapot', 'refund.not_as_described'],
    ['hoe kom ik van dat maandabonnement af', 'refund.cancel_recurring'],
    ['please stop charging my card every month', 'refund.cancel_recurring'],
    ['de jurk staat me niet, ik stuur hem terug', 'withdrawal'],
    ['kan ik mijn geld terugkrijgen?', 'refund.general'],
    ["I've changed my mind, can I return it", 'withdrawal'],
    ['cancel order 1042', 'order.change'],
    ['ik ontbind hierbij de koop van de jas die ik dinsdag kreeg', 'withdrawal'],
    ['jullie hebben mijn retour al, waar blijft het geld', 'refund.general'],
    ['de plugin geeft een foutmelding na de update', 'support.in_scope'],
    ['how do I install the theme', 'support.in_scope'],
    ['mijn licentiesleutel wordt niet geaccepteerd', 'support.in_scope'],
    ['kunnen jullie een extra veld in het formulier bouwen?', 'support.customization'],
    ['we would like a quote for custom development', 'support.customization'],
    ['ik wil een klacht indienen over jullie bezorger', 'complaint.open'],
    ['your colleague was incredibly rude to me', 'complaint.open'],
    ['is er al iets bekend over mijn klacht', 'complaint.status'],
    ["I've not heard anything about my complaint", 'complaint.status'],
    ['ik neem geen genoegen met de uitkomst en wil naar de directie', 'complaint.escalate'],
    ['I want to escalate my complaint to the board', 'complaint.escalate'],
    ['waarom hebben jullie mijn beoordeling weggehaald', 'review.removed_appeal'],
    ['my review is no longer on your site', 'review.removed_appeal'],
    ['zijn die reviews op trustpilot wel echt', 'review.trustpilot'],
    ['do you pay people for good reviews', 'review.trustpilot'],
    ['mijn supportlicentie is ingetrokken', 'review.licence_appeal'],
    ['why did you revoke my licence', 'review.licence_appeal'],
    ['bel me terug', 'human'],
    ['can I talk to a real person', 'human'],
    ['geen robot, ik wil een mens', 'human'],
    ['wat zijn jullie openingstijden', 'oos'],
    ['do you have this in stock', 'oos'],
    ['wat voor weer wordt het morgen', 'oos'],
    ['can I still change my delivery address', 'order.change'],
    ['geen klacht, ik wil alleen mijn geld terug', 'refund.general'],
    ["I don't want to cancel, I just want my parcel", 'refund.non_delivery'],
    ['ik wil niet retourneren, ik wil mijn beklag doen', 'complaint.open'],
    ["I don't need the money back, just send what never came", 'refund.non_delivery'],
    ['het gaat me niet om het geld, ik wil gewoon mijn bestelling', 'refund.non_delivery'],
    ["I don't want to use the plan any more, I just want to stop it", 'refund.cancel_recurring'],
    ['waneer wrodt mijn paket nou beozrgd', 'order.status'],
  ])('%s: %s', (text, expected) => {
    expect(route(text).guesses[0]?.route).toBe(expected);
  });
});

describe('anything that can be typed is routed', () => {
  test.each([
    ['nothing', ''],
    ['emoji alone', '😀😀 🎉'],
    ['signs alone', '?!'],
    ['another script', 'где моя посылка'],
    ['half a surrogate pair', '\ud83d'],
    ['one word without an end', 'a'.repeat(100_000)],
  ])('%s', (_, text) => {
    const { guesses, sure } = route(text);
    expect(guesses.map((guess) => guess.route).sort()).toEqual([...routes].sort());
    expect(guesses.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1);
    expect(sure).toBe(false);
  });

  test('a thousand letters of which none is like another', () => {
    // each of these syllables is read as two or three letters
    const syllables = Array.from({ length: 900 }, (_, n) => 0xac00 + ((n * 7919) % 11_172));
    const text = syllables
      .map((syllable, n) => String.fromCharCode(syllable) + (n % 13 === 12 ? ' ' : ''))
      .join('');
    expect(route(text).guesses).toHaveLength(routes.length);
  });

  test('of 100,000 characters the first thousand count', () => {
    const start = 'mijn pakket is niet geleverd. '.repeat(40);
    const end = 'I want to cancel my subscription. '.repeat(3_000);
    expect(route(start + end)).toEqual(route(start));
  });

  test('the likeliest comes first', () => {
    const scores = route('geld terug of toch een klacht, of de licentie').guesses.map(
      ({ score }) => score,
    );
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  test('out of scope is never sure: there is nothing to do at once', () => {
    const { guesses, sure } = route('hebben jullie vacatures');
    expect([guesses[0]?.route, sure]).toEqual(['oos', false]);
  });
});

describe("what may be another's business is asked about", () => {
  test.each([
    'mijn pakket van bol is niet geleverd',
    "my Amazon parcel wasn't delivered",
    'mijn H&M-bestelling is kwijt',
    'mijn jachtvergunning is ingetrokken',
    'my fishing licence was revoked',
  ])('%s', (text) => {
    expect(route(text).sure).toBe(false);
  });
});

describe('a rule speaks where it knows every word', () => {
  test.each<[string, Route | undefined]>([
    ['Ik wil graag mijn abonnement opzeggen.', 'refund.cancel_recurring'],
    ['Ik wil mijn abonnement niet opzeggen', undefined],
    ['ik wil mijn abonnement bij KPN opzeggen', undefined],
    ['Bestelling 1042 is niet geleverd, sanne@example.nl', 'refund.non_delivery'],
    ['waar blijft mijn bestelling 1042?', 'order.status'],
    ['wanneer komt mijn pakket', 'order.status'],
    ['is het al verzonden?', 'order.status'],
    ['ik heb het al verzonden', undefined],
    ['wat is de status van mijn bestelling', 'order.status'],
    ['track & trace', 'order.status'],
    ['ik wil mijn bestelling annuleren', 'order.change'],
    ['ik wil mijn abonnement annuleren', 'refund.cancel_recurring'],
    ['ik wil mijn bestelling niet annuleren', undefined],
    ['can I still change the delivery address', 'order.change'],
    ['kunt u mij de factuur nog eens mailen', 'order.change'],
    ['ik heb mijn geld nog niet ontvangen', undefined],
    ['ik wil mijn geld terug', 'refund.general'],
    ['mijn geld is terug, dank', undefined],
    ['ik wil mijn geld terug en een klacht indienen', undefined],
    ['bel me terug', 'human'],
    ['bel me niet', undefined],
    ['I want to speak to a real person please', 'human'],
    ['ik heb een klacht over een medewerker', undefined],
    ['ik wil een klacht indienen', 'complaint.open'],
    ['geen klacht, alleen een vraag', undefined],
    ['wat is de status van mijn klacht', undefined],
    ['status van mijn klacht', 'complaint.status'],
    ['waarom is mijn review verwijderd', 'review.removed_appeal'],
    ['ik wil mijn review verwijderd hebben', undefined],
    ['my licence was revoked', 'review.licence_appeal'],
    ['I want my licence cancelled', undefined],
    ['mijn licentiesleutel werkt niet', undefined],
    ['ik ontbind hierbij de koop van de jas, want hij valt tegen', 'withdrawal'],
    ['ik zie af van mijn aankoop en wil mijn geld terug', 'withdrawal'],
    ['annuleer de koop, ik zit nog binnen de 14 dagen', 'withdrawal'],
    ['ik wil dit artikel terugsturen', 'withdrawal'],
    ['bedenktijd voorbij?', 'withdrawal'],
    ['I hereby withdraw from my purchase because I found it cheaper', 'withdrawal'],
    ['ik herroep mijn toestemming voor de nieuwsbrief', undefined],
    ['ik wil de klacht herroepen', undefined],
    ['ik zie af van de offerte', undefined],
    ['vorige week heb ik herroepen, waar blijft mijn geld', undefined],
    ['als ik de koop ontbind, krijg ik dan alles terug', undefined],
    ['ik wil niet herroepen, alleen ruilen', undefined],
    ['het scherm is kapot en ik wil het terugsturen', undefined],
    ['I withdraw my complaint', undefined],
    ["I don't want to withdraw from the purchase", undefined],
    ['', undefined],
  ])('%s: %s', (text, expected) => {
    expect(ruleRoute(text)).toBe(expected);
  });

  test('it comes first, with score 1, and is sure', () => {
    const { guesses, ...rest } = route('ik wil mijn abonnement opzeggen');
    expect(guesses[0]).toEqual({ route: 'refund.cancel_recurring', score: 1 });
    expect(guesses).toHaveLength(routes.length);
    expect(rest).toEqual({ sure: true, by: 'rule' });
  });
});

describe('bytes that are no model are refused by name', () => {
  const small = trainModel([
    { text: 'waar blijft mijn pakje', route: 'refund.non_delivery', lang: 'nl' },
    { text: 'hello', route: 'oos', lang: 'en' },
  ]);
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['something else', new TextEncoder().encode('{"routes": []}')],
    ['cut off', small.slice(0, -1)],
    ['cut off early', small.slice(0, 300)],
    ['too long', Uint8Array.from([...small, 0])],
    ['another format', small.map((byte, index) => (index === 13 ? byte + 1 : byte))],
  ])('%s', (_, bytes) => {
    expect(() => openRouter(bytes)).toThrow(expect.objectContaining({ code: 'unusable-model' }));
  });

  test('a part of a larger buffer is read as well', () => {
    const larger = new Uint8Array(small.length + 3);
    larger.set(small, 3);
    const text = 'waar blijft mijn pakje';
    expect(openRouter(larger.subarray(3))(text)).toEqual(openRouter(small)(text));
  });
});
