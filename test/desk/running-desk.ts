import { randomUUID } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createCaseWork } from '../../bot/cases/case-desk.ts';
import type { CaseWork } from '../../bot/ports/case-work.ts';
import { CaseIndex } from '../../bot/cases/case-index.ts';
import { openDesk, type DeskOptions } from '../../bot/desk/desk.ts';
import { Accounts } from '../../bot/desk/sign-in/accounts.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import type { OrderSystem } from '../../bot/ports/order-system.ts';
import type { Role } from '../../bot/ports/staff-store.ts';
import { closeServer, createServer } from '../../bot/http/server.ts';
import { MemoryFiles } from '../../bot/stores/memory/memory-files.ts';
import { MemoryStaff } from '../../bot/stores/memory/memory-staff.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { openBotEngine } from '../../bot/turn/bot-engine.ts';
import { shippedAnswers, shippedBook, shippedRouter, shippedWording } from '../support/book.ts';
import { order, ordersOf } from '../support/orders.ts';
import { staffMember } from '../support/desk/staff-member.ts';
import { serverTools } from '../support/server-tools.ts';
import { privacyInMemory } from './privacy-in-memory.ts';

const serviceUrl = 'https://test.invalid/';
const cannedFile = join(import.meta.dirname, '..', '..', 'bot', 'desk', 'canned.yaml');

export interface Given extends Partial<Pick<DeskOptions, 'patience' | 'streamLife' | 'pace'>> {
  /** The shop's; without it there is one order, 1042. */
  orders?: OrderSystem;
  /** Kept over a restart. */
  store?: MemoryStore;
  staff?: MemoryStaff;
  /** Stands between bot and customer: throws where a channel would fail to deliver. */
  onDelivery?: (activity: Partial<Activity>) => void;
  /** Stands before the mail server: throws where it would fail to take a mail. */
  onMail?: (mail: Mail) => void;
  /** When it is, until `waits` or `goTo`. */
  at?: string;
}

export type RunningDesk = Awaited<ReturnType<typeof startDesk>>;

/**
 * The desk on a real server at a free port, with the real sign-in and the real engine on stores in
 * memory. Its clock stands; what was put off runs when `waits` is called.
 */
