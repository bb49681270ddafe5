import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import type { AdapterFactory, AdapterPayload, Configuration } from 'oidc-provider';
import { Provider } from 'oidc-provider/lib/provider.js';
import type { OpenIdSettings } from '../../../bot/desk/sign-in/openid/openid.ts';

export interface TestProvider {
  settings: OpenIdSettings;
  /** What it says of those who have accounts there, by what they sign in as; may be changed at any time. */
  people: Record<string, Record<string, unknown>>;
  /** Changes what it says of whom in its tokens; it signs that as its own. */
  respell: ((claims: JWTPayload) => JWTPayload) | undefined;
  /** Lets the desk at this address use it; before that it answers 503 to everything. */
  knows(desk: { url: string }, configuration?: Configuration): void;
  /**
   * Signs somebody in there, as a browser that was sent to `address`, and gives where it is sent back to;
   * `nobody` declines.
   */
  signIn(address: string | null, as: string): Promise<string>;
  stop(): Promise<void>;
}

const started: TestProvider[] = [];
const keys = generateKeyPair('RS256', { extractable: true });

afterEach(async () => {
  for (const provider of started.splice(0)) await provider.stop();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A real OpenID provider on this machine; to sign in there, nobody needs a password. */
export async function startOpenIdProvider(): Promise<TestProvider> {
  let answer: Answer = (_request, response) => {
    response.statusCode = 503;
    response.end();
  };
  const server = createServer((request, response) => void answer(request, response));
  // to a browser another site than `localhost`
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['loket', 'a secret between the two'];
  const { privateKey } = await keys;
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'the key' };

  async function respelled(body: unknown): Promise<string> {
    const tokens = JSON.parse(String(body)) as { id_token?: string };
    if (tokens.id_token === undefined || !provider.respell) return String(body);
    const claims = provider.respell(decodeJwt(tokens.id_token));
    const header = { alg: key.alg, kid: key.kid };
    const id_token = await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
    return JSON.stringify({ ...tokens, id_token });
  }

  const provider: TestProvider = {
    settings: {
      ...{ issuer, clientId, clientSecret },
      roleClaim: 'roles',
      roles: { 'loket-agents': 'agent', 'loket-admins': 'admin' },
    },
    people: {},
    respell: undefined,
    knows({ url }, configuration) {
      const redirect_uris = [`${url}/desk/sign-in/openid/callback`];
      const openId = new Provider(issuer, {
        adapter: inMemory(),
        clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris }],
        clientAuthMethods: ['client_secret_basic'],
        pkce: { required: () => true },
        claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
        conformIdTokenClaims: false,
        cookies: { keys: ['of no use to anybody'] },
        jwks: { keys: [key] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
        findAccount: (_, sub) => ({
          accountId: sub,
          claims: () => ({ sub, ...provider.people[sub] }),
        }),
        // everybody agrees that the desk sees what it asks for
        async loadExistingGrant({ oidc }) {
          const accountId = oidc.session?.accountId ?? '';
          const grant = new oidc.provider.Grant({ clientId, accountId });
          grant.addOIDCScope('openid email profile');
          await grant.save();
          return grant;
        },
        ...configuration,
      });
      const handle = openId.callback();
      answer = (request, response) => {
        const address = new URL(request.url ?? '', issuer);
        if (address.pathname === '/token') {
          const end = response.end.bind(response);
          response.end = (body?: unknown) => {
            response.removeHeader('content-length');
            void respelled(body).then(end);
            return response;
          };
        }
        if (!address.pathname.startsWith('/sign-in/')) return handle(request, response);
        const as = address.searchParams.get('as');
        if (as === null) return response.end(signInPage(Object.keys(provider.people)));
        const result = as === 'nobody' ? { error: 'access_denied' } : { login: { accountId: as } };
        return openId.interactionFinished(request, response, result);
      };
    },
    async signIn(address, as) {
      const cookies = new Map<string, string>();
      let at = new URL(address ?? '');
      while (at.origin === issuer) {
        if (at.pathname.startsWith('/sign-in/')) at.searchParams.set('as', as);
        const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
        const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
          cookies.set(name, value);
        }
        const next = response.headers.get('location');
        if (next === null) throw new Error(`It stopped at ${at.href}: ${await response.text()}`);
        at = new URL(next, at);
      }
      return at.href;
    },
    async stop() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  started.push(provider);
  return provider;
}

function signInPage(people: string[]): string {
  const links = people.map((name) => `<a href="?as=${name}">${name}</a>`);
  return `<!doctype html><title>Provider</title>${links.join(' ')}`;
}

// its own one warns that it is for development
function inMemory(): AdapterFactory {
  const kept = new Map<string, AdapterPayload>();
  return (kind) => {
    const find = (id: string) => Promise.resolve(kept.get(`${kind} ${id}`));
    const done = Promise.resolve();
    return {
      find,
      upsert(id, payload) {
        kept.set(`${kind} ${id}`, payload);
        return done;
      },
      findByUid: (uid) => Promise.resolve([...kept.values()].find((one) => one.uid === uid)),
      findByUserCode: () => Promise.resolve(undefined),
      async consume(id) {
        Object.assign((await find(id)) ?? {}, { consumed: 1 });
      },
      destroy(id) {
        kept.delete(`${kind} ${id}`);
        return done;
      },
      revokeByGrantId: () => done,
    };
  };
}
