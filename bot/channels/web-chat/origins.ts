import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'restify';
import { baseOf, networkOf } from '../../http/client-address.ts';
import { Refusal } from './refusal.ts';

export interface Origins {
  /**
   * Whether a page from where this request comes may speak to us. A request without an `Origin`
   * comes from no page (a shop's server, an image) and may.
   */
  allows(request: IncomingMessage): boolean;
  /** Where this server stands, as the client sees it. Example: `https://chat.example.nl` */
  base(request: IncomingMessage): string;
  /** By what requests are counted: the network that the client comes from. */
  visitor(request: IncomingMessage): string;
  /** Answers preflights under `prefix`, lets allowed pages read the answers, and refuses others. */
  guard(prefix: string): RequestHandler;
}

/** `allowed` and `publicUrl` as configured; a page of this very server is always allowed. */
export function createOrigins(allowed: string[], publicUrl: string | undefined): Origins {
  const list = new Set([...allowed, ...(publicUrl === undefined ? [] : [publicUrl])].map(originOf));

  function allows(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    if (origin === undefined || list.has(origin)) return true;
    return originOf(origin) === originOf(baseOf(request, undefined));
  }

  return {
    allows,
    base: (request) => baseOf(request, publicUrl),
    visitor: (request) => networkOf(request, publicUrl),
    guard: (prefix) => (req, res, next) => {
      if (req.url?.startsWith(prefix) !== true) {
        next();
        return;
      }
      const { origin } = req.headers;
      const welcome = allows(req);
      res.setHeader('Vary', 'Origin');
      res.setHeader('Cache-Control', 'no-store');
      if (welcome && origin !== undefined) {
        res.setHeader('Access-Control-Allow-Origin', origin);
        res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
      }
      if (req.method === 'OPTIONS') {
        res.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
        res.setHeader(
          'Access-Control-Allow-Headers',
          'authorization, content-type, x-ms-bot-agent, x-requested-with',
        );
        res.setHeader('Access-Control-Max-Age', '7200');
        res.send(204);
        next(false);
        return;
      }
      if (welcome) next();
      else next(new Refusal(403, 'OriginNotAllowed', `Pages of this origin may not chat here.`));
    },
  };
}

/** Scheme, host and port as browsers write them; what is no URL gives itself. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}
