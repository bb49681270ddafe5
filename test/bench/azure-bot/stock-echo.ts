import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  MsalServiceClientCredentialsFactory,
  type ServiceClientCredentialsFactory,
  type ConnectorFactory,
} from 'botframework-connector';
import restify from 'restify';
import { sdkOptions, type AzureBotSettings } from '../../../bot/channels/azure-bot/settings.ts';

/** The SDK as its samples use it, with the token from the stand-in. */
export interface Stock {
  authentication: ConfigurationBotFrameworkAuthentication;
  factory: ConnectorFactory;
}

type SdkApplication = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];

export async function openStock(settings: AzureBotSettings): Promise<Stock> {
  const { appId, password = '', tenantId = '', loginUrl = '' } = settings;
  const { ConfidentialClientApplication } = await import('@azure/msal-node');
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const authorityMetadata = JSON.stringify({
    issuer: authority,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${loginUrl}/oauth2/v2.0/token`,
  });
  const auth = { clientId: appId, clientSecret: password, authority, authorityMetadata };
  const application: unknown = new ConfidentialClientApplication({ auth });
  const msal: unknown = new MsalServiceClientCredentialsFactory(
    appId,
    application as SdkApplication,
  );
  const authentication = new ConfigurationBotFrameworkAuthentication(
    sdkOptions(settings),
    // it implements that class, and does not extend it
    msal as ServiceClientCredentialsFactory,
  );
  const claims = new ClaimsIdentity(
    [
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
    ],
    AuthenticationConstants.AnonymousAuthType,
  );
  return { authentication, factory: authentication.createConnectorFactory(claims) };
}

/** The stock adapter on restify, which says what it hears. */
export async function startStockEcho({ authentication }: Stock) {
  const adapter = new CloudAdapter(authentication);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (req, res) => {
    const body = req.body as Record<string, unknown>;
    const { headers, method = '' } = req;
    await adapter.process({ body, headers, method }, res, async (context: TurnContext) => {
      await context.sendActivity(`echo: ${context.activity.text}`);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/api/messages`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}
