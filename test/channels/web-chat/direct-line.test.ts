import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ConnectionStatus } from 'botframework-directlinejs';
import { connect, type Client } from '../../support/direct-line/client.ts';
import { startChat, type RunningChat } from './running-chat.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let chat: RunningChat;
let clients: Client[] = [];

beforeEach(async () => {
  chat = await startChat();
});

afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await chat.stop();
});

function open(given: { token: string; conversationId?: string; webSocket?: boolean }): Client {
  const client = connect({ domain: chat.directLine, ...given });
  clients.push(client);
  return client;
}

test.each([
  ['a socket', true],
  ['polling', false],
])('over %s the welcome comes first, in the language of the page', async (_how, webSocket) => {
  const { token } = await chat.newToken();
  const client = open({ token, webSocket });
  await client.untilSeen('Welkom (nl-NL)');

  const id = await client.post({ text: 'hallo', channelData: { clientActivityID: 'a1' } });
  await client.untilSeen('echo: hallo');

  expect(client.texts()).toEqual(['Welkom (nl-NL)', 'hallo', 'echo: hallo']);
  const own = client.seen[1];
  // as plain text, or Web Chat would read markup into what was typed
  const channelData = { clientActivityID: 'a1' };
  expect(own).toMatchObject({ id, textFormat: 'plain', channelData });
  expect(own?.from.id).toMatch(/^dl_/);
  expect(own?.from.role).toBe('user');
  expect(client.seen[2]?.from.role).toBe('bot');
  expect(client.seen.every(({ replyToId }) => replyToId === undefined)).toBe(true);
});

test('a button hands back its value', async () => {
  const client = open(await chat.newToken().then(({ token }) => ({ token })));
  await client.post({ value: { loket: { dialog: 'root', slot: 'choice', value: 'refund' } } });
  await client.untilSeen('echo: refund');
  expect(client.texts()).toContain('echo: refund');
});

test('the same message sent twice is answered once and has one id', async () => {
  const { token } = await chat.newToken();
  const client = open({ token });
  const message = { text: 'dubbel', channelData: { clientActivityID: 'same' } };
  const ids = [await client.post(message), await client.post(message)];
  await client.post({ text: 'daarna' });
  await client.untilSeen('echo: daarna');
  expect(ids[0]).toBe(ids[1]);
  expect(client.texts().filter((text) => text === 'echo: dubbel')).toHaveLength(1);
});

test('a picture arrives by its content and can be shown', async () => {
  const { token } = await chat.newToken();
  const client = open({ token });
  await client.post({ text: 'kijk', attachments: [attached(png, 'schermafdruk.exe')] });
  await client.untilSeen('echo: kijk');

  const [file] = client.seen.find(({ text }) => text === 'kijk')?.attachments ?? [];
  expect(file).toMatchObject({ name: 'schermafdruk.png', contentType: 'image/png' });
  const shown = await fetch(file?.contentUrl ?? '');
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(shown.headers.get('content-disposition')).toMatch(/^inline;/);
});

test('a program named .jpg is refused, and the customer reads why', async () => {
  const { token } = await chat.newToken();
  const client = open({ token });
  await client.untilSeen('Welkom (nl-NL)');
  const program = attached(Buffer.from('MZ\x90\0'.padEnd(600, '\0'), 'latin1'), 'foto.jpg');
  await expect(client.post({ attachments: [program] })).rejects.toMatchObject({ status: 415 });
  await client.untilSeen('Dit bestand kan ik niet aannemen (nl-NL).');
  expect(await chat.host.log(client.seen[0]?.id.split('|')[0] ?? '', 0)).toHaveLength(2);
});

test('after a reload the whole conversation is there again, once and in order', async () => {
  const { token, conversationId } = await chat.newToken();
  const before = open({ token });
  for (const text of ['een', 'twee', 'drie']) {
    await before.post({ text });
    await before.untilSeen(`echo: ${text}`);
  }
  before.close();

  const after = open({ token, conversationId });
  await after.untilSeen('echo: drie');
  expect(after.seen).toEqual(before.seen);
});

test('a page reloaded before its first call still opens its conversation', async () => {
  const client = open(await chat.newToken());
  await client.untilSeen('Welkom (nl-NL)');
  expect(client.texts()).toEqual(['Welkom (nl-NL)']);
});

test('what is said while the socket is gone comes after it is back, once', async () => {
  const { token, conversationId } = await chat.newToken();
  const client = open({ token });
  await client.untilSeen('Welkom (nl-NL)');
  chat.dropSockets();
  await chat.host.say(conversationId, { type: 'message', text: 'bent u er nog?' }, 'staff');
  await client.untilSeen('bent u er nog?');
  await client.post({ text: 'ja' });
  await client.untilSeen('echo: ja');
  expect(client.texts()).toEqual(['Welkom (nl-NL)', 'bent u er nog?', 'ja', 'echo: ja']);
});

