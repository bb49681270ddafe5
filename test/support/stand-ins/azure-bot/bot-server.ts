import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { ConnectorRefusal, refusal, type TeamsCode } from './connector-refusal.ts';
import type { Entra } from './entra.ts';
import type { FileShelf } from './file-shelf.ts';
import type { Keys } from './keys.ts';
import type { Login } from './login.ts';
import type { Rooms } from './rooms.ts';

/** What a call is about. */
export type BotCall =
  'metadata' | 'keys' | 'tenant keys' | 'login' | 'send' | 'reply' | 'update' | 'create' | 'file';

/** How one call fails. */
export interface Failing {
  /** Which call; any of the connector's, when left out. */
  on?: BotCall;
  /** How many such calls go well before. */
  after?: number;
  /** Teams' code, such as `MessageWritesBlocked`. */
  code?: TeamsCode;
  status?: number;
  headers?: Record<string, string>;
  /** Answers this in the place of JSON, such as a page of a proxy. */
  text?: string;
  /** Takes the request, and says nothing; or breaks the connection before or after it did what it was asked. */
  way?: 'hangs' | 'cuts' | 'cuts after it took it';
}

interface Call {
  kind: BotCall;
  method: string;
  parts: string[];
  body: Buffer;
  request: IncomingMessage;
}

export const metadataPath = '/v1/.well-known/openidconfiguration';

interface BotServerTools {
  keys: Keys;
  issuer: string;
  entra: Entra;
  login: Login;
  rooms: () => Rooms;
  files: FileShelf;
}

/**
 * The HTTP side of Azure Bot Service: who signs the requests to us, where our token comes from, and the connector, with
 * failing by script. `calls` are all that came, `faults` what was wrong in them.
 */
