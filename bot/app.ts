import { mkdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { languageOf, type Language } from '../dialogs/language.ts';
import { openAnswers, type AnswerModels } from '../dialogs/reading/answers/answer-reader.ts';
import { questionNames } from '../dialogs/reading/answers/questions.ts';
import { openRouter } from '../dialogs/reading/router/router.ts';
import { parseWording, type Words } from '../dialogs/wording.ts';
import { aboutShop } from '../policies/service/about-shop.ts';
import { serviceAt } from '../policies/service/service-at.ts';
import { createOpenAiAdvice } from './advice/openai-compatible.ts';
import type { Channel, ChannelTools } from './channels/channel.ts';
import { createConsole, type ConsoleOptions } from './channels/console/console.ts';
import { mountPages } from './channels/web-chat/pages.ts';
import { createWebChat } from './channels/web-chat/web-chat.ts';
import type { Config } from './config.ts';
import { HttpHub } from './hub/http-hub.ts';
import { createDemoOrderLookup, makeDemoOrders } from './orders/demo-orders.ts';
import { openOrdersFile } from './orders/orders-file.ts';
import { openErasures, openFiles, openMailFolder, openStaff, openStore } from './data-folder.ts';
import { Listeners } from './listeners.ts';
import { machineClock } from './machine-clock.ts';
import { openPolicyBook } from './policy-book-folder.ts';
import { SmtpMail } from './mail/smtp-mail.ts';
import type { Clock } from './ports/clock.ts';
import type { FileStore } from './ports/file-store.ts';
import type { MailPort } from './ports/mail.ts';
import type { Store } from './ports/store.ts';
import { keepTerms } from './privacy/keep-terms.ts';
import { closeServer, createServer } from './http/server.ts';
import { startScreen } from './start-screen.ts';
import { openDesk, type Desk } from './desk/desk.ts';
import { mountDeskPages } from './desk/mount-pages.ts';
import { MemoryFiles } from './stores/memory/memory-files.ts';
import { MemoryStore } from './stores/memory/memory-store.ts';
import { ownSecret } from './stores/own-secret.ts';
import { openBotEngine } from './turn/bot-engine.ts';

/** What a test may replace. */
export interface AppTools {
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

/** The whole of Loket behind one HTTP server. Throws named errors that say what to correct. */
export async function openApp(config: Config, tools: AppTools): Promise<App> {
  const { log, clock = machineClock } = tools;
  // what customers write is for nobody else on this machine
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const typing = new Listeners<string>();
  const files = await openFiles(config);
  const store = tools.store ?? (await openStore(config, log));
  const mail = openMail(config);
  const { engine, book, wording } = await openBot(config, {
    ...{ mail, log, clock, store, files },
    onTyping: typing.tell,
    desk: () => desk.takes(),
    isPresent: (staff) => desk.presence.isPresent(staff),
  });
  const { publicUrl, openId } = config;
  const desk = await openDesk({
    ...{ store, files, clock, log, after, publicUrl, openId },
    staff: await openStaff(config, log),
    handoffs: engine.handoffs,
    book: () => book.current(),
    cannedFile: join(config.rootDir, 'bot', 'desk', 'canned.yaml'),
    isTrial: config.bookDir === config.exampleBookDir,
    onCustomerTyping: typing.add,
  });

  const channels = await openChannels(config, { host: engine.host, clock, log }, wording);

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
  const about = () => aboutShop(serviceAt(book.current(), clock()));
  mountPages(server, { folder: pagesDir, allowedOrigins, shopName, about, log });
  for (const channel of channels) channel.mount(server);
  desk.mount(server);
  mountDeskPages(server, { folder: config.deskPagesDir, shopName, log });
  server.get('/demo/orders.json', (_request, response, next) => {
    response.send(200, config.ordersFile === undefined ? makeDemoOrders(clock()) : []);
    next();
  });

  await engine.start(channels);
  const terms = keepTerms({
    ...{ store, files, clock, log, after, book: () => book.current() },
    mail: openMailFolder(config),
    erasures: openErasures(config),
  });
  const port = await listen(server, config.port);
  ready = true;
  const url = config.publicUrl ?? `http://localhost:${port}`;
  return {
    url,
    summary: startScreen(config, url, await desk.firstLink(url)),
    async stop() {
      ready = false;
      desk.stop();
      await Promise.all(channels.map((channel) => channel.stop()));
      await closeServer(server);
      await engine.stop();
      await terms.stop();
      await book.close();
      await store.close();
    },
  };
}

/** Every channel that customers may come by: a new one is a folder of its own and a line here. */
async function openChannels(
  config: Config,
  tools: ChannelTools,
  wording: Record<Language, Words>,
): Promise<Channel[]> {
  const secret = config.secret ?? (await ownSecret(config.dataDir));
  return [openWebChat(config, secret, tools, wording)];
}

function openWebChat(
  { allowedOrigins, publicUrl }: Config,
  secret: string,
  tools: ChannelTools,
  wording: Record<Language, Words>,
): Channel {
  const trouble = (key: string) => (locale?: string) =>
    wording[languageOf(locale)](`trouble.${key}`);
  return createWebChat({
    ...{ secret, allowedOrigins, tools },
    ...(publicUrl !== undefined && { publicUrl }),
    sentences: {
      fileRefused: trouble('file-refused'),
      fileTooLarge: trouble('file-too-large'),
      messageTooLong: trouble('too-long'),
      notStored: trouble('not-stored'),
      tooMany: trouble('too-many'),
    },
  });
}

/** The same bot in a terminal; nothing of it is kept. Resolves when the input ends. */
export async function openTerminal(
  config: Config,
  log: Logger,
  options: ConsoleOptions,
): Promise<void> {
  const store = new MemoryStore();
  const files = new MemoryFiles();
  const { engine, book } = await openBot(config, {
    mail: openMailFolder(config),
    log,
    clock: machineClock,
    store,
    files,
  });
  const terminal = createConsole(options);
  await engine.start([terminal]);
  await terminal.talk(engine.host);
  await engine.idle();
  await engine.stop();
  await book.close();
}

function openMail(config: Config): MailPort {
  return config.smtpUrl === undefined ? openMailFolder(config) : new SmtpMail(config.smtpUrl);
}

interface BotTools {
  mail: MailPort;
  log: Logger;
  clock: Clock;
  store: Store;
  files: FileStore;
  onTyping?: (conversation: string) => void;
  desk?: () => ReturnType<Desk['takes']>;
  isPresent?: (staff: string) => boolean;
}

async function openBot(config: Config, tools: BotTools) {
  const { log, clock } = tools;
  const book = await openPolicyBook(config.bookDir, log);
  const wording = await readWording(config.wordingDir);
  const orders =
    config.ordersFile === undefined
      ? createDemoOrderLookup(clock)
      : await openOrdersFile(config.ordersFile, log);
  const route = openRouter(await readFile(join(config.learnedDir, 'routes.model')));
  const readAnswer = openAnswers(await readAnswerModels(join(config.learnedDir, 'answers')));
  const advice =
    config.languageModel && createOpenAiAdvice({ ...config.languageModel, log, clock });
  const reading = { wording, route, readAnswer, advice };
  const hub = config.handoffHubUrl === undefined ? undefined : new HttpHub(config.handoffHubUrl);
  const engine = openBotEngine({
    ...{ ...tools, hub, orders, after, ...reading },
    book: () => book.current(),
  });
  return { engine, book, wording };
}

async function readWording(folder: string): Promise<Record<Language, Words>> {
  const read = (language: Language) => readFile(join(folder, `${language}.yaml`), 'utf8');
  return parseWording({ nl: await read('nl'), en: await read('en') });
}

async function readAnswerModels(folder: string): Promise<AnswerModels> {
  const read = questionNames.map(
    async (name) => [name, await readFile(join(folder, `${name}.model`))] as const,
  );
  return new Map(await Promise.all(read));
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
