import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumOptions } from './chromium.ts';

/** A page, and what happened on it that nobody asked for. */
export interface Watched {
  page: Page;
  /** Errors of scripts, of the console, and breaches of a content security policy. */
  faults: string[];
  warnings: string[];
  /** Addresses that the page asked for, in order. */
  requests: string[];
  close: () => Promise<void>;
}

// not the arguments that come with the executable: those switch off what keeps origins apart
const sandboxless = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-dev-shm-usage',
];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A real Chromium; one for each test file. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(await chromiumOptions()),
    args: [...sandboxless, ...quiet, '--font-render-hinting=none'],
  });
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Opens the address in a profile of its own, as a customer in the Netherlands. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const watched = watch(await context.newPage());
  await watched.page.goto(url);
  return watched;
}

export function watch(page: Page): Watched {
  const watched: Watched = {
    page,
    faults: [],
    warnings: [],
    requests: [],
    close: () => page.context().close(),
  };
  page.on('request', (request) => watched.requests.push(request.url()));
  page.on('pageerror', (error) => watched.faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.faults.push(message.text());
    if (message.type() === 'warning') watched.warnings.push(message.text());
  });
  return watched;
}

/** What axe finds wrong on the page and in its frames: the rule, and where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
