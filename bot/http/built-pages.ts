import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Next, Request, Response, Server } from 'restify';
import { toMarkup, type HtmlPart } from './html.ts';

/** A built file as it was compressed, kept in memory: together two megabytes, and plain they would be seven. */
interface Asset {
  type: string;
  etag: string;
  bodies: Record<'br' | 'gzip', Buffer>;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** For files whose name changes with their content. */
export const forGood = 'public, max-age=31536000, immutable';

/** What a browser may load of `folder`, by name: scripts and style sheets. Throws `PagesNotBuilt`. */
export function readAssets(folder: string): Map<string, Asset> {
  const built = list(folder).filter((name) => extname(name) in types);
  return new Map(
    built.map((name) => {
      const read = (suffix: string) => readFileSync(join(folder, name + suffix));
      const bodies = { br: read('.br'), gzip: read('.gz') };
      const etag = createHash('sha256').update(bodies.gzip).digest('base64url').slice(0, 22);
      return [name, { type: types[extname(name)] ?? '', etag, bodies }];
    }),
  );
}

/**
 * The page `PAGE.html` of `folder`, whose `{{name}}` are filled in with escaped values. Throws
 * `PagesNotBuilt`. Example: `readTemplate(folder, 'chat')({ shopName: 'De Demowinkel' })`.
 */
export function readTemplate(
  folder: string,
  page: string,
): (values: Record<string, HtmlPart>) => string {
  if (!list(folder).includes(`${page}.html`)) throw new PagesNotBuilt(folder);
  const html = readFileSync(join(folder, `${page}.html`), 'utf8');
  return (values) => html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => toMarkup(values[name]));
}

/** Answers GET and HEAD on the path. */
export function serve(
  server: Server,
  path: string,
  answer: (request: Request, response: Response) => void,
): void {
  const handler = (request: Request, response: Response, next: Next) => {
    answer(request, response);
    next();
  };
  server.get(path, handler);
  server.head(path, handler);
}

/** Sends a page under its content security policy; it is asked for again each time. */
export function sendPage(response: Response, html: string, policy: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'private, no-cache',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

/** Sends the file in the best encoding that the browser takes, or 404 when there is none. */
export function sendAsset(
  request: Request,
  response: Response,
  asset: Asset | undefined,
  cache: string,
): void {
  if (!asset) {
    response.send(404, { error: { code: 'NotFound', message: 'There is no such file.' } });
    return;
  }
  const { bodies } = asset;
  const encoding = (['br', 'gzip'] as const).find((one) => request.acceptsEncoding(one));
  const etag = `"${asset.etag}-${encoding ?? 'identity'}"`;
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
  const body = bodies[encoding ?? 'gzip'];
  response.writeHead(200, {
    ...headers,
    'content-type': asset.type,
    'content-length': encoding === undefined ? unpackedLength(body) : body.length,
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  });
  if (encoding !== undefined || request.method === 'HEAD') response.end(body);
  // no browser asks for it plain
  else createGunzip().end(body).pipe(response);
}

/** What the last four bytes of a gzip file tell. */
function unpackedLength(gzip: Buffer): number {
  return gzip.readUInt32LE(gzip.length - 4);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new PagesNotBuilt(folder, { cause });
  }
}

/** The folder holds no built pages: run `npm run build`. */
export class PagesNotBuilt extends Error {
  readonly code = 'pages-not-built';
  override name = 'PagesNotBuilt';
}