export async function startDesk(given: Given = {}) {
  const {
    store = new MemoryStore(),
    staff = new MemoryStaff(),
    patience,
    streamLife,
    pace,
  } = given;
  let now = Temporal.Instant.from(given.at ?? '2026-11-20T10:00:00Z');
  const clock = () => now;
  const book = shippedBook();
  const complaints: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void complaints.push(line) });
  const typing: ((id: string) => void)[] = [];
  const files = new MemoryFiles();
  const heard: { id: string; activity: Partial<Activity> }[] = [];
  const transients: { id: string; activity: Partial<Activity> }[] = [];
  const mails: Mail[] = [];
  const looking = new Set<string>();
  const hear = (id: string, activity: Partial<Activity>) => {
    given.onDelivery?.(activity);
    heard.push({ id, activity });
    return Promise.resolve({ id: '' });
  };
  const channel = {
    serviceUrl,
    isOpen: (id: string) => looking.has(id),
    sendTransient: (id: string, activity: Partial<Activity>) => transients.push({ id, activity }),
    connector: {
      conversations: {
        sendToConversation: hear,
        replyToActivity: (id: string, _: string, activity: Partial<Activity>) => hear(id, activity),
      },
    },
  };
  const orders = given.orders ?? ordersOf([order({ placedAt: '2026-11-18T10:00:00+01:00' })]);
  const engine = openBotEngine({
    ...{
      store,
      files,
      clock,
      log,
      book: () => book,
      route: shippedRouter(),
      readAnswer: shippedAnswers(),
    },
    wording: shippedWording(),
    mail: {
      reaches: 'receiver',
      async send(mail: Mail) {
        given.onMail?.(mail);
        mails.push(mail);
        return Promise.resolve();
      },
    },
    orders,
    desk: () => Promise.resolve('yes' as const),
    onTyping: (id) => {
      for (const listener of typing) listener(id);
    },
    after: () => undefined,
    waitForMore: 0,
    caseWork: () => caseWork,
  });
  await engine.start([channel]);

  const cases = new CaseIndex({ store, clock, log, book: () => book });
  const caseWork: CaseWork = createCaseWork({ ...engine, store, clock, book: () => book });
  let later: (() => void)[] = [];
  const privacy = privacyInMemory({ store, files, clock, book: () => book });
  const desk = await openDesk({
    ...{ store, files, clock, log, staff, cannedFile },
    ...{ publicUrl: undefined, openId: undefined },
    ...{
      handoffs: engine.handoffs,
      replyHours: engine.replyHours,
      cases,
      caseWork,
      orders,
      privacy,
      book: () => book,
    },
    onCustomerTyping: (listener) => typing.push(listener),
    after: (_, run) => later.push(run),
    ...(patience !== undefined && { patience }),
    ...(streamLife && { streamLife }),
    ...(pace !== undefined && { pace }),
  });
  const server = createServer({
    ...serverTools,
    log,
    readiness: () => ({ ready: true, problems: [] }),
  });
  desk.mount(server);
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const accounts = new Accounts(staff, clock);

  /** A customer of the shop, in a conversation of their own. */
  function customer(id: string = randomUUID(), locale = 'nl-NL') {
    const sends = async (activity: Partial<Activity>) => {
      await engine.host.receive({
        ...{ type: 'message', id: randomUUID(), channelId: 'test', serviceUrl, locale },
        conversation: { id, name: '', isGroup: false, conversationType: 'personal' },
        from: { id: 'customer', name: '', role: 'user' },
        recipient: { id: 'bot', name: '', role: 'bot' },
        ...activity,
      });
      await engine.idle();
    };
    return {
      id,
      sends,
      says: (text: string) => sends({ text }),
      /** Has the chat open from now on, or no longer. */
      looks: (isLooking = true) => {
        if (isLooking) looking.add(id);
        else looking.delete(id);
      },
      types: () => {
        engine.host.typing(id);
      },
      /** Texts that reached the customer, oldest first. */
      heard: async () => {
        await engine.idle();
        return heard.filter((one) => one.id === id).map(({ activity }) => activity.text ?? '');
      },
    };
  }

  return {
    ...{ url, clock, store, staff, files, desk, engine, complaints, transients, mails },
    ...{ accounts, customer, server, caseWork },
    /** Somebody of the staff with this name, who signs in with a token. */
    async hire(name: string, role: Role = 'agent') {
      const account = await accounts.add(
        { email: `${name.toLowerCase()}@example.nl`, name, role },
        'command line',
      );
      return staffMember(url, account, await accounts.makeToken(account, 'command line'));
    },
    /** A customer who asked for a person, and waits. */
    async waiting(reason = 'medewerker') {
      const one = customer();
      await one.says(reason);
      return one;
    },
    /** Adds to the log what a customer said, past the inbox, and waits until staff were told. */
    async adds(conversation: string, activity: Partial<Activity>) {
      const entry = { at: now.toString(), from: 'customer' as const, activity };
      await store.commit({ conversation, append: [entry] });
      await desk.idle();
    },
    goTo(at: string) {
      now = Temporal.Instant.from(at);
    },
    /** Lets the time pass, and what was put off run. */
    async waits(duration: Temporal.DurationLike) {
      now = now.add(duration);
      const due = later;
      later = [];
      for (const run of due) run();
      // what runs reads and writes in memory alone
      for (let turns = 0; turns < 20; turns += 1) await new Promise(setImmediate);
    },
    sockets: () => [...sockets],
    /** Closes a page, and waits until the server has noticed. */
    async closes(line: { close: () => Promise<void> }) {
      const destroyed = () => [...sockets].filter((socket) => socket.destroyed).length;
      const before = destroyed();
      await line.close();
      while (destroyed() === before) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise(setImmediate);
    },
    /** As when the network goes: every connection is cut, with no word of goodbye. */
    dropSockets() {
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      desk.stop();
      await closeServer(server, 200);
      await engine.stop();
    },
  };
}

/** What happened to the conversation, in the words of its log. */
export async function happened({ store }: RunningDesk, id: string) {
  const entries = await store.log(id, 0);
  return entries
    .filter(({ activity }) => activity.name === 'handoff')
    .map(({ activity }) => (activity.value as { what: string }).what);
}
