import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { authentication, nestedAppAuth } from '@microsoft/teams-js';
import type { WaysIn } from '../api/types.ts';

/** What Teams is asked for a token with. */
export type TeamsWay = NonNullable<WaysIn['teams']>;

/** `quietly`, one that Teams may hold already; `anew`, as that one was refused; `asking` the person, in a window. */
export type How = 'quietly' | 'anew' | 'asking';

/** Teams has to ask the person first, which it does in a window: somebody has to press for it. */
export class MustAsk extends Error {
  readonly code = 'must-ask';
  override name = 'MustAsk';
}

/** Teams gives no token. */
export class NoToken extends Error {
  readonly code = 'no-token';
  override name = 'NoToken';
}

let client: Promise<IPublicClientApplication> | undefined;

/** A token for our API from Teams, which must have been greeted. Throws `MustAsk` and `NoToken`. */
export async function takeToken(way: TeamsWay, how: How): Promise<string> {
  try {
    // clients of Teams that know no nested apps
    if (!nestedAppAuth.isNAAChannelRecommended()) return await authentication.getAuthToken();
    return await takeAsNestedApp(way, how);
  } catch (cause) {
    if (cause instanceof InteractionRequiredAuthError && how !== 'asking') {
      throw new MustAsk('Teams has to ask', { cause });
    }
    throw new NoToken('Teams gave no token', { cause });
  }
}

async function takeAsNestedApp({ clientId, authority, scope }: TeamsWay, how: How) {
  client ??= createNestablePublicClientApplication({
    auth: { clientId, authority },
    // it is exchanged for a session at once
    cache: { cacheLocation: 'memoryStorage' },
  });
  const nested = await client;
  const request = { scopes: [scope] };
  const { accessToken } =
    how === 'asking'
      ? await nested.acquireTokenPopup(request)
      : await nested.acquireTokenSilent({ ...request, forceRefresh: how === 'anew' });
  return accessToken;
}
