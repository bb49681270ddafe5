import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { askWithCare } from '../../../bot/orders/careful-orders.ts';
import { customerIn, read } from '../../support/conversation.ts';
import { order, ordersOf } from '../../support/orders.ts';
import { recordingOrders } from '../../support/recording-orders.ts';
import { story } from '../../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const clock = () => Temporal.Instant.from(at);
const theirs = ['1001-A', '100-1A', '1001-B'].map((number) => order({ number }));
const alike = [...theirs, order({ number: '10-01A', email: 'bo@example.nl', postcode: '9711 LM' })];

describe('orders whose numbers are spelt alike', () => {
  story.onEveryChannel(
    'are shown to choose from, to who has shown that they are theirs',
    { at, orders: alike },
    [
      ['niet geleverd', /bestelnummer/],
      ['1001 a', /e-mailadres/],
      ['sanne@example.nl', /meer bestellingen[\s\S]*\[1001-A\]\n\[100-1A\]\n(?![\s\S]*10-01A)/],
      ['[100-1A]', /Bestelling 100-1A[\s\S]*Klopt dat/],
      ['ja', /R-100-1A/],
    ],
  );

  story('can be told apart by typing, in English too', { at, orders: alike, locale: 'en-GB' }, [
    ['my order 1001A, sanne@example.nl, was never delivered', /more than one|which/i],
    ['1001-A', /1001-A[\s\S]*Is that right|correct/i],
  ]);

  story('with its own spelling one is found at once', { at, orders: alike }, [
    ['bestelling #1001-A is niet geleverd, sanne@example.nl', /Bestelling 1001-A/],
  ]);

  test('are ten at most, and none of anybody else', async () => {
    const figures = '123456789ABCD';
    const spelt = (place: number) => `${figures.slice(0, place)}-${figures.slice(place)}`;
    const many = Array.from({ length: 12 }, (_, place) => order({ number: spelt(place + 1) }));
    const customer = await customerIn({ at, orders: many });
    const asked = read(await customer.says('order 123456789ABCD niet geleverd, sanne@example.nl'));
    expect(asked.match(/^\[[\dA-D-]+\]$/gm)).toHaveLength(10);
  });

  story('who has shown that one is theirs opens nobody else’s with that', { at, orders: alike }, [
    ['bestelling 1001-A is niet geleverd, sanne@example.nl', /Bestelling 1001-A/],
    ['menu', /Waarmee/],
    ['bestelling 10-01A is niet geleverd', /niet ontvangen/],
    ['ja', /^Met welk e-mailadres/],
    ['sanne@example.nl', /geen bestelling 10-01A bij sanne/],
  ]);

  story('who has shown that one is theirs is asked no second time', { at, orders: alike }, [
    ['bestelling 1001-B is niet geleverd, sanne@example.nl', /Bestelling 1001-B/],
    ['menu', /Waarmee/],
    ['bestelling 1001b is niet geleverd', /Bestelling 1001-B[\s\S]*Klopt dat/],
  ]);
});

describe('numbers as people write them', () => {
  const numbers = ['71432', 'WC-0000123', '10234', '1001-A'];
  const orders = askWithCare(ordersOf(numbers.map((number) => order({ number }))), clock);
  test.each([
    ['0071432', '71432'],
    ['#0071432', '71432'],
    ['wc 0000123', 'WC-0000123'],
    ['WC-0000123', 'WC-0000123'],
    ['10.234', '10234'],
    ['#1001-A', '1001-A'],
    ['1001a', '1001-A'],
  ])('%s opens order %s', async (written, number) => {
    const customer = await customerIn({ at, orders });
    await customer.says('niet geleverd');
    expect(read(await customer.says(`${written}, sanne@example.nl`))).toContain(
      `Bestelling ${number}`,
    );
  });
});

describe('a system that cannot see all orders', () => {
  const old = { ...ordersOf([order()]), seesDays: 60 };
  story('says so where it finds none, and names who can', { at, orders: old }, [
    ['niet geleverd, order 900, sanne@example.nl', /meer dan 60 dagen geleden kan ik niet zien/],
  ]);
  story('in English too', { at, orders: old, locale: 'en-GB' }, [
    ['not delivered, order 900, sanne@example.nl', /more than 60 days ago/],
  ]);
});

test('a chat asks the shop once, and is told when the shop is away', async () => {
  const shop = recordingOrders([order()], []);
  const customer = await customerIn({ at, orders: askWithCare(shop, clock) });
  await customer.says('niet geleverd, 1042, sanne@example.nl');
  await customer.says('menu');
  expect(read(await customer.says('niet geleverd, bestelling 1042'))).toMatch(/Klopt dat/);
  expect(shop.lookedUp).toEqual(['1042']);
  shop.isAway = true;
  await customer.says('menu');
  const answer = read(await customer.says('niet geleverd, bestelling 1043, sanne@example.nl'));
  expect(answer).toMatch(/niet bij de bestellingen/);
  expect(answer).not.toMatch(/geen bestelling/);
});
