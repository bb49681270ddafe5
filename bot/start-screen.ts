import { join } from 'node:path';
import type { Config } from './config.ts';
import type { OrderSettings } from './orders/order-settings.ts';

/** What runs on what, for the screen: pairs of a name and a value. */
export function startScreen(
  config: Config,
  url: string,
  { problems, firstLink }: { problems: string[]; firstLink: string | undefined },
): [string, string][] {
  const { allowedOrigins, orders } = config;
  return [
    ['Demo shop', url],
    ['Desk', `${url}/desk`],
    ...problems.map((problem): [string, string] => ['', problem]),
    ...(firstLink === undefined
      ? []
      : [['First sign-in', `${firstLink} (good for a day)`] satisfies [string, string]]),
    ['Script tag', `<script src="${url}/widget.js" defer data-withdraw></script>`],
    ['Withdrawals', `${url}/herroepen, in English ${url}/withdraw`],
    [
      'Shop pages',
      allowedOrigins.join(' ') || 'this server only (LOKET_ALLOWED_ORIGINS adds yours)',
    ],
    [
      'WhatsApp',
      config.whatsApp === undefined
        ? 'off (LOKET_WHATSAPP_APP_SECRET and three more connect your number)'
        : `on; deliveries come to ${url}/webhooks/whatsapp`,
    ],
    [
      'Teams',
      config.azureBot === undefined
        ? 'off (MicrosoftAppId and three more connect your Azure Bot)'
        : `on; Azure Bot Service posts to ${url}/api/messages`,
    ],
    ['Orders', nameOrders(orders)],
    [
      'Mail',
      config.smtpUrl === undefined
        ? `files in ${join(config.dataDir, 'mail')} (LOKET_SMTP_URL sends it)`
        : new URL(config.smtpUrl).host,
    ],
    [
      'Language model',
      config.languageModel?.url ?? 'none (LOKET_LLM_URL is asked where the router is not sure)',
    ],
    [
      'Handoff hub',
      config.handoffHubUrl === undefined
        ? 'none (LOKET_HANDOFF_HUB_URL hears which customers staff take over)'
        : new URL(config.handoffHubUrl).host,
    ],
    ['Policy book', config.bookDir],
    [
      'Data',
      config.filesKey === undefined
        ? `${config.dataDir} (LOKET_FILES_KEY encrypts the files of customers)`
        : config.dataDir,
    ],
  ];
}

/** Where they stand, and what may be done with them; never a key. */
function nameOrders(orders: OrderSettings): string {
  const may = orders.actions.join(', ');
  return `${nameSystem(orders)}${may && `; switched on: ${may}`}`;
}

function nameSystem(orders: OrderSettings): string {
  switch (orders.system) {
    case 'demo':
      return 'the demo shop (LOKET_ORDERS or LOKET_ORDERS_FILE names yours)';
    case 'file':
      return orders.file;
    case 'woocommerce':
      return `WooCommerce at ${new URL(orders.url).host}`;
    case 'shopify':
      return `Shopify at ${new URL(orders.origin).host}`;
    case 'http':
      return `by the requests of ${orders.mapping}`;
  }
}
