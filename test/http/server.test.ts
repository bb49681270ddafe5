import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { closeServer, createServer, type Readiness } from '../../bot/http/server.ts';
import { requestLimits } from '../../bot/limits/limits.ts';
import { createTestClock } from '../support/channel-host.ts';
import { serverTools } from '../support/server-tools.ts';

const publicUrl = 'https://loket.example.nl';

let readiness: Readiness;
let lines: string[];
let server: ReturnType<typeof createServer>;
let url: string;
let after = serverTools.after;

beforeEach(async () => {
  readiness = { ready: true, problems: [] };
  lines = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  server = createServer({
    clock: createTestClock().now,
    after: (milliseconds, run) => {
      after(milliseconds, run);
    },
    ...{ log, readiness: () => readiness, upgradePatienceMs: 50 },
    publicUrl,
  });
  server.post('/break', async () => {
    await Promise.reject(new TypeError('the secret is xyzzy'));
  });
  server.post('/echo', (req, res, next) => {
    res.send(200, { body: req.body as unknown, raw: req.rawBody as unknown });
    next();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${server.address().port}`;
});

afterEach(() => closeServer(server, 100));

test('it is alive while it starts, and not yet ready', async () => {
  readiness = { ready: false, problems: ['the store is not open yet'] };
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const answer = await fetch(`${url}/readyz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ ready: false, problems: ['the store is not open yet'] });
});

test('a fault that leaves it serving is a warning', async () => {
  readiness = { ready: true, problems: ['refund.yaml line 3: the old book is still in use'] };
  const answer = await fetch(`${url}/readyz`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ ready: true, warnings: readiness.problems });
});

test('what breaks inside is told to the log, and to the client only where to look', async () => {
  const answer = await fetch(`${url}/break?t=ticket-123`, {
    method: 'POST',
    headers: { authorization: 'Bearer token-123' },
  });
  expect(answer.status).toBe(500);
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  expect(error.code).toBe('InternalError');
  const [request] = /[\da-f-]{36}/.exec(error.message) ?? ['none'];
  const log = lines.join('');
  expect(log).toMatch(/the secret is xyzzy/);
  expect(log).toContain(request);
  expect(log).not.toMatch(/token-123|ticket-123/);
});

test('JSON is parsed, and what was sent is kept beside it', async () => {
  const raw = '{ "a": 1 }';
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/echo`, { method: 'POST', headers, body: raw });
  expect(await answer.json()).toEqual({ body: { a: 1 }, raw });
});

test('a packed body is refused: it might unpack without end', async () => {
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const answer = await fetch(`${url}/echo`, { method: 'POST', headers, body: 'no gzip at all' });
  expect(answer.status).toBe(415);
});

test('it keeps a connection longer than a proxy does, and asks for https and no device', async () => {
  const { keepAliveTimeout, headersTimeout } = server.server as Server;
  expect(keepAliveTimeout).toBeGreaterThan(60_000);
  expect(headersTimeout).toBeGreaterThan(keepAliveTimeout);
  const { headers } = await fetch(`${url}/healthz`);
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*microphone=\(\)/);
});

test('a body that is larger than anything we are sent is refused before it is read', async () => {
  const { port } = server.address();
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 70000\r\n\r\n{',
      );
    });
    socket.once('data', (data: Buffer) => {
      resolve(data.toString());
      socket.destroy();
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*Connection: close[\s\S]*PayloadTooLarge/);
});

test('who asks for more than any page does is answered later, and another visitor at once', async () => {
  const ask = (address: string) =>
    fetch(`${url}/nowhere`, { headers: { 'x-forwarded-for': address } });
  for (let asked = 0; asked < requestLimits.burst; asked += 1) await ask('2001:db8::1');
  const heldBack = new Promise<() => void>((resolve) => {
    after = (_, run) => {
      resolve(run);
    };
  });
  const sameHousehold = ask('2001:db8::2');
  const goOn = await heldBack;
  expect((await ask('192.0.2.7')).status).toBe(404);
  goOn();
  expect((await sameHousehold).status).toBe(404);
});

test('an unknown path is answered in the same shape, and says nothing of the software', async () => {
  const answer = await fetch(`${url}/nowhere`, { headers: { accept: 'image/png' } });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 'ResourceNotFound' } });
  expect(answer.headers.get('server')).toBeNull();
  expect(answer.headers.get('x-powered-by')).toBeNull();
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET //[ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: [\r\n\r\n',
  'GET /break HTTP/1.1\r\nHost: a b%\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: \r\n\r\n',
  'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  'not even HTTP\r\n\r\n',
])('a malformed request does not end it: %j', async (request) => {
  const { port } = server.address();
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end(request);
    });
    socket.resume();
    socket.on('close', () => {
      resolve();
    });
    socket.on('error', () => {
      resolve();
    });
  });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('a socket that no channel takes is cut', async () => {
  const { port } = server.address();
  const received = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'GET /x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      );
    });
    let text = '';
    socket.on('data', (data: Buffer) => (text += data.toString()));
    socket.on('close', () => {
      resolve(text);
    });
  });
  expect(received).toBe('');
});
