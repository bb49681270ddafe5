import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { chromiumOptions } from '../support/chromium.ts';
import { tell } from './report/figure.ts';
import { startLoket } from './servers/loket.ts';

/*
 * How long a customer waits from the click on the chat's button until the greeting is on the screen, and until Web Chat
 * has drawn a choice under it, with a slow phone on 4G: our widget on the page of a shop, beside the script of Web Chat as
 * its package brings it, on the same page, with the same server. A browser is slowed down as its own tools do it, and
 * knows nothing of either from before. By turns; `npm run bench:greeting -- 3` takes three rounds.
 */
const [, , rounds = 7] = process.argv.map(Number);
/** As the tools of Chrome have it under "Fast 4G" and a "low-tier" phone: bytes a second, milliseconds. */
const fourG = { downloadThroughput: 1_012_500, uploadThroughput: 168_750, latency: 165 };
const slowdown = 6;
const greeting = 'Waarmee kan ik je helpen?';

const stock = brotliCompressSync(readFileSync('node_modules/botframework-webchat/dist/webchat.js'));
let loket = '';
const pages = {
  ours: () => `<script src="${loket}/widget.js" defer></script>`,
  // as the documentation of Web Chat has it, from a click on
  stock: () => `<button class="launcher">Chat</button><div id="webchat"></div><script>
    document.querySelector('.launcher').onclick = () => {
      const script = document.createElement('script');
      script.src = '/webchat.js';
      script.onload = async () => {
        const domain = '${loket}/v3/directline';
        const response = await fetch(domain + '/tokens/generate', { method: 'POST' });
        const directLine = WebChat.createDirectLine({ token: (await response.json()).token, domain });
        WebChat.renderWebChat({ directLine, locale: 'nl-NL' }, document.getElementById('webchat'));
      };
      document.body.append(script);
    };</script>`,
};

const shop = createServer(({ url }, response) => {
  if (url === '/webchat.js') {
    response.setHeader('content-type', 'text/javascript').setHeader('content-encoding', 'br');
    response.end(stock);
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width">
      <link rel="icon" href="data:,"><title>Winkel</title><body>${pages[url === '/stock' ? 'stock' : 'ours']()}`,
  );
}).listen(0);
await once(shop, 'listening');
const shopUrl = `http://localhost:${(shop.address() as AddressInfo).port}`;
const server = await startLoket({ env: { LOKET_ALLOWED_ORIGINS: shopUrl } });
loket = server.url.replace('127.0.0.1', 'localhost');
const browser = await chromium.launch({
  ...(await chromiumOptions()),
  args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  const greeted: Record<keyof typeof pages, number[]> = { ours: [], stock: [] };
  const drawn: Record<keyof typeof pages, number[]> = { ours: [], stock: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const order = ['ours', 'stock'] as const;
    for (const side of round % 2 === 0 ? order : order.toReversed()) {
      const [read, chosen] = await waitForGreeting(browser, side);
      process.stdout.write(
        `${round === 0 ? 'warm-up' : `round ${round}`}: ${side}: ${read.toFixed(0)} ms, a choice ${chosen.toFixed(0)} ms\n`,
      );
      if (round === 0) continue;
      greeted[side].push(read);
      drawn[side].push(chosen);
    }
  }
  tell({
    ...{ id: 'B12', what: 'from the click to the greeting, on 4G with a slow phone', unit: 'ms' },
    ours: greeted.ours,
    peer: { name: 'Web Chat as it comes', values: greeted.stock },
    goal: { most: 0.8 },
  });
  tell({
    ...{
      id: 'B12',
      what: 'from the click to the first choice in Web Chat, the same way',
      unit: 'ms',
    },
    ours: drawn.ours,
    peer: { name: 'Web Chat as it comes', values: drawn.stock },
  });
} finally {
  await browser.close();
  await server.stop();
  shop.close();
}

/** Milliseconds until the greeting can be read, and until Web Chat has drawn a choice. */
async function waitForGreeting(
  of: Browser,
  side: keyof typeof pages,
): Promise<[read: number, chosen: number]> {
  const context = await of.newContext({
    ...{ locale: 'nl-NL', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  });
  try {
    const page = await context.newPage();
    await page.goto(`${shopUrl}/${side}`);
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', { offline: false, ...fourG });
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const within = side === 'ours' ? page.frameLocator('loket-chat iframe') : page;
    const begun = performance.now();
    await page.locator('.launcher').tap();
    await within.getByText(greeting).first().waitFor({ timeout: 120_000 });
    const read = performance.now() - begun;
    await within.locator('.webchat__suggested-action').first().waitFor({ timeout: 120_000 });
    return [read, performance.now() - begun];
  } finally {
    await context.close();
  }
}
