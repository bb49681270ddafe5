import { LRUCache } from 'lru-cache';
import type { Alarms } from '../alarms/alarms.ts';
import type { ChannelTools } from '../../channel.ts';
import type { Item } from '../payload/item.ts';
import type { Delivery } from '../payload/read-delivery.ts';
import type { Customers } from './customer.ts';
import { Lanes } from './lanes.ts';
import { createReceiver } from './receive.ts';
import type { TakeFile } from './media.ts';
import type { Spool, SpooledDelivery } from './spool.ts';
import { readOutcome } from './outcome.ts';

/** Meta's ids of a message, and of the shop's number that it came to. */
export interface LastMessage {
  id: string;
  phoneNumberId: string;
}

/** What a delivery goes through, from the moment at which it was found to be Meta's. */
export interface Intake {
  /** Keeps it on disk; what comes of it comes afterwards. Throws `DeliveryNotKept`. */
  take(delivery: Delivery, name: string): Promise<void>;
  /** Takes up what an earlier process left. */
  start(): Promise<void>;
  /** The customer's latest message in the conversation, as far as this process knows. */
  lastMessage(conversation: string): LastMessage | undefined;
  /** Resolves when all that came in was dealt with. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface IntakeOptions {
  /** The shop's numbers, by Meta's ids of them. */
  phoneNumberIds: readonly string[];
  spool: Spool;
  customers: Customers;
  alarms: Alarms;
  takeFile: TakeFile;
  tools: ChannelTools;
}

/** What fails so often for another reason than a store that is away fails for ever. */
const mostTries = 6;

const retryMs = 5000;

export function createIntake(options: IntakeOptions): Intake {
  const { phoneNumberIds, spool, customers, alarms, tools } = options;
  const { host, clock, log, after } = tools;
  const lanes = new Lanes(tools);
  const latest = new LRUCache<string, LastMessage>({ max: 10_000 });
  const receiver = createReceiver(options);
  const working = new Set<Promise<void>>();
  let isStopped = false;

  function begin({ name, items }: SpooledDelivery): void {
    let failed = false;
    const dealt = items.map((item) =>
      dispatch(item, () => {
        failed = true;
      }),
    );
    const work: Promise<void> = Promise.all(dealt)
      .then(() => (failed ? spool.setAside(name) : spool.remove(name)))
      .finally(() => working.delete(work));
    working.add(work);
  }

  /** Resolves when the item was dealt with. `fail` is called where it never will be. */
  async function dispatch(item: Item, fail: () => void): Promise<void> {
    const what = await untilIt('a customer could not be looked up', () => placeOf(item));
    if (!what) return;
    const { lane, moment, run } = what;
    let tries = 0;
    await lanes.add(lane, moment, async () => {
      try {
        await run();
      } catch (error) {
        tries += 1;
        if (isAway(error) || tries < mostTries) throw error;
        log.error(error, 'part of a delivery of WhatsApp could not be taken in, and was set aside');
        fail();
      }
    });
  }

  /** In whose lane it is dealt with, in which order, and how; `undefined` for what concerns nobody here. */
  async function placeOf(item: Item) {
    switch (item.item) {
      case 'news': {
        const moment = item.time ?? Math.floor(clock().epochMilliseconds / 1000);
        return { lane: 'news', moment, run: () => alarms.note(item.news, moment) };
      }
      case 'status': {
        const told = readOutcome(item.status);
        if (!told) return undefined;
        const { conversation, outcome } = told;
        const run = () => host.noteDelivery(conversation, outcome);
        return { lane: conversation, moment: item.status.timestamp, run };
      }
      case 'handover':
      case 'call':
      case 'message':
        return placeOfCustomers(item);
    }
  }

  async function placeOfCustomers(item: Exclude<Item, { item: 'news' | 'status' }>) {
    const { number, who, moment, what } = receiver.describe(item);
    if (!phoneNumberIds.includes(number)) {
      passOver(`${what} to another number`);
      return;
    }
    if (item.item === 'message' && item.message.group_id !== undefined) {
      passOver(`${what} in a group`);
      return;
    }
    if (item.item === 'message' && item.message.type === 'system') {
      const moved = await receiver.move(number, item.message);
      if (moved) return { lane: moved.conversation, moment, run: moved.run };
    }
    const isKnown = item.item === 'handover';
    const conversation = isKnown
      ? await customers.known(number, who)
      : await customers.conversationOf(number, who);
    if (conversation === undefined) {
      passOver(`${what} of nobody who is known`);
      return;
    }
    const run = async () => {
      // before the turn, which may show that it is writing
      if (item.item === 'message') {
        latest.set(conversation, { id: item.message.id, phoneNumberId: number });
      }
      await receiver.receive(item, conversation);
    };
    return { lane: conversation, moment, run };
  }

  function passOver(what: string): undefined {
    log.warn({ component: 'whatsapp', what }, 'part of a delivery of WhatsApp was passed over');
    return undefined;
  }

  async function untilIt<T>(failure: string, work: () => Promise<T>): Promise<T | undefined> {
    while (!isStopped) {
      try {
        return await work();
      } catch (error) {
        log.error(error, failure);
        await new Promise<void>((resolve) => {
          after(retryMs, resolve);
        });
      }
    }
    // what was not dealt with stays where the next start finds it
    return new Promise<never>(() => undefined);
  }

  return {
    async take({ items }, name) {
      const isNew = await spool.keep(name, items, clock().toString());
      if (isNew) begin({ name, items });
    },
    async start() {
      for (const delivery of await spool.load(clock().toString())) begin(delivery);
    },
    lastMessage: (conversation) => latest.get(conversation),
    async idle() {
      while (working.size > 0) await Promise.all(working);
    },
    stop() {
      isStopped = true;
      return lanes.stop();
    },
  };
}

function isAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'store-unavailable' || code === 'file-store-unavailable';
}
