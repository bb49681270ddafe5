import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { Signature } from '../../../support/stand-ins/azure-bot/door.ts';
import { startDoor, type RunningDoor } from './running-door.ts';

/*
 * Tokens, judged by the SDK's own code over HTTP. What they are signed with is published by a local server in the place of
 * Microsoft's.
 */

/** The SDK reads the machine's clock, where it was loaded: see `test/support/once`. */
const clockOfSdk = (globalThis as unknown as { loadedOnce: { Date: DateConstructor } }).loadedOnce
  .Date;

let door: RunningDoor;
let said: Record<string, unknown>;

beforeEach(async () => {
  // the SDK writes there why it refuses
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await open();
});

async function open(given?: Parameters<typeof startDoor>[0]) {
  door = await startDoor(given);
  // what has no channel is not kept
  const told = await door.azure.customer().says('niet hoorbaar', { changes: { channelId: 0 } });
  expect(told.status).toBe(400);
  said = { ...told.activity, channelId: 'msteams' };
}

afterEach(() => {
  jest.restoreAllMocks();
});

/** Posts what a customer says; `changes` are of the activity. */
function post(signature: Signature, changes: Record<string, unknown> = {}) {
  return door.azure.door.post({ ...said, ...changes }, signature);
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** What a right token says. */
async function rightClaims() {
  return decodeJwt(await door.azure.door.tokenFor(door.azure.serviceUrl));
}

test('a right token lets an activity in, which is kept before the answer', async () => {
  const { status, body } = await post({});
  expect({ status, body }).toEqual({ status: 200, body: '{}' });
  expect(await door.words()).toEqual(['niet hoorbaar']);
});

describe('refused, and nothing kept:', () => {
  test.each<[string, Signature]>([
    ['expired', { expiresIn: -3600, validIn: -7200 }],
    ['not valid yet', { validIn: 3600, expiresIn: 7200 }],
    ['for another bot', { claims: { aud: '00000000-0000-4000-8000-000000000000' } }],
    ['for several bots', { claims: { aud: ['00000000-0000-4000-8000-000000000000'] } }],
    ['without an audience', { claims: { aud: undefined } }],
    ['of another issuer', { claims: { iss: 'https://sts.example.nl/' } }],
    ['without an issuer', { claims: { iss: undefined } }],
    ['for another service URL', { claims: { serviceurl: 'https://smba.example.nl/' } }],
    ['without a service URL', { claims: { serviceurl: undefined } }],
    ['signed by a key that nobody publishes', { forged: true }],
    ['none at all', { token: '' }],
    ['no token', { token: 'hallo' }],
    ['three empty parts', { token: '..' }],
    ['parts that are no JSON', { token: 'aaaa.bbbb.cccc' }],
  ])('a token that is %s', async (_, signature) => {
    const { status, body } = await post(signature);
    expect(status).toBe(401);
    expect(body).toMatch(/bearer token of the Bot Connector/);
    expect(await door.entries()).toEqual([]);
  });

  test('a token that says that it is signed with nothing', async () => {
    const [{ kid } = { kid: '' }] = door.azure.keys.published().keys;
    for (const alg of ['none', 'None', 'NONE']) {
      const token = `${encode({ alg, typ: 'JWT', kid })}.${encode(await rightClaims())}.`;
      expect((await post({ token })).status).toBe(401);
    }
    expect(await door.entries()).toEqual([]);
  });

  test('a token that is signed with the public key, as if it were a shared secret', async () => {
    const [key] = door.azure.keys.published().keys;
    const head = `${encode({ alg: 'HS256', typ: 'JWT', kid: key?.kid })}.${encode(await rightClaims())}`;
    const signed = createHmac('sha256', key?.n ?? '')
      .update(head)
      .digest('base64url');
    expect((await post({ token: `${head}.${signed}` })).status).toBe(401);
    expect(await door.entries()).toEqual([]);
  });

  test('a right token whose claims were changed afterwards', async () => {
    const token = await door.azure.door.tokenFor('https://smba.example.nl/');
    const [head = '', , signed = ''] = token.split('.');
    expect((await post({ token: `${head}.${encode(await rightClaims())}.${signed}` })).status).toBe(
      401,
    );
    expect(await door.entries()).toEqual([]);
  });

  test('a channel for which the key is not endorsed', async () => {
    expect((await post({}, { channelId: 'vreemd' })).status).toBe(401);
    expect(await door.entries()).toEqual([]);
  });

  test('another service URL than the one that the token was made for', async () => {
    const token = await door.azure.door.tokenFor(door.azure.serviceUrl);
    const elsewhere = await post({ token }, { serviceUrl: 'https://smba.trafficmanager.net/nl/' });
    expect(elsewhere.status).toBe(401);
    expect(await door.entries()).toEqual([]);
  });

  test('a service URL to which nothing is sent, with a right token for it', async () => {
    const { status, body } = await post({}, { serviceUrl: 'https://smba.example.nl/' });
    expect(status).toBe(403);
    expect(body).toMatch(/ServiceUrlNotAllowed/);
    expect(await door.entries()).toEqual([]);
  });

  test.each([
    ['another tenant', { channelData: { tenant: { id: '00000000-0000-4000-8000-000000000000' } } }],
    ['no tenant', { channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } }],
  ])('an activity of %s, as the bot is for one', async (_, changes) => {
    const { status, body } = await post({}, changes);
    expect(status).toBe(403);
    expect(body).toMatch(/OtherTenant/);
    expect(await door.entries()).toEqual([]);
  });
});

