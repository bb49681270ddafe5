import { connect, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { createTestHost, createTestClock } from '../../support/channel-host.ts';
import { bearer, post, refusal, startChat, type RunningChat } from './running-chat.ts';

/** Behind a proxy, which names the visitor. */
const publicUrl = 'https://chat.shop.example.nl';
const from = (visitor: string) => ({ 'x-forwarded-for': visitor });

/** A conversation of a visitor. */
async function talkFrom(visitor: string, { directLine }: RunningChat) {
  const given = await post(`${directLine}/tokens/generate`, { locale: 'nl-NL' }, from(visitor));
  const { token, conversationId } = (await given.json()) as Record<string, string>;
  const url = `${directLine}/conversations/${String(conversationId)}`;
  const headers = { ...bearer(String(token)), ...from(visitor) };
  return {
    url,
    headers,
    conversationId: String(conversationId),
    poll: () => fetch(`${url}/activities`, { headers }),
    say: (text: string, id?: string) =>
      post(
        `${url}/activities`,
        { type: 'message', text, ...(id && { channelData: { clientActivityID: id } }) },
        headers,
      ),
    hand(files: string[], id?: string) {
      const body = new FormData();
      const activity = { type: 'message', ...(id && { channelData: { clientActivityID: id } }) };
      body.append('activity', new Blob([JSON.stringify(activity)]));
      files.forEach((text, n) => {
        body.append('file', new Blob([text]), `${n}.txt`);
      });
      return fetch(`${url}/upload`, { method: 'POST', headers, body });
    },
  };
}

test('tokens for one address run out, and only tokens', async () => {
  const few = await startChat({ limits: { tokenBurst: 3, tokensPerSecond: 0.001 } });
  const { token } = await few.newToken();
  const asked = await Promise.all(
    [1, 2, 3, 4].map(() => post(`${few.directLine}/tokens/generate`)),
  );
  const opened = await post(`${few.directLine}/conversations`, {}, bearer(token));
  await few.stop();
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
  expect(opened.status).toBe(201);
});

test('of too many messages in a row the rest is refused, and the customer reads so; others are heard', async () => {
  const few = await startChat({ limits: { messageBurst: 3, messagesPerSecond: 1 } });
  const begin = async () => {
    const { token, conversationId } = await few.newToken();
    const url = `${few.directLine}/conversations/${conversationId}/activities`;
    await fetch(url, { headers: bearer(token) });
    const say = (text: string) => post(url, { type: 'message', text }, bearer(token));
    const read = async () => {
      const answer = await fetch(url, { headers: bearer(token) });
      const { activities } = (await answer.json()) as { activities: { text: string }[] };
      return activities
        .map(({ text }) => text)
        .filter((text) => !/een|twee|drie|Welkom/.test(text));
    };
    return { say, read };
  };
  const [hasty, other] = [await begin(), await begin()];
  for (const text of ['een', 'twee', 'drie']) expect((await hasty.say(text)).status).toBe(200);
  expect(await refusal(await hasty.say('vier'))).toEqual([409, 'TooMany']);
  expect(await hasty.read()).toEqual(['Dat gaat te snel (nl-NL).']);
  expect((await other.say('een')).status).toBe(200);
  few.clock.advance({ seconds: 1 });
  expect((await hasty.say('vier')).status).toBe(200);
  await few.stop();
});

test('tokens are counted by household, and the refusal says when to come back', async () => {
  const few = await startChat({ publicUrl, limits: { tokenBurst: 1, tokensPerSecond: 0.1 } });
  const ask = (visitor: string) => post(`${few.directLine}/tokens/generate`, {}, from(visitor));
  expect((await ask('2001:db8:1:2::1')).status).toBe(200);
  const again = await ask('2001:db8:1:2:ffff::2');
  expect([again.status, again.headers.get('retry-after')]).toEqual([429, '10']);
  expect((await ask('2001:db8:1:3::1')).status).toBe(200);
  await few.stop();
});

test('a visitor has so many messages in all conversations together, and another visitor has theirs', async () => {
  const few = await startChat({ publicUrl, limits: { visitorMessageBurst: 3 } });
  const [one, other] = [await talkFrom('192.0.2.1', few), await talkFrom('192.0.2.1', few)];
  const stranger = await talkFrom('192.0.2.2', few);
  for (const talk of [one, other, one]) expect((await talk.say('hoi')).status).toBe(200);
  expect(await refusal(await other.say('hoi'))).toEqual([409, 'TooMany']);
  expect((await stranger.say('hoi')).status).toBe(200);
  await few.stop();
});

test('an id that stands for another message is refused, and what it stands for is answered again', async () => {
  const chat = await startChat({ publicUrl, limits: { messageBurst: 60 } });
  const talk = await talkFrom('192.0.2.1', chat);
  await talk.hand(['een', 'twee'], 'b');
  const repeated = await Promise.all([
    talk.hand(['een', 'twee'], 'b'),
    talk.hand(['een', 'twee'], 'b'),
  ]);
  const ids = await Promise.all(repeated.map(async (answer) => (await answer.json()) as object));
  expect(ids[0]).toEqual(ids[1]);
  expect(chat.host.kept()).toBe(2);
  expect(await refusal(await talk.hand(['een ander bestand'], 'b'))).toEqual([409, 'IdReused']);
  expect(chat.host.kept()).toBe(2);
  await chat.stop();
});

test('files are kept up to a quota of the conversation and of the visitor, and no longer than their message', async () => {
  const quota = { burst: 10, perSecond: 0.001 };
  const limits = { conversationFiles: quota, visitorFiles: { ...quota, burst: 15 } };
  const host = createTestHost(createTestClock().now);
  const chat = await startChat({ publicUrl, limits, host });
  const [one, other] = [await talkFrom('192.0.2.1', chat), await talkFrom('192.0.2.1', chat)];
  expect((await one.hand(['12345', '12345'])).status).toBe(200);
  expect(await refusal(await one.hand(['1']))).toEqual([409, 'TooManyFiles']);
  expect(await refusal(await other.hand(['123456']))).toEqual([409, 'TooManyFiles']);
  expect((await other.hand(['12345'])).status).toBe(200);
  const stranger = await talkFrom('192.0.2.2', chat);
  expect(host.kept()).toBe(3);
  await stranger.say('hoi');
  host.failToReceive();
  expect(await refusal(await stranger.hand(['12345']))).toEqual([424, 'NotStored']);
  expect(host.kept()).toBe(3);
  await chat.stop();
});

test('uploads that trickle hold up nobody but their sender', async () => {
  const chat = await startChat({ publicUrl, limits: { uploads: 3, uploadsOfVisitor: 2 } });
  const slow = await talkFrom('192.0.2.1', chat);
  const { hostname, port, pathname } = new URL(`${slow.url}/upload`);
  const sockets = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<Socket>((resolve) => {
          const socket: Socket = connect(Number(port), hostname, () => {
            const headers = Object.entries(slow.headers).map(
              ([name, value]) => `${name}: ${value}`,
            );
            const head = ['Content-Type: multipart/form-data; boundary=b', 'Content-Length: 5000'];
            socket.write(
              [`POST ${pathname} HTTP/1.1`, 'Host: x', ...headers, ...head, '', '--b'].join('\r\n'),
              () => {
                resolve(socket);
              },
            );
          });
        }),
    ),
  );
  // the third of them has no place, and is told so
  const answer = await Promise.race(
    sockets.map((socket) => new Promise((resolve) => socket.once('data', resolve))),
  );
  expect(String(answer)).toMatch(/^HTTP\/1\.1 409 [\s\S]*TooMany/);
  const stranger = await talkFrom('192.0.2.2', chat);
  expect((await stranger.hand(['een'])).status).toBe(200);
  for (const socket of sockets) socket.destroy();
  await chat.stop();
});

