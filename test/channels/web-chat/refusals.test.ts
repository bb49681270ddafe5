import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { bearer, post, refusal, shopOrigin, startChat, type RunningChat } from './running-chat.ts';

let chat: RunningChat;

beforeAll(async () => {
  chat = await startChat();
});

// Whatever was sent in a test, the server lives on.
afterEach(async () => {
  expect((await fetch(`${chat.url}/healthz`)).status).toBe(200);
});

afterAll(() => chat.stop());

/** A started conversation, and how to post to it. */
async function started() {
  const { token, conversationId } = await chat.newToken();
  const conversation = `${chat.directLine}/conversations/${conversationId}`;
  await post(`${chat.directLine}/conversations`, {}, bearer(token));
  return {
    token,
    conversation,
    send: (activity: unknown) => post(`${conversation}/activities`, activity, bearer(token)),
    log: () => chat.host.log(conversationId, 0),
  };
}

test.each([
  ['a page elsewhere', 'https://evil.example.net', 403],
  ['a page without an origin of its own', 'null', 403],
  ['the shop by another scheme', shopOrigin.replace('https:', 'http:'), 403],
  ['the shop on another port', `${shopOrigin}:8443`, 403],
  ['the shop with a dot behind', `${shopOrigin}.`, 403],
  ['a name that begins as the shop', `${shopOrigin}.evil.example.net`, 403],
  ['a page of the shop', shopOrigin, 200],
])('%s asks for a token: %s is answered with %i', async (_who, origin, status) => {
  const response = await post(`${chat.directLine}/tokens/generate`, {}, { origin });
  expect(response.status).toBe(status);
  const allowed = response.headers.get('access-control-allow-origin');
  expect(allowed).toBe(status === 200 ? origin : null);
  expect(response.headers.get('vary')).toBe('Origin');
});

test('a page of this very server may ask for a token', async () => {
  const response = await post(`${chat.directLine}/tokens/generate`, {}, { origin: chat.url });
  expect(response.status).toBe(200);
});

