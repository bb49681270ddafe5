import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { createCaseWork } from '../../../bot/cases/case-desk.ts';
import { machineClock } from '../../../bot/machine-clock.ts';
import type { MailPort } from '../../../bot/ports/mail.ts';
import type { CaseWork } from '../../../bot/ports/case-work.ts';
import { MemoryFiles } from '../../../bot/stores/memory/memory-files.ts';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';
import { openBotEngine } from '../../../bot/turn/bot-engine.ts';
import { shippedAnswers, shippedBook, shippedRouter, shippedWording } from '../../support/book.ts';
import { order, ordersOf } from '../../support/orders.ts';

const serviceUrl = 'https://bench.invalid/';

/** Of the customer of this number. */
export function orderNumber(customer: number): string {
  return String(10_000 + customer);
}

/** Everything that a turn works with, in memory: orders of so many customers, each in time for a refund. */
export function engineTools(customers: number) {
  const clock = machineClock;
  const placedAt = clock()
    .subtract({ hours: 5 * 24 })
    .toString();
  const orders = Array.from({ length: customers }, (_, customer) =>
    order({ number: orderNumber(customer), email: 'demo@example.nl', placedAt }),
  );
  return {
    ...{ clock, store: new MemoryStore(), orders: ordersOf(orders) },
    book: shippedBook,
    wording: shippedWording(),
    route: shippedRouter(),
    readAnswer: shippedAnswers(),
  };
}

export const silent = pino({ level: 'silent' });
export const mail: MailPort = { reaches: 'receiver', send: () => Promise.resolve() };

/** The engine with no channel around it. */
export async function openEngine(tools: ReturnType<typeof engineTools>) {
  const engine = openBotEngine({
    ...tools,
    files: new MemoryFiles(),
    ...{ mail, log: silent },
    after: (milliseconds, run) => {
      setTimeout(run, milliseconds).unref();
    },
    waitForMore: 0,
    caseWork: () => caseWork,
  });
  const caseWork: CaseWork = createCaseWork({ ...engine, ...tools });
  const send = () => Promise.resolve({ id: 'sent' });
  const conversations = { sendToConversation: send, replyToActivity: send };
  await engine.start([{ serviceUrl, connector: { conversations } }]);
  const sends = async (id: string, activity: Partial<Activity>): Promise<void> => {
    await engine.host.receive({
      ...{ id: randomUUID(), channelId: 'bench', serviceUrl, locale: 'nl-NL' },
      conversation: { id, name: '', isGroup: false, conversationType: 'personal' },
      from: { id: `dl_${id}`, name: '', role: 'user' },
      recipient: { id: 'bot', name: '', role: 'bot' },
      ...activity,
    });
    await engine.idle();
  };
  return {
    customer: (id: string) => ({
      joins: () => sends(id, { type: 'conversationUpdate' }),
      says: (text: string) => sends(id, { type: 'message', text }),
    }),
    stop: () => engine.stop(),
  };
}
