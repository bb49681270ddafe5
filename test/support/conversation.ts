import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createCaseWork } from '../../bot/cases/case-desk.ts';
import type { CaseWork } from '../../bot/ports/case-work.ts';
import type { DeliveryOutcome } from '../../bot/ports/delivery.ts';
import type { Handoffs } from '../../bot/ports/handoffs.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import type { OrderSystem } from '../../bot/ports/order-system.ts';
import type { LanguageAdvice } from '../../bot/ports/language-advice.ts';
import type { Store } from '../../bot/ports/store.ts';
import { MemoryFiles } from '../../bot/stores/memory/memory-files.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { openBotEngine, type LocalChannel } from '../../bot/turn/bot-engine.ts';
import type { TurnTools } from '../../bot/turn/tools.ts';
import type { AttachedFile } from '../../policies/case/case-events.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { Order } from '../../policies/order/order.ts';
import { shippedAnswers, shippedBook, shippedRouter, shippedWording } from './book.ts';
import { order, ordersOf } from './orders.ts';

const serviceUrl = 'https://test.invalid/';

export interface ConversationSettings {
  at: string;
  orders?: Order[] | OrderSystem;
  /** The shop's policies; the shipped ones unless a story has its own. */
  book?: PolicyBook;
  locale?: string;
  store?: Store;
  id?: string;
  mailReaches?: 'receiver' | 'folder';
  /** Where words lead; the shipped rules and model unless a story has its own. */
  route?: TurnTools['route'];
  advice?: LanguageAdvice;
  /** Whether staff take over; nobody is at a desk unless a story says so. */
  desk?: TurnTools['desk'];
  /** How long a greeting waits for what may follow; no story waits unless it says so. */
  waitForMore?: number;
  /** Who of the staff is there; nobody unless a story says so. */
  isPresent?: TurnTools['isPresent'];
  /** Hears which customers are handed to staff; nobody unless a story says so. */
  hub?: TurnTools['hub'];
  /** On a channel that tells what the customer has seen, and has links back; `sees` says that they did. */
  tellsSeen?: boolean;
  /** How the channel wants to be written to; as web chat does unless a story says so. */
  manners?: Pick<LocalChannel, 'joinsReplies' | 'tellsDeliveries' | 'replyHours' | 'nudge'>;
  /** Stands between bot and receiver of mail: throws where a mail server would. */
  onMail?: (mail: Mail) => void | Promise<void>;
  /** Stands between bot and customer: throws where a channel would fail to deliver. */
  onDelivery?: (activity: Partial<Activity>) => void;
}

/** A customer in a conversation, through the real turn with a store in memory and a clock that stands. */
export interface Customer {
  /** What the bot has said since the last time; each message with its buttons. */
  says(text: string): Promise<Partial<Activity>[]>;
  presses(label: string): Promise<Partial<Activity>[]>;
  sends(activity: Partial<Activity>): Promise<Partial<Activity>[]>;
  hands(file: AttachedFile, text?: string): Promise<Partial<Activity>[]>;
  joins(): Promise<Partial<Activity>[]>;
  /** What was mailed. */
  mails: Mail[];
  /** Messages that are shown and not kept, such as that something is wrong. */
  transients: Partial<Activity>[];
  /** Lets the time pass until what was put off is tried again. */
  tryAgain(): Promise<Partial<Activity>[]>;
  /** Types texts right after each other, and lets the moment pass in which they are waited for. */
  types(...texts: string[]): Promise<Partial<Activity>[]>;
  waitsUntil(at: string): void;
  /** The channel says what became of a message. */
  isTold(outcome: DeliveryOutcome): Promise<void>;
  /** The customer's page has all that was said until now. */
  sees(): Promise<void>;
  /** What staff do with the conversation. */
  handoffs: Handoffs;
  /** What came since the customer said something last. */
  heard(): Promise<Partial<Activity>[]>;
  store: Store;
  id: string;
}

