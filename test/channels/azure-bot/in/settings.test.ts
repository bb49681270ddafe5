import { expect, test } from '@jest/globals';
import { readConfig } from '../../../../bot/config.ts';
import { startScreen } from '../../../../bot/start-screen.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const tenantId = '22222222-2222-4222-8222-222222222222';

const whole = {
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'geheim~woord',
  MicrosoftAppTenantId: tenantId,
};

const channel = '19:a1b2c3d4e5@thread.tacv2';

/** As Teams copies it. */
function linkTo(id: string, tenant = tenantId): string {
  const group = '33333333-3333-4333-8333-333333333333';
  return `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/Klantenservice?groupId=${group}&tenantId=${tenant}`;
}

test('four variables connect a bot of one tenant', () => {
  expect(readConfig(whole).azureBot).toMatchObject({
    ...{ appId, tenantId, type: 'SingleTenant', password: 'geheim~woord' },
    ...{ openIdMetadataUrl: undefined, loginUrl: undefined, moreHosts: [] },
  });
});

test('a managed identity has no password, and its type may be written as Azure writes it', () => {
  const { MicrosoftAppPassword: _, ...others } = whole;
  const { azureBot } = readConfig({ ...others, MicrosoftAppType: 'UserAssignedMsi' });
  expect(azureBot).toMatchObject({ type: 'UserAssignedMSI', password: undefined });
});

test('an old bot of many tenants needs no tenant', () => {
  const { MicrosoftAppTenantId: _, ...others } = whole;
  const { azureBot } = readConfig({ ...others, MicrosoftAppType: 'MultiTenant' });
  expect(azureBot).toMatchObject({ type: 'MultiTenant', tenantId: undefined });
});

test('the link of a channel shows who waits there', () => {
  const { azureBot } = readConfig({ ...whole, LOKET_TEAMS_QUEUE: linkTo(channel) });
  expect(azureBot).toMatchObject({
    queueChannel: { id: channel, tenantId },
    teamsUrl: 'https://smba.trafficmanager.net/teams/',
  });
});

test('without any of them it is off, and the start says so', () => {
  const config = readConfig({ LOKET_AZURE_BOT_URL: 'http://localhost:1' });
  expect(config.azureBot).toBeUndefined();
  const screen = startScreen(config, 'http://localhost', { problems: [], firstLink: undefined });
  expect(new Map(screen).get('Teams')).toMatch(/^off/);
});

test('the start says where it is reached, and shows no password', () => {
  const screen = startScreen(readConfig(whole), 'https://loket.example.nl', {
    ...{ problems: [], firstLink: undefined },
  });
  expect(new Map(screen).get('Teams')).toMatch('https://loket.example.nl/api/messages');
  expect(JSON.stringify(screen)).not.toMatch('geheim~woord');
});

test.each<[string, Record<string, string>, RegExp]>([
  ['MicrosoftAppId', {}, /write the Microsoft App ID/],
  ['MicrosoftAppType', {}, /SingleTenant, UserAssignedMSI, MultiTenant/],
  ['MicrosoftAppPassword', {}, /client secret/],
  ['MicrosoftAppTenantId', {}, /tenant ID/],
  ['MicrosoftAppId', { MicrosoftAppId: 'loket' }, /whole App ID/],
  ['MicrosoftAppType', { MicrosoftAppType: 'Single' }, /write one of/],
  ['MicrosoftAppTenantId', { MicrosoftAppTenantId: 'example.nl' }, /such as 0000/],
  ['MicrosoftAppPassword', { ...whole, MicrosoftAppType: 'UserAssignedMSI' }, /leave it out/],
  ['ChannelService', { ...whole, ChannelService: 'https://example.nl' }, /leave it out, or write/],
  ['LOKET_AZURE_BOT_URL', { ...whole, LOKET_AZURE_BOT_URL: 'http://example.nl' }, /https/],
  ['LOKET_TEAMS_QUEUE', { ...whole, LOKET_TEAMS_QUEUE: 'Klantenservice' }, /Get link to channel/],
  ['LOKET_TEAMS_QUEUE', { ...whole, LOKET_TEAMS_QUEUE: linkTo('19:ab@thread.v2') }, /link/],
  ['LOKET_TEAMS_QUEUE', { ...whole, LOKET_TEAMS_QUEUE: linkTo(channel, appId) }, /tenant/],
  ['MicrosoftAppId', { LOKET_TEAMS_QUEUE: linkTo(channel) }, /write the Microsoft App ID/],
])('%s that is missing or wrong is told with what to write', (name, given, told) => {
  const { [name as keyof typeof whole]: _, ...others } = whole;
  const faulty = () => readConfig({ ...others, ...given });
  expect(faulty).toThrow(told);
  expect(faulty).toThrow(new RegExp(`^${name}: `, 'm'));
});
