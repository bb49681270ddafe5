import * as client from 'openid-client';
import type { Logger } from 'pino';
import { fetchFromProvider, ProviderUnreachable } from './fetch-from-provider.ts';
import { areComplete, memberFrom, type Judgement, type RoleSettings } from './openid-claims.ts';

export interface OpenIdSettings extends RoleSettings {
  /** Where discovery begins. Example: `https://login.example.nl/realms/shop` */
  issuer: string;
  clientId: string;
  /** None for a public client, which PKCE alone protects. */
  clientSecret: string | undefined;
}

/** What one sign-in is checked by when the browser comes back. */
export interface Checks {
  state: string;
  nonce: string;
  verifier: string;
}

type Refused = 'openid-denied' | 'openid-stale' | 'openid-unreachable' | 'openid-failed';

const patienceSeconds = 5;
// machines' clocks differ; a sign-in takes minutes at most anyway
const clockToleranceSeconds = 60;

/** Signing in elsewhere: authorization code with PKCE, state and nonce. */
export class OpenId {
  readonly #settings: OpenIdSettings;
  readonly #log: Logger;
  #discovered: client.Configuration | undefined;

  constructor(settings: OpenIdSettings, log: Logger) {
    this.#settings = settings;
    this.#log = log;
  }

  /** What people know it by. Example: `login.example.nl` */
  get name(): string {
    return new URL(this.#settings.issuer).hostname;
  }

  /** Where to send the browser, and what to keep until it comes back to `redirectUri`. */
  async begin(
    redirectUri: string,
  ): Promise<{ address: URL; checks: Checks } | { refused: Refused }> {
    try {
      const configuration = await this.#configuration();
      const checks = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { address, checks };
    } catch (cause) {
      return this.#refuse(cause);
    }
  }

  /** Who came back to `address`, the redirect URI with what the provider added to it. */
  async finish(
    address: URL,
    checks: Checks | undefined,
  ): Promise<Judgement | { refused: Refused }> {
    if (checks?.state !== address.searchParams.get('state')) return { refused: 'openid-stale' };
    try {
      return memberFrom(await this.#claims(address, checks), this.#settings);
    } catch (cause) {
      return this.#refuse(cause);
    }
  }

  async #claims(address: URL, checks: Checks): Promise<Record<string, unknown>> {
    const configuration = await this.#configuration();
    const tokens = await client.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: checks.verifier,
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return {};
    const canTellMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
    if (areComplete(claims, this.#settings) || !canTellMore) return claims;
    return {
      ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)),
      ...claims,
    };
  }

  /** Discovered at the first sign-in, and tried again until it succeeds: the server starts without the provider. */
  async #configuration(): Promise<client.Configuration> {
    if (this.#discovered) return this.#discovered;
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    const metadata = { [client.clockTolerance]: clockToleranceSeconds };
    this.#discovered = await client.discovery(
      server,
      clientId,
      metadata,
      clientSecret === undefined ? client.None() : clientAuthentication(clientSecret),
      {
        timeout: patienceSeconds,
        [client.customFetch]: fetchFromProvider,
        // deprecated only to be noticed; the settings allow http on this machine alone
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        execute: server.protocol === 'http:' ? [client.allowInsecureRequests] : [],
      },
    );
    return this.#discovered;
  }

  #refuse(cause: unknown): { refused: Refused } {
    if (cause instanceof client.AuthorizationResponseError && cause.error === 'access_denied') {
      return { refused: 'openid-denied' };
    }
    this.#log.warn({ err: cause, issuer: this.#settings.issuer }, 'signing in by OpenID failed');
    const isUnreachable =
      cause instanceof client.ClientError && cause.cause instanceof ProviderUnreachable;
    return { refused: isUnreachable ? 'openid-unreachable' : 'openid-failed' };
  }
}

/** Sends the secret in the body where the provider accepts that; else as basic authentication, the default. */
function clientAuthentication(secret: string): client.ClientAuth {
  return (server, ...more) => {
    const takesBody = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    const way = takesBody === true ? client.ClientSecretPost : client.ClientSecretBasic;
    way(secret)(server, ...more);
  };
}
