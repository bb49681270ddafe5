import { describe, expect, test } from '@jest/globals';
import { DeliveryDelayed, DeliveryRefused, ReplyWindowClosed } from '../../bot/ports/delivery.ts';
import { logEventIn } from '../../bot/ports/conversation/log-events.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import {
  customerIn,
  read,
  type ConversationSettings,
  type Customer,
} from '../support/conversation.ts';

/*
 * A channel on which each message is billed, that takes them for a day after the customer's last one, and tells what became
 * of them.
 */

const at = '2026-11-10T12:00:00+01:00';
const anna = { id: 'anna', name: 'Anna' };
const manners = { joinsReplies: true, tellsDeliveries: true, replyHours: 24 };

async function customerOf(settings: Partial<ConversationSettings> = {}): Promise<Customer> {
  return customerIn({ at, manners, desk: () => Promise.resolve('yes'), ...settings });
}

async function withAnna(settings: Partial<ConversationSettings> = {}): Promise<Customer> {
  const customer = await customerOf({ tellsSeen: true, ...settings });
  await customer.says('waar is bestelling 1042? sanne@example.nl');
  await customer.says('ik wil een medewerker spreken');
  await customer.says('hij doet het niet');
  await customer.handoffs.claim(customer.id, anna);
  await customer.heard();
  return customer;
}

async function eventsOf({ store, id }: Customer) {
  return (await store.log(id, 0)).flatMap((entry) => logEventIn(entry) ?? []);
}

describe('what a turn says', () => {
  test('goes out as one message, with the choices of the last', async () => {
    const customer = await customerOf();
    const heard = await customer.says('hoi');
    expect(heard).toHaveLength(1);
    const log = await customer.store.log(customer.id, 0);
    const replies = log.filter(
      ({ from, activity }) => from === 'bot' && activity.type === 'message',
    );
    expect(heard[0]?.channelData).toEqual({ entries: replies.map(({ sequence }) => sequence) });
    expect(heard[0]?.text).toBe(replies.map(({ activity }) => activity.text).join('\n\n'));
    expect(heard[0]?.suggestedActions?.actions.length).toBeGreaterThan(1);
  });

  test('is sent once what the channel waits for is over, in order, and asked for no sooner', async () => {
    let tries = 0;
    const customer = await customerOf({
      onDelivery: () => {
        tries += 1;
        if (tries === 1) throw new DeliveryDelayed('too many', 6_000);
      },
    });
    expect(await customer.says('hoi')).toEqual([]);
    expect(await customer.says('wat is de bedenktijd?')).toEqual([]);
    expect(tries).toBe(1);
    const heard = await customer.tryAgain();
    expect(heard).toHaveLength(1);
    expect(read(heard)).toMatch(
      /automatische assistent[^]*Waarmee[^]*herroepen[^]*\[Ja, herroepen\]/,
    );
  });
});

describe('a message that the channel has', () => {
  test('is not sent again by the next process, once the channel says that it has it', async () => {
    const store = new MemoryStore();
    const killed = await customerOf({
      store,
      onDelivery: () => {
        throw new Error('killed before it was noted');
      },
    });
    await killed.says('hoi');
    const waiting = (await store.conversation(killed.id))?.toDeliver ?? [];
    expect(waiting).not.toEqual([]);

    const next = await customerOf({ store, id: killed.id });
    expect(await next.heard()).toEqual([]);
    await next.isTold({ entries: waiting, messageId: 'wamid.1', status: 'delivered', at });
    expect(await next.tryAgain()).toEqual([]);
    expect((await store.conversation(killed.id))?.toDeliver).toEqual([]);
  });

  test('is sent by the next process where the channel says nothing of it', async () => {
    const store = new MemoryStore();
    const killed = await customerOf({
      store,
      onDelivery: () => {
        throw new Error('killed before it was sent');
      },
    });
    await killed.says('hoi');
    const next = await customerOf({ store, id: killed.id });
    expect(read(await next.tryAgain())).toMatch(/Waarmee/);
  });

  test('is told of once, however often and in whatever order the channel says so', async () => {
    const customer = await customerOf();
    const [heard] = await customer.says('hoi');
    const { entries } = heard?.channelData as { entries: number[] };
    for (const status of ['read', 'delivered', 'sent', 'delivered', 'read'] as const) {
      await customer.isTold({ entries, messageId: 'sent-1', status, at });
    }
    const statuses = (await eventsOf(customer)).flatMap((event) =>
      event.name === 'delivery' ? event.value.status : [],
    );
    expect(statuses).toEqual(['sent', 'read', 'delivered']);
  });
});

