import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { recorded } from './deliveries.ts';
import { startChannel, type RunningChannel } from './running-channel.ts';

/*
 * Payloads that others recorded, as they stand, through the real server.
 */

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const bytes = {
  jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  pdf: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'),
  webp: Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex'),
  opus: Buffer.concat([
    Buffer.from('4f67675300020000000000000000000000000000000000000000', 'hex'),
    Buffer.from('\u0001\u0013OpusHead'),
    Buffer.alloc(64),
  ]),
};

test.each<[string, Buffer | undefined, Record<string, unknown>]>([
  ['message.text', undefined, { text: 'Body Text' }],
  ['incoming-text', undefined, { id: 'ABGGFlA5Fpa', text: 'this is a text message' }],
  ['message.forwarded', undefined, { text: 'forwarded text', channelData: { forwarded: true } }],
  [
    'message.reply',
    undefined,
    { text: 'replied text', channelData: { replyTo: 'wamid.xyzxyz==' } },
  ],
  // ids of buttons that another bot made
  ['callback-button.button', undefined, { text: 'title' }],
  ['callback-button.quick-reply-without-context', undefined, { id: 'wamid.xsidjx', text: 'title' }],
  ['callback-selection.callback', undefined, { id: 'wamid.zyzxyz', text: 'title' }],
  [
    'message.reaction',
    undefined,
    { text: '[reactie: 😮]', channelData: { quiet: true, replyTo: 'wamid.yzxyzx=' } },
  ],
  [
    'edited-message.image',
    undefined,
    {
      text: 'Updated image caption',
      channelData: { edits: 'wamid.HBgLMTQxMjU1NTA4MjkVAgASGBQzQUNCNjk5RDUwNUZGMUZEM0VBRAA=' },
    },
  ],
  [
    'message.contacts',
    undefined,
    {
      text: '[contactkaart: Chandler Bing +1 555-555-5555, Monica +1 666-666-6666 en Rachel Green +1 777-777-7777]',
      channelData: { unsupported: 'contacts' },
    },
  ],
  [
    'message.current-location',
    undefined,
    {
      text: '[locatie: 12.25089, 43.90539]',
      channelData: { forwarded: true, unsupported: 'location' },
    },
  ],
  ['message.unsupported', undefined, { channelData: { unsupported: 'message' } }],
  [
    'message.image',
    bytes.jpeg,
    { text: '', attachments: [{ name: 'foto.jpg', contentType: 'image/jpeg' }] },
  ],
  [
    'message.document',
    bytes.pdf,
    {
      text: 'caption',
      channelData: { forwarded: true },
      attachments: [{ name: 'filename.pdf', contentType: 'application/pdf' }],
    },
  ],
  [
    'message.audio',
    bytes.opus,
    {
      channelData: { unsupported: 'voice' },
      attachments: [{ name: 'spraakbericht.opus', contentType: 'audio/ogg' }],
    },
  ],
  [
    'message.static-sticker',
    bytes.webp,
    {
      text: '[sticker]',
      channelData: { quiet: true },
      attachments: [{ name: 'sticker.webp', contentType: 'image/webp' }],
    },
  ],
])('%s comes in as what it says', async (name, file, expected) => {
  if (file) for (const id of ['65463453', '1234567890987654321']) channel.shelf.files.set(id, file);
  await channel.deliver(recorded(name));
  const heard = await channel.heard();
  expect(heard).toHaveLength(1);
  const { attachments = [], ...rest } = expected;
  expect(heard[0]).toMatchObject({
    type: 'message',
    textFormat: 'plain',
    channelId: 'whatsapp',
    ...rest,
  });
  expect(heard[0]?.attachments ?? []).toMatchObject(attachments as object[]);
});

test('a recorded message says who wrote it, to which number, and when they did', async () => {
  await channel.deliver(recorded('message.text'));
  const [said] = await channel.heard();
  expect(said).toMatchObject({
    id: 'wamid.xyzxyz',
    serviceUrl: 'https://whatsapp.invalid/',
    from: {
      id: 'US.13491208655302741918',
      name: 'Test Name',
      role: 'user',
      properties: { userId: 'US.13491208655302741918', phone: '972987654321' },
    },
    recipient: { id: '1122334455667', role: 'bot' },
    timestamp: '2023-10-11T16:53:43.000Z',
  });
  expect(said?.channelData).toBeUndefined();
});

test.each([
  'status-delivered',
  'message-status.sent',
  'message-status.read',
  'message-status.failed',
])('%s of a message that was not sent from here changes nothing', async (name) => {
  await channel.deliver(recorded(name));
  expect(channel.host.outcomes).toEqual([]);
  expect(channel.host.conversations()).toEqual([]);
});

test('a status of a group is nobody’s', async () => {
  await channel.deliver(recorded('message-status.group'));
  expect(channel.host.outcomes).toEqual([]);
});

test('system.phone-number-change: who never wrote has nothing that follows them', async () => {
  await channel.deliver(recorded('system.phone-number-change'));
  expect(channel.host.conversations()).toEqual([]);
});

test('system.phone-number-change: the conversation follows who wrote before', async () => {
  const [before, after] = ['972987654321', '972912345678'];
  const says = (from: string, id: string) => {
    const told = JSON.parse(JSON.stringify(recorded('message.text')).replaceAll(before, from)) as {
      entry: { changes: { value: { contacts: object[]; messages: object[] } }[] }[];
    };
    const value = told.entry[0]?.changes[0]?.value ?? { contacts: [], messages: [] };
    value.contacts = [{ wa_id: from }];
    Object.assign(value.messages[0] ?? {}, { id });
    return told;
  };
  await channel.deliver(says(before, 'wamid.1'), recorded('system.phone-number-change'));
  await channel.deliver(says(after, 'wamid.2'));
  expect(channel.host.conversations()).toHaveLength(1);
  expect(await channel.heard()).toMatchObject([
    { text: 'Body Text', from: { id: before } },
    {
      type: 'event',
      name: 'contact-changed',
      from: { id: after, properties: { phone: after } },
      channelData: { quiet: true },
    },
    { text: 'Body Text', from: { id: after } },
  ]);
});

test('each recorded payload is replayed above', () => {
  const names = readdirSync(join(import.meta.dirname, '..', 'payloads'));
  expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(22);
});
