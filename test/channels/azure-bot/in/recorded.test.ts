import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Random } from '../../../support/random.ts';
import { names, payload } from './payloads.ts';
import { startDoor, type RunningDoor } from './running-door.ts';

/*
 * Payloads as Teams and other channels send them, with real signatures, through the real server.
 */

let door: RunningDoor;

beforeEach(async () => {
  // the SDK writes there why it refuses
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  door = await startDoor();
});

afterEach(() => {
  jest.restoreAllMocks();
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Where the files of the payloads lie, in the place of SharePoint and the connector. */
function places() {
  const { files, origin } = door.azure;
  const put = (needsToken: boolean) =>
    `${origin}${files.keep({ bytes: png, contentType: 'image/png', needsToken })}`;
  return {
    'https://contoso-my.sharepoint.com/personal/sanne/_layouts/15/download.aspx?UniqueId=1150D938-8870-4044-9F2C-5BBDEBA70C8C&tempauth=x':
      put(false),
    'https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d2-1/views/original': put(true),
  };
}

const refund = { loket: { dialog: 'root', slot: 'menu', value: 'refund' } };
const quoted = { replyTo: '1732967999000', quoted: 'Wat is je bestelnummer?' };
const unread = (unsupported: string, text: string) => ({ text, channelData: { unsupported } });

/** What each comes to, of who has written before where it says so; nothing at all where it is empty. */
const table: [name: string, heard: Record<string, unknown>[], before?: string][] = [
  ['teams/personal/text', [{ text: 'ik wil mijn geld terug' }]],
  ['teams/personal/angle-brackets', [{ text: 'mijn nummer is <1042> en ik wil geld terug' }]],
  ['teams/personal/quoted-reply', [{ text: 'het is 1042', channelData: quoted }]],
  ['teams/personal/quoted-reply-entity', [{ text: 'het is 1042', channelData: quoted }]],
  ['teams/personal/message-reference', [{ text: 'het is 1042', channelData: quoted }]],
  ['teams/personal/emoji-and-lines', [{ text: 'dank je 😀\nhet werkt' }]],
  [
    'teams/personal/file',
    [{ text: 'hier is de bon', attachments: [{ contentType: 'image/png', name: 'bon.png' }] }],
  ],
  [
    'teams/personal/pasted-image',
    [{ text: '', attachments: [{ contentType: 'image/png', name: 'foto.png' }] }],
  ],
  ['teams/personal/giphy', [unread('message', '[bericht zonder tekst]')]],
  ['teams/personal/card-submit', [{ text: 'Geld terug', value: refund }]],
  ['teams/personal/card-action', [{ type: 'message', text: 'Geld terug', value: refund }]],
  ['teams/personal/file-consent', []],
  [
    'teams/personal/edited',
    [{ text: 'ik wil mijn geld terug voor 1042', channelData: { edits: '1732968000000' } }],
    'teams/personal/text',
  ],
  [
    'teams/personal/deleted',
    [{ text: '[bericht verwijderd]', channelData: { quiet: true, deletes: '1732968000000' } }],
    'teams/personal/text',
  ],
  [
    'teams/personal/undeleted',
    [{ text: '[bericht teruggezet] ik wil mijn geld terug', channelData: { quiet: true } }],
    'teams/personal/text',
  ],
  [
    'teams/personal/reaction-added',
    [{ text: '[reactie: 👍]', channelData: { quiet: true, replyTo: '1732967999000' } }],
    'teams/personal/text',
  ],
  [
    'teams/personal/reaction-removed',
    [{ text: '[reactie weggehaald]', channelData: { quiet: true } }],
    'teams/personal/text',
  ],
  ['teams/personal/deleted', []],
  ['teams/personal/reaction-added', []],
  ['teams/personal/typing', []],
  ['teams/members/installed', [{ type: 'conversationUpdate', id: 'joined' }]],
  ['teams/members/bot-added', [{ type: 'conversationUpdate', id: 'joined' }]],
  ['teams/members/bot-added', [], 'teams/members/installed'],
  [
    'teams/members/uninstalled',
    [{ type: 'event', name: 'bot-removed', channelData: { quiet: true } }],
    'teams/members/installed',
  ],
  ['teams/members/others-join-team', []],
  ['teams/members/bot-added-to-team', [{ type: 'conversationUpdate', id: 'joined' }]],
  ['teams/members/channel-created', []],
  ['teams/among-others/channel-mention', [{ text: 'waar is 1042?' }]],
  [
    'teams/among-others/channel-two-mentions',
    [{ text: 'Jan Bakker vroeg: waar is Loket gebleven?' }],
  ],
  [
    'teams/among-others/channel-bare-mention',
    [unread('mention', '[noemt de assistent, zonder vraag]')],
  ],
  ['teams/among-others/channel-talk', []],
  ['teams/among-others/group-mention', [{ text: 'mijn nummer is <1042>' }]],
  ['teams/among-others/group-submit', [{ text: 'Geld terug', value: refund }]],
  ['elsewhere/telegram-text', [{ channelId: 'telegram', text: 'ik wil <b>geld</b> terug' }]],
  [
    'elsewhere/telegram-photo',
    [unread('file-not-fetched', '[foto: niet ontvangen: ophalen lukte niet]')],
  ],
  ['elsewhere/telegram-location', [unread('location', '[locatie]')]],
  ['elsewhere/directline-value', [{ channelId: 'directline', text: 'Geld terug', value: refund }]],
  ['elsewhere/directline-joined', [{ type: 'conversationUpdate', from: { id: 'dl_sanne' } }]],
  ['elsewhere/directline-bot-joined', []],
  ['elsewhere/slack-text', [{ channelId: 'slack', text: 'waar is 1042' }]],
  ['elsewhere/line-text', [{ channelId: 'line', text: 'waar is 1042', locale: 'nl' }]],
  ['elsewhere/webchat-text', [{ channelId: 'webchat', text: 'waar is 1042' }]],
  ['elsewhere/emulator-event', []],
];

test.each(table)('%s is heard as it is meant', async (name, expected, ...[before]) => {
  if (before !== undefined) await door.azure.door.post(payload(before, door));
  const known = (await door.heard()).length;
  const { status } = await door.azure.door.post(payload(name, door, places()));
  expect(status).toBe(name.endsWith('file-consent') ? 501 : 200);
  const heard = (await door.heard()).slice(known);
  expect(heard).toHaveLength(expected.length);
  expect(heard).toMatchObject(expected);
});

test('the table has each payload', () => {
  expect(new Set(table.map(([name]) => name))).toEqual(new Set(names));
});

describe('what comes again is heard once:', () => {
  test('each payload ten times, shuffled, at once', async () => {
    // the beginnings, as nothing is heard of a message that nobody sent
    const first = ['teams/personal/text', 'teams/members/installed'];
    for (const name of first) await door.azure.door.post(payload(name, door));
    const all = names.filter((name) => !name.endsWith('file-consent'));
    const where = places();
    const copies = Array.from({ length: 10 }, () => all).flat();
    const random = new Random(15);
    const shuffled = copies
      .map((name) => ({ name, at: random.share() }))
      .sort((a, b) => a.at - b.at);
    const posted = await Promise.all(
      shuffled.map(({ name }) => door.azure.door.post(payload(name, door, where))),
    );
    expect(new Set(posted.map(({ status }) => status))).toEqual(new Set([200]));
    const heard = await door.heard();
    const ids = heard.map(({ conversation, id }) => `${conversation?.id ?? ''} ${id ?? ''}`);
    expect(new Set(ids).size).toBe(heard.length);
    const texts = heard.map(({ text }) => text);
    for (const once of ['[reactie: 👍]', '[bericht verwijderd]', 'waar is 1042?']) {
      expect(texts.filter((text) => text === once)).toHaveLength(1);
    }
  }, 60_000);

  test('the same, forged: all are refused, and nothing is kept', async () => {
    const posted = await Promise.all(
      names.map((name) => door.azure.door.post(payload(name, door), { forged: true })),
    );
    const statuses = new Set(posted.map(({ status }) => status));
    expect([...statuses].every((status) => status === 401 || status === 429)).toBe(true);
    expect(await door.entries()).toEqual([]);
  });
});
