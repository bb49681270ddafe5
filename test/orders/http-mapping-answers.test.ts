import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { HttpClient } from '../../bot/orders/http-client.ts';
import { openHttpOrders } from '../../bot/orders/http-mapping/open-http-orders.ts';
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

/** A shop that gives each answer in turn, and what is logged of it. */
async function shopThatAnswers(
  mapping: string,
  ...answers: { status: number; body: unknown; headers?: Headers }[]
) {
  const path = join(await temporaryFolder(), 'orders-mapping.yaml');
  await writeFile(path, mapping.replace(/^sample: .*$/m, ''));
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) });
  const http: HttpClient = {
    request: () =>
      Promise.resolve({
        headers: new Headers(),
        ...(answers.shift() ?? { status: 204, body: undefined }),
      }),
    problem: () => undefined,
  };
  return { system: await openHttpOrders({ mapping: path, token }, { http, log }), logged };
}

describe('what an order system answers', () => {
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

  describe('a 404', () => {
    const none = { status: 404, body: undefined };
    const page = { ...none, headers: new Headers({ 'content-type': 'text/html; charset=utf-8' }) };
    const byPath = () => changed('/orders?number={number}', '/orders/{number}');
    const saidSo = () => changed('?number={number}\n', '?number={number}\n  notFound: 404\n');

    test('is no answer about an order where its address is the same for each of them', async () => {
      const { system, logged } = await shopThatAnswers(example, none);
      await expect(system.byNumber('1042')).rejects.toBeInstanceOf(OrderLookupUnavailable);
      expect(logged.join()).toMatch(
        /orders-mapping\.yaml:\d+: .* 404, as if the address were wrong; mend it, or write notFound: 404/,
      );
    });

    test('that is a page of a web server is none either', async () => {
      const { system } = await shopThatAnswers(byPath(), page);
      await expect(system.byNumber('1042')).rejects.toBeInstanceOf(OrderLookupUnavailable);
    });

    test.each([
      ['where the order stands in the path', byPath, none],
      ['where the mapping says so', saidSo, page],
    ])('means that there is none %s', async (_, mapping, answer) => {
      const { system, logged } = await shopThatAnswers(mapping(), answer);
      expect(await system.byNumber('1042')).toEqual([]);
      expect(logged).toEqual([]);
    });

    test('to ten look-ups, and nothing else, is told to who runs Loket', async () => {
      const tenth = Array.from({ length: 10 }, () => none);
      const { system } = await shopThatAnswers(byPath(), ...tenth, ok(body()), none);
      for (const number of tenth.keys()) {
        expect(system.problems?.()).toEqual([]);
        await system.byNumber(String(number));
      }
      expect(system.problems?.()).toEqual([
        expect.stringMatching(
          /^orders-mapping\.yaml:\d+: every look-up .* is the address right\?$/,
        ),
      ]);
      await system.byNumber('2026-0417');
      expect(system.problems?.()).toEqual([]);
    });
  });

  test('without latestOf there are no latest orders', async () => {
    const { system } = await shopThatAnswers(example.replace(/^latestOf:\n(?: .*\n)+/m, ''));
    expect(await system.latestOf('klant@example.nl', 3)).toEqual([]);
  });
});
