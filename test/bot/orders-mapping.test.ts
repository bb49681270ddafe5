import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { HttpClient } from '../../bot/orders/http-client.ts';
import { openHttpOrders } from '../../bot/orders/http-mapping/open-http-orders.ts';
import { readMapping } from '../../bot/orders/http-mapping/read-mapping.ts';
import { OrderLookupUnavailable } from '../../bot/ports/order-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const token = 'token-of-the-shop';
let example = '';
let sample = '';

beforeAll(async () => {
  example = await readFile('deploy/orders/mapping.example.yaml', 'utf8');
  sample = await readFile('deploy/orders/sample-answer.example.json', 'utf8');
});

/** The example with one text in place of another, which must be there. */
function changed(from: string, to: string): string {
  expect(example).toContain(from);
  return example.replace(from, () => to);
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

describe('a mapping says at the start what is wrong with it, by file and line:', () => {
  test.each([
    [
      'email: $.customer.email',
      'emial: $.customer.email',
      'emial',
      /order.emial is not known here; write email/,
    ],
    [
      'email: $.customer.email',
      'email: $.customer[',
      'email: $.customer[',
      /email.*; write a JSONPath, such as/,
    ],
    ['email: $.customer.email', 'email: 7', 'email: 7', /order.email is 7; write a JSONPath/],
    ['  number: $.reference\n', '', 'order:', /order.number is missing; write a JSONPath/],
    [
      'format: unix-seconds',
      'format: seconds',
      'placedAt',
      /placedAt.format is "seconds"; write one of local, unix-seconds/,
    ],
    [
      'new: pending',
      'new: hangend',
      'new: hangend',
      /delivery\.status\.values\.new is "hangend"; write one of pending, delivered, failed/,
    ],
    [
      'currency: { value: EUR }\n    status: { path: $.result,',
      'currency: { value: EUR }\n    status: { otherwise: gone, path: $.result,',
      'status: { otherwise',
      /payments\.status\.otherwise is "gone"; write one of paid, failed, refunded/,
    ],
    [
      'format: unix-seconds',
      'value: now',
      'placedAt',
      /placedAt is "path and value"; write either a path or a value/,
    ],
    [
      'zone: Europe/Amsterdam',
      'zone: Amsterdam',
      'zone: Amsterdam',
      /zone is "Amsterdam"; write a time zone/,
    ],
    ['    list: $.lines\n', '', 'items:', /order.items.list is missing; write a JSONPath/],
    ['number={number}', 'number=', '?number=', /byNumber does not say \{number\}/],
    [
      'number={number}',
      'number={nummer}',
      '{nummer}',
      /says \{nummer\}, which nothing is known of; write one of \{number\}/,
    ],
    [
      'https://shop.example.nl/api/orders?number',
      'http://shop.example.nl/api/orders?number',
      'http://shop',
      /write an address with https/,
    ],
    [
      'https://shop.example.nl/api/orders?number',
      'https://{number}.example.nl/?number',
      'https://{number}',
      /write a whole address/,
    ],
    [
      '?number={number}',
      '?key=${LOKET_ORDERS_TOKEN}&number={number}',
      '?key',
      /holds a secret; put it into headers/,
    ],
    [
      'Bearer ${LOKET_ORDERS_TOKEN}',
      'Bearer ${HOME}',
      '${HOME}',
      /names HOME; write \$\{LOKET_ORDERS_TOKEN\}/,
    ],
    [
      "      Idempotency-Key: '{key}'\n    body: { text",
      '    body: { text',
      '{id}/notes',
      /actions.note does not say \{key\}; .*nothing is done twice/,
    ],
    ['method: POST', 'method: SEND', 'method: SEND', /method is "SEND"; write GET, POST/],
    ['    list: $.lines', '\tlist: $.lines', '\tlist', /indent with spaces/],
  ])('%j as %j', (from, to, part, said) => {
    const text = changed(from, to);
    const read = () => readMapping(text, 'orders-mapping.yaml', token);
    expect(read).toThrow(said);
    expect(read).toThrow(new RegExp(`^orders-mapping\\.yaml:${lineOf(text, part)}: `, 'm'));
  });

  test('a token that it needs and that is not set', () => {
    expect(() => readMapping(example, 'm.yaml', undefined)).toThrow(
      /not set; set it in the environment/,
    );
  });

  test.each(['', '[]', '7', 'order: 3', 'a: &a [*a]'])('the file %j', (text) => {
    expect(() => readMapping(text, 'm.yaml', token)).toThrow(/^m\.yaml:\d+: /);
  });
});

describe('the sample that a mapping names', () => {
  const http: HttpClient = {
    request: () => Promise.reject(new OrderLookupUnavailable('not asked for')),
    problem: () => undefined,
  };
  const openWith = async (mapping: string, answer: string | undefined) => {
    const folder = await temporaryFolder();
    const path = join(folder, 'orders-mapping.yaml');
    await writeFile(path, mapping);
    if (answer !== undefined) await writeFile(join(folder, 'sample-answer.example.json'), answer);
    return openHttpOrders({ mapping: path, token }, { http, log: pino({ level: 'silent' }) });
  };

  test('fits, and the shop is not asked for that', async () => {
    await expect(openWith(example, sample)).resolves.toBeDefined();
  });

  test.each([
    [
      'a path that leads nowhere',
      '$.shipment.carrier',
      '$.shipment.carier',
      /:\d+: \$\.shipment\.carier finds nothing in the sample/,
    ],
    [
      'a needed path that leads nowhere',
      '$.customer.email',
      '$.customer.mail',
      /in the sample email is missing: write the e-mail/,
    ],
    [
      'orders that stand elsewhere',
      '  orders: $.orders',
      '  orders: $.data',
      /in the sample \$\.data finds nothing/,
    ],
    [
      'a word that is not known',
      'sent: pending',
      'shipped: pending',
      /\$\.state is "sent", which is not among values/,
    ],
    [
      'a moment without a zone',
      '$.at, format: local',
      '$.at',
      /\$\.at is "2026-11-05 10:01:00", and not a moment with its offset/,
    ],
    [
      'an amount in cents that is none',
      '$.paid_back, format: decimal-comma',
      '$.paid_back, format: cents',
      /is "4,50", and not a number written as cents/,
    ],
    ['several values for one', 'sku: $.sku', 'sku: $.*', /finds 5 values: choose one/],
  ])('tells of %s', async (_, from, to, said) => {
    await expect(openWith(changed(from, to), sample)).rejects.toThrow(said);
  });

  test('that is not there, or empty, is told as what the setting names', async () => {
    const folder = await temporaryFolder();
    const open = (mapping: string) =>
      openHttpOrders({ mapping, token }, { http, log: pino({ level: 'silent' }) });
    await expect(open(join(folder, 'none.yaml'))).rejects.toThrow(
      /none\.yaml: is not there; put it there, or write another path/,
    );
    await expect(open(folder)).rejects.toThrow(/: is a folder; write the path of a file/);
    await writeFile(join(folder, 'empty.yaml'), '');
    await expect(open(join(folder, 'empty.yaml'))).rejects.toThrow(/begin with a copy of deploy/);
  });

  test.each([
    [undefined, /orders-mapping\.yaml:9: sample-answer\.example\.json is not there; put it there/],
    ['<html>', /is not JSON/],
    ['{"orders": []}', /holds no order; put one there/],
  ])('that is %j is told too', async (answer, said) => {
    await expect(openWith(example, answer)).rejects.toThrow(said);
  });
});
