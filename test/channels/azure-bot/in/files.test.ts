import { beforeEach, describe, expect, test } from '@jest/globals';
import { allowHosts } from '../../../../bot/channels/azure-bot/hosts.ts';
import { startDoor, type RunningDoor } from './running-door.ts';

let door: RunningDoor;

beforeEach(async () => {
  door = await startDoor();
});

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const opus = Buffer.concat([
  Buffer.from('4f67675300020000000000000000000000000000000000000000', 'hex'),
  Buffer.from('\u0001\u0013OpusHead'),
  Buffer.alloc(64),
]);

/** An attachment with an address at the connector. */
const offered = (contentType: string, contentUrl: string, name?: string) => ({
  type: 'message',
  text: '',
  attachments: [{ contentType, contentUrl, ...(name !== undefined && { name }) }],
});

function shelved(bytes: Buffer, contentType: string, needsToken = false): string {
  const { origin, files } = door.azure;
  return `${origin}${files.keep({ bytes, contentType, needsToken })}`;
}

describe('taken over, and known by its content:', () => {
  test('a PDF that was handed over, with the words beside it', async () => {
    const file = { name: 'bon.pdf', contentType: 'application/pdf', bytes: pdf };
    await door.azure.customer().hands(file, { text: 'de bon' });
    expect(await door.heard()).toMatchObject([
      { text: 'de bon', attachments: [{ contentType: 'application/pdf', name: 'bon.pdf' }] },
    ]);
    expect(door.host.kept()).toBe(1);
  });

  test('a picture that was pasted, which only our token opens', async () => {
    await door.azure.customer().pastes(png);
    expect(await door.heard()).toMatchObject([
      { text: '', attachments: [{ contentType: 'image/png' }] },
    ]);
  });

  test('a voice message, for staff to hear', async () => {
    const activity = offered('audio/ogg', shelved(opus, 'audio/ogg'));
    await door.azure.elsewhere('line').sends(activity);
    expect(await door.heard()).toMatchObject([
      { attachments: [{ contentType: 'audio/ogg' }], channelData: { unsupported: 'voice' } },
    ]);
  });

  test('sent again, once', async () => {
    const { activity } = await door.azure.customer().pastes(png);
    await door.azure.door.post(activity);
    expect(await door.heard()).toHaveLength(1);
    expect(door.host.kept()).toBe(1);
  });

  test('after a moment in which its host was away', async () => {
    door.azure.fails({ on: 'file', status: 503 }, { on: 'file', way: 'cuts' });
    await door.azure.customer().pastes(png);
    expect(await door.heard()).toMatchObject([{ attachments: [{ contentType: 'image/png' }] }]);
  });
});

describe('told to the customer, and the words are answered all the same:', () => {
  test.each<[string, () => string, string]>([
    ['a program', () => shelved(Buffer.from('MZ\u0090\u0000\u0003'), 'image/png'), 'file-refused'],
    [
      'one that is too large',
      () => shelved(Buffer.alloc(11_000_000), 'image/png'),
      'file-too-large',
    ],
    ['one that is gone', () => `${door.azure.origin}/files/weg`, 'file-not-fetched'],
    [
      'one on a host that is not listed',
      () => 'https://files.example.nl/a.png',
      'file-not-fetched',
    ],
    ['one on this machine', () => 'http://169.254.169.254/latest', 'file-not-fetched'],
    ['no address', () => 'geen adres', 'file-not-fetched'],
  ])('%s', async (_, address, unsupported) => {
    const activity = { ...offered('image/png', address(), 'foto.png'), text: 'mijn bewijs' };
    await door.azure.customer().sends(activity);
    door.azure.faults.splice(0);
    expect(await door.heard()).toMatchObject([
      { channelData: { unsupported, words: 'mijn bewijs' } },
    ]);
    expect(door.host.kept()).toBe(0);
  });

  test('those of several that could not be taken, beside those that could', async () => {
    const attachments = [
      { contentType: 'image/png', contentUrl: shelved(png, 'image/png'), name: 'een.png' },
      {
        contentType: 'image/png',
        contentUrl: 'https://files.example.nl/twee.png',
        name: 'twee.png',
      },
      {
        contentType: 'image/png',
        contentUrl: 'https://files.example.nl/drie.png',
        name: 'drie.png',
      },
    ];
    await door.azure.customer().sends({ type: 'message', text: 'bewijs', attachments });
    expect(await door.heard()).toMatchObject([
      { text: 'bewijs', attachments: [{ name: 'een.png' }] },
      {
        text: '[twee.png, drie.png: niet ontvangen: ophalen lukte niet]',
        channelData: { unsupported: 'file-not-fetched' },
      },
    ]);
  });

  test('a card number among them is kept nowhere', async () => {
    const secret = 'mijn kaart is 4111 1111 1111 1111';
    const activity = offered('image/png', 'https://files.example.nl/a.png');
    await door.azure.customer().sends({ ...activity, text: secret });
    await door.azure.customer().says(`${secret} ${'geld terug '.repeat(1000)}`);
    const heard = await door.heard();
    expect(heard).toHaveLength(2);
    expect(JSON.stringify(heard)).not.toContain('4111');
    const { id } = heard[1]?.attachments?.[0]?.content as { id: string };
    const { bytes = [] } = (await door.host.readFile(id)) ?? {};
    expect(Buffer.from(bytes).toString()).not.toContain('4111');
  });

  test('cards that others made', async () => {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
    await door.azure.customer().sends({ type: 'message', attachments });
    expect(await door.heard()).toMatchObject([
      { text: '[kaart]', channelData: { unsupported: 'message' } },
    ]);
  });
});

test('our token goes nowhere but to the channel', () => {
  const hosts = allowHosts(['127.0.0.1:3979']);
  const connectors = [
    'https://smba.trafficmanager.net/emea/',
    'https://telegram.botframework.com/',
    'https://webchat.botframework.com/',
    'http://127.0.0.1:3979/emea/',
  ];
  for (const address of connectors)
    expect([address, hosts.isConnector(address)]).toEqual([address, true]);
  const stores = [
    'https://contoso-my.sharepoint.com/x',
    'https://eu.svc.ms/x',
    'https://a.blob.core.windows.net/x',
  ];
  for (const address of stores) {
    expect([address, hosts.isStore(address), hosts.isConnector(address)]).toEqual([
      address,
      true,
      false,
    ]);
  }
  const strange = [
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/',
    'https://user@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.example.nl/',
    'https://evilbotframework.com/',
    'https://trafficmanager.net/',
    'http://127.0.0.1:3980/',
    'http://10.0.0.1:3979/',
    'https://webchat.invalid/',
    'geen adres',
  ];
  for (const address of strange)
    expect([address, hosts.isStore(address)]).toEqual([address, false]);
});
