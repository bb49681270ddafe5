import { describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import { azureBot } from '../../../support/stand-ins/azure-bot/in-test.ts';

const clock = () => Temporal.Instant.from('2026-11-03T10:00:00+01:00');

/** What the real validation of the SDK says of a token that the stand-in signs. */
async function judge(changes: object) {
  const azure = await azureBot({ clock });
  const judging = new ConfigurationBotFrameworkAuthentication({
    ...{ MicrosoftAppId: azure.appId, MicrosoftAppPassword: azure.password },
    ...{ MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: azure.tenantId },
    ...azureUrls(azure.addresses.openIdMetadata),
  });
  const token = await azure.door.tokenFor(azure.serviceUrl, changes);
  const activity = { channelId: 'msteams', serviceUrl: azure.serviceUrl } as Activity;
  return judging.authenticateRequest(activity, `Bearer ${token}`).then(
    () => 'taken',
    (error: unknown) => String(error),
  );
}

// what is not said stays the SDK's own only where nothing of it is said
function azureUrls(openIdMetadata: string) {
  return {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
  };
}

describe('the stand-in signs as the Bot Connector does, by the real validation', () => {
  test.each([
    ['a right token', {}, /^taken$/],
    ['an expired one', { expiresIn: -3600 }, /expired/],
    ['one by another key', { forged: true }, /signature/],
    ['one for another bot', { claims: { aud: 'another' } }, /Invalid AppId/],
    ['one by another issuer', { claims: { iss: 'https://sts.invalid' } }, /No valid identity/],
    ['one for another service URL', { claims: { serviceurl: 'https://x' } }, /ServiceUrl claim/],
  ])('%s', async (_what, changes, said) => {
    expect(await judge(changes)).toMatch(said);
  });
});
