import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import { sdkOptions, type AzureBotSettings } from './settings.ts';

/** Who sent an activity, as its token shows: the channel, somebody else, or nobody can tell now. */
export type Judged = 'authentic' | 'unauthorized' | 'unavailable';

export type Authenticate = (body: unknown, header: string) => Promise<Judged>;

/** From the channel: more in a header is no token. */
const longestHeader = 16_000;

/**
 * Has the SDK judge the token of a request: signature, issuer, audience, time, and the service URL that it was made for.
 * Its keys come from Microsoft, and are asked for anew when they are a day old, or when one is unknown, at most hourly.
 */
export function createAuthentication(settings: AzureBotSettings): Authenticate {
  const sdk = new ConfigurationBotFrameworkAuthentication(sdkOptions(settings));
  return async (body, header) => {
    if (!/^Bearer [\w.-]+$/.test(header) || header.length > longestHeader) return 'unauthorized';
    const { channelId, serviceUrl } = Object(body) as Record<string, unknown>;
    // what is no text is refused for its form afterwards, once it is known that the channel sent it
    const named = { channelId: textIn(channelId), serviceUrl: textIn(serviceUrl) };
    try {
      await sdk.authenticateRequest(named as Activity, header);
      return 'authentic';
    } catch (error) {
      return isRefusal(error) ? 'unauthorized' : 'unavailable';
    }
  };
}

function textIn(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

/** Else the keys could not be fetched: by their status or by the network. */
function isRefusal(error: unknown): boolean {
  const { statusCode, name } = error as { statusCode?: unknown; name?: string };
  // of the library that checks tokens, which the SDK hands on as they are
  const isOfToken = ['JsonWebTokenError', 'NotBeforeError', 'SyntaxError'].includes(name ?? '');
  return statusCode === 401 || statusCode === 403 || isOfToken;
}
