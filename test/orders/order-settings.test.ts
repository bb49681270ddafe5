import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { ConfigFaults, readConfig } from '../../bot/config.ts';
import { judgeReadiness } from '../../bot/readiness.ts';
import { startScreen } from '../../bot/start-screen.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { OrderActionsLacking, openOrders } from '../../bot/orders/open-orders.ts';

const url = 'https://shop.example.nl';
const woocommerce = {
  ...{ LOKET_ORDERS: 'woocommerce', LOKET_WOOCOMMERCE_URL: `${url}/` },
  ...{ LOKET_WOOCOMMERCE_KEY: 'ck_1', LOKET_WOOCOMMERCE_SECRET: 'cs_1' },
};
const shopify = {
  ...{ LOKET_ORDERS: 'shopify', LOKET_SHOPIFY_SHOP: 'Voorbeeld.myshopify.com' },
  LOKET_SHOPIFY_TOKEN: 'shpat_1',
};
const credentials = { LOKET_SHOPIFY_CLIENT_ID: 'a1', LOKET_SHOPIFY_CLIENT_SECRET: 'shpss_1' };

describe('where the orders stand', () => {
  test.each([
    [{}, { system: 'demo', actions: [] }],
    [{ LOKET_ORDERS_FILE: 'orders.json' }, { system: 'file', file: 'orders.json', actions: [] }],
    [
      { LOKET_ORDERS: 'demo', LOKET_ORDERS_FILE: 'orders.json' },
      { system: 'demo', actions: [] },
    ],
    [woocommerce, { system: 'woocommerce', url, key: 'ck_1', secret: 'cs_1', actions: [] }],
    [{ LOKET_PHONE_AS_SECOND_FACT: ' nl ' }, { system: 'demo', actions: [], phoneCountry: 'NL' }],
    [
      { ...shopify, LOKET_ORDER_ACTIONS: 'cancel-order, note' },
      {
        ...{ system: 'shopify', origin: 'https://voorbeeld.myshopify.com' },
        access: { token: 'shpat_1' },
        actions: ['note', 'cancel-order'],
      },
    ],
    [
      { ...shopify, LOKET_SHOPIFY_TOKEN: '', ...credentials },
      {
        ...{ system: 'shopify', origin: 'https://voorbeeld.myshopify.com' },
        access: { clientId: 'a1', clientSecret: 'shpss_1' },
        actions: [],
      },
    ],
    [
      { LOKET_ORDERS: 'http', LOKET_ORDERS_MAPPING: 'orders.yaml', LOKET_ORDERS_TOKEN: 'geheim' },
      { system: 'http', mapping: 'orders.yaml', token: 'geheim', actions: [] },
    ],
  ])('%j is read as %j', (environment, orders) => {
    expect(readConfig(environment).orders).toEqual(orders);
  });

  test.each([
    [
      { LOKET_PHONE_AS_SECOND_FACT: 'on' },
      [
        'LOKET_PHONE_AS_SECOND_FACT: write the country of telephone numbers without a country code, such as NL',
      ],
    ],
    [{ LOKET_ORDERS: 'magento' }, ['LOKET_ORDERS: write demo, file, woocommerce, shopify or http']],
    [
      { LOKET_ORDERS: 'file' },
      ['LOKET_ORDERS_FILE: write the path of a JSON or CSV file with your orders'],
    ],
    [
      { LOKET_ORDERS: 'woocommerce' },
      [
        'LOKET_WOOCOMMERCE_URL: write the address of the shop, such as https://shop.example.nl',
        'LOKET_WOOCOMMERCE_KEY: write the consumer key, which begins with ck_',
        'LOKET_WOOCOMMERCE_SECRET: write the consumer secret, which begins with cs_',
      ],
    ],
    [
      { ...woocommerce, LOKET_WOOCOMMERCE_URL: 'http://shop.example.nl' },
      ['LOKET_WOOCOMMERCE_URL: write an address with https; http is for this machine alone'],
    ],
    [
      { ...woocommerce, LOKET_WOOCOMMERCE_KEY: 'cs_geheim' },
      ['LOKET_WOOCOMMERCE_KEY: write the consumer key, which begins with ck_'],
    ],
    [
      { ...shopify, LOKET_SHOPIFY_SHOP: 'shop.example.nl' },
      [
        "LOKET_SHOPIFY_SHOP: write the shop's own address at Shopify, such as voorbeeld.myshopify.com",
      ],
    ],
    [
      { ...shopify, LOKET_SHOPIFY_TOKEN: '' },
      [
        "LOKET_SHOPIFY_CLIENT_ID: write the client ID of your app, or set LOKET_SHOPIFY_TOKEN, for an app of the shop's admin",
      ],
    ],
    [
      { ...shopify, LOKET_SHOPIFY_TOKEN: '', LOKET_SHOPIFY_CLIENT_ID: 'a1' },
      ['LOKET_SHOPIFY_CLIENT_SECRET: write the client secret of your app'],
    ],
    [
      { ...shopify, ...credentials },
      ['LOKET_SHOPIFY_TOKEN: leave it out, or leave out the client ID and its secret'],
    ],
    [
      { LOKET_ORDERS: 'http' },
      ['LOKET_ORDERS_MAPPING: write the path of the YAML file that says how your orders are read'],
    ],
    // nobody's customers are answered from the demo shop
    [
      { ...woocommerce, LOKET_ORDERS: '' },
      ['LOKET_ORDERS: write woocommerce, or leave out LOKET_WOOCOMMERCE_URL'],
    ],
    [
      { LOKET_ORDER_ACTIONS: 'note,refund' },
      [
        'LOKET_ORDER_ACTIONS: write names out of note, cancel-order, change-address, send-invoice, cancel-subscription, separated by commas',
      ],
    ],
  ])('%j is told what to write', (environment, faults) => {
    expect(() => readConfig(environment)).toThrow(new ConfigFaults(faults.join('\n')));
  });
});

test('what is switched on and cannot be done stops the start', async () => {
  const tools = {
    log: pino({ level: 'silent' }),
    clock: () => Temporal.Instant.from('2026-11-21T12:00:00Z'),
    after: () => undefined,
    zone: () => 'Europe/Amsterdam',
  };
  const settings = readConfig({ LOKET_ORDER_ACTIONS: 'note' }).orders;
  await expect(openOrders(settings, tools)).rejects.toThrow(
    new OrderActionsLacking('LOKET_ORDER_ACTIONS: leave out note; demo can do none of them'),
  );
});

test('the start screen names the system and no key', () => {
  const environment = { ...woocommerce, LOKET_ORDER_ACTIONS: 'note,cancel-order' };
  const screen = startScreen(readConfig(environment), url, { problems: [], firstLink: undefined });
  expect(new Map(screen).get('Orders')).toBe(
    'WooCommerce at shop.example.nl; switched on: note, cancel-order',
  );
  expect(JSON.stringify(screen)).not.toMatch(/ck_|cs_/);
});

test('/readyz warns of a system that sees too little or is away, and customers are served', async () => {
  const orders = { seesDays: 60, problems: () => ['the order system gives no answer'] };
  const parts = {
    ...{ orders, hasRoom: () => Promise.resolve(true), engine: { isStoring: () => true } },
    ...{ book: { problem: () => undefined }, store: new MemoryStore() },
    desk: { problems: () => Promise.resolve([]) },
    channels: () => [],
  };
  expect(await judgeReadiness(true, parts)).toEqual({
    ready: true,
    problems: [
      'orders from more than 60 days ago cannot be seen; the key of the order system lacks the right to it',
      'the order system gives no answer',
    ],
  });
});
