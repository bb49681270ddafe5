import { describe, expect, test } from '@jest/globals';
import { teamsSettingsOf } from '../../../bot/desk/sign-in/teams/teams-settings.ts';
import { openTestSignIn, visit } from '../../support/desk/test-sign-in.ts';
import { anna, at, atTeams, publicUrl, teamsPath } from './at-teams.ts';

describe('a token', () => {
  type Make = (at: Awaited<ReturnType<typeof atTeams>>) => string | Promise<string>;
  const other = '11111111-2222-4333-8444-555555555555';
  const issuerOf = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`;

  test.each<[string, Make]>([
    ['of version 2', ({ token }) => token()],
    [
      'made out to the name of the API',
      ({ token, entra }) => token({ claims: { aud: entra.version1.aud } }),
    ],
    ['of version 1', ({ token, entra }) => token({ claims: entra.version1 })],
    ['with more scopes', ({ token }) => token({ claims: { scp: 'openid access_as_user' } })],
    ['that ended half a minute ago, by our clock', ({ token }) => token({ expiresIn: -30 })],
  ])('%s is taken', async (_, make) => {
    const at = await atTeams();
    await at.desk.add('Anna');
    expect((await at.post(make(at))).status).toBe(200);
  });

  test.each<[string, Make]>([
    ['that is over', ({ token }) => token({ expiresIn: -90 })],
    ['that is not valid yet', ({ token }) => token({ validIn: 120 })],
    ['of another tenant', ({ token }) => token({ claims: { tid: other, iss: issuerOf(other) } })],
    ['of this issuer for another tenant', ({ token }) => token({ claims: { tid: other } })],
    ['of an issuer of many tenants', ({ token }) => token({ claims: { iss: issuerOf('common') } })],
    ['for another app', ({ token }) => token({ claims: { aud: other } })],
    [
      'for Microsoft Graph',
      ({ token }) => token({ claims: { aud: 'https://graph.microsoft.com' } }),
    ],
    ['of the app itself', ({ token }) => token({ claims: { scp: undefined, roles: ['agent'] } })],
    ['that says it is an app', ({ token }) => token({ claims: { idtyp: 'app' } })],
    ['with another scope', ({ token }) => token({ claims: { scp: 'access_as_user_too' } })],
    ['that is forged', ({ token }) => token({ forged: true })],
    ['that nobody signed', ({ entra }) => entra.unsigned(anna)],
    ['signed by the public key as a secret', ({ entra }) => entra.signedByPublicKey(anna, at)],
    ['that was changed', async ({ token }) => (await token()).replace(/\.[^.]+\./, '.e30.')],
    ['that is none', () => 'hallo'],
  ])('%s is refused, in so many words', async (_, make) => {
    const at = await atTeams();
    await at.desk.add('Anna');
    const { status, body, headers } = await at.post(make(at));
    expect([status, body.error?.code]).toEqual([401, 'teams-token-refused']);
    expect(body.error?.message).toMatch(/^De aanmelding van Teams is verlopen/);
    expect(headers.getSetCookie()).toEqual([]);
    expect(await at.desk.actions()).toContain('sign-in-failed (no e-mail address)');
  });

  test('signed by a new key of Microsoft is taken as soon as that is published', async () => {
    const { desk, entra, post, token } = await atTeams();
    await desk.add('Anna');
    await entra.rollOver({ keepsOld: false });
    expect((await post(token())).status).toBe(200);
  });

  test('cannot be judged while the keys are away, which is told, counted for nobody, and mended by itself', async () => {
    const { azure, desk, post } = await atTeams();
    await desk.add('Anna');
    for (const failing of [{ status: 503 }, { way: 'cuts' }, { status: 404 }] as const) {
      azure.fails({ on: 'tenant keys', ...failing });
      const { status, body } = await post();
      expect([status, body.error?.code]).toEqual([503, 'teams-unreachable']);
    }
    expect((await post()).status).toBe(200);
  });

  test('that is tried again and again has to wait, as a password has', async () => {
    const { desk, post, token } = await atTeams();
    await desk.add('Anna');
    const wrong = await token({ forged: true });
    const statuses = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await post(wrong)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await post()).status).toBe(200);
    for (let count = 0; count < 16; count += 1) await post(`wrong-${count}`);
    expect((await post()).status).toBe(429);
  });
});

describe('where Teams is no way in', () => {
  const bot = { appId: 'a', tenantId: 't', channelService: undefined, loginUrl: undefined };
  const nowhere: [string, Parameters<typeof teamsSettingsOf>][] = [
    ['no bot in Azure', [undefined, publicUrl]],
    ['a bot without a tenant', [{ ...bot, tenantId: undefined }, publicUrl]],
    [
      'the cloud of a government',
      [{ ...bot, channelService: 'https://botframework.azure.us' }, publicUrl],
    ],
    ['no public address', [bot, undefined]],
    ['one without https', [bot, 'http://localhost:3978']],
  ];

  test.each(nowhere)('%s', (_, [given, url]) => {
    expect(teamsSettingsOf(given, url)).toBeUndefined();
  });

  test('the page is told so, and a token gets a 404', async () => {
    const desk = await openTestSignIn();
    const ways = await visit(desk).send('GET', '/desk/api/sign-in');
    expect(ways.body['teams']).toBeNull();
    const { status, body } = await visit(desk).send('POST', teamsPath, { token: 'x' });
    expect([status, body.error?.code]).toEqual([404, 'no-teams']);
  });

  test('else the page is told what to ask Teams for', async () => {
    const { azure, entra, desk } = await atTeams();
    const ways = await visit(desk).send('GET', '/desk/api/sign-in');
    expect(ways.body['teams']).toEqual({
      clientId: azure.appId,
      authority: `https://login.microsoftonline.com/${azure.tenantId}`,
      scope: entra.scope,
    });
  });

  test('Microsoft is asked for its keys by its own address', () => {
    expect(teamsSettingsOf(bot, publicUrl)?.keysUrl).toBe(
      'https://login.microsoftonline.com/t/discovery/v2.0/keys',
    );
  });
});