test('without a token a body is not read, and nobody is told of it', async () => {
  const chat = await startChat();
  const { hostname, port } = new URL(chat.url);
  const answer = await new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      const path = '/v3/directline/conversations';
      socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n{`);
    });
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*Connection: close[\s\S]*MissingToken/);
  await chat.stop();
});

test('who polls without a pause is answered later, each time in full, and others at once', async () => {
  const polls = { burst: 2, perSecond: 0.001, heldEach: 1, heldAll: 10 };
  const waiting: (() => void)[] = [];
  const heldBack: { tell: () => void } = { tell: () => undefined };
  const after = (_: number, run: () => void) => {
    waiting.push(run);
    heldBack.tell();
  };
  const chat = await startChat({ publicUrl, after, limits: { conversationPolls: polls } });
  const [wild, calm] = [await talkFrom('192.0.2.1', chat), await talkFrom('192.0.2.2', chat)];
  await wild.say('hoi');
  for (let poll = 0; poll < polls.burst; poll += 1) await wild.poll();
  const held = new Promise<void>((resolve) => (heldBack.tell = resolve));
  const late = wild.poll();
  await held;
  const refused = await wild.poll();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect((await calm.poll()).status).toBe(200);
  for (const run of waiting) run();
  const { activities } = (await (await late).json()) as { activities: { text: string }[] };
  expect(activities.map(({ text }) => text)).toContain('hoi');
  await chat.stop();
});
