import { z } from 'zod';
import { isSafeAddress } from '../../calls/safe-address.ts';
import { readChannelLink } from './queue-card/channel-link.ts';

/*
 * The variables of the environment that let the shop's bot in Azure reach this server. They have the names that the Bot
 * Framework and Azure give them. The password is never shown.
 */

const types = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const usGovernment = 'https://botframework.azure.us';

const teamsUrls = {
  public: 'https://smba.trafficmanager.net/teams/',
  usGovernment: 'https://smba.infra.gov.teams.microsoft.us/teams/',
};

const connected = z.object({
  MicrosoftAppId: z
    .string({ error: 'write the Microsoft App ID, from "Configuration" of your Azure Bot' })
    .regex(guid, { error: 'write the whole App ID, such as 00000000-0000-4000-8000-000000000000' }),
  MicrosoftAppType: z
    .string({ error: `write the app type of your Azure Bot: one of ${types.join(', ')}` })
    // Azure's own pages write UserAssignedMSI and UserAssignedMsi
    .transform((given) => types.find((type) => type.toLowerCase() === given.trim().toLowerCase()))
    .pipe(z.enum(types, { error: `write one of ${types.join(', ')}` })),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z
    .string()
    .regex(guid, { error: 'write the tenant ID, such as 00000000-0000-4000-8000-000000000000' })
    .optional(),
  ChannelService: z
    .literal(usGovernment, {
      error: `leave it out, or write ${usGovernment} for the cloud of the US government`,
    })
    .optional(),
  LOKET_TEAMS_QUEUE: z
    .string()
    .transform((link) => readChannelLink(link.trim()))
    .refine((channel) => channel !== undefined, {
      error:
        'write the link that "Get link to channel" gives in Teams, which begins with https://teams.microsoft.com/l/channel/',
    })
    .optional(),
  LOKET_AZURE_BOT_URL: z
    .url({ protocol: /^https?$/, error: 'write a whole address, such as http://localhost:3979' })
    .refine(isSafeAddress, { error: 'write an address with https; http is for this machine alone' })
    .optional(),
});

/** What must be there, or must not, by the type of the app. */
const whole = connected.superRefine((env, { issues }) => {
  const fault = (name: keyof typeof env, message: string) =>
    issues.push({ code: 'custom', path: [name], message, input: env[name] });
  const isManaged = env.MicrosoftAppType === 'UserAssignedMSI';
  if (isManaged && env.MicrosoftAppPassword !== undefined) {
    fault('MicrosoftAppPassword', 'leave it out: a managed identity (UserAssignedMSI) has none');
  }
  if (!isManaged && env.MicrosoftAppPassword === undefined) {
    fault(
      'MicrosoftAppPassword',
      'write the value of a client secret, from "Certificates & secrets" of the app registration',
    );
  }
  const { LOKET_TEAMS_QUEUE: queue, MicrosoftAppTenantId: tenant } = env;
  if (queue !== undefined && tenant !== undefined && queue.tenantId !== tenant.toLowerCase()) {
    fault('LOKET_TEAMS_QUEUE', 'write the link of a channel in the tenant of MicrosoftAppTenantId');
  }
  if (env.MicrosoftAppType !== 'MultiTenant' && env.MicrosoftAppTenantId === undefined) {
    fault('MicrosoftAppTenantId', 'write the tenant ID, from "Overview" of the app registration');
  }
});

/** Each of them asks for the channel. */
const asking = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'LOKET_TEAMS_QUEUE',
] as const;

/**
 * Reads the variables of the environment; `undefined` where none that asks for it is set, and the channel stays off.
 * Example: `azureBotSettingsSchema.parse({})` is `undefined`.
 */
export const azureBotSettingsSchema = z
  .record(z.string(), z.string().optional())
  .transform((env) => (asking.some((name) => env[name] !== undefined) ? env : undefined))
  .pipe(whole.optional())
  .transform(
    (env) =>
      env && {
        appId: env.MicrosoftAppId,
        /** A bot of one tenant takes in nothing of another. */
        type: env.MicrosoftAppType,
        /** Absent with a managed identity. */
        password: env.MicrosoftAppPassword,
        /** Absent with an old bot of many tenants. */
        tenantId: env.MicrosoftAppTenantId,
        /** Which cloud, where it is not the public one. */
        channelService: env.ChannelService,
        /** The channel of a team that shows who waits for staff; absent where none does. */
        queueChannel: env.LOKET_TEAMS_QUEUE,
        ...addressesOf(env),
      },
  );

export type AzureBotSettings = NonNullable<z.infer<typeof azureBotSettingsSchema>>;

/** Microsoft's addresses, or those of what stands in its place, as in a test; `undefined` for what the SDK knows itself. */
function addressesOf({ LOKET_AZURE_BOT_URL: url, ...env }: z.infer<typeof whole>) {
  if (url === undefined)
    return {
      ...{ openIdMetadataUrl: undefined, loginUrl: undefined, moreHosts: [] },
      teamsUrl: env.ChannelService === undefined ? teamsUrls.public : teamsUrls.usGovernment,
    };
  const { origin, host } = new URL(url);
  const isOfOne = env.MicrosoftAppType === 'SingleTenant';
  return {
    /** Who signs what comes in. */
    openIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
    /** Who gives us our token. */
    loginUrl: `${origin}/${(isOfOne ? env.MicrosoftAppTenantId : undefined) ?? 'botframework.com'}`,
    /** Where the bot begins conversations in Teams itself. */
    teamsUrl: `${origin}/teams/`,
    /** Besides Microsoft's own: to which we send, with our token, and from which files are fetched. */
    moreHosts: [host],
  };
}

/** The settings by the names that the SDK knows them by. */
export function sdkOptions(settings: AzureBotSettings): Record<string, string | boolean> {
  const { openIdMetadataUrl, loginUrl } = settings;
  const isStandIn = openIdMetadataUrl !== undefined;
  const options = {
    MicrosoftAppId: settings.appId,
    MicrosoftAppType: settings.type,
    MicrosoftAppPassword: settings.password,
    MicrosoftAppTenantId: settings.tenantId,
    ChannelService: settings.channelService,
    // the SDK wants all of these or none
    ...(isStandIn && {
      ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
      ToBotFromChannelTokenIssuer: microsoft,
      ToChannelFromBotLoginUrl: loginUrl,
      ToChannelFromBotOAuthScope: microsoft,
      OAuthUrl: microsoft,
      ValidateAuthority: false,
    }),
  };
  // it takes a name without a value for one that is wrong
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Record<string, string | boolean>;
}

/** Who signs, whom our token is for, and where customers would sign in. */
const microsoft = 'https://api.botframework.com';
