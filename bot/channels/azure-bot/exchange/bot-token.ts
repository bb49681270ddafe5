import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConstants,
  MsalServiceClientCredentialsFactory,
} from 'botframework-connector';
import { sdkOptions, type AzureBotSettings } from '../settings.ts';

/** What lets us in at the connector. */
export interface BotToken {
  /**
   * The token: the one that is there until five minutes before its end, and a new one after that, or with `isRefused`.
   * However many ask at once, one is fetched. Rejects where Microsoft gives none.
   */
  get(options?: { isRefused?: boolean }): Promise<string>;
}

type SdkApplication = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];

const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;

/** The SDK's own credentials give it, by secret or by managed identity, and keep it. */
export function createBotToken(settings: AzureBotSettings): BotToken {
  let opening: Promise<AppCredentials> | undefined;
  let fetching: Promise<string> | undefined;

  return {
    get({ isRefused = false } = {}) {
      fetching ??= (async () => {
        opening ??= openCredentials(settings);
        const credentials = await opening;
        return credentials.getToken(isRefused);
      })().finally(() => {
        fetching = undefined;
      });
      return fetching;
    },
  };
}

async function openCredentials(settings: AzureBotSettings): Promise<AppCredentials> {
  const { appId, loginUrl, type } = settings;
  // a managed identity is asked for beside the server itself, wherever the bot is
  const factory =
    loginUrl === undefined || type === 'UserAssignedMSI'
      ? new ConfigurationServiceClientCredentialFactory(sdkOptions(settings))
      : await standInFactory(settings, loginUrl);
  const { ToChannelFromBotLoginUrl: usual } = AuthenticationConstants;
  const credentials = await factory.createCredentials(appId, audience, loginUrl ?? usual, true);
  // its types say less than each of its factories gives
  if (!(credentials instanceof AppCredentials)) throw new TypeError('credentials without a token');
  return credentials;
}

/**
 * The same credentials, with the token from somewhere else. Microsoft's library takes no authority without https, nor one
 * that Microsoft does not know, but its own metadata may be handed to it, with any address of the token.
 */
async function standInFactory({ appId, password, tenantId }: AzureBotSettings, loginUrl: string) {
  const { ConfidentialClientApplication } = await import('@azure/msal-node');
  const authority = `https://login.microsoftonline.com/${tenantId ?? 'botframework.com'}`;
  const metadata = {
    issuer: authority,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${loginUrl}/oauth2/v2.0/token`,
  };
  const authorityMetadata = JSON.stringify(metadata);
  const auth = { clientId: appId, clientSecret: password ?? '', authority, authorityMetadata };
  const application: unknown = new ConfidentialClientApplication({ auth });
  // the SDK's types are those of the same library as CommonJS
  return new MsalServiceClientCredentialsFactory(appId, application as SdkApplication);
}
