import type { Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Logger } from 'pino';
import * as restify from 'restify';
import { bodyBytes } from '../limits/limits.ts';
import { BadRequest } from './bad-request.ts';
import { limitBodies, limitRequests, type RequestLimits } from './limit-requests.ts';

/** Whether requests can be served, and what is wrong either way. Example: a faulty policy book. */
export interface Readiness {
  ready: boolean;
  problems: string[];
}

export interface ServerOptions extends RequestLimits {
  log: Logger;
  readiness: () => Readiness | Promise<Readiness>;
  /** How long an upgrade may stand open that no channel takes. */
  upgradePatienceMs?: number;
}

// Longer than proxies keep theirs, mostly a minute: else one sends a request just as we hang up.
const keepAliveMs = 75_000;

/**
 * The HTTP server without the routes of channels and desk. It parses JSON into `req.body` and keeps
 * what was sent in `req.rawBody`, answers every error as `{"error":{"code","message"}}`, and has
 * `/healthz` (200 as long as it runs) and `/readyz` (503 until it can serve).
 *
 * Handlers are async functions that give nothing back: what they return would be logged with the
 * whole request, and what a plain function throws would end the process.
 */
export function createServer(options: ServerOptions): restify.Server {
  const { log, readiness, publicUrl, upgradePatienceMs = 5000 } = options;
  const server = restify.createServer({
    name: '', // no Server header
    log: log as never, // typed for another logger than the one that restify 12 uses
    formatters: { 'application/json': formatJson },
  });

  const http = server.server as HttpServer;
  http.keepAliveTimeout = keepAliveMs;
  http.headersTimeout = keepAliveMs + 5_000;

  server.pre(secure(publicUrl));
  server.pre(limitRequests(options));
  server.use(limitBodies);
  server.use(restify.plugins.bodyReader({ maxBodySize: bodyBytes }));
  server.use(...restify.plugins.jsonBodyParser({ bodyReader: true }));

  server.on('restifyError', (req: restify.Request, _res, error: unknown, done: () => void) => {
    // The path alone: a query may hold a ticket.
    if (statusOf(error) >= 500) log.error({ err: error, ...requestName(req) }, 'request failed');
    done();
  });

  // Whoever takes the socket lifts the timeout; one that nobody takes would stand open for ever.
  server.on('upgrade', (_req, socket: Socket) => {
    socket.setTimeout(upgradePatienceMs, () => socket.destroy());
  });

  server.get('/healthz', (_req, res, next) => {
    res.send(200, { alive: true });
    next();
  });

  server.get('/readyz', async (_req, res) => {
    const { ready, problems } = await readiness();
    res.send(ready ? 200 : 503, ready ? { ready, warnings: problems } : { ready, problems });
  });

  return server;
}

/** Gives the port it listens at, which it chooses itself for 0. */
export function listen(server: restify.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // restify listens to its HTTP server and says it again itself, where an unheard error would throw
    server.once('error', reject);
    server.listen(port, () => {
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}

/** Stops taking requests, and waits for those under way: at most `patienceMs`. */
export function closeServer(server: restify.Server, patienceMs = 5000): Promise<void> {
  const http = server.server as HttpServer;
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      http.closeAllConnections();
    }, patienceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    http.closeIdleConnections();
  });
}

function secure(publicUrl: string | undefined): restify.RequestHandler {
  const isHttps = publicUrl?.startsWith('https:') === true;
  return (req, res, next) => {
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    res.setHeader('Permissions-Policy', permissions);
    if (isHttps) res.setHeader('Strict-Transport-Security', 'max-age=31536000');
    next(unfit(req));
  };
}

// A chat has no use for any of them.
const permissions =
  'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

/** What restify 12 itself does not survive: either of these would end the process. */
function unfit(req: restify.Request): BadRequest | undefined {
  try {
    req.getUrl(); // path and Host header together
  } catch {
    return new BadRequest(400, 'BadAddress', 'The path or the Host header is no address.');
  }
  if (req.headers['content-encoding'] === undefined) return undefined;
  // The body reader throws on what is no gzip, and unpacks what is one without a limit.
  return new BadRequest(415, 'UnsupportedEncoding', 'Send the body without Content-Encoding.');
}

/** Errors in the one shape that clients know; of what broke inside they learn where to look it up. */
const formatJson: restify.Formatter = (req, res, body: unknown) => {
  const json = JSON.stringify(body instanceof Error ? { error: told(body, req) } : body);
  res.setHeader('Content-Length', Buffer.byteLength(json));
  return json;
};

function told(error: Error, req: restify.Request): { code: string; message: string } {
  if (statusOf(error) === 500) {
    return { code: 'InternalError', message: `Something went wrong (request ${req.getId()}).` };
  }
  const { code, body } = error as { code?: string; body?: { code?: string } };
  return { code: body?.code ?? code ?? error.name, message: error.message };
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function requestName(req: restify.Request) {
  return { request: req.getId(), method: req.method, path: req.getPath() };
}
