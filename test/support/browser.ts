import { afterEach } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
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

/**
 * How long a page may take, in milliseconds, on a machine with much else to do. Less than a test has, so that a
 * failure names what was waited for.
 */
export const patience = 60_000;

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

const contexts = new Set<BrowserContext>();

afterEach(async () => {
  const opened = [...contexts];
  contexts.clear();
  await Promise.all(opened.map(closeContext));
});

/** A profile of its own, of somebody in the Netherlands; it is closed at the end of the test. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 800 },
    // drawn without a graphics card, what moves takes the time of everything else
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(patience);
  contexts.add(context);
  return context;
}

// what a route still holds back would fail once its page is gone
async function closeContext(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
  await context.close();
}

/** Opens the address in a profile of its own, until the end of the test. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await openContext(browser, options);
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
    close: () => closeContext(page.context()),
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
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // four times as quick, and blind to frames of another origin
  if (page.frames().length === 1) builder.setLegacyMode();
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
