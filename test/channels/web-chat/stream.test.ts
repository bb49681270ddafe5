import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { webChatLimits } from '../../../bot/limits/limits.ts';
import { createStream } from '../../../bot/channels/web-chat/stream.ts';
import { bearer, post, shopOrigin, startChat, type RunningChat } from './running-chat.ts';
import { serverTools } from '../../support/server-tools.ts';

let chat: RunningChat;

beforeEach(async () => {
  chat = await startChat({ limits: { socketsPerConversation: 2, pingSeconds: 0.05 } });
});

afterEach(() => chat.stop());

async function started() {
  const { token, conversationId } = await chat.newToken();
  const opened = await post(`${chat.directLine}/conversations`, {}, bearer(token));
  const { streamUrl } = (await opened.json()) as { streamUrl: string };
  return { token, conversationId, streamUrl };
}

/** How the server ends a socket: the HTTP status when it never opened, else the close code. */
async function ending(url: string, options: { origin?: string } = {}): Promise<number> {
  const socket = new WebSocket(url, options);
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
    });
    socket.on('close', resolve);
  });
}

interface Frame {
  activities: { text?: string; id: string }[];
  watermark?: string;
}

async function frames(socket: WebSocket, count: number): Promise<Frame[]> {
  const all: Frame[] = [];
  return new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      all.push(JSON.parse(data.toString()) as Frame);
      if (all.length === count) resolve(all);
    });
  });
}

test('a page elsewhere cannot open a stream, a page of the shop can', async () => {
  const { streamUrl } = await started();
  expect(await ending(streamUrl, { origin: 'https://evil.example.net' })).toBe(403);
  const socket = new WebSocket(streamUrl, { origin: shopOrigin });
  const [frame] = await frames(socket, 1);
  expect(frame?.activities[0]?.text).toBe('Welkom (nl-NL)');
  socket.close();
});

test('a stream needs a ticket, for this conversation, of this minute', async () => {
  const [mine, theirs] = [await started(), await started()];
  const url = new URL(mine.streamUrl);
  const ticket = url.searchParams.get('t') ?? '';
  url.searchParams.delete('t');
  expect(await ending(url.href)).toBe(4401);
  expect(await ending(`${url.href}&t=${mine.token}`)).toBe(4401);
  expect(await ending(theirs.streamUrl.replace(/t=.*/, `t=${ticket}`))).toBe(4403);
  chat.clock.advance({ seconds: 61 });
  expect(await ending(mine.streamUrl)).toBe(4401);
});

test('the backlog comes one activity a frame, each with its watermark', async () => {
  const { streamUrl, conversationId } = await started();
  for (const text of ['a', 'b', 'c']) {
    await chat.host.say(conversationId, { type: 'message', text });
  }
  const socket = new WebSocket(streamUrl);
  const received = await frames(socket, 4);
  socket.close();
  expect(received.every(({ activities }) => activities.length === 1)).toBe(true);
  const marks = received.map(({ watermark }) => Number(watermark));
  expect(marks).toEqual([...marks].sort((a, b) => a - b));
  expect(received.map(({ activities }) => activities[0]?.text)).toEqual(
    expect.arrayContaining(['Welkom (nl-NL)', 'a', 'b', 'c']),
  );
});

test('a delivery told twice, and twice at once, is sent once', async () => {
  const { streamUrl, conversationId } = await started();
  const socket = new WebSocket(streamUrl);
  const received = frames(socket, 3);
  await once(socket, 'open');
  await chat.host.say(conversationId, { type: 'message', text: 'een keer' });
  const again = { type: 'message', text: 'een keer' };
  await Promise.all(
    [1, 2, 3].map(() =>
      chat.chat.connector.conversations.sendToConversation(conversationId, again),
    ),
  );
  await chat.host.say(conversationId, { type: 'message', text: 'klaar' });
  const texts = (await received).map(({ activities }) => activities[0]?.text);
  socket.close();
  expect(texts).toEqual(['Welkom (nl-NL)', 'een keer', 'klaar']);
});

test('what is for staff alone never goes to the customer', async () => {
  const { streamUrl, conversationId } = await started();
  const socket = new WebSocket(streamUrl);
  const received = frames(socket, 2);
  const value = { transcript: 'secret' };
  await chat.host.say(conversationId, { type: 'event', name: 'handoff.initiate', value });
  await chat.host.say(conversationId, { type: 'message', text: 'zichtbaar' });
  const texts = (await received).map(({ activities }) => activities[0]?.text);
  socket.close();
  expect(texts).toEqual(['Welkom (nl-NL)', 'zichtbaar']);
});

test('keepalives are ignored, and a client that says more than that is cut off', async () => {
  const { streamUrl } = await started();
  const socket = new WebSocket(streamUrl);
  await once(socket, 'open');
  socket.send('');
  socket.send('x'.repeat(5000));
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1009);
});

test('a stream that cannot be read on is closed, so that the client comes back', async () => {
  const { streamUrl, conversationId } = await started();
  const socket = new WebSocket(streamUrl);
  await once(socket, 'message');
  chat.host.break();
  await chat.chat.connector.conversations.sendToConversation(conversationId, {});
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1011);
});

test('of too many sockets on one conversation the oldest goes', async () => {
  const { streamUrl } = await started();
  const sockets: WebSocket[] = [];
  for (let n = 0; n < 3; n += 1) {
    const socket = new WebSocket(streamUrl);
    sockets.push(socket);
    await once(socket, 'message');
  }
  const [oldest, ...others] = sockets;
  if (oldest?.readyState !== WebSocket.CLOSED) await once(oldest as WebSocket, 'close');
  expect(others.map(({ readyState }) => readyState)).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
  for (const socket of others) socket.close();
});

test('once it stops, it takes no more sockets', async () => {
  const { streamUrl } = await started();
  await chat.chat.stop();
  expect(await ending(streamUrl)).toBe(503);
});

test('a socket that closed while its ticket was judged is not followed', async () => {
  const { streamUrl, conversationId } = await started();
  const socket = new WebSocket(streamUrl);
  await once(socket, 'message');
  socket.close();
  await once(socket, 'close');
  const asked: string[] = [];
  const host = {
    ...chat.host,
    log: (conversation: string, after: number) => {
      asked.push(conversation);
      return chat.host.log(conversation, after);
    },
  };
  const log = pino({ level: 'silent' });
  const stream = createStream(
    { host, clock: chat.clock.now, log, after: serverTools.after },
    webChatLimits,
  );
  stream.follow(socket, new PassThrough(), conversationId, 0, '');
  stream.notify(conversationId);
  await stream.stop();
  expect(asked).toEqual([]);
});

test('a socket whose other end fell silent is dropped', async () => {
  const { streamUrl } = await started();
  const socket = new WebSocket(streamUrl, { autoPong: false });
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1006);
});
