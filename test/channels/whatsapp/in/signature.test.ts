import { request } from 'node:http';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { delivery, text } from './deliveries.ts';
import {
  appSecret,
  sign,
  startChannel,
  verifyToken,
  type RunningChannel,
} from './running-channel.ts';

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const body = JSON.stringify(delivery(text('hoi')));
const signed = (signature: string) => ({ 'x-hub-signature-256': signature });

describe('the webhook is set up', () => {
  const asked = (query: Record<string, string>) =>
    fetch(`${channel.url}?${new URLSearchParams(query).toString()}`);
  const good = {
    'hub.mode': 'subscribe',
    'hub.verify_token': verifyToken,
    'hub.challenge': '1158201444',
  };

  test('by whoever has the token, with the challenge as plain text', async () => {
    const response = await asked(good);
    expect([response.status, await response.text()]).toEqual([200, '1158201444']);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  test.each([
    ['another token', { 'hub.verify_token': 'token-to-verify-witH' }],
    ['no token', { 'hub.verify_token': '' }],
    ['another mode', { 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.challenge': '' }],
    ['markup as challenge', { 'hub.challenge': '<script>' }],
  ])('and not with %s', async (_, wrong) => {
    const response = await asked({ ...good, ...wrong });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toMatch(/1158201444|script/);
  });
});

describe('what Meta has signed is taken in', () => {
  test('once the bytes and their signature agree', async () => {
    expect(await channel.post(body)).toBe(200);
    await channel.idle();
    expect((await channel.heard()).map((heard) => heard.text)).toEqual(['hoi']);
  });

  test('with letters that are not ASCII, as bytes and not as text', async () => {
    expect(await channel.post(JSON.stringify(delivery(text('één 🙂 ✓'))))).toBe(200);
    await channel.idle();
    expect((await channel.heard()).map((heard) => heard.text)).toEqual(['één 🙂 ✓']);
  });

  test('whatever content type it says it is', async () => {
    const headers = { ...signed(sign(body)), 'content-type': 'text/plain' };
    expect(await channel.post(body, headers)).toBe(200);
  });
});

describe('what Meta has not signed is refused, and nothing of it is read', () => {
  const hex = sign(body).slice('sha256='.length);
  test.each<[string, Record<string, string>]>([
    ['no signature', {}],
    ['an empty one', signed('')],
    ['the signature of another secret', signed(sign(body, 'f'.repeat(32)))],
    ['the signature of another body', signed(sign(`${body} `))],
    ['one in capitals', signed(`sha256=${hex.toUpperCase()}`)],
    ['one under the name in capitals', signed(`SHA256=${hex}`)],
    ['one without its name', signed(hex)],
    ['one of SHA-1', signed(`sha1=${hex.slice(0, 40)}`)],
    ['one that calls itself SHA-1', signed(`sha1=${hex}`)],
    ['half of one', signed(`sha256=${hex.slice(0, 32)}`)],
    ['one with something behind it', signed(`sha256=${hex}00`)],
    ['one that is no number', signed(`sha256=${'z'.repeat(64)}`)],
    ['the secret itself', signed(`sha256=${appSecret}${appSecret}`)],
    ['one in the older header', { 'x-hub-signature': sign(body) }],
    ['two of them', signed(`${sign(body)}, ${sign(body)}`)],
  ])('%s', async (_, headers) => {
    expect(await channel.post(body, headers)).toBe(401);
    await channel.idle();
    expect(channel.host.conversations()).toEqual([]);
  });

  test('a body of which the end is missing, under the signature of the whole', async () => {
    expect(await channel.post(body.slice(0, -1), signed(sign(body)))).toBe(401);
  });

  test('one that is no JSON is not even tried to be read: refused as any other', async () => {
    expect(await channel.post('{"entry":[', signed(sign('x')))).toBe(401);
    expect(channel.log()).not.toMatch(/SyntaxError|JSON/);
  });

  test('one that is larger than what Meta sends', async () => {
    const large = JSON.stringify({ ...delivery(text('hoi')), more: 'x'.repeat(3 * 1024 * 1024) });
    expect(await channel.post(large).catch(() => 'cut')).not.toBe(200);
    await channel.idle();
    expect(channel.host.conversations()).toEqual([]);
  });

  test('one that breaks off is forgotten', async () => {
    await new Promise<void>((resolve) => {
      const headers = { ...signed(sign(body)), 'content-length': String(body.length) };
      const sent = request(channel.url, { method: 'POST', headers });
      sent.on('error', () => {
        resolve();
      });
      sent.write(body.slice(0, 40), () => sent.destroy());
    });
    expect(await channel.post(body)).toBe(200);
    await channel.idle();
    expect(await channel.heard()).toHaveLength(1);
  });
});

test('what Meta sends is not slowed down, and who guesses signatures is, after twenty', async () => {
  const many = Array.from({ length: 450 }, (_, index) => delivery(text(`bericht ${index}`)));
  const statuses = await Promise.all(many.map((one) => channel.post(one)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  const guesses = await Promise.all(
    many.slice(0, 100).map((one) => channel.post(one, signed(sign('x')))),
  );
  expect(new Set(guesses)).toEqual(new Set([401, 429]));
  // and Meta is heard all the same
  expect(await channel.post(delivery(text('nog een')))).toBe(200);
  await channel.idle();
  expect(await channel.heard()).toHaveLength(451);
}, 30_000);

test('a delivery that is signed and no delivery of WhatsApp is passed over, and not sent again', async () => {
  for (const odd of ['{}', '[]', 'null', '"x"', 'no json', '{"object":"page","entry":7}']) {
    expect(await channel.post(odd)).toBe(200);
  }
  expect(channel.host.conversations()).toEqual([]);
});
