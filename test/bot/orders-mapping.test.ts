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

/** A shop that gives each answer in turn, and what is logged of it. */
async function shopThatAnswers(mapping: string, ...answers: { status: number; body: unknown }[]) {
  const path = join(await temporaryFolder(), 'orders-mapping.yaml');
  await writeFile(path, mapping.replace(/^sample: .*$/m, ''));
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) });
  const http: HttpClient = {
    request: () =>
      Promise.resolve({
        headers: new Headers(),
        ...(answers.shift() ?? { status: 404, body: undefined }),
      }),
    problem: () => undefined,
  };
  return { system: await openHttpOrders({ mapping: path, token }, { http, log }), logged };
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

  test.each([
    [undefined, /sample-answer\.example\.json cannot be read/],
    ['<html>', /is not JSON/],
    ['{"orders": []}', /holds no order; put one there/],
  ])('that is %j is told too', async (answer, said) => {
    await expect(openWith(example, answer)).rejects.toThrow(said);
  });
});

describe('while it runs', () => {
  const body = () => JSON.parse(sample) as { orders: Record<string, unknown>[] };
  const ok = (answer: unknown) => ({ status: 200, body: answer });

  test('what does not fit is an outage, and the log names file, line and path', async () => {
    const answer = body();
    answer.orders[0] = { ...answer.orders[0], state: 'on the moon' };
    const { system, logged } = await shopThatAnswers(example, ok(answer), ok(answer));
    await expect(system.byNumber('2026-0417')).rejects.toBeInstanceOf(OrderLookupUnavailable);
    expect(logged.join()).toMatch(/orders-mapping\.yaml:\d+: \$\.state/);
    // another order of the same answer is none the worse for it
    await expect(system.byNumber('2026-0311')).resolves.toHaveLength(1);
  });

  test.each([
    ['404', { status: 404, body: undefined }],
    ['204', { status: 204, body: undefined }],
    ['an empty list', { status: 200, body: { orders: [] } }],
    ['null', { status: 200, body: { orders: null } }],
  ])('%s means that there is none', async (_, answer) => {
    const { system, logged } = await shopThatAnswers(example, answer);
    expect(await system.byNumber('1042')).toEqual([]);
    expect(logged).toEqual([]);
  });

  test.each([
    ['400', { status: 400, body: {} }],
    ['422', { status: 422, body: {} }],
    ['no body', { status: 200, body: undefined }],
    ['a list elsewhere', { status: 200, body: { data: [] } }],
  ])('%s means that nobody knows', async (_, answer) => {
    const { system, logged } = await shopThatAnswers(example, answer);
    await expect(system.byNumber('1042')).rejects.toBeInstanceOf(OrderLookupUnavailable);
    expect(logged.join()).toMatch(/orders-mapping\.yaml:\d+/);
  });

  test('without latestOf there are no latest orders', async () => {
    const { system } = await shopThatAnswers(example.replace(/^latestOf:\n(?: .*\n)+/m, ''));
    expect(await system.latestOf('klant@example.nl', 3)).toEqual([]);
  });
});
