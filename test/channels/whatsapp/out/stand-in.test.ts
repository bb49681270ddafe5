import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { createTestClock } from '../../../support/channel-host.ts';
import { whatsApp } from '../../../support/stand-ins/whatsapp/in-test.ts';
import { sign } from '../../../support/stand-ins/whatsapp/webhook.ts';

const number = '106540352242922';

async function meta() {
  const clock = createTestClock();
  const opened = await whatsApp({ clock: clock.now, reports: ['sent', 'delivered'] });
  const sanne = opened.customer({ name: 'Sanne', phone: '31612345678', userId: 'NL.77' });
  async function post(
    body: unknown,
    { path = `${opened.url}/${number}/messages`, token = opened.accessToken } = {},
  ) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  }
  return { ...{ clock, sanne, post }, meta: opened };
}

const to = { messaging_product: 'whatsapp', to: '31612345678' };
const said = (body: string, more = {}) => ({ ...to, type: 'text', text: { body }, ...more });
const offering = (interactive: object) => ({ ...to, type: 'interactive', interactive });
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const buttons = (body: string, ...all: object[]) =>
  offering({ type: 'button', body: { text: body }, action: { buttons: all } });
const list = (...rows: object[]) =>
  offering({ type: 'list', body: { text: 'x' }, action: { button: 'Kies', sections: [{ rows }] } });
const row = (id: string, title: string) => ({ id, title });

test.each([
  ['a text of 4,097 characters', said('x'.repeat(4097))],
  ['an empty text', said(' ')],
  ['an unknown field', said('x', { priority: 'high' })],
  ['nobody to send to', { messaging_product: 'whatsapp', type: 'text', text: { body: 'x' } }],
  ['a title of 21 characters', buttons('x', button('a', '👍'.repeat(21)))],
  ['two titles alike', buttons('x', button('a', 'Ja'), button('b', 'Ja'))],
  ['two ids alike', buttons('x', button('a', 'Ja'), button('a', 'Nee'))],
  ['four buttons', buttons('x', ...['a', 'b', 'c', 'd'].map((id) => button(id, id)))],
  ['1,025 characters above buttons', buttons('x'.repeat(1025), button('a', 'Ja'))],
  ['eleven rows', list(...Array.from({ length: 11 }, (_, at) => row(`${at}`, `${at}`)))],
  ['a row’s title of 25 characters', list(row('a', 'x'.repeat(25)))],
  ['a row’s id of 201 characters', list(row('a'.repeat(201), 'x'))],
  ['too much to bring back', said('x', { biz_opaque_callback_data: 'x'.repeat(513) })],
])('%s is refused as invalid', async (_, body) => {
  const opened = await meta();
  opened.meta.open(opened.sanne);
  const { status, answer } = await opened.post(body);
  expect({ status, answer }).toMatchObject({ status: 400, answer: { error: { code: 100 } } });
  expect(opened.meta.faults.splice(0)).toHaveLength(1);
  expect(opened.meta.sent).toEqual([]);
});

test('twenty emoji are twenty characters', async () => {
  const { meta: opened, sanne, post } = await meta();
  opened.open(sanne);
  expect(await post(buttons('x', button('a', '👍'.repeat(20))))).toMatchObject({ status: 200 });
});

test('another key, version or number, and who never wrote, are refused', async () => {
  const { clock, meta: opened, sanne, post } = await meta();
  const code = async (...given: Parameters<typeof post>) => (await post(...given)).answer['error'];
  expect(await code(said('x'))).toMatchObject({ code: 131047 });
  opened.open(sanne);
  expect(await code(said('x'), { token: 'EAAG' })).toMatchObject({ code: 190 });
  const path = opened.url.replace('v26.0', 'v19.0');
  expect(await code(said('x'), { path: `${path}/${number}/messages` })).toMatchObject({
    code: 100,
  });
  expect(await code(said('x'), { path: `${opened.url}/1234567/messages` })).toMatchObject({
    ...{ code: 100, error_subcode: 33 },
  });
  expect(await code({ ...said('x'), to: '31600000000' })).toMatchObject({ code: 131026 });
  clock.advance({ hours: 24 });
  expect(await code(said('x'))).toMatchObject({ code: 131047 });
  opened.faults.splice(0);
});

test('what customers do and what became of messages reaches the webhook, signed', async () => {
  const { meta: opened, sanne, post } = await meta();
  const shop = await webhook();
  await opened.connect(shop.url);
  expect(await sanne.says('hoi')).toMatchObject({ status: 200 });
  await post({
    ...buttons('Klopt dit?', button('["a","b","c"]', 'Ja')),
    biz_opaque_callback_data: '["c1",2]',
  });
  await opened.settled();
  await sanne.presses('Ja');
  expect(() => sanne.presses('Nee')).toThrow('nothing with "Nee" was shown');
  const told = shop.bodies.map(({ body }) => body);
  expect(told).toEqual([
    expect.stringContaining('"text":{"body":"hoi"}'),
    expect.stringContaining('"status":"sent"'),
    expect.stringMatching(/"status":"delivered".*\[\\"c1\\",2\]/),
    expect.stringContaining('"button_reply":{"id":"[\\"a\\",\\"b\\",\\"c\\"]","title":"Ja"}'),
  ]);
  for (const { body, signature } of shop.bodies) {
    expect(signature).toBe(sign(body, opened.appSecret));
  }
});

const servers: { close: () => void }[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A webhook that takes whatever comes. */
async function webhook() {
  const bodies: { body: string; signature: string }[] = [];
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const challenge = searchParams.get('hub.challenge');
    if (challenge !== null) return void response.end(challenge);
    void text(request).then((body) => {
      bodies.push({ body, signature: String(request.headers['x-hub-signature-256']) });
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  servers.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  return { bodies, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook` };
}
