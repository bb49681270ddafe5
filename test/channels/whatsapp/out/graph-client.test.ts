import { describe, expect, test } from '@jest/globals';
import { createGraphClient } from '../../../../bot/channels/whatsapp/graph/graph-client.ts';
import { openLog } from '../../../../bot/log.ts';
import { createTestClock } from '../../../support/channel-host.ts';
import type { Failing } from '../../../support/stand-ins/whatsapp/graph-server.ts';
import { whatsApp } from '../../../support/stand-ins/whatsapp/in-test.ts';

const number = '106540352242922';

async function client(
  given: { accessToken?: string; patience?: { call: number; file: number } } = {},
) {
  const { accessToken, patience } = given;
  const clock = createTestClock();
  const meta = await whatsApp({ clock: clock.now });
  const sanne = meta.customer({ name: 'Sanne', phone: '31612345678', userId: 'NL.77' });
  meta.open(sanne);
  const logged: string[] = [];
  const log = openLog({ write: (line) => void logged.push(line) }, 'trace');
  const settings = { accessToken: accessToken ?? meta.accessToken, graphUrl: meta.url };
  const graph = createGraphClient(
    settings,
    { log, clock: clock.now },
    { random: () => 0.5, ...(patience !== undefined && { patience }) },
  );
  const say = (body = 'geheim van 31612345678') =>
    graph.send(number, {
      messaging_product: 'whatsapp',
      to: '31612345678',
      type: 'text',
      text: { body },
    });
  return { clock, meta, sanne, graph, logged, say };
}

test('a message is sent, and Meta’s id of it given', async () => {
  const { meta, say } = await client();
  const id = await say('hoi');
  expect(meta.sent).toMatchObject([{ id, from: number, body: { text: { body: 'hoi' } } }]);
});

describe('what Meta says', () => {
  test.each<[string, Failing, object]>([
    ['too many of the number', { code: 130429 }, { code: 'delivery-delayed', milliseconds: 9_000 }],
    [
      'too many to one customer',
      { code: 131056 },
      { code: 'delivery-delayed', milliseconds: 9_000 },
    ],
    ['too many of the account', { code: 80007 }, { code: 'delivery-delayed' }],
    ['too many of the app', { code: 4 }, { code: 'delivery-delayed' }],
    [
      'so many that it names a pause',
      { code: 130429, headers: { 'retry-after': '40' } },
      { code: 'delivery-delayed', milliseconds: 60_000 },
    ],
    ['status 429 without a code', { status: 429, text: 'slow down' }, { code: 'delivery-delayed' }],
    [
      'that something went wrong',
      { code: 131000 },
      { code: 'delivery-delayed', milliseconds: 7_500 },
    ],
    ['that it is away', { code: 131016 }, { code: 'delivery-delayed' }],
    [
      'a page of a proxy',
      { status: 502, text: '<h1>Bad Gateway</h1>' },
      { code: 'delivery-delayed' },
    ],
    ['that the key has expired', { code: 190 }, { code: 'delivery-delayed', milliseconds: 90_000 }],
    ['that the account is blocked', { code: 368 }, { code: 'delivery-delayed' }],
    ['that the account is locked', { code: 131031 }, { code: 'delivery-delayed' }],
    ['that the key may not send', { code: 10 }, { code: 'delivery-delayed' }],
    ['that the window is closed', { code: 131047 }, { code: 'reply-window-closed' }],
    [
      'that it cannot be delivered',
      { code: 131026 },
      { code: 'delivery-refused', message: /Bel of mail/ },
    ],
    [
      'that it does not deliver it',
      { code: 131049 },
      { code: 'delivery-refused', message: /Wacht een dag/ },
    ],
    ['that it is taken for spam', { code: 131048 }, { code: 'delivery-refused', message: /spam/ }],
    [
      'that a user id will not do',
      { code: 131062 },
      { code: 'delivery-refused', message: /nummer/ },
    ],
    ['an experiment', { code: 130472 }, { code: 'delivery-refused', message: /proef/ }],
    [
      'that the template is paused',
      { code: 132015 },
      { code: 'delivery-refused', message: /sjabloon/ },
    ],
    [
      'something that nobody knows yet',
      { code: 139999 },
      { code: 'delivery-refused', message: /Meta zegt: "Unknown error" \(code 139999\)/ },
    ],
    [
      'nothing, as the line is cut',
      { way: 'cuts' },
      { code: 'delivery-delayed', milliseconds: 7_500 },
    ],
    ['nothing, though it took it', { way: 'cuts after it took it' }, { code: 'delivery-delayed' }],
    ['something that is no answer', { status: 200, text: 'ok' }, { code: 'delivery-delayed' }],
    [
      'go elsewhere',
      { status: 302, headers: { location: 'https://example.com' }, text: '' },
      { code: 'delivery-delayed' },
    ],
  ])('%s', async (_, failing, expected) => {
    const { meta, say, logged } = await client();
    meta.fails(failing);
    const { message, ...thrown } = expected as { message?: RegExp; code: string };
    const error = await say().then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );
    expect(error).toMatchObject(thrown);
    if (message) expect(error?.message).toMatch(message);
    expect(JSON.stringify([logged, error?.message, error?.cause])).not.toMatch(
      /geheim|31612345678|EAAG/,
    );
    expect(await say('nog eens')).toMatch(/^wamid/);
  });
});