export async function customerIn(settings: ConversationSettings): Promise<Customer> {
  const { locale = 'nl-NL', orders = [order()] } = settings;
  const store = settings.store ?? new MemoryStore();
  const id = settings.id ?? randomUUID();
  let now = Temporal.Instant.from(settings.at);
  let said: Partial<Activity>[] = [];
  let shown: Partial<Activity>[] = [];
  const mails: Mail[] = [];
  const transients: Partial<Activity>[] = [];
  const later: (() => void)[] = [];
  let sent = 0;
  const hear = (_: string, activity: Partial<Activity>) => {
    settings.onDelivery?.(activity);
    said.push(activity);
    sent += 1;
    return Promise.resolve({ id: `sent-${sent}` });
  };
  const engine = openBotEngine({
    store,
    mail: {
      reaches: settings.mailReaches ?? 'receiver',
      send: async (mail) => {
        await settings.onMail?.(mail);
        mails.push(mail);
      },
    },
    files: new MemoryFiles(),
    orders: Array.isArray(orders) ? ordersOf(orders) : orders,
    clock: () => now,
    log: pino({ level: 'silent' }),
    book: () => settings.book ?? shippedBook(),
    wording: shippedWording(),
    route: settings.route ?? shippedRouter(),
    readAnswer: shippedAnswers(),
    advice: settings.advice,
    desk: settings.desk,
    isPresent: settings.isPresent,
    hub: settings.hub,
    after: (_, run) => later.push(run),
    waitForMore: settings.waitForMore ?? 0,
    caseWork: () => caseWork,
    publicUrl: 'https://loket.example.nl',
  });
  const caseWork: CaseWork = createCaseWork({
    ...engine,
    store,
    clock: () => now,
    book: shippedBook,
  });
  await engine.start([
    {
      serviceUrl,
      ...(settings.tellsSeen && {
        tellsSeen: true,
        linkTo: () => Promise.resolve('https://loket.example.nl/chat#resume=abc'),
      }),
      ...settings.manners,
      sendTransient: (_, activity) => transients.push(activity),
      connector: {
        conversations: {
          sendToConversation: hear,
          replyToActivity: (conversation: string, _: string, activity: Partial<Activity>) =>
            hear(conversation, activity),
        },
      },
    },
  ]);

  async function sends(activity: Partial<Activity>) {
    said = [];
    await engine.host.receive({
      type: 'message',
      id: randomUUID(),
      channelId: 'test',
      serviceUrl,
      conversation: { id, name: '', isGroup: false, conversationType: 'personal' },
      from: { id: 'customer', name: '', role: 'user' },
      recipient: { id: 'bot', name: '', role: 'bot' },
      locale,
      ...activity,
    });
    await engine.idle();
    shown = [...shown, ...said];
    return said;
  }

  async function tryAgain() {
    said = [];
    for (const run of later.splice(0)) run();
    await engine.idle();
    shown = [...shown, ...said];
    return said;
  }

  return {
    store,
    id,
    sends,
    async types(...texts) {
      const heard: Partial<Activity>[] = [];
      for (const text of texts) heard.push(...(await sends({ text })));
      return [...heard, ...(await tryAgain())];
    },
    says: (text) => sends({ text }),
    presses(label) {
      const buttons = shown.flatMap((message) => message.suggestedActions?.actions ?? []);
      const button = buttons.findLast(({ title }) => title === label);
      if (button === undefined) throw new Error(`no button "${label}" was shown`);
      return sends({ text: label, value: button.value as unknown });
    },
    hands: (file, text = '') =>
      sends({
        text,
        attachments: [{ contentType: file.contentType, name: file.name, content: file }],
      }),
    joins: () => sends({ type: 'conversationUpdate' }),
    mails,
    transients,
    handoffs: engine.handoffs,
    async heard() {
      await engine.idle();
      const news = said.filter((activity) => !shown.includes(activity));
      shown = [...shown, ...news];
      return news;
    },
    tryAgain,
    async isTold(outcome) {
      await engine.host.noteDelivery(id, outcome);
      await engine.idle();
    },
    async sees() {
      const head = await store.conversation(id);
      engine.host.seen(id, head?.lastSequence ?? 0);
      await engine.idle();
    },
    waitsUntil(at) {
      now = Temporal.Instant.from(at);
    },
  };
}

/** What the customer reads: texts and buttons, a line each. */
export function read(messages: Partial<Activity>[]): string {
  return messages
    .flatMap((message) => [
      message.text ?? '',
      ...(message.suggestedActions?.actions ?? []).map(({ title }) => `[${title}]`),
    ])
    .join('\n');
}

/** The decision that the messages announce, as outsiders read it. */
export function decisionIn(messages: Partial<Activity>[]): Record<string, unknown> | undefined {
  return messages
    .flatMap((message) => message.entities ?? [])
    .find((entity) => entity.type === 'policyDecision');
}