test('a bot of many tenants takes in all of them', async () => {
  await open({ type: 'MultiTenant' });
  const tenant = { id: '00000000-0000-4000-8000-000000000000' };
  expect((await post({}, { channelData: { tenant } })).status).toBe(200);
  expect(await door.words()).toEqual(['niet hoorbaar']);
});

test('a key that was rolled over is fetched, at most once an hour, and the old one still counts', async () => {
  const { azure } = door;
  const before = await azure.door.tokenFor(azure.serviceUrl, { expiresIn: 4 * 3600 });
  expect((await post({ token: before })).status).toBe(200);
  await azure.keys.rollOver();
  const newer = { expiresIn: 4 * 3600 };
  expect((await post(newer)).status).toBe(401);
  const { exp = 0 } = decodeJwt(before);
  jest.spyOn(clockOfSdk, 'now').mockImplementation(() => (exp - 2 * 3600) * 1000);
  expect((await post(newer)).status).toBe(200);
  expect((await post({ token: before })).status).toBe(200);
  expect(azure.calls.filter((call) => call.endsWith('/keys'))).toHaveLength(2);
});

test('as long as the keys cannot be fetched, the channel is asked to send again', async () => {
  door = await startDoor();
  const { azure } = door;
  azure.fails({ on: 'metadata', status: 500 });
  const first = await azure.customer().says('hoi', { id: 'opnieuw' });
  expect(first.status).toBe(503);
  expect(await door.entries()).toEqual([]);
  expect((await azure.door.post(first.activity)).status).toBe(200);
  expect(await door.words()).toEqual(['hoi']);
});

test('who guesses is slowed down, and the channel is not', async () => {
  const timers: (() => void)[] = [];
  await open({ after: (_, run) => void timers.push(run) });
  const statuses: number[] = [];
  const guesses = Array.from({ length: 60 }, async () => {
    const { status } = await post({ token: 'aaaa.bbbb.cccc' });
    statuses.push(status);
    // those that are held go on when no other is answered any more
    if (statuses.length === 40) for (const run of timers.splice(0)) run();
  });
  await Promise.all(guesses);
  expect(statuses.slice(0, 40).toSorted()).toEqual([
    ...Array<number>(20).fill(401),
    ...Array<number>(20).fill(429),
  ]);
  expect(statuses.slice(40)).toEqual(Array<number>(20).fill(401));
  expect((await post({})).status).toBe(200);
});
