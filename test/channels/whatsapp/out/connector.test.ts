import { expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { createConnector } from '../../../../bot/channels/whatsapp/connector.ts';
import { createGraphClient } from '../../../../bot/channels/whatsapp/graph/graph-client.ts';
import { openLog } from '../../../../bot/log.ts';
import { toActivity } from '../../../../bot/turn/to-activity.ts';
import { shippedWording } from '../../../support/book.ts';
import { createTestClock, createTestHost } from '../../../support/channel-host.ts';
import { whatsApp } from '../../../support/stand-ins/whatsapp/in-test.ts';

const number = '106540352242922';
const wording = shippedWording();

async function channel({ holdsPace = false } = {}) {
  const clock = createTestClock();
  const host = createTestHost(clock.now);
  const log = openLog({ write: () => undefined });
  const meta = await whatsApp({ clock: clock.now, holdsPace });
  const graph = createGraphClient(
    { accessToken: meta.accessToken, graphUrl: meta.url },
    { log, clock: clock.now },
  );
  const sanne = meta.customer({ name: 'Sanne', phone: '31612345678', userId: 'NL.77' });
  const latest = { id: meta.open(sanne), phoneNumberId: number };
  const { connector, nudge, sendTransient } = createConnector({
    ...{ graph, wording, tools: { host, clock: clock.now } },
    lastMessage: (conversation) => (conversation === 'c1' ? latest : undefined),
    shopName: () => 'Voorbeeldwinkel',
    random: () => 0,
  });
  const recipient = {
    id: 'NL.77',
    name: 'Sanne',
    properties: { userId: 'NL.77', phone: '31612345678' },
  };
  const frame = { recipient, from: { id: number, name: '' }, locale: 'nl-NL' } as Partial<Activity>;
  const send = (activity: Partial<Activity>, entries = [1]) =>
    connector.conversations.sendToConversation('c1', {
      ...frame,
      channelData: { entries },
      ...activity,
    });
  const say = (text: string, entries?: number[]) => send(toActivity({ text }, 'nl'), entries);
  return { ...{ clock, host, meta, sanne, latest, frame }, send, say, nudge, sendTransient };
}

test('an answer goes to the customer by user id and number, says what it carries, and marks theirs as read', async () => {
  const { meta, say, latest } = await channel();
  const { id } = await say('Hoi **Sanne**', [3, 4]);
  expect(meta.sent.map((message) => message.body)).toEqual([
    {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      recipient: 'NL.77',
      to: '31612345678',
      type: 'text',
      text: { body: 'Hoi *Sanne*', preview_url: false },
      biz_opaque_callback_data: '["c1",3,4]',
    },
  ]);
  expect(meta.sent[0]?.id).toBe(id);
  await meta.untilCalls(2);
  expect(meta.marks).toEqual([{ messageId: latest.id, typing: false }]);
});

test.each([
  ['a number alone', { id: '31612345678' }, { to: '31612345678' }],
  ['a user id alone', { id: 'NL.77' }, { recipient: 'NL.77' }],
])('with %s it is sent by that', async (_, recipient, address) => {
  const { meta, send } = await channel();
  await send({ ...toActivity({ text: 'hoi' }, 'nl'), recipient: { name: '', ...recipient } });
  expect(meta.sent[0]?.body).toMatchObject(address);
  expect(
    Object.keys(meta.sent[0]?.body ?? {}).filter((key) => /^(to|recipient)$/.test(key)),
  ).toHaveLength(1);
});

test('without an address it is refused', async () => {
  const { send } = await channel();
  const recipient = { id: 'anna', name: '' };
  const sending = send({ ...toActivity({ text: 'hoi' }, 'nl'), recipient });
  await expect(sending).rejects.toMatchObject({ code: 'delivery-refused' });
});

test('a day after the customer’s last message, free text is refused and the template taken', async () => {
  const { clock, meta, say, nudge, frame, sanne } = await channel();
  clock.advance({ hours: 23, minutes: 59 });
  await say('op tijd');
  clock.advance({ minutes: 1 });
  await expect(say('te laat')).rejects.toMatchObject({ code: 'reply-window-closed' });
  const { id } = await nudge(frame);
  expect(meta.sent.at(-1)).toMatchObject({
    id,
    body: { type: 'template', template: { name: 'loket_answer', language: { code: 'nl' } } },
  });
  await nudge({ ...frame, locale: 'en-GB' });
  expect(sanne.received().at(-1)?.body.template?.language).toEqual({ code: 'en' });
});

test('a file of staff goes with its words, as a photo or as a document', async () => {
  const { host, meta, send } = await channel();
  const keep = async (name: string, contentType: string) => {
    const content = await host.keepFile({ name, contentType, bytes: new Uint8Array([1, 2]) });
    return { contentType, name, content };
  };
  const photo = await keep('foto.png', 'image/png');
  const letter = await keep('brief.pdf', 'application/pdf');
  const attachments = [photo, letter];
  await send({ type: 'message', text: 'Zie hier', textFormat: 'plain', attachments });
  expect(meta.sent.map(({ body }) => body)).toMatchObject([
    { type: 'image', image: { caption: 'Zie hier' } },
    { type: 'document', document: { filename: 'brief.pdf' } },
  ]);
});

test('a file that WhatsApp does not take is refused with what to do', async () => {
  const { host, send } = await channel();
  const file = { name: 'x.gif', contentType: 'image/gif' };
  const content = await host.keepFile({ ...file, bytes: new Uint8Array([1]) });
  const sending = send({ type: 'message', text: '', attachments: [{ ...file, content }] });
  await expect(sending).rejects.toThrow(/JPEG of PNG/);
});

test('of more entries than Meta keeps, the latest are told', async () => {
  const { meta, say } = await channel();
  const entries = Array.from({ length: 300 }, (_, index) => index + 1);
  await say('hoi', entries);
  const along = meta.sent[0]?.body.biz_opaque_callback_data ?? '';
  expect(JSON.parse(along)).toEqual(['c1', ...entries.slice(-(along.split(',').length - 1))]);
});

test('what was sent of a long message is not sent again', async () => {
  const { meta, say } = await channel();
  const long = 'Dit is een zin van ons. '.repeat(300);
  meta.fails({ code: 131000 });
  await expect(say(long)).rejects.toMatchObject({ code: 'delivery-delayed' });
  // its first part is taken, and its second not
  meta.fails({ code: 131000, after: 1 });
  await expect(say(long)).rejects.toMatchObject({ code: 'delivery-delayed' });
  await say(long);
  const said = meta.sent.map(({ body }) => body.text?.body ?? '');
  expect(said).toHaveLength(2);
  expect(said.join(' ')).toBe(long.trim());
  await say(long);
  expect(meta.sent).toHaveLength(4);
});

test('one customer is sent as many at once as Meta takes, and then one every six seconds', async () => {
  const { clock, meta, say } = await channel({ holdsPace: true });
  for (let sent = 0; sent < 45; sent += 1) await say(`bericht ${sent}`, [sent]);
  await expect(say('te veel')).rejects.toMatchObject({
    code: 'delivery-delayed',
    milliseconds: 6000,
  });
  expect(meta.sent).toHaveLength(45);
  clock.advance({ seconds: 6 });
  await say('weer een');
  await expect(say('te veel')).rejects.toMatchObject({ code: 'delivery-delayed' });
});

test('a number sends as many to all as Meta takes in a second', async () => {
  const { clock, meta, send } = await channel({ holdsPace: true });
  const to = (phone: string) => {
    meta.open(meta.customer({ name: phone, phone }));
    return send({ ...toActivity({ text: 'hoi' }, 'nl'), recipient: { id: phone, name: '' } });
  };
  for (let sent = 0; sent < 80; sent += 1) await to(`316${String(sent).padStart(8, '0')}`);
  await expect(to('31699999999')).rejects.toMatchObject({
    code: 'delivery-delayed',
    milliseconds: 1000,
  });
  clock.advance({ seconds: 1 });
  await to('31699999998');
});

test('that somebody writes is shown once in twenty seconds, where the customer has written', async () => {
  const { clock, meta, latest, sendTransient } = await channel();
  for (const conversation of ['c1', 'c1', 'c2']) sendTransient(conversation, { type: 'typing' });
  await meta.untilCalls(1);
  clock.advance({ seconds: 20 });
  sendTransient('c1', { type: 'message', text: 'Er ging iets mis' });
  sendTransient('c1', { type: 'typing' });
  await meta.untilCalls(2);
  const mark = { messageId: latest.id, typing: true };
  expect(meta.marks).toEqual([mark, mark]);
});
