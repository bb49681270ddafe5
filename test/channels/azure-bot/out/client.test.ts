import { describe, expect, test } from '@jest/globals';
import { createBotToken } from '../../../../bot/channels/azure-bot/exchange/bot-token.ts';
import { createConnectorClient } from '../../../../bot/channels/azure-bot/exchange/connector-client.ts';
import { allowHosts } from '../../../../bot/channels/azure-bot/hosts.ts';
import { machineClock } from '../../../../bot/machine-clock.ts';
import { readConfig } from '../../../../bot/config.ts';
import { openLog } from '../../../../bot/log.ts';
import { createTestClock } from '../../../support/channel-host.ts';
import type { Failing } from '../../../support/stand-ins/azure-bot/bot-server.ts';
import { azureBot } from '../../../support/stand-ins/azure-bot/in-test.ts';
import { startIdentityEndpoint } from '../../../support/stand-ins/azure-bot/identity-endpoint.ts';
import type { StandInSettings } from '../../../support/stand-ins/azure-bot/azure-bot.ts';

/** The environment that the SDK reads, which is not the suite's own. */
const envOfSdk = (globalThis as unknown as { loadedOnce: { env: NodeJS.ProcessEnv } }).loadedOnce
  .env;

/** The client with the SDK's own credentials, and Azure Bot Service before it. */
async function connect(
  given: Partial<StandInSettings> & { patience?: number; env?: Record<string, string> } = {},
) {
  const { patience, env = {}, ...settings } = given;
  const azure = await azureBot({ clock: createTestClock().now, ...settings });
  const { azureBot: connected } = readConfig({ ...azure.env, ...env });
  if (!connected) throw new Error('it is not connected');
  const logged: string[] = [];
  const log = openLog({ write: (line) => void logged.push(line) }, 'trace');
  const token = createBotToken(connected);
  const client = createConnectorClient({
    ...{ token, log, hosts: allowHosts(connected.moreHosts), random: () => 0.5 },
    ...(patience !== undefined && { patience }),
  });
  const { room } = azure.customer();
  const frame = { from: azure.bot, conversation: { id: room.id } };
  const say = (text = 'geheim van Sanne', serviceUrl = azure.serviceUrl) =>
    client.send({
      serviceUrl,
      conversation: room.id,
      body: { type: 'message', text, ...frame },
    });
  return { azure, client, room, logged, say, token };
}

test('a message is posted with our token, and its id given', async () => {
  const { azure, room, say } = await connect();
  const id = await say('hoi');
  expect(azure.sent).toMatchObject([{ id, room: { id: room.id }, activity: { text: 'hoi' } }]);
});

test.each(['SingleTenant', 'MultiTenant'] as const)('a bot of %s gets its token', async (type) => {
  const { azure, say } = await connect({ type });
  await say('hoi');
  expect(azure.login.tokens).toHaveLength(1);
});

test('a bot with a managed identity gets its token where its host gives it, and needs no secret', async () => {
  const azure = await azureBot({ clock: createTestClock().now });
  const token = 'a.managed.token';
  const identity = await startIdentityEndpoint({
    ...{ clientId: azure.appId, token: () => token },
    // the library that keeps it goes by the machine's clock
    clock: machineClock,
  });
  Object.assign(envOfSdk, identity.env);
  try {
    const { MicrosoftAppPassword: _, ...env } = azure.env;
    const { azureBot: settings } = readConfig({ ...env, MicrosoftAppType: 'UserAssignedMSI' });
    if (!settings) throw new Error('it is not connected');
    const bot = createBotToken(settings);
    expect(await Promise.all([bot.get(), bot.get()])).toEqual([token, token]);
    expect(await bot.get()).toBe(token);
    expect({ asked: identity.asked, refused: identity.refused }).toEqual({
      asked: ['https://api.botframework.com'],
      refused: [],
    });
  } finally {
    for (const name of Object.keys(identity.env)) Reflect.deleteProperty(envOfSdk, name);
    await identity.close();
  }
});

