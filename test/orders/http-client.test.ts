import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createHttpClient, type HttpRequest } from '../../bot/orders/http-client.ts';
import { OrderLookupUnavailable } from '../../bot/ports/order-system.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Answer =
  [status: number, body?: string, headers?: Record<string, string>] | 'hangs up' | 'is silent';

const fine: Answer = [200, '{"number":"1042"}'];

/** A shop that answers with these, one after the other, and the last one from then on; and a client that calls it. */
async function shop(answers: Answer[], { patience = 60_000 } = {}) {
  const came: { method: string; headers: Record<string, unknown> }[] = [];
  const answer: RequestListener = (request, response) => {
    came.push({ method: request.method ?? '', headers: request.headers });
    const next = answers[Math.min(came.length, answers.length) - 1] ?? fine;
    if (next === 'is silent') return;
    if (next === 'hangs up') {
      request.socket.destroy();
      return;
    }
    const [status, body, headers] = next;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = new URL(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders?number=1042`,
  );
  let now = Temporal.Instant.from('2026-11-21T12:00:00Z');
  const waits: number[] = [];
  const lines: string[] = [];
  const client = createHttpClient({
    log: pino({ base: null, timestamp: false }, { write: (line) => void lines.push(line) }),
    clock: () => now,
    after(milliseconds, run) {
      waits.push(milliseconds);
      now = now.add({ milliseconds: Math.round(milliseconds) });
      run();
    },
    random: () => 0.5,
    patience,
  });
  return {
    ...{ client, came, waits, lines },
    ask: (request: Partial<HttpRequest> = {}) => client.request({ url, ...request }),
    pass: (seconds: number) => {
      now = now.add({ seconds });
    },
  };
}

describe('an order system is asked', () => {
  test('and what it says is handed on with its status', async () => {
    const { ask, came } = await shop([fine]);
    const headers = { authorization: 'Basic abc' };
    expect(await ask({ headers })).toMatchObject({ status: 200, body: { number: '1042' } });
    expect(came).toEqual([
      {
        method: 'GET',
        headers: expect.objectContaining({ ...headers, accept: 'application/json' }) as never,
      },
    ]);
  });

  test.each<[string, Answer]>([
    ['not there', [404, '{"code":"none"}']],
    ['wrong', [400, '{"code":"wrong"}']],
  ])('what is %s is an answer too', async (_name, answer) => {
    const { ask, came } = await shop([answer]);
    expect(await ask()).toMatchObject({ status: answer[0], body: { code: expect.anything() } });
    expect(came).toHaveLength(1);
  });

  test('a page in the place of a 404 has no body', async () => {
    const { ask } = await shop([[404, '<html>', { 'content-type': 'text/html' }]]);
    expect(await ask()).toMatchObject({ status: 404, body: undefined });
  });

  test.each<[string, Answer[], number[]]>([
    ['hangs up', ['hangs up', fine], [450]],
    ['is broken', [[500], [502], fine], [450, 1500]],
    ['has too much to do', [[429, '', { 'retry-after': '3' }], fine], [3000]],
  ])(
    'again when it %s, after a pause that is never quite the same',
    async (_name, answers, pauses) => {
      const { ask, waits } = await shop(answers);
      expect(await ask()).toMatchObject({ status: 200 });
      expect(waits).toEqual(pauses);
    },
  );

  test('again when it says so in an answer that went well', async () => {
    const { ask, waits } = await shop([[200, '{"wait":true}'], fine]);
    const againAfter = ({ body }: { body: unknown }) =>
      JSON.stringify(body).includes('wait') ? 2_000 : undefined;
    expect(await ask({ method: 'POST', body: {}, onlyReads: true, againAfter })).toMatchObject({
      body: { number: '1042' },
    });
    expect(waits).toEqual([2000]);
  });

  test.each<[string, Answer[], RegExp, times: number]>([
    ['is broken for good', [[500]], /status 500/, 3],
    ['is not there', ['hangs up'], /ECONNRESET|UND_ERR_SOCKET/, 3],
    ['refuses the key', [[401, '{}']], /refuses our key \(status 401\)/, 1],
    ['wants a wait that no customer has', [[429, '', { 'retry-after': '3600' }]], /status 429/, 1],
    [
      'shows a page',
      [[200, '<h1>Onderhoud</h1>', { 'content-type': 'text/html' }]],
      /text\/html/,
      1,
    ],
    ['breaks off its JSON', [[200, '{"number":']], /is not JSON/, 1],
    ['never ends', [[200, ' '.repeat(5_000_001)]], /too long/, 1],
    [
      'lives elsewhere',
      [[301, '', { location: 'https://www.shop.example.nl/x?y=1' }]],
      /at www\.shop\.example\.nl: set/,
      1,
    ],
  ])(
    'when it %s, that is told from an order that is not there',
    async (_name, answers, why, times) => {
      const { ask, came, lines } = await shop(answers);
      const failure: unknown = await ask().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(OrderLookupUnavailable);
      expect(lines.join('')).toMatch(why);
      expect(lines.join('')).not.toContain('1042');
      expect(came).toHaveLength(times);
    },
  );

  test('and not waited for longer than a customer would', async () => {
    const { ask } = await shop(['is silent'], { patience: 50 });
    await expect(ask()).rejects.toBeInstanceOf(OrderLookupUnavailable);
  });

  test('to do something no second time: whoever asked for that does', async () => {
    const { ask, came } = await shop([[500], fine]);
    await expect(ask({ method: 'POST', body: {} })).rejects.toBeInstanceOf(OrderLookupUnavailable);
    expect(came).toHaveLength(1);
  });

  test('never where somebody could read along', async () => {
    const { client, lines } = await shop([fine]);
    const url = new URL('http://shop.example.nl/orders');
    await expect(client.request({ url })).rejects.toBeInstanceOf(OrderLookupUnavailable);
    expect(lines.join('')).toContain('has no https');
  });
});

test('a system that fails three times is left alone for a minute, says so, and is asked again', async () => {
  const { ask, client, came, pass } = await shop([[401], [401], [401], fine]);
  for (let asked = 1; asked <= 5; asked += 1) {
    await expect(ask()).rejects.toBeInstanceOf(OrderLookupUnavailable);
  }
  expect(came).toHaveLength(3);
  expect(client.problem()).toBe(
    'the order system gives no answer and is left alone: it refuses our key (status 401)',
  );
  pass(61);
  expect(await ask()).toMatchObject({ status: 200 });
  expect(client.problem()).toBeUndefined();
});