test('a restart of the server is not noticed in the conversation', async () => {
  const { token, conversationId } = await chat.newToken();
  const client = open({ token });
  await client.post({ text: 'voor' });
  await client.untilSeen('echo: voor');
  await chat.stop();
  await chat.host.say(conversationId, { type: 'message', text: 'tussendoor' });
  chat = await startChat({ ...chat, port: Number(new URL(chat.url).port) });
  await client.untilSeen('tussendoor');
  await client.post({ text: 'na' });
  await client.untilSeen('echo: na');
  const expected = ['Welkom (nl-NL)', 'voor', 'echo: voor', 'tussendoor', 'na', 'echo: na'];
  expect(client.texts()).toEqual(expected);
});

test('an expired token ends the chat, a refreshed one carries it on', async () => {
  const { token, conversationId } = await chat.newToken();
  const client = open({ token });
  await client.untilSeen('Welkom (nl-NL)');

  chat.clock.advance({ hours: 30 * 24 - 1, minutes: 59 });
  const { token: refreshed } = await chat.refresh(token);
  chat.clock.advance({ minutes: 2 });
  expect(await client.post({ text: 'te laat' })).toBe('retry');
  expect(client.statuses).toContain(ConnectionStatus.ExpiredToken);

  const { streamUrl } = await chat.resume(refreshed, conversationId);
  client.directLine.reconnect({ conversationId, token: refreshed, streamUrl });
  await client.post({ text: 'weer terug' });
  await client.untilSeen('echo: weer terug');
  expect(client.texts()).not.toContain('te laat');
});

test('two tabs on one conversation show the same', async () => {
  const { token, conversationId } = await chat.newToken();
  const left = open({ token });
  await left.untilSeen('Welkom (nl-NL)');
  const right = open({ token, conversationId });
  await left.post({ text: 'links' });
  await left.untilSeen('echo: links');
  await right.post({ text: 'rechts' });
  await Promise.all([left, right].map((tab) => tab.untilSeen('echo: rechts')));
  expect(left.texts()).toEqual(right.texts());
  expect(left.texts()).toHaveLength(5);
});

test('what cannot be stored fails for good in the client, and the customer reads so', async () => {
  const { token } = await chat.newToken();
  const client = open({ token });
  await client.untilSeen('Welkom (nl-NL)');
  chat.host.break();
  await expect(client.post({ text: 'vol' })).rejects.toMatchObject({ status: 424 });
  await client.untilSeen('Uw bericht is niet bewaard (nl-NL).');
  chat.host.mend();
  await client.post({ text: 'weer ruimte' });
  await client.untilSeen('echo: weer ruimte');
  expect(chat.log()).toMatch(/a message was not stored/);
});

test('typing is shown over a socket and leaves no trace', async () => {
  const { token, conversationId } = await chat.newToken();
  const client = open({ token });
  await client.untilSeen('Welkom (nl-NL)');
  chat.chat.sendTransient(conversationId, { type: 'typing' });
  await client.post({ text: 'hallo' });
  await client.untilSeen('echo: hallo');
  expect(client.seen.map(({ type }) => type)).toEqual(['message', 'typing', 'message', 'message']);

  const again = open({ token, conversationId });
  await again.untilSeen('echo: hallo');
  expect(again.seen.map(({ type }) => type)).toEqual(['message', 'message', 'message']);
});

test('that a customer is writing is passed on, and kept nowhere', async () => {
  const { token, conversationId } = await chat.newToken();
  const client = open({ token });
  await client.untilSeen('Welkom (nl-NL)');
  await client.post({ type: 'typing' } as object);
  expect(chat.host.typed).toContain(conversationId);
  expect(await chat.host.log(conversationId, 0)).toHaveLength(2);
});

test('that a customer has wiped the conversation is passed on, and shown nowhere', async () => {
  const { token, conversationId } = await chat.newToken();
  const client = open({ token });
  await client.untilSeen('Welkom (nl-NL)');
  await client.post({ type: 'endOfConversation' } as object);
  await client.post({ text: 'hallo' });
  await client.untilSeen('echo: hallo');
  const log = await chat.host.log(conversationId, 0);
  expect(log.map(({ activity }) => activity.type)).toContain('endOfConversation');
  expect(client.seen.map(({ text }) => text)).not.toContain(undefined);
  expect(client.seen.every(({ type }) => type === 'message')).toBe(true);
});

test('a file that staff hand over can be fetched like any other', async () => {
  const { token, conversationId } = await chat.newToken();
  const client = open({ token });
  await client.untilSeen('Welkom (nl-NL)');
  const file = {
    name: 'uitleg.txt',
    contentType: 'text/plain',
    bytes: Buffer.from('zo werkt het'),
  };
  const kept = await chat.host.keepFile(file);
  const attachments = [{ contentType: 'text/plain', name: 'uitleg.txt', content: kept }];
  await chat.host.say(conversationId, { type: 'message', text: 'kijk', attachments }, 'staff');
  await client.untilSeen('kijk');
  const shown = client.seen.at(-1) as { attachments: { contentUrl: string; content?: unknown }[] };
  expect(shown.attachments[0]?.content).toBeUndefined();
  expect(await (await fetch(shown.attachments[0]?.contentUrl ?? '')).text()).toBe('zo werkt het');
});

function attached(bytes: Buffer, name: string) {
  const contentUrl = `data:image/jpeg;base64,${bytes.toString('base64')}`;
  return { contentType: 'image/jpeg', contentUrl, name };
}
