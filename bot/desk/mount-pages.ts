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
} from '../http/built-pages.ts';

export interface DeskPagesSetup {
  /** Where `deploy/scripts/build-desk.mjs` put what it built. */
  folder: string;
  /** As staff read it beside the title, and customers in `{shop}` of a canned answer. */
  shopName: string;
  log: Logger;
}

// The page itself decides what to show on each of them.
const paths = [
  '/desk',
  '/desk/c/:id',
  '/desk/cases',
  '/desk/cases/:reference',
  '/desk/welcome',
  '/desk/audit',
  '/desk/staff',
];

// Teams shows the desk in a tab; nobody else may frame it.
const teams = 'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';

const policy = (nonce: string) =>
  [
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self'; img-src 'self' data: blob:; font-src 'self'`,
    `base-uri 'none'; form-action 'none'; frame-ancestors 'self' ${teams}`,
  ].join('; ');

/** Adds the desk's page and what it loads. Throws `PagesNotBuilt`. */
export function mountDeskPages(server: Server, setup: DeskPagesSetup): void {
  const { folder, shopName, log } = setup;
  const assets = readAssets(folder);
  const desk = readTemplate(folder, 'index');

  for (const path of paths) {
    serve(server, path, (_request, response) => {
      const nonce = randomBytes(16).toString('base64');
      sendPage(response, desk({ shopName, nonce }), policy(nonce));
    });
  }
  serve(server, '/desk/assets/:name', (request, response) => {
    const { name } = request.params as { name: string };
    sendAsset(request, response, assets.get(name), forGood);
  });
  log.info({ folder }, 'the desk is served');
}