test('what gives no answer in time is tried again later', async () => {
  const { meta, say } = await client({ patience: { call: 100, file: 100 } });
  meta.fails({ way: 'hangs' });
  await expect(say()).rejects.toMatchObject({ code: 'delivery-delayed' });
});

test('while Meta is away it is left alone for a minute, and the shop is told', async () => {
  const { clock, meta, graph, say } = await client();
  meta.fails({ status: 503, text: '' }, { way: 'cuts' }, { code: 131016 });
  for (let tried = 0; tried < 4; tried += 1) {
    await expect(say()).rejects.toMatchObject({ code: 'delivery-delayed' });
  }
  expect(meta.calls).toHaveLength(3);
  expect(graph.problem()).toMatch(/geen antwoord/);
  clock.advance({ seconds: 60 });
  await say();
  expect(graph.problem()).toBeUndefined();
});

test('while the key is refused, the shop is told, until a call goes well', async () => {
  const { meta, graph, say } = await client();
  expect(graph.problem()).toBeUndefined();
  meta.fails({ code: 190 });
  await expect(say()).rejects.toMatchObject({ code: 'delivery-delayed' });
  expect(graph.problem()).toMatch(/toegangssleutel is verlopen/);
  meta.fails({ code: 131026 });
  await expect(say()).rejects.toMatchObject({ code: 'delivery-refused' });
  await say();
  expect(graph.problem()).toBeUndefined();
});

test('a wrong key and a wrong number are trouble of the shop', async () => {
  const wrong = await client({ accessToken: 'EAAG-of-another' });
  await expect(wrong.say()).rejects.toMatchObject({ code: 'delivery-delayed' });
  expect(wrong.graph.problem()).toMatch(/LOKET_WHATSAPP_ACCESS_TOKEN/);
  const { graph } = await client();
  const body = {
    messaging_product: 'whatsapp',
    to: '31612345678',
    type: 'text',
    text: { body: 'x' },
  };
  await expect(graph.send('123456', body)).rejects.toMatchObject({ code: 'delivery-delayed' });
  expect(graph.problem()).toMatch(/LOKET_WHATSAPP_PHONE_NUMBER_ID/);
});

test('the name of the number shows that all is set up', async () => {
  const { graph } = await client();
  expect(await graph.number(number)).toEqual({
    number: '+31 85 000 00 00',
    name: 'Voorbeeldwinkel',
  });
});

test('a mark is set with the sign of writing, and its failure is nobody’s trouble', async () => {
  const { meta, sanne, graph } = await client();
  const id = meta.open(sanne);
  await graph.markRead(number, id, { typing: true });
  meta.fails({ on: 'read', status: 500, text: '' }, { on: 'read', way: 'cuts' });
  await graph.markRead(number, id);
  await graph.markRead(number, id);
  expect(meta.marks).toEqual([{ messageId: id, typing: true }]);
});

describe('files', () => {
  const bytes = new Uint8Array([1, 2, 3, 4]);

  test('are fetched by their id', async () => {
    const { meta, graph } = await client();
    const id = meta.media.keep({ bytes, contentType: 'image/jpeg' });
    const fetched = await graph.media(id, 4);
    expect({ ...fetched, bytes: [...fetched.bytes] }).toEqual({
      contentType: 'image/jpeg',
      bytes: [1, 2, 3, 4],
    });
  });

  test('are left where they are too long, gone or not to be had now', async () => {
    const { clock, meta, graph } = await client();
    const id = meta.media.keep({ bytes, contentType: 'image/jpeg' });
    await expect(graph.media(id, 3)).rejects.toMatchObject({ code: 'answer-too-long' });
    meta.fails({ on: 'bytes', status: 503, text: '' });
    await expect(graph.media(id, 4)).rejects.toMatchObject({ code: 'delivery-delayed' });
    meta.fails({ on: 'bytes', way: 'cuts' });
    await expect(graph.media(id, 4)).rejects.toMatchObject({ code: 'delivery-delayed' });
    clock.advance({ hours: 8 * 24 });
    await expect(graph.media(id, 4)).rejects.toMatchObject({ code: 'delivery-refused' });
    expect(graph.problem()).toBeUndefined();
  });

  test('are handed over under their name', async () => {
    const { meta, graph } = await client();
    const id = await graph.upload(number, { name: 'é.png', contentType: 'image/png', bytes });
    expect(meta.media.find(id)).toMatchObject({ name: 'é.png', contentType: 'image/png' });
  });

  test('are refused with a reason where WhatsApp takes no such file', async () => {
    const { meta, graph } = await client();
    const file = { name: 'a.gif', contentType: 'image/gif', bytes };
    await expect(graph.upload(number, file)).rejects.toMatchObject({ code: 'delivery-refused' });
    expect(meta.faults.splice(0)).toHaveLength(1);
  });
});