export async function botServer({ keys, issuer, entra, login, rooms, files }: BotServerTools) {
  const calls: string[] = [];
  const faults: string[] = [];
  const script: Failing[] = [];
  const watching = new Set<() => void>();
  let origin = '';

  function readCall(request: IncomingMessage, body: Buffer): Call {
    const { method = '' } = request;
    const { pathname } = new URL(request.url ?? '', origin);
    const parts = pathname.split('/').slice(1).map(decodeURIComponent);
    const call = { method, parts, body, request };
    if (method === 'GET' && pathname === metadataPath) return { ...call, kind: 'metadata' };
    if (method === 'GET' && pathname === '/v1/.well-known/keys') return { ...call, kind: 'keys' };
    if (method === 'GET' && pathname === entra.keysPath) return { ...call, kind: 'tenant keys' };
    if (method === 'POST' && pathname.endsWith('/oauth2/v2.0/token'))
      return { ...call, kind: 'login' };
    if (method === 'GET' && parts[0] === 'files') return { ...call, kind: 'file' };
    const [, version, things, id, activities, activity, ...more] = parts;
    const isConnector = version === 'v3' && things === 'conversations' && more.length === 0;
    if (!isConnector) throw new ConnectorRefusal(404, 'NotFound', `unknown path ${pathname}`);
    if (method === 'POST' && id === undefined) return { ...call, kind: 'create' };
    if (activities === 'activities') {
      if (method === 'POST' && activity === undefined) return { ...call, kind: 'send' };
      if (method === 'POST') return { ...call, kind: 'reply' };
      if (method === 'PUT' && activity !== undefined) return { ...call, kind: 'update' };
    }
    throw new ConnectorRefusal(405, 'MethodNotAllowed', `unknown call ${method} ${pathname}`);
  }

  async function checkToken({ headers }: IncomingMessage): Promise<void> {
    const [scheme, token = ''] = (headers.authorization ?? '').split(' ');
    if (scheme === 'Bearer' && (await login.isGood(token))) return;
    const said = 'Authorization has been denied for this request.';
    throw new ConnectorRefusal(401, 'Unauthorized', said);
  }

  async function act(
    call: Call,
  ): Promise<{ status: number; body: unknown; bytes?: Buffer; type?: string }> {
    const { kind, parts, body, request } = call;
    switch (kind) {
      case 'metadata':
        return answer(200, {
          issuer,
          authorization_endpoint: 'https://invalid.botframework.com',
          jwks_uri: `${origin}/v1/.well-known/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
        });
      case 'keys':
        return answer(200, keys.published());
      case 'tenant keys':
        return answer(200, entra.published());
      case 'login':
        return login.take(parts[0] ?? '', body.toString(), request.headers['content-type'] ?? '');
      case 'file': {
        const found = files.read(parts[1] ?? '');
        if (!found) throw new ConnectorRefusal(404, 'NotFound', 'there is no such file');
        if (found.needsToken) await checkToken(request);
        return { status: 200, body: undefined, bytes: found.bytes, type: found.contentType };
      }
      case 'create':
        await checkToken(request);
        return answer(201, rooms().begin(body));
      case 'send':
      case 'reply':
      case 'update': {
        await checkToken(request);
        const type = request.headers['content-type'] ?? '';
        if (!type.startsWith('application/json')) {
          throw new ConnectorRefusal(415, 'BadSyntax', `came as ${type}`);
        }
        const [, , , conversation = '', , activity = ''] = parts;
        if (kind === 'update')
          return answer(200, { id: rooms().replace(conversation, activity, body) });
        const replyTo = kind === 'reply' ? activity : undefined;
        return answer(201, { id: rooms().take(conversation, body, replyTo) });
      }
    }
  }

  /** How this call fails, by the script. */
  function nextFailing(kind: BotCall): Failing | undefined {
    const isUsual = ['send', 'reply', 'update', 'create'].includes(kind);
    const next = script.find(({ on }) => (on === undefined ? isUsual : on === kind));
    if (!next) return undefined;
    if (next.after !== undefined && next.after > 0) {
      next.after -= 1;
      return undefined;
    }
    script.splice(script.indexOf(next), 1);
    return next;
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    calls.push(
      `${request.method ?? ''} ${decodeURIComponent(new URL(request.url ?? '', origin).pathname)}`,
    );
    try {
      const call = readCall(request, body);
      const failing = nextFailing(call.kind);
      if (failing?.way === 'hangs') return;
      if (failing?.way === 'cuts') return void response.socket?.resetAndDestroy();
      if (failing && failing.way === undefined) {
        fail(failing, response);
        return;
      }
      const { status, body: told, bytes, type } = await act(call);
      if (failing) return void response.socket?.resetAndDestroy();
      response.writeHead(status, { 'content-type': type ?? 'application/json; charset=utf-8' });
      response.end(bytes ?? JSON.stringify(told));
    } catch (error) {
      if (!(error instanceof ConnectorRefusal)) throw error;
      // what is refused for its form is a mistake of whoever sent it
      if ([400, 404, 405, 415].includes(error.status) && isMistake(error.code))
        faults.push(error.message);
      response.writeHead(error.status, {
        'content-type': 'application/json; charset=utf-8',
        ...error.headers,
      });
      response.end(JSON.stringify(error.toAnswer()));
    }
  }

  const server = createServer((request, response) => {
    const taken = take(request, response).catch((error: unknown) => {
      faults.push(String(error));
      response.destroy();
    });
    void taken.then(() => {
      for (const look of watching) look();
    });
  });
  await new Promise<void>((resolve) => {
    // a slow machine may be longer between two calls than servers keep a connection
    server.keepAliveTimeout = 300_000;
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    calls,
    faults,
    script,
    /** Resolves as soon as so many calls have come and were dealt with. */
    untilCalls: (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (calls.length < count) return;
          watching.delete(look);
          resolve();
        };
        watching.add(look);
        look();
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(status: number, body: unknown) {
  return { status, body };
}

function isMistake(code: string): boolean {
  return ['BadSyntax', 'NotFound', 'MethodNotAllowed'].includes(code);
}

function fail({ code, status, headers = {}, text }: Failing, response: ServerResponse): void {
  const refused = code && refusal(code);
  const type = text === undefined ? 'application/json; charset=utf-8' : 'text/html';
  response.writeHead(status ?? refused?.status ?? 500, { 'content-type': type, ...headers });
  response.end(text ?? JSON.stringify(refused?.toAnswer() ?? {}));
}
