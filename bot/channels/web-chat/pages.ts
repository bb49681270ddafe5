import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Logger } from 'pino';
import type { Next, Request, Response, Server } from 'restify';

export interface PagesSetup {
  /** Where `deploy/build-pages.mjs` put what it built. */
  folder: string;
  /** Origins whose pages may hold the chat in a frame, such as `https://shop.example.nl`. */
  allowedOrigins: string[];
  /** As the customer reads it above the chat. */
  shopName: string;
  log: Logger;
}

/** A built file in each encoding it was compressed to, kept in memory: together a few megabytes. */
interface Asset {
  type: string;
  etag: string;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

type Encoding = 'br' | 'gzip' | 'identity';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

// what Web Chat needs beyond our own files: blobs for uploads, and the style tag it starts out empty
const chatPolicy = (nonce: string, ancestors: string[]) =>
  [
    `default-src 'none'; script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    `connect-src 'self' blob:; worker-src blob:; font-src 'self'`,
    `img-src 'self' data: blob:; media-src 'self' data: blob:`,
    `base-uri 'none'; form-action 'none'`,
    `frame-ancestors ${["'self'", ...ancestors].join(' ')}`,
  ].join('; ');

const shopPolicy =
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; ` +
  `connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Adds the demo shop, the chat page, the shop's script tag and what they load. Throws `PagesNotBuilt`. */
export function mountPages(server: Server, setup: PagesSetup): void {
  const { folder, allowedOrigins, shopName, log } = setup;
  const assets = readAssets(folder);
  const chat = readTemplate(folder, 'chat');
  const shop = readTemplate(folder, 'shop');

  serve('/', (_request, response) => {
    sendPage(response, shop({ shopName }), shopPolicy);
  });
  serve('/chat', (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const page = chat({ nonce, shopName, origins: allowedOrigins.join(' ') });
    sendPage(response, page, chatPolicy(nonce, allowedOrigins));
  });
  // its address stands on the pages of shops, so it is asked for again after five minutes
  serve('/widget.js', (request, response) => {
    sendAsset(request, response, assets.get('widget.js'), 'public, max-age=300');
  });
  serve('/assets/:name', (request, response) => {
    const { name } = request.params as { name: string };
    sendAsset(request, response, assets.get(name), 'public, max-age=31536000, immutable');
  });
  log.info({ folder, allowedOrigins }, 'pages are served');

  function serve(path: string, answer: (request: Request, response: Response) => void) {
    const handler = (request: Request, response: Response, next: Next) => {
      answer(request, response);
      next();
    };
    server.get(path, handler);
    server.head(path, handler);
  }
}

function sendPage(response: Response, html: string, policy: string) {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'private, no-cache',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

function sendAsset(request: Request, response: Response, asset: Asset | undefined, cache: string) {
  if (!asset) {
    response.send(404, { error: { code: 'NotFound', message: 'There is no such file.' } });
    return;
  }
  const [encoding, body] = chooseBody(request, asset);
  const etag = `"${asset.etag}-${encoding}"`;
  const headers = {
    'cache-control': cache,
    // the script tag stands on other origins' pages
    'cross-origin-resource-policy': 'cross-origin',
    etag,
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  };
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': asset.type,
    'content-length': body.length,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  response.end(body);
}

function chooseBody(request: Request, { bodies }: Asset): [Encoding, Buffer] {
  for (const encoding of ['br', 'gzip'] as const) {
    const body = bodies[encoding];
    if (body && request.acceptsEncoding(encoding)) return [encoding, body];
  }
  return ['identity', bodies.identity];
}

function readAssets(folder: string): Map<string, Asset> {
  const built = list(folder).filter((name) => extname(name) in types);
  return new Map(
    built.map((name) => {
      const read = (suffix: string) => readFileSync(join(folder, name + suffix));
      const identity = read('');
      const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
      const type = types[extname(name)] ?? '';
      return [name, { type, etag, bodies: { identity, br: read('.br'), gzip: read('.gz') } }];
    }),
  );
}

function readTemplate(folder: string, page: string): (values: Record<string, string>) => string {
  if (!list(folder).includes(`${page}.html`)) throw new PagesNotBuilt(folder);
  const html = readFileSync(join(folder, `${page}.html`), 'utf8');
  return (values) =>
    html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escape(values[name] ?? ''));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new PagesNotBuilt(folder, { cause });
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The folder holds no built pages: run `node deploy/build-pages.mjs`. */
export class PagesNotBuilt extends Error {
  readonly code = 'pages-not-built';
  override name = 'PagesNotBuilt';
}
