import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../../bot/ports/clock.ts';

/**
 * What App Service and Container Apps put beside an app that has a managed identity: it gives tokens to whoever knows the
 * header's secret. `env` is what they set in the app's environment; `asked` are the requests that it answered with a token,
 * `refused` why it gave none.
 */
export async function startIdentityEndpoint(identity: {
  clientId: string;
  token: () => string;
  clock: Clock;
}) {
  const secret = randomUUID();
  const asked: string[] = [];
  const refused: string[] = [];

  const server = createServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost');
    const fault = faultIn(searchParams, pathname, request.headers['x-identity-header']);
    response.setHeader('content-type', 'application/json');
    if (request.method !== 'GET' || fault !== undefined) {
      refused.push(fault ?? `came as ${request.method ?? ''}`);
      response.writeHead(fault === 'wrong header' ? 401 : 400);
      response.end(JSON.stringify({ statusCode: 400, message: fault }));
      return;
    }
    asked.push(searchParams.get('resource') ?? '');
    const body = {
      access_token: identity.token(),
      client_id: identity.clientId,
      expires_on: String(Math.floor(identity.clock().epochMilliseconds / 1000) + 86_400),
      resource: searchParams.get('resource'),
      token_type: 'Bearer',
    };
    response.end(JSON.stringify(body));
  });

  function faultIn(query: URLSearchParams, path: string, header: unknown): string | undefined {
    if (path !== '/msi/token') return `unknown path ${path}`;
    if (header !== secret) return 'wrong header';
    if (query.get('api-version') !== '2019-08-01') return 'unknown version';
    if (query.get('resource') !== 'https://api.botframework.com') return 'unknown resource';
    return query.get('client_id') === identity.clientId ? undefined : 'unknown identity';
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    refused,
    env: {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
      IDENTITY_HEADER: secret,
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
