import type { Activity } from 'botbuilder';
import { describe, expect, test } from '@jest/globals';
import { DeliveryRefused } from '../../../bot/channels/channel.ts';
import { namedEventIn } from '../../../bot/ports/conversation/log-events.ts';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';
import { customerIn, read, type Customer } from '../../support/conversation.ts';

const anna = { id: 'a', name: 'Anna (demo)' };
const reason = 'de klant schreef langer dan 24 uur geleden';
const settings = { at: '2026-11-03T10:00:00+01:00', desk: () => Promise.resolve('yes' as const) };

/** A channel that refuses for good what has "geweigerd" in it, and how often it did. */
function refusing() {
  const refused: string[] = [];
  const onDelivery = ({ text = '' }: Partial<Activity>) => {
    if (!text.includes('geweigerd')) return;
    refused.push(text);
    throw new DeliveryRefused(reason);
  };
  return { refused, onDelivery };
}

async function heldBy(settings: Parameters<typeof customerIn>[0]): Promise<Customer> {
  const customer = await customerIn(settings);
  await customer.says('medewerker');
  await customer.handoffs.claim(customer.id, anna);
  await customer.heard();
  return customer;
}

function say(customer: Customer, text: string) {
  return customer.handoffs.say(customer.id, anna, { text, files: [] });
}

describe('a message that the channel refuses for good', () => {
  test('is set aside with its reason, and what follows is delivered', async () => {
    const { refused, onDelivery } = refusing();
    const customer = await heldBy({ ...settings, onDelivery });
    await say(customer, 'dit wordt geweigerd');
    await say(customer, 'dit komt aan');
    expect(read(await customer.heard())).toBe('dit komt aan');

    const { store, id } = customer;
    const log = await store.log(id, 0);
    const { sequence } = log.find(({ activity }) => activity.text === 'dit wordt geweigerd') ?? {};
    const events = log.flatMap((entry) => namedEventIn(entry, 'delivery-refused')?.value ?? []);
    expect(events).toEqual([{ sequence, reason }]);
    expect((await store.conversation(id))?.toDeliver).toEqual([]);
    expect(await customer.tryAgain()).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  test('is not sent again after a restart, and one that could not be sent yet is', async () => {
    const store = new MemoryStore();
    const { refused, onDelivery } = refusing();
    let down = false;
    const customer = await heldBy({
      ...settings,
      store,
      onDelivery(activity) {
        onDelivery(activity);
        if (down) throw new TypeError('the channel is down');
      },
    });
    down = true;
    await say(customer, 'dit wordt geweigerd');
    await say(customer, 'dit wacht');
    expect(await customer.heard()).toEqual([]);

    const again = await customerIn({ ...settings, store, id: customer.id, onDelivery });
    expect(read(await again.heard())).toBe('dit wacht');
    expect(refused).toHaveLength(1);
    expect(await store.unfinished()).toEqual([]);
  });

  test('leaves nothing to be sent again of what was sent before it', async () => {
    const store = new MemoryStore();
    const { onDelivery } = refusing();
    let isDown = true;
    const waiting: (readonly number[])[] = [];
    const customer = await heldBy({
      ...settings,
      store,
      onDelivery(activity) {
        if (activity.text === 'dit komt aan' && isDown) throw new TypeError('the channel is down');
        onDelivery(activity);
      },
    });
    await say(customer, 'dit komt aan');
    await say(customer, 'dit wordt geweigerd');
    await customer.heard();
    store.onCommit(() => {
      void store.conversation(customer.id).then((head) => waiting.push(head?.toDeliver ?? []));
    });
    isDown = false;
    await customer.tryAgain();
    expect(waiting[0]).toEqual([]);
  });

  test('keeps nobody from being heard', async () => {
    const customer = await customerIn({
      ...settings,
      onDelivery({ text = '' }) {
        if (text.includes('automatische assistent')) throw new DeliveryRefused(reason);
      },
    });
    expect(read(await customer.joins())).toMatch(/^Waarmee/);
    expect(read(await customer.says('niet geleverd'))).toMatch(/bestelnummer/);
  });
});