describe('what comes later than the channel takes it', () => {
  const asked: (string | undefined)[] = [];
  const withNudge = {
    ...manners,
    nudge: ({ locale }: { locale?: string }) => {
      asked.push(locale);
      return Promise.resolve({ id: 'nudge-1' });
    },
  };

  test('waits for the customer, who is asked once to write', async () => {
    asked.length = 0;
    const customer = await withAnna({ manners: withNudge });
    customer.waitsUntil('2026-11-11T12:00:00+01:00');
    for (const text of ['Hij is onderweg.', 'Morgen is hij er.']) {
      await customer.handoffs.say(customer.id, anna, { text, files: [] });
    }
    expect(await customer.heard()).toEqual([]);
    expect(asked).toEqual(['nl']);
    customer.waitsUntil('2026-11-12T09:00:00+01:00');
    expect(read(await customer.says('ja?'))).toBe('Hij is onderweg.\n\nMorgen is hij er.');
  });

  test('is not mailed where the customer got to know of it, and is where they did not', async () => {
    for (const arrives of [true, false]) {
      const customer = await withAnna({ manners: withNudge });
      customer.waitsUntil('2026-11-11T13:00:00+01:00');
      await customer.handoffs.say(customer.id, anna, { text: 'Hij is onderweg.', files: [] });
      await customer.heard();
      const messageId = 'nudge-1';
      if (arrives) await customer.isTold({ entries: [], messageId, status: 'delivered', at });
      customer.waitsUntil('2026-11-11T13:11:00+01:00');
      await customer.tryAgain();
      expect(customer.mails.map(({ text }) => text).join()).toMatch(
        arrives ? /^$/ : /Hij is onderweg/,
      );
    }
  });

  test('is said to staff where even that is refused, and mailed', async () => {
    const refused = {
      ...manners,
      nudge: () => Promise.reject(new DeliveryRefused('het sjabloon is afgekeurd')),
    };
    const customer = await withAnna({ manners: refused });
    customer.waitsUntil('2026-11-11T13:00:00+01:00');
    await customer.handoffs.say(customer.id, anna, { text: 'Hij is onderweg.', files: [] });
    await customer.heard();
    expect(await eventsOf(customer)).toContainEqual(
      expect.objectContaining({ name: 'nudged', value: { reason: 'het sjabloon is afgekeurd' } }),
    );
    customer.waitsUntil('2026-11-11T13:11:00+01:00');
    await customer.tryAgain();
    expect(customer.mails).toHaveLength(1);
  });

  test('is held back by the channel before the hours are over, too', async () => {
    asked.length = 0;
    let isClosed = false;
    const customer = await withAnna({
      manners: withNudge,
      onDelivery: () => {
        if (isClosed) throw new ReplyWindowClosed('te laat');
      },
    });
    isClosed = true;
    await customer.handoffs.say(customer.id, anna, { text: 'Hij is onderweg.', files: [] });
    expect(await customer.heard()).toEqual([]);
    expect(asked).toEqual(['nl']);
    isClosed = false;
    expect(read(await customer.says('ja?'))).toBe('Hij is onderweg.');
  });

  test('is sent again where the channel took it first and says afterwards that it was too late', async () => {
    const customer = await withAnna({ manners: withNudge });
    await customer.handoffs.say(customer.id, anna, { text: 'Hij is onderweg.', files: [] });
    const [said] = await customer.heard();
    const { entries } = said?.channelData as { entries: number[] };
    const failed = { entries, messageId: 'wamid.9', status: 'failed' as const, at };
    await customer.isTold({ ...failed, windowClosed: true, reason: 'te laat' });
    await customer.isTold({ ...failed, windowClosed: true, reason: 'te laat' });
    expect(read(await customer.says('hallo?'))).toBe('Hij is onderweg.');
  });
});

describe('what the customer changes', () => {
  test('counts as it reads last, as long as it was not answered', async () => {
    const customer = await customerOf({ waitForMore: 1_000 });
    await customer.sends({ id: 'w1', text: 'hoi' });
    await customer.sends({
      id: 'w2',
      text: 'hoe lang is de bedenktijd',
      channelData: { edits: 'w1' },
    });
    await customer.tryAgain();
    const log = await customer.store.log(customer.id, 0);
    const said = log.filter(({ from }) => from === 'bot').map(({ activity }) => activity);
    expect(read(said)).toMatch(/herroepen/);
    expect(read(said)).not.toMatch(/Waarmee/);
    const head = await customer.store.conversation(customer.id);
    expect(head?.toHandle).toEqual([]);
  });

  test('is not answered where they took it back, nor is a reaction', async () => {
    const customer = await customerOf({ waitForMore: 1_000 });
    await customer.sends({ id: 'w1', text: 'hoi' });
    const quiet = { quiet: true };
    await customer.sends({
      id: 'w2',
      text: '[verwijderd]',
      channelData: { ...quiet, deletes: 'w1' },
    });
    await customer.sends({ id: 'w3', text: '[reactie: 👍]', channelData: quiet });
    expect(await customer.tryAgain()).toEqual([]);
    expect((await customer.store.conversation(customer.id))?.toHandle).toEqual([]);
  });

  test('is where they are written to from then on, whoever holds the conversation', async () => {
    const customer = await withAnna();
    const from = { id: 'NL.2', name: 'Sanne', role: 'user' as const };
    await customer.sends({
      type: 'event',
      name: 'contact-changed',
      from,
      channelData: { quiet: true },
    });
    const head = await customer.store.conversation(customer.id);
    expect(head).toMatchObject({ status: 'with-staff', reference: { user: { id: 'NL.2' } } });
  });
});
