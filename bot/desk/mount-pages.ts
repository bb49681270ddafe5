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
  /** Whether it may stand in a tab of Teams, where it is asked for with `?in=teams`; left out, it stands in no frame. */
  inTeams?: boolean;
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

// Where Microsoft shows tabs, by its documentation, and where TeamsJS reads which of these are its own.
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
];
const hostList = 'https://res.cdn.office.net';

const policy = (nonce: string, isTab: boolean) =>
  [
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self'${isTab ? ` ${hostList}` : ''}; img-src 'self' data: blob:; font-src 'self'`,
    `base-uri 'none'; form-action 'none'; frame-ancestors ${isTab ? hosts.join(' ') : `'none'`}`,
  ].join('; ');

/** Adds the desk's page and what it loads. Throws `PagesNotBuilt`. */
export function mountDeskPages(server: Server, setup: DeskPagesSetup): void {
  const { folder, shopName, inTeams = false, log } = setup;
  const assets = readAssets(folder);
  const desk = readTemplate(folder, 'index');

  for (const path of paths) {
    serve(server, path, (request, response) => {
      const isTab = inTeams && new URLSearchParams(request.getQuery()).get('in') === 'teams';
      const nonce = randomBytes(16).toString('base64');
      sendPage(response, desk({ shopName, nonce }), policy(nonce, isTab));
    });
  }
  serve(server, '/desk/assets/:name', (request, response) => {
    const { name } = request.params as { name: string };
    sendAsset(request, response, assets.get(name), forGood);
  });
  log.info({ folder }, 'the desk is served');
}
