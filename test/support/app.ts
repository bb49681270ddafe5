import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { openApp, type App } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { openLog } from '../../bot/log.ts';
import type { Store } from '../../bot/ports/store.ts';
import type { Order } from '../../policies/order/order.ts';
import { freePort } from './free-port.ts';

export interface TestAppSettings {
  /** When it is, until `goTo`, or `now`, and the clock runs; the demo orders are dated by it. */
  at?: string;
  /** The shop's orders; the demo shop's when left out. */
  orders?: Order[];
  allowedOrigins?: string[];
  store?: Store;
  /** Takes what the app would do later, in the place of its timer. */
  after?: (milliseconds: number, run: () => void) => void;
  env?: Record<string, string>;
  /** By what name the outside world knows it, as behind a proxy; it is still to be reached on this machine. */
  publicUrl?: string;
  /** Has a mail server, and knows its own address, so that mails have links. */
  smtpUrl?: string;
  /** What it logs from; warnings on when left out. */
  logLevel?: 'trace';
}

export interface TestApp {
  url: string;
  dataDir: string;
  /** What it has logged, a line of JSON each. */
  complaints: string[];
  /** What it prints when it opens. */
  summary(): [string, string][];
  goTo(at: string): void;
  /** Stops it and starts it again on the same data and port; `meanwhile` is done in between. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  /** Resolves when all is done that is to be done by now. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole app on a free port, with its own data folder and a clock that stands. */
export async function startTestApp(settings: TestAppSettings = {}): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-'));
  const runs = settings.at === 'now';
  let now = Temporal.Instant.from(
    runs ? '1970-01-01T00:00Z' : (settings.at ?? '2026-11-21T12:00:00+01:00'),
  );
  const env: Record<string, string> = {
    PORT: '0',
    LOKET_DATA_DIR: dataDir,
    LOKET_WAIT_FOR_MORE_MS: '0',
    LOKET_ALLOWED_ORIGINS: settings.allowedOrigins?.join(',') ?? '',
    ...settings.env,
  };
  if (settings.smtpUrl !== undefined) {
    env['PORT'] = String(await freePort());
    env['LOKET_PUBLIC_URL'] = `http://localhost:${env['PORT']}`;
    env['LOKET_SMTP_URL'] = settings.smtpUrl;
  }
  if (settings.publicUrl !== undefined) {
    env['PORT'] = String(await freePort());
    env['LOKET_PUBLIC_URL'] = settings.publicUrl;
  }
  if (settings.orders) {
    env['LOKET_ORDERS_FILE'] = join(dataDir, 'orders.json');
    await writeFile(env['LOKET_ORDERS_FILE'], JSON.stringify(settings.orders));
  }
  const complaints: string[] = [];
  const open = (): Promise<App> =>
    openApp(readConfig(env), {
      log: openLog({ write: (line) => void complaints.push(line) }, settings.logLevel),
      ...(!runs && { clock: () => now }),
      ...(settings.store && { store: settings.store }),
      ...(settings.after && { after: settings.after }),
    });
  let app = await open().catch(async (error: unknown) => {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
  const url = settings.publicUrl === undefined ? app.url : `http://localhost:${env['PORT']}`;
  return {
    url,
    dataDir,
    complaints,
    summary: () => app.summary,
    goTo(at) {
      now = Temporal.Instant.from(at);
    },
    async restart(meanwhile) {
      await app.stop();
      await meanwhile?.();
      env['PORT'] = new URL(url).port;
      app = await open();
    },
    idle: () => app.idle(),
    async stop() {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
