import { describe, expect, test } from '@jest/globals';
import { order } from '../../support/orders.ts';
import { place, systemOf } from '../../support/stand-ins/shopify-system.ts';
import { startShopify } from '../../support/stand-ins/shopify.ts';

/** The numbers that are found in a shop with orders of these names. */
async function shopOf(names: readonly string[], format: { prefix?: string; suffix?: string } = {}) {
  const shop = await startShopify(format);
  for (const name of names) place(shop, order(), name);
  const { system } = await systemOf(shop);
  const find = async (written: string) =>
    (await system.byNumber(written)).map(({ number }) => number);
  return { shop, system, find };
}

test.each([
  'EN1001-A',
  'en1001-a',
  '#EN1001-A',
  'EN 1001 A',
  'EN1001A',
  '1001-A',
  'EN1001',
  '1001',
  '#1001',
])('in a shop with prefix EN and suffix -A, %j is order EN1001-A', async (written) => {
  const { find } = await shopOf(['EN1001-A', 'EN10010-A', 'EN100-A'], {
    prefix: 'EN',
    suffix: '-A',
  });
  expect(await find(written)).toEqual(['EN1001-A']);
});

test('#1001 is told as 1001, however it is written', async () => {
  const { find } = await shopOf(['#1001', '#10010', '#100']);
  for (const written of ['#1001', '1001', ' # 1001']) expect(await find(written)).toEqual(['1001']);
});

test('an order from before the shop had its prefix is found as it is called', async () => {
  const { find } = await shopOf(['#1000', 'WEB1001', 'EN1002'], { prefix: 'EN' });
  expect(await find('1000')).toEqual(['1000']);
  expect(await find('web 1001')).toEqual(['WEB1001']);
});

test('two orders of one name, as another program may make them, are both told', async () => {
  const { find, system } = await shopOf(['#1001', '#1001']);
  expect(await find('1001')).toEqual(['1001', '1001']);
  const note = system.perform({ type: 'note', number: '1001', text: 'H-1' }, 'k');
  await expect(note).rejects.toThrow('several with this number');
});

test('among hundreds that begin alike it is found', async () => {
  const longer = Array.from({ length: 400 }, (_, index) => `#${index + 10_100}`);
  const { find } = await shopOf([...longer, '#101']);
  expect(await find('101')).toEqual(['101']);
});

test('the number that Shopify counts an order brought along by finds nothing', async () => {
  const { shop, find } = await shopOf(['WC-AB-77X5']);
  expect(await find(String(shop.orders[0]?.number))).toEqual([]);
  expect(await find('wc ab 77x5')).toEqual(['WC-AB-77X5']);
  expect(await find('WC-AB-77X5')).toEqual(['WC-AB-77X5']);
});

describe('orders of every kind are found:', () => {
  test('cancelled, archived and test orders', async () => {
    const { shop, find } = await shopOf(['#1', '#2', '#3']);
    const [cancelled, archived, tried] = shop.orders;
    if (cancelled) cancelled.cancelledAt = '2026-11-02T09:00:00Z';
    if (archived) archived.closedAt = '2026-11-03T09:00:00Z';
    if (tried) tried.test = true;
    for (const number of ['1', '2', '3']) expect(await find(number)).toEqual([number]);
  });
});

test.each([
  '"sanne@example.nl" OR email:*',
  'sanne@example.nl OR name:1001',
  '*@example.nl',
  'email:sanne@example.nl',
  '\\"@example.nl',
  'sanne@example.nl\n',
])('an address such as %j finds what is of that very address alone', async (address) => {
  const { system } = await shopOf(['#1001']);
  const found = await system.latestOf(address, 5);
  expect(found).toHaveLength(address.trim() === 'sanne@example.nl' ? 1 : 0);
});

test("a number with the search's own signs asks no more than a number", async () => {
  const { find } = await shopOf(['#1001', '#1002']);
  for (const written of ['1001" OR name:"1002', '\\1001', '1001*', '(1001)', 'name:1001']) {
    expect(await find(written)).toEqual([]);
  }
});
