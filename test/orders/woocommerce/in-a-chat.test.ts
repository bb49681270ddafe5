import { expect, test } from '@jest/globals';
import { customerIn, read } from '../../support/conversation.ts';
import { order } from '../../support/orders.ts';
import { answering, wooCommerce } from '../../support/stand-ins/woocommerce.ts';
import { WooShopMaker } from '../../support/stand-ins/woocommerce-shop.ts';
import { lookInto } from '../../support/woocommerce.ts';

async function customerOfShop(locale = 'nl-NL') {
  const maker = new WooShopMaker();
  maker.add(order({ number: 'WC-0000123' }));
  const woo = await wooCommerce(maker.shop);
  const tested = lookInto(woo);
  const at = '2026-11-03T10:00:00+01:00';
  const customer = await customerIn({ at, orders: tested.system, locale });
  await customer.joins();
  const says = async (text: string) => read(await customer.says(text));
  return { ...tested, woo, says };
}

test.each(['WC-0000123', '#wc 0000123', '123'])(
  'a customer who writes %j is known by number and address',
  async (number) => {
    const { says } = await customerOfShop();
    await says('mijn bestelling is niet geleverd');
    await says(number);
    expect(await says('sanne@example.nl')).toMatch(/Bestelling WC-0000123[\s\S]*Klopt dat/);
    expect(await says('ja')).toMatch(/R-WC-0000123/);
  },
);

test('a customer with another address is told no more than one whose order is not there', async () => {
  const { says } = await customerOfShop('en-GB');
  await says('my order was not delivered');
  const wrong = await says('WC-0000123, jan@example.nl');
  const other = await customerOfShop('en-GB');
  await other.says('my order was not delivered');
  expect(await other.says('WC-0000999, jan@example.nl')).toBe(wrong.replace('0123', '0999'));
});

test('a customer hears that the shop is away, and not that there is no such order', async () => {
  const { woo, says } = await customerOfShop();
  woo.answer = answering(500);
  await says('mijn bestelling is niet geleverd');
  expect(await says('WC-0000123 en sanne@example.nl')).toMatch(/niet bij de bestellingen/);
});
