import { afterEach, describe, expect, test } from '@jest/globals';
import { openOnWhatsApp, type OnWhatsApp } from '../../../support/channels/whatsapp.ts';
import { order } from '../../../support/orders.ts';

const env = { LOKET_PHONE_AS_SECOND_FACT: 'NL' };
const theirs = '06-12345678';
const hidden = { phone: undefined, hiddenPhone: '31612345678' };

const ofTheOrder = 'bestelling 1042 is verzonden';
const askedFor = 'Met welk e-mailadres heb je besteld? Je postcode mag ook.';
const askedForEither =
  'Met welk e-mailadres heb je besteld? Je postcode mag ook, of deel je telefoonnummer met de knop hieronder.';

let customer: OnWhatsApp;

/** A customer who writes from +31 6 12345678, in a shop where order 1042 was placed with this telephone. */
async function open(phone?: string, outside: Parameters<typeof openOnWhatsApp>[1] = {}) {
  const orders = [order(phone === undefined ? {} : { phone })];
  customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00', orders }, { env, ...outside });
}

afterEach(() => customer.leaves());

const textsOf = (said: Awaited<ReturnType<OnWhatsApp['says']>>) => said.map(({ text }) => text);
const asksForNumber = () => customer.phone.received().at(-1)?.body.interactive?.type;

describe('the number that a customer writes from', () => {
  test('shows an order with that number to be theirs, where the shop has switched that on', async () => {
    await open(theirs);
    const [answer] = textsOf(await customer.says('waar is mijn bestelling 1042'));
    expect(answer).toContain(ofTheOrder);
    expect(answer).not.toContain('e-mailadres');
  });

  test('shows nothing where the shop has not', async () => {
    await open(theirs, { env: {} });
    const [answer] = textsOf(await customer.says('waar is mijn bestelling 1042'));
    expect(answer).toContain(askedFor);
  });

  test.each([
    ['another number', '06-87654321'],
    ['the same digits in another country', '+33612345678'],
    ['no number', undefined],
    ['what is no number', 'geen'],
  ])('shows nothing of an order with %s, nor that there is one', async (_told, phone) => {
    await open(phone);
    const [known] = textsOf(await customer.says('waar is mijn bestelling 1042'));
    expect(known).toContain(askedFor);
    const [answer] = textsOf(await customer.says('sanne@example.nl'));
    expect(answer).toContain(ofTheOrder);
  });

  test('asks for the second fact of an unknown order as of any other', async () => {
    await open(theirs);
    const [answer] = textsOf(await customer.says('waar is mijn bestelling 9999'));
    expect(answer).toContain(askedFor);
    expect(textsOf(await customer.says('sanne@example.nl'))[0]).toContain('9999');
  });
});

describe('a customer who hides their number', () => {
  test('may share it with one tap instead of an address', async () => {
    await open(theirs, { who: hidden });
    const [asked] = textsOf(await customer.says('waar is mijn bestelling 1042'));
    expect(asked).toContain(askedForEither);
    expect(asksForNumber()).toBe('request_contact_info');
    const [answer] = textsOf(await customer.answered(customer.phone.sharesNumber()));
    expect(answer).toContain('Dank je, ik heb je nummer.');
    expect(answer).toContain(ofTheOrder);
    // and is not asked again for another order
    expect(textsOf(await customer.says('en bestelling 9999?')).join()).not.toContain('knop');
  });

  test('may give the address all the same', async () => {
    await open(theirs, { who: hidden });
    await customer.says('waar is mijn bestelling 1042');
    expect(textsOf(await customer.says('3511 AB'))[0]).toContain(ofTheOrder);
  });

  test('is asked for the address after all where the order was placed with another', async () => {
    await open('06-87654321', { who: hidden });
    await customer.says('waar is mijn bestelling 1042');
    const [answer] = textsOf(await customer.answered(customer.phone.sharesNumber()));
    expect(answer).toContain(askedFor);
    expect(answer).not.toContain('knop');
    expect(textsOf(await customer.says('sanne@example.nl'))[0]).toContain(ofTheOrder);
  });

  test("gets nothing for somebody else's card", async () => {
    await open(theirs, { who: hidden });
    await customer.says('waar is mijn bestelling 1042');
    const [answer] = textsOf(await customer.answered(customer.phone.sharesContact('31612345678')));
    expect(answer).toContain('Een contactkaart kan ik niet lezen.');
    expect(answer).toContain(askedForEither);
  });

  test('is not asked where it is of no use', async () => {
    await open(theirs, { who: hidden, env: {} });
    const [asked] = textsOf(await customer.says('waar is mijn bestelling 1042'));
    expect(asked).toContain(askedFor);
    expect(asksForNumber()).toBeUndefined();
  });
});
