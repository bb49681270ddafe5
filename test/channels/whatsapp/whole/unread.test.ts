import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openOnWhatsApp, type OnWhatsApp } from '../../../support/channels/whatsapp.ts';

let customer: OnWhatsApp;

beforeEach(async () => {
  customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
});

afterEach(() => customer.leaves());

type Does = (phone: OnWhatsApp['phone']) => Promise<{ id: string; status: number }>;

const bytes = Buffer.from('OggS');
const things: [string, Does, string][] = [
  [
    'a voice message',
    (phone) => phone.sendsAudio({ bytes, contentType: 'audio/ogg' }),
    'Een spraakbericht kan ik niet beluisteren; een medewerker wel.',
  ],
  [
    'a place',
    (phone) => phone.sharesLocation(52.09, 5.12),
    'Een locatie kan ik niet lezen. Gaat het om een adres? Typ het dan even.',
  ],
  [
    "somebody's card",
    (phone) => phone.sharesContact('31687654321'),
    'Een contactkaart kan ik niet lezen. Typ even wat ik eruit moet weten.',
  ],
  [
    'a basket',
    (phone) => phone.orders([{ id: 'SEO-PRO', quantity: 1, price: 49 }]),
    'Bestellen kan ik hier niet voor je doen.',
  ],
  [
    'what WhatsApp cannot pass on',
    (phone) => phone.sendsUnsupported(),
    'Dit soort bericht kan ik niet lezen. Typ je vraag, of stuur een foto of een pdf.',
  ],
  [
    'a program that calls itself a photo',
    (phone) => phone.sendsImage({ bytes: Buffer.from('MZ\0\0'), contentType: 'image/jpeg' }),
    'Dit bestand kan ik niet aannemen. Stuur een foto of een pdf van hooguit 10 MB.',
  ],
];

describe('a customer in the middle of a question who sends', () => {
  test.each(things)('%s hears what to do, and is asked again', async (_what, does, told) => {
    const [asked] = await customer.says('ik wil mijn geld terug voor bestelling 1042');
    const [answer, ...others] = await customer.answered(does(customer.phone));
    expect(others).toEqual([]);
    expect(answer?.text).toContain(told);
    expect(answer?.text?.split('\n\n').at(-1)).toBe(asked?.text?.split('\n\n').at(-1));
    const [next] = await customer.says('sanne@example.nl');
    expect(next?.text).not.toContain(told);
  });
});

test('who begins with a voice message is greeted, and offered what there is', async () => {
  const sent = customer.phone.sendsAudio({ bytes, contentType: 'audio/ogg' });
  const [answer, ...others] = await customer.answered(sent);
  expect(others).toEqual([]);
  expect(answer?.text).toContain('Ik ben de automatische assistent van Voorbeeldwinkel');
  expect(answer?.text).toContain('Een spraakbericht kan ik niet beluisteren');
  expect(answer?.suggestedActions?.actions.map(({ title }) => title)).toContain('Geld terug');
});

test.each<[string, Does]>([
  ['a thumb up', (phone) => phone.reacts('👍', phone.received()[0]?.id ?? '')],
  ['a sticker', (phone) => phone.sendsSticker({ bytes, contentType: 'image/webp' })],
])('%s is nothing to answer', async (_what, does) => {
  await customer.says('ik wil mijn geld terug voor bestelling 1042');
  expect(await customer.answered(does(customer.phone))).toEqual([]);
});
