import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { languageOf, type Language } from '../dialogs/language.ts';
import { openRouter } from '../dialogs/reading/router/router.ts';
import { parseWording, type Words } from '../dialogs/wording.ts';
import { serviceAt } from '../policies/policy-book.ts';
import { openAiCompatible } from './advice/openai-compatible.ts';
import type { Channel } from './channels/channel.ts';
import { createConsole, type ConsoleOptions } from './channels/console/console.ts';
import { mountPages } from './channels/web-chat/pages.ts';
import { createWebChat } from './channels/web-chat/web-chat.ts';
import type { Config } from './config.ts';
import { HttpHub } from './hub/http-hub.ts';
import { demoOrderLookup, demoOrders } from './orders/demo-orders.ts';
import { openOrdersFile } from './orders/orders-file.ts';
import { openStaff, openStore } from './data-folder.ts';
import { Listeners } from './listeners.ts';
import { machineClock } from './machine-clock.ts';
import { openPolicyBook } from './policy-book-folder.ts';
import { FolderMail } from './mail/folder-mail.ts';
import { SmtpMail } from './mail/smtp-mail.ts';
import type { Clock } from './ports/clock.ts';
import type { FileStore } from './ports/file-store.ts';
import type { MailPort } from './ports/mail.ts';
import type { Store } from './ports/store.ts';
import { closeServer, createServer } from './http/server.ts';
import { startScreen } from './start-screen.ts';
import { openStaffedDesk, type StaffedDesk } from './desk/staffed-desk.ts';
import { DiskFiles } from './stores/disk-files.ts';
import { failedWith, writeDurably } from './stores/durable-file.ts';
import { MemoryFiles } from './stores/memory/memory-files.ts';
import { MemoryStore } from './stores/memory/memory-store.ts';
import { observedStore } from './stores/observed-store.ts';
import { openCounter } from './turn/counter.ts';

/** What a test may put in the place of the real thing. */
export interface Parts {
  log: Logger;
  clock?: Clock;
  store?: Store;
}

export interface App {
  url: string;
  /** What runs on what, for the screen: pairs of a name and a value. */
  summary: [string, string][];
  stop(): Promise<void>;
}

function after(milliseconds: number, run: () => void): void {
  setTimeout(run, milliseconds).unref();
}

/** The whole counter behind one HTTP server. Throws named errors that say what to mend. */
export async function openApp(config: Config, parts: Parts): Promise<App> {
  const { log, clock = machineClock } = parts;
  // what customers write is for nobody else on this machine
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const [changes, typing] = [new Listeners<string>(), new Listeners<string>()];
  const kept = parts.store ?? (await openStore(config, log));
  const store = observedStore(kept, changes.tell);
  const files = new DiskFiles(join(config.dataDir, 'files'));
  const mail = mailOf(config);
  const { counter, book, wording, channels } = await openBot(config, {
    ...{ mail, log, clock, store, files },
    typing: typing.tell,
    desk: () => desk.takes(),
  });
  const desk = await openStaffedDesk(config, {
    ...{ store, files, clock, log, after },
    staff: await openStaff(config, log),
    handoffs: counter.handoffs,
    book: () => book.current(),
    changes: changes.add,
    onCustomerTyping: typing.add,
  });

  const trouble = (key: string) => (locale?: string) =>
    wording[languageOf(locale)](`trouble.${key}`);
  const webChat = createWebChat({
    secret: config.secret ?? (await ownSecret(config.dataDir)),
    allowedOrigins: config.allowedOrigins,
    ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    tools: { counter: counter.counter, clock, log },
    sentences: {
      fileRefused: trouble('file-refused'),
      fileTooLarge: trouble('file-too-large'),
      messageTooLong: trouble('too-long'),
      notStored: trouble('not-stored'),
      tooMany: trouble('too-many'),
    },
  });
  channels.set(webChat.serviceUrl, webChat);

  let ready = false;
  const server = createServer({
    log,
    readiness: () => ({
      ready,
      problems: (book.problem() ?? []).map(
        ({ file, line, problem, instead }) => `${file}:${line}: ${problem}; ${instead}`,
      ),
    }),
  });
  const { allowedOrigins, pagesDir } = config;
  const { shopName } = serviceAt(book.current(), clock());
  mountPages(server, { folder: pagesDir, allowedOrigins, shopName, log });
  webChat.mount(server);
  webChat.attach(server.server);
  desk.mount(server);
  server.get('/demo/orders.json', (_request, response, next) => {
    response.send(200, config.ordersFile === undefined ? demoOrders(clock()) : []);
    next();
  });

  await counter.start();
  const port = await listen(server, config.port);
  ready = true;
  const url = config.publicUrl ?? `http://localhost:${port}`;
  return {
    url,
    summary: startScreen(config, url, await desk.firstLink(url)),
    async stop() {
      ready = false;
      desk.stop();
      await webChat.stop();
      await closeServer(server);
      await counter.stop();
      await book.close();
      await store.close();
    },
  };
}

