import { join } from 'node:path';
import type { Logger } from 'pino';
import { calendarAt } from '../policies/calendar/calendar-at.ts';
import { aboutShop } from '../policies/service/about-shop.ts';
import { serviceAt } from '../policies/service/service-at.ts';
import { createOpenAiAdvice } from './advice/openai-compatible.ts';
import { createCaseWork } from './cases/case-desk.ts';
import { CaseIndex } from './cases/case-index.ts';
import { createConsole, type ConsoleOptions } from './channels/console/console.ts';
import { mountPages } from './channels/web-chat/pages.ts';
import type { Config } from './config.ts';
import { StaffMails } from './deadlines/staff-mails.ts';
import { DeadlineWatch } from './deadlines/watch-deadlines.ts';
import { HttpHub } from './hub/http-hub.ts';
import { makeDemoOrders } from './orders/demo-orders.ts';
import { openOrders } from './orders/open-orders.ts';
import {
  createRoomProbe,
  makeDataFolder,
  openErasures,
  openFiles,
  openMailFolder,
  openStaff,
  openStore,
} from './data-folder.ts';
import { Listeners } from './listeners.ts';
import { machineClock, setTimer } from './machine-clock.ts';
import { openChannels } from './open-channels/open-channels.ts';
import { openPolicyBook } from './policy-book/policy-book-folder.ts';
import { readBookApart } from './policy-book/read-book-apart.ts';
import { SmtpMail } from './mail/smtp-mail.ts';
import type { CaseWork } from './ports/case-work.ts';
import type { Clock } from './ports/clock.ts';
import type { FileStore } from './ports/file-store.ts';
import type { MailPort } from './ports/mail.ts';
import type { Store } from './ports/store.ts';
import { keepTerms } from './privacy/keep-terms.ts';
import { openPrivacyRequests } from './privacy/requests.ts';
import { closeServer, createServer, listen } from './http/server.ts';
import { withdrawalPaths } from './withdrawals/withdrawal-page.ts';
import { judgeReadiness } from './readiness.ts';
import { openReading } from './reading-files.ts';
import { knowShippedYaml } from './shipped-yaml.ts';
import { startScreen } from './start-screen.ts';
import { openDesk, type Desk } from './desk/desk.ts';
import { mountDeskPages } from './desk/mount-pages.ts';
import { teamsSettingsOf } from './desk/sign-in/teams/teams-settings.ts';
import { MemoryFiles } from './stores/memory/memory-files.ts';
import { MemoryStore } from './stores/memory/memory-store.ts';
import { openBotEngine } from './turn/bot-engine.ts';

/** What a test may replace. */
export interface AppTools {
  log: Logger;
  clock?: Clock;
  store?: Store;
  after?: (milliseconds: number, run: () => void) => void;
}

