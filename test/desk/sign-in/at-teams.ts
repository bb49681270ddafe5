import { Temporal } from 'temporal-polyfill';
import { teamsSettingsOf } from '../../../bot/desk/sign-in/teams/teams-settings.ts';
import { openTestSignIn, visit, type TestSignIn } from '../../support/desk/test-sign-in.ts';
import { staffHost, type AzureBotStandIn } from '../../support/stand-ins/azure-bot/azure-bot.ts';
import { azureBot } from '../../support/stand-ins/azure-bot/in-test.ts';
import type { TokenChanges } from '../../support/stand-ins/azure-bot/keys.ts';

export const publicUrl = `https://${staffHost}`;
export const teamsPath = '/desk/api/session/teams';
export const at = new Date('2026-11-21T12:00:00Z');
export const anna = { email: 'Anna@example.nl', name: 'Anna de Wit' };

const botOf = ({ appId, tenantId, addresses }: AzureBotStandIn) => ({
  ...{ appId, tenantId, loginUrl: addresses.login, channelService: undefined },
});

/** A desk that Teams is a way into, and Microsoft. */
export async function atTeams(options: Parameters<typeof openTestSignIn>[0] = {}) {
  const azure = await azureBot({ clock: () => Temporal.Instant.from(at.toISOString()) });
  const teams = teamsSettingsOf(botOf(azure), publicUrl);
  const desk = await openTestSignIn({ publicUrl, teams, ...options });
  const { entra } = azure;
  const token = (changes: TokenChanges = {}, who = anna) => entra.token(who, { at, ...changes });
  const post = async (sent: string | Promise<string> = token(), browser = inTab(desk)) =>
    browser.send('POST', teamsPath, { token: await sent }, { 'accept-language': 'nl' });
  return { azure, entra, desk, token, post };
}

/** The page in the frame: what it asks of us says so. */
export const inTab = (desk: TestSignIn) => visit(desk, { 'sec-fetch-site': 'same-origin' });
