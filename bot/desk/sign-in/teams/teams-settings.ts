/** How the desk is signed in at as a tab in Teams: the app registration whose tokens count here. */
export interface TeamsSettings {
  appId: string;
  /** Whose people may come in: nobody of another tenant. */
  tenantId: string;
  /** Whom else tokens are made out to, besides the app's id. Example: `api://loket.example.nl/00000000-…` */
  resource: string;
  /** Where people of this tenant sign in. Example: `https://login.microsoftonline.com/00000000-…` */
  authority: string;
  /** Where the keys are published with which the tenant signs. */
  keysUrl: string;
}

/** What a token lets its holder do, by name. */
export const scopeName = 'access_as_user';

/** What the page in a tab needs in order to ask Teams for a token. */
export function tabView({ appId, authority, resource }: TeamsSettings) {
  return { clientId: appId, authority, scope: `${resource}/${scopeName}` };
}

/**
 * The settings of the tab by those of the shop's bot in Azure; `undefined` where there is no such bot, where it has no tenant or
 * is in another cloud than the public one, or where the outside world does not reach this server by https, as Teams shows nothing else.
 * `loginUrl` stands in the place of Microsoft's, as in a test.
 */
export function teamsSettingsOf(
  bot:
    | {
        appId: string;
        tenantId: string | undefined;
        channelService: string | undefined;
        loginUrl: string | undefined;
      }
    | undefined,
  publicUrl: string | undefined,
): TeamsSettings | undefined {
  if (bot?.tenantId === undefined || bot.channelService !== undefined) return undefined;
  if (publicUrl?.startsWith('https:') !== true) return undefined;
  const { appId, tenantId, loginUrl } = bot;
  const login = 'https://login.microsoftonline.com';
  const keysFrom = loginUrl === undefined ? login : new URL(loginUrl).origin;
  return {
    ...{ appId, tenantId },
    resource: `api://${new URL(publicUrl).host}/${appId}`,
    authority: `${login}/${tenantId}`,
    keysUrl: `${keysFrom}/${tenantId}/discovery/v2.0/keys`,
  };
}