export interface App {
  url: string;
  /** What runs on what, for the screen: pairs of a name and a value. */
  summary: [string, string][];
  /** Calls back with every change that is kept. */
  onCommit: Store['onCommit'];
  /** Resolves when all is done that is to be done by now. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole of Loket behind one HTTP server. Throws named errors that say what to correct. */
export async function openApp(config: Config, tools: AppTools): Promise<App> {
  await makeDataFolder(config);
  await knowShippedYaml(config.shippedYamlFile);
  const store = tools.store ?? (await openStore(config, tools.log));
  try {
    return await openOn(store, config, tools);
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

async function openOn(store: Store, config: Config, tools: AppTools): Promise<App> {
  const { log, clock = machineClock, after = setTimer } = tools;
  const typing = new Listeners<string>();
  const files = await openFiles(config);
  const mail = openMail(config);
  const { engine, book, wording, caseWork, orders } = await openBot(config, {
    ...{ mail, log, clock, store, files, after },
    onTyping: typing.tell,
    desk: () => desk.takes(),
    isPresent: (staff) => desk.presence.isPresent(staff),
  });
  const current = () => book.current();
  const cases = new CaseIndex({ store, clock, log, book: current });
  const { publicUrl, openId } = config;
  const teams = teamsSettingsOf(config.azureBot, publicUrl);
  const erasing = { mail: openMailFolder(config), erasures: openErasures(config) };
  const privacy = openPrivacyRequests({ ...erasing, store, files, clock, book: current });
  const staff = await openStaff(config, log);
  const desk = await openDesk({
    ...{ store, files, clock, log, after, publicUrl, openId, teams, mail },
    ...{ cases, caseWork, orders, privacy, staff, book: current },
    ...{ handoffs: engine.handoffs, replyHours: engine.replyHours },
    cannedFile: join(config.rootDir, 'bot', 'desk', 'canned.yaml'),
    isTrial: config.bookDir === config.exampleBookDir,
    onCustomerTyping: typing.add,
    warnings: () => channelProblems(),
  });

  const { channels, names, countedElsewhere } = await openChannels(config, {
    ...{ engine, wording, clock, log, after, book: current, queue: desk.queue },
  });
  const channelProblems = () => channels.flatMap((channel) => channel.problems?.() ?? []);
  let isStarted = false;
  const hasRoom = createRoomProbe(config);
  const server = createServer({
    ...{ log, clock, after, publicUrl, countedElsewhere },
    neverRefused: Object.values(withdrawalPaths),
    readiness: () =>
      judgeReadiness(isStarted, {
        ...{ hasRoom, engine, book, orders, store, desk },
        channels: channelProblems,
      }),
  });
  const about = () => aboutShop(current(), clock());
  const { shopName } = serviceAt(current(), clock());
  mountPages(server, {
    ...{ folder: config.pagesDir, allowedOrigins: config.allowedOrigins },
    ...{ shopName, about, log },
  });
  for (const channel of channels) channel.mount(server);
  desk.mount(server);
  mountDeskPages(server, {
    folder: config.deskPagesDir,
    shopName,
    inTeams: teams !== undefined,
    log,
  });
  server.get('/demo/orders.json', (_request, response, next) => {
    response.send(200, config.orders.system === 'demo' ? makeDemoOrders(clock()) : []);
    next();
  });

  await engine.start(channels);
  for (const channel of channels) await channel.start?.();
  const port = await listen(server, config.port);
  isStarted = true;
  const terms = keepTerms({
    ...{ store, files, names, clock, log, after, book: current },
    ...erasing,
  });
  const deadlines = new DeadlineWatch({
    ...{ index: cases, work: caseWork, store, book: current, clock, log, after },
    mails: new StaffMails({ mail, staff, book: current, log, language: 'nl', publicUrl }),
  });
  const url = config.publicUrl ?? `http://localhost:${port}`;
  const deskProblems = await desk.problems();
  for (const problem of deskProblems) log.error(problem);
  return {
    url,
    summary: startScreen(config, url, {
      problems: deskProblems,
      firstLink: await desk.firstLink(url),
    }),
    onCommit: (listener) => {
      store.onCommit(listener);
    },
    async idle() {
      for (const channel of channels) await channel.idle?.();
      await engine.idle();
      await desk.idle();
      await deadlines.idle();
    },
    async stop() {
      isStarted = false;
      await deadlines.stop();
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

/** The same bot in a terminal; nothing of it is kept. Resolves when the input ends. */
export async function openTerminal(
  config: Config,
  log: Logger,
  options: ConsoleOptions,
): Promise<void> {
  const store = new MemoryStore();
  const files = new MemoryFiles();
  // a line is all that is said until it is answered
  const { engine, book } = await openBot(
    { ...config, waitForMore: 0 },
    {
      ...{ log, store, files, after: setTimer },
      clock: machineClock,
      mail: openMailFolder(config),
    },
  );
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
  after: (milliseconds: number, run: () => void) => void;
  onTyping?: (conversation: string) => void;
  desk?: () => ReturnType<Desk['takes']>;
  isPresent?: (staff: string) => boolean;
}

async function openBot(config: Config, tools: BotTools) {
  const { store, log, clock } = tools;
  const book = await openPolicyBook(config.bookDir, log, {
    readApart: (files) => readBookApart(config.bookReader, files),
  });
  const reading = await openReading(config);
  const zone = () => calendarAt(book.current(), clock()).zone;
  const orders = await openOrders(config.orders, { ...tools, zone });
  const advice =
    config.languageModel && createOpenAiAdvice({ ...config.languageModel, log, clock });
  const hub = config.handoffHubUrl === undefined ? undefined : new HttpHub(config.handoffHubUrl);
  const { publicUrl, waitForMore } = config;
  const current = () => book.current();
  const engine = openBotEngine({
    ...{ ...tools, hub, orders, advice, ...reading, waitForMore, book: current },
    ...{ publicUrl, caseWork: () => caseWork, phoneCountry: config.orders.phoneCountry },
  });
  const caseWork: CaseWork = createCaseWork({ ...engine, store, clock, book: current });
  return { engine, book, orders, caseWork, wording: reading.wording };
}