test('a preflight is answered with what Web Chat sends', async () => {
  const response = await fetch(`${chat.directLine}/conversations`, {
    method: 'OPTIONS',
    headers: { origin: shopOrigin },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toBe(
    'authorization, content-type, x-ms-bot-agent, x-requested-with',
  );
});

test('an unknown path is 404, not 405', async () => {
  expect(await refusal(await fetch(`${chat.directLine}/nowhere`))).toEqual([
    404,
    'ResourceNotFound',
  ]);
});

test('a token opens its own conversation and no other', async () => {
  const [mine, theirs] = [await started(), await started()];
  const headers = bearer(mine.token);
  const url = theirs.conversation;
  const answers = [
    await post(`${url}/activities`, { type: 'message', text: 'hoi' }, headers),
    await post(`${url}/upload`, {}, headers),
    await fetch(url, { headers }),
    await fetch(`${url}/activities`, { headers }),
  ];
  for (const answer of answers) expect(await refusal(answer)).toEqual([403, 'OtherConversation']);
  expect((await theirs.log()).map(({ activity }) => activity.text)).not.toContain('hoi');
});

test('no token, a made-up token and a token of another secret are 401', async () => {
  const other = await startChat({ secret: 'another secret' });
  const { token } = await other.newToken();
  await other.stop();
  const url = `${chat.directLine}/conversations`;
  expect(await refusal(await post(url, {}))).toEqual([401, 'MissingToken']);
  expect(await refusal(await post(url, {}, bearer('a.b.c')))).toEqual([401, 'BadToken']);
  expect(await refusal(await post(url, {}, bearer(token)))).toEqual([401, 'BadToken']);
});

test('a stream ticket is no token', async () => {
  const { token } = await started();
  const opened = await post(`${chat.directLine}/conversations`, {}, bearer(token));
  const { streamUrl } = (await opened.json()) as { streamUrl: string };
  const ticket = new URL(streamUrl).searchParams.get('t') ?? '';
  const answer = await post(`${chat.directLine}/tokens/refresh`, undefined, bearer(ticket));
  expect(await refusal(answer)).toEqual([401, 'BadToken']);
});

test('an expired token is 403 TokenExpired everywhere, and cannot be refreshed', async () => {
  const { token, conversation } = await started();
  chat.clock.advance({ hours: 30 * 24, seconds: 1 });
  const headers = bearer(token);
  const answers = [
    await fetch(conversation, { headers }),
    await fetch(`${conversation}/activities`, { headers }),
    await post(`${conversation}/activities`, { type: 'message', text: 'hoi' }, headers),
    await post(`${chat.directLine}/tokens/refresh`, undefined, headers),
  ];
  for (const answer of answers) expect(await refusal(answer)).toEqual([403, 'TokenExpired']);
});

test.each([
  ['a message of 300 KB', { type: 'message', text: 'x'.repeat(300_000) }, 413, 'MessageTooLong'],
  ['a body of 5 MB', { type: 'message', text: 'x'.repeat(5_000_000) }, 413, 'MessageTooLong'],
  ['no JSON', '{"type":"message"', 400, 'InvalidContent'],
  ['a list', [1, 2], 400, 'BadActivity'],
  ['null', 'null', 400, 'BadActivity'],
  ['an unknown type', { type: 'handoff' }, 400, 'BadActivity'],
  ['a text that is a number', { type: 'message', text: 4 }, 400, 'BadActivity'],
  ['nothing said', { type: 'message', text: '' }, 400, 'EmptyMessage'],
  [
    'a value without end',
    `{"type":"message","value":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
    400,
    'BadActivity',
  ],
  ['a value of 5,000 characters', { type: 'message', value: 'x'.repeat(5000) }, 400, 'BadActivity'],
])('%s is refused and reaches nothing', async (_what, activity, status, code) => {
  const { send, log } = await started();
  const [answered, reason] = await refusal(await send(activity));
  expect(answered).toBe(status);
  expect(reason).toBe(code);
  expect((await log()).filter(({ from }) => from === 'customer')).toHaveLength(1);
});

test.each(['👍', '🧑‍💻🇳🇱', 'x'.repeat(8000), 'é\u0000\ud800'])(
  'an odd but proper message is taken: %.20j',
  async (text) => {
    const { send, log } = await started();
    expect((await send({ type: 'message', text })).status).toBe(200);
    const [, kept] = (await log()).filter(({ from }) => from === 'customer');
    expect(kept?.activity.text).toBe(text.replace('\u0000', '\ufffd').replace('\ud800', '\ufffd'));
  },
);

test('who speaks where is said by the token, and what is unknown is dropped', async () => {
  const { send, log } = await started();
  await send({
    type: 'message',
    text: 'ik ben iemand anders',
    from: { id: 'dl_admin', role: 'bot' },
    conversation: { id: 'other' },
    serviceUrl: 'https://evil.example.net',
    recipient: { id: 'x' },
    channelData: { clientActivityID: 'k1', tenant: 'x' },
    callerId: 'urn:botframework:azure',
  });
  const { activity } = (await log()).find(({ key }) => key === 'k1') ?? {};
  expect(activity?.from).toEqual({
    id: expect.stringMatching(/^dl_[\w-]{36}$/),
    name: '',
    role: 'user',
  });
  expect(activity?.serviceUrl).toBe('https://webchat.invalid/');
  expect(activity?.channelData).toEqual({ clientActivityID: 'k1' });
  expect(activity).not.toHaveProperty('callerId');
});

test.each(['abc', '-1', '1e9', '', '9'.repeat(400)])(
  'a watermark that is none (%.9s) gives the conversation from its beginning',
  async (watermark) => {
    const { conversation, token, send } = await started();
    await send({ type: 'message', text: 'hallo' });
    const url = `${conversation}/activities?watermark=${watermark}`;
    const answer = await fetch(url, { headers: bearer(token) });
    const { activities } = (await answer.json()) as { activities: { text: string }[] };
    expect(activities[0]?.text).toBe('Welkom (nl-NL)');
  },
);

test('a poll is answered with 200 while the store fails', async () => {
  const { conversation, token } = await started();
  chat.host.break();
  const url = `${conversation}/activities?watermark=2`;
  const answer = await fetch(url, { headers: bearer(token) });
  chat.host.mend();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ activities: [], watermark: '2' });
});

test('no conversation begins while the store fails, and one does after', async () => {
  const { token } = await chat.newToken();
  const open = () => post(`${chat.directLine}/conversations`, {}, bearer(token));
  chat.host.break();
  const failed = await open();
  chat.host.mend();
  expect(await refusal(failed)).toEqual([503, 'Unavailable']);
  expect([(await open()).status, (await open()).status]).toEqual([201, 200]);
});

test('a message to a polling client that is not kept comes once', async () => {
  const { conversation, token } = await started();
  const poll = async () => {
    const answer = await fetch(`${conversation}/activities`, { headers: bearer(token) });
    const { activities } = (await answer.json()) as { activities: { text: string }[] };
    return activities.map(({ text }) => text).filter((text) => !text.startsWith('Welkom'));
  };
  await poll();
  const id = conversation.split('/').at(-1) ?? '';
  chat.chat.sendTransient(id, { type: 'message', text: 'even geduld' });
  chat.chat.sendTransient(id, { type: 'typing' });
  expect([await poll(), await poll()]).toEqual([['even geduld'], []]);
});

test('what is answered here stays in no cache: it may hold a token', async () => {
  const { conversation, token } = await started();
  const answer = await fetch(conversation, { headers: bearer(token) });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('no token and no ticket is ever written to the log', async () => {
  const { token, conversation } = await started();
  await post(`${conversation}/activities`, '{', bearer(token));
  await fetch(`${conversation}?watermark=&t=${token}`, { headers: bearer(token) });
  expect(chat.log()).not.toContain(token);
});
