import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Server } from 'restify';
import {
  forGood,
  readAssets,
  readTemplate,
  sendAsset,
  sendPage,
  serve,
} from '../../http/built-pages.ts';

export interface PagesSetup {
  /** Where `deploy/scripts/build-pages.mjs` put what it built. */
  folder: string;
  /** Origins whose pages may hold the chat in a frame, such as `https://shop.example.nl`. */
  allowedOrigins: string[];
  /** As the customer reads it above the chat. */
  shopName: string;
  /** What the chat page says of the shop; written into it as JSON. */
  about: () => object;
  log: Logger;
}

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

/** Tells the launcher of a shop that is not on the list so: the browser would leave its frame empty without a word. */
const refusal = (nonce: string) =>
  `<!doctype html><title>Loket</title><script nonce="${nonce}">parent.postMessage({ loket: 'refused' }, '*')</script>`;
const refusalPolicy = (nonce: string) => `default-src 'none'; script-src 'nonce-${nonce}'`;

const shopPolicy =
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; ` +
  `connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Adds the demo shop, the chat page, the shop's script tag and what they load. Throws `PagesNotBuilt`. */
export function mountPages(server: Server, setup: PagesSetup): void {
  const { folder, allowedOrigins, shopName, about, log } = setup;
  const assets = readAssets(folder);
  const chat = readTemplate(folder, 'chat');
  const shop = readTemplate(folder, 'shop');

  serve(server, '/', (_request, response) => {
    sendPage(response, shop({ shopName }), shopPolicy);
  });
  serve(server, '/chat', (request, response) => {
    const nonce = randomBytes(16).toString('base64');
    // a launcher says where it stands, unless that is here
    const from = new URLSearchParams(request.getQuery()).get('shop');
    if (from !== null && !allowedOrigins.includes(from)) {
      sendPage(response, refusal(nonce), refusalPolicy(nonce));
      return;
    }
    const origins = allowedOrigins.join(' ');
    const page = chat({ nonce, shopName, origins, about: JSON.stringify(about()) });
    sendPage(response, page, chatPolicy(nonce, allowedOrigins));
  });
  // its address stands on the pages of shops, so it is asked for again after five minutes
  serve(server, '/widget.js', (request, response) => {
    sendAsset(request, response, assets.get('widget.js'), 'public, max-age=300');
  });
  serve(server, '/assets/:name', (request, response) => {
    const { name } = request.params as { name: string };
    sendAsset(request, response, assets.get(name), forGood);
  });
  log.info({ folder, allowedOrigins }, 'pages are served');
}
