import { describe, expect, test } from '@jest/globals';
import { customerIn, read, type Customer } from '../support/conversation.ts';
import { order, ordersOf } from '../support/orders.ts';
import { story } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const sanne = { email: 'sanne@example.nl', name: 'Sanne' };

/** What a channel hands in once it has made sure of who the shop says it is. */
function shopSays(value: { email: string; name?: string }) {
  const id = `identity-${value.email}`;
  return (customer: Customer) => customer.sends({ type: 'event', name: 'signed-in', id, value });
}

describe('who is signed in at the shop', () => {
  story('is asked for no second fact, and chooses among their own orders', { at }, [
    ['hoi', /Waarmee/],
    [shopSays(sanne), /^$/],
    ['niet geleverd', /Om welke bestelling gaat het\?[\s\S]*\[1042\]/],
    ['[1042]', /Bestelling 1042[\s\S]*Klopt dat/],
  ]);

  story('may type the number, in a sentence of their own', { at }, [
    [shopSays(sanne), /^$/],
    ['mijn bestelling 1042 is niet geleverd', /Klopt dat/],
  ]);

  story('in English too', { at, locale: 'en-GB' }, [
    [shopSays(sanne), /^$/],
    ['my order never arrived', /Which order is it about\?[\s\S]*\[1042\]/],
    ['1042', /Is that right/],
  ]);

  const guest = { at, orders: [order({ email: 'thuis@example.nl' })] };
  story('is asked for the address that they ordered with as a guest', guest, [
    [shopSays(sanne), /^$/],
    [
      'niet geleverd, order 1042',
      /staat niet op sanne@example\.nl, het adres waarmee je bent ingelogd[\s\S]*e-mailadres/,
    ],
    ['thuis@example.nl', /Klopt dat/],
  ]);

  test('is shown nothing of the orders of others', async () => {
    const orders = Array.from({ length: 9 }, (_, i) =>
      order({ number: `20${i}0`, email: 'bo@example.nl', postcode: '9711 LM' }),
    );
    const customer = await customerIn({ at, orders });
    await shopSays(sanne)(customer);
    await customer.says('niet geleverd, order 2000');
    const answers: string[] = [];
    for (let i = 1; i < 9; i += 1) answers.push(read(await customer.says(`order 20${i}0`)));
    for (const answer of answers)
      expect(answer).toMatch(/staat niet op sanne@example.nl|niet vaker/);
    expect(answers.join()).not.toMatch(/Klopt dat/);
  });

  test('sees the five latest of three hundred orders', async () => {
    const orders = Array.from({ length: 300 }, (_, i) =>
      order({
        number: String(5000 + i),
        placedAt: `2026-${String(1 + (i % 10)).padStart(2, '0')}-01T10:00:00+01:00`,
      }),
    );
    const customer = await customerIn({ at, orders });
    await shopSays(sanne)(customer);
    const asked = read(await customer.says('niet geleverd'));
    expect(asked.match(/\[5\d\d\d\]/g)).toHaveLength(5);
  });

  test('is asked as ever while the orders cannot be listed', async () => {
    const down = { ...ordersOf([order()]), latestOf: () => Promise.resolve([]) };
    const customer = await customerIn({ at, orders: down });
    await shopSays(sanne)(customer);
    expect(read(await customer.says('niet geleverd'))).toMatch(/Wat is je bestelnummer/);
    expect(read(await customer.says('1042'))).toMatch(/Klopt dat/);
  });

  test('is known for an hour', async () => {
    const customer = await customerIn({ at });
    await shopSays(sanne)(customer);
    customer.waitsUntil('2026-11-03T11:01:00+01:00');
    await customer.says('niet geleverd');
    expect(read(await customer.says('1042'))).toMatch(/e-mailadres/);
  });

  test('has nothing of who sat there before', async () => {
    const customer = await customerIn({ at });
    await shopSays(sanne)(customer);
    await customer.says('niet geleverd, order 1042');
    await customer.says('menu');
    await shopSays({ email: 'bo@example.nl' })(customer);
    await customer.says('niet geleverd');
    expect(read(await customer.says('1042'))).toMatch(/staat niet op bo@example\.nl/);
  });

  test('is noted while staff hold the conversation, and nothing is said', async () => {
    const customer = await customerIn({ at, desk: () => Promise.resolve('yes') });
    await customer.says('ik wil een medewerker spreken');
    await customer.says('over mijn factuur');
    await customer.handoffs.claim(customer.id, { id: 'anna', name: 'Anna' });
    await customer.heard();
    expect(read(await shopSays(sanne)(customer))).toBe('');
    const head = await customer.store.conversation(customer.id);
    expect(head).toMatchObject({ status: 'with-staff', dialog: { signedIn: sanne } });
  });
});
