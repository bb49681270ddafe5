import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { bearer, post, startChat, type RunningChat } from './running-chat.ts';

const identitySecret = 'a secret that the shop and Loket share';

let chat: RunningChat;

beforeEach(async () => {
  chat = await startChat({ identitySecret });
});

afterEach(() => chat.stop());

const sanne = { email: 'Sanne@example.nl', name: 'Sanne' };

interface Signing {
  claims?: Record<string, unknown>;
  secret?: string;
  secondsAgo?: number;
  alg?: string;
}

function sign({ claims = sanne, secret = identitySecret, secondsAgo = 0, alg = 'HS256' }: Signing) {
  const now = Math.floor(chat.clock.now().epochMilliseconds / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg })
    .setIssuedAt(now - secondsAgo)
    .sign(new TextEncoder().encode(secret));
}

/** Hands it over as the page does, and gives what the host was told of it. */
async function handOver(value: unknown) {
  const { token, conversationId } = await chat.newToken();
  const url = `${chat.directLine}/conversations/${conversationId}/activities`;
  const hand = () => post(url, { type: 'event', name: 'identity', value }, bearer(token));
  const { status } = await hand();
  const log = await chat.host.log(conversationId, 0);
  const told = log.flatMap(({ activity }) =>
    activity.name === 'signed-in' ? [activity.value as unknown] : [],
  );
  return { status, told, hand, conversationId };
}

test('who the shop has signed in is told, by an address in small letters', async () => {
  expect(await handOver(await sign({}))).toMatchObject({
    status: 200,
    told: [{ email: 'sanne@example.nl', name: 'Sanne' }],
  });
});

test('the same token twice is told once', async () => {
  const { hand, conversationId } = await handOver(await sign({}));
  expect((await hand()).status).toBe(200);
  const log = await chat.host.log(conversationId, 0);
  expect(log.filter(({ activity }) => activity.name === 'signed-in')).toHaveLength(1);
});

test('nobody passes for the owner of a telephone by saying so', async () => {
  const { token, conversationId } = await chat.newToken();
  const url = `${chat.directLine}/conversations/${conversationId}/activities`;
  const phone = '+31612345678';
  const from = { id: 'me', properties: { phone } };
  const channelData = { clientActivityID: 'a1', sharedPhone: phone };
  const said = { type: 'message', text: 'hoi', from, channelData };
  expect((await post(url, said, bearer(token))).status).toBe(200);
  const log = await chat.host.log(conversationId, 0);
  expect(JSON.stringify(log)).toContain('hoi');
  expect(JSON.stringify(log)).not.toContain(phone);
});

const bad: [string, () => unknown][] = [
  ['forged', () => sign({ secret: 'the secret of somebody else, as long as ours' })],
  ['older than five minutes', () => sign({ secondsAgo: 331 })],
  ['from the future', () => sign({ secondsAgo: -90 })],
  ['signed in another way', () => sign({ alg: 'HS512' })],
  [
    'signed in no way',
    async () => {
      const [, claims] = (await sign({})).split('.');
      const header = Buffer.from('{"alg":"none"}').toString('base64url');
      return `${header}.${claims ?? ''}.`;
    },
  ],
  ['without an address', () => sign({ claims: { name: 'Sanne' } })],
  ['with an address that is none', () => sign({ claims: { email: 'sanne' } })],
  ['no token', () => 'sanne@example.nl'],
  ['said in plain', () => ({ email: 'sanne@example.nl' })],
];

test.each(bad)('one that is %s is as none', async (_, make) => {
  expect(await handOver(await make())).toMatchObject({ status: 200, told: [] });
});

test('a page cannot say itself who is signed in', async () => {
  const { token, conversationId } = await chat.newToken();
  const url = `${chat.directLine}/conversations/${conversationId}/activities`;
  await post(url, { type: 'event', name: 'signed-in', value: sanne }, bearer(token));
  const log = await chat.host.log(conversationId, 0);
  expect(log.filter(({ activity }) => activity.name === 'signed-in')).toEqual([]);
});

test('without a secret nobody is known', async () => {
  const token = await sign({});
  await chat.stop();
  chat = await startChat();
  expect(await handOver(token)).toMatchObject({ status: 200, told: [] });
});

test('what is not taken is told to the shop in the log, without the address', async () => {
  await handOver(await sign({ secondsAgo: 400 }));
  expect(chat.log()).toMatch(/identity that the shop handed over is not taken/);
  expect(chat.log()).not.toMatch(/sanne@example/i);
});