/** The same bot in a terminal; nothing of it is kept. Resolves when the input ends. */
export async function openTerminal(
  config: Config,
  log: Logger,
  options: ConsoleOptions,
): Promise<void> {
  const store = new MemoryStore();
  const files = new MemoryFiles();
  const { counter, book, channels } = await openBot(config, {
    mail: new FolderMail(join(config.dataDir, 'mail')),
    log,
    clock: machineClock,
    store,
    files,
  });
  const terminal = createConsole(options);
  channels.set(terminal.serviceUrl, terminal);
  await counter.start();
  await terminal.talk(counter.counter);
  await counter.idle();
  await counter.stop();
  await book.close();
}

function mailOf({ smtpUrl, dataDir }: Config): MailPort {
  return smtpUrl === undefined ? new FolderMail(join(dataDir, 'mail')) : new SmtpMail(smtpUrl);
}

interface BotParts {
  mail: MailPort;
  log: Logger;
  clock: Clock;
  store: Store;
  files: FileStore;
  typing?: (conversation: string) => void;
  desk?: () => ReturnType<StaffedDesk['takes']>;
}

async function openBot(config: Config, parts: BotParts) {
  const { log, clock } = parts;
  const book = await openPolicyBook(config.bookDir, log);
  const wording = await readWording(config.wordingDir);
  const orders =
    config.ordersFile === undefined
      ? demoOrderLookup(clock)
      : await openOrdersFile(config.ordersFile, log);
  const channels = new Map<string, Channel>();
  const route = openRouter(await readFile(config.routesFile));
  const advice = config.languageModel && openAiCompatible({ ...config.languageModel, log });
  const reading = { wording, route, advice };
  const hub = config.handoffHubUrl === undefined ? undefined : new HttpHub(config.handoffHubUrl);
  const tools = { ...parts, hub, orders, channels, after };
  const counter = openCounter({ ...tools, ...reading, book: () => book.current() });
  return { counter, book, wording, channels };
}

async function readWording(folder: string): Promise<Record<Language, Words>> {
  const read = (language: Language) => readFile(join(folder, `${language}.yaml`), 'utf8');
  return parseWording({ nl: await read('nl'), en: await read('en') });
}

// Made at the first start and kept, so that open chats go on after a restart.
async function ownSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret');
  const kept = await readFile(path, 'utf8').catch((error: unknown) => {
    if (!failedWith(error, 'ENOENT')) throw error;
    return '';
  });
  // one that was cut off, or emptied, would be as good as public
  if (kept.length >= 32) return kept;
  const made = randomBytes(32).toString('hex');
  await writeDurably(path, made, 0o600);
  return made;
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // restify listens to its HTTP server and says it again itself, where an unheard error would throw
    server.once('error', reject);
    server.listen(port, () => {
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}