describe('the token', () => {
  test('is fetched once by many at once, and kept', async () => {
    const { azure, say } = await connect();
    await Promise.all(Array.from({ length: 20 }, () => say()));
    await say();
    expect(azure.login.tokens).toHaveLength(1);
    expect(azure.sent).toHaveLength(21);
  });

  test('is fetched anew in the last five minutes of the old one', async () => {
    const { azure, say } = await connect();
    azure.login.state.expiresIn = 299;
    await say();
    await say();
    expect(azure.login.tokens).toHaveLength(2);
  });

  test('is fetched anew once it is refused', async () => {
    const { azure, say } = await connect();
    await say();
    azure.login.revokeAll();
    await say();
    expect(azure.login.tokens).toHaveLength(2);
    expect(azure.sent).toHaveLength(2);
  });

  test.each([
    ['https://evil.example.com/'],
    ['https://smba.trafficmanager.net.evil.example.com/'],
    ['http://smba.trafficmanager.net/emea/'],
    ['https://user@smba.trafficmanager.net/'],
    ['no address'],
  ])('goes not to %s', async (serviceUrl) => {
    const { azure, say } = await connect();
    await expect(say('hoi', serviceUrl)).rejects.toMatchObject({ code: 'delivery-refused' });
    expect(azure.calls).toEqual([]);
  });

  test('that nobody gives has the message wait, and whoever runs the shop told', async () => {
    const { azure, client, logged, say } = await connect();
    azure.login.state.password = 'another~1';
    await expect(say()).rejects.toMatchObject({ code: 'delivery-delayed', milliseconds: 90_000 });
    expect(client.problem()).toMatch(/nieuw client secret/);
    expect(logged.join('')).not.toMatch(/geheim|secret-of/);
    azure.login.state.password = azure.password;
    await say();
    expect(client.problem()).toBeUndefined();
  });

  test('that is refused twice is a matter of the registration', async () => {
    const { azure, client, say } = await connect();
    azure.fails({ status: 401 }, { status: 401 });
    await expect(say()).rejects.toMatchObject({ code: 'delivery-delayed', milliseconds: 90_000 });
    expect(client.problem()).toMatch(/MicrosoftAppId/);
  });
});

describe('what the connector says', () => {
  const later = (milliseconds: number) => ({ code: 'delivery-delayed', milliseconds });
  const refused = (message: RegExp) => ({
    code: 'delivery-refused',
    message: expect.stringMatching(message) as unknown,
  });
  test.each<[string, Failing, object]>([
    ['that the customer blocked us', { code: 'MessageWritesBlocked' }, refused(/geblokkeerd/)],
    ['the same in other words', { code: 'ConversationBlockedByUser' }, refused(/geblokkeerd/)],
    ['that we are out of it', { code: 'BotNotInConversationRoster' }, refused(/niet meer in dit/)],
    ['that an administrator forbids', { code: 'BotDisabledByAdmin' }, refused(/beheerder/)],
    ['that we may not write there', { code: 'NotEnoughPermissions' }, refused(/niet schrijven/)],
    ['an unknown refusal', { status: 403, text: '{"error":{"code":"X"}}' }, refused(/niet schr/)],
    ['the page of a proxy', { status: 403, text: '<html>no' }, later(7_500)],
    ['that the conversation is gone', { code: 'ConversationNotFound' }, refused(/niet meer/)],
    ['that nobody is there', { status: 404, text: 'gone' }, refused(/niet meer/)],
    ['that it was not understood', { status: 400 }, refused(/status 400/)],
    ['that it is too large', { code: 'MessageSizeTooBig' }, { code: 'message-too-large' }],
    ['that it is busy', { status: 412 }, later(7_500)],
    ['too many', { code: 'BotConversationRateLimit' }, later(7_500)],
    [
      'too many, for so long',
      { code: 'BotConversationRateLimit', headers: { 'retry-after': '40' } },
      later(60_000),
    ],
    ['an error of its own', { status: 500 }, later(7_500)],
    ['a gateway without an answer', { status: 502, text: '<html>' }, later(7_500)],
    ['that it took too long', { status: 504 }, later(7_500)],
    [
      'somewhere else',
      { status: 307, headers: { location: 'https://evil.invalid' } },
      later(7_500),
    ],
    ['a connection that breaks', { way: 'cuts' }, later(7_500)],
    ['nothing after it took it', { way: 'cuts after it took it' }, later(7_500)],
  ])('%s', async (_what, failing, expected) => {
    const { azure, say, logged } = await connect();
    azure.fails(failing);
    await expect(say()).rejects.toMatchObject(expected);
    expect(logged.join('')).not.toMatch(/geheim/);
  });

  test('nothing at all', async () => {
    const { azure, say } = await connect({ patience: 50 });
    azure.fails({ way: 'hangs' });
    await expect(say()).rejects.toMatchObject(later(7_500));
  });
});
