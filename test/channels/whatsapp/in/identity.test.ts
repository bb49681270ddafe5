import { beforeEach, describe, expect, test } from '@jest/globals';
import { createCustomers } from '../../../../bot/channels/whatsapp/arrival/customer.ts';
import { MemoryCustomerNames } from '../../../../bot/stores/memory/memory-customer-names.ts';
import { createTestClock } from '../../../support/channel-host.ts';
import { delivery, message, payload, text, valueOf, type Told } from './deliveries.ts';
import { startChannel, type RunningChannel } from './running-channel.ts';

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const phone = '31612345678';
const userId = 'NL.1';
const whole: Told = { phone, userId, name: 'Sanne' };

/** The texts of each conversation. */
async function conversations(): Promise<string[][]> {
  const logs = await Promise.all(channel.host.conversations().map((id) => channel.host.log(id, 0)));
  return logs.map((log) =>
    log.flatMap(({ activity }) => (activity.type === 'message' ? (activity.text ?? '') : [])),
  );
}

const systemMessage = (system: object, from: Told = {}) =>
  payload({
    field: 'messages',
    value: valueOf([], {
      messages: [message({ type: 'system', system: { body: 'x', ...system } }, from)],
    }),
  });

describe('one customer is one conversation, whichever Meta tells of them:', () => {
  test.each<[string, Told[]]>([
    ['number and user id, each time', [whole, whole]],
    ['the number alone', [{ phone }, { phone }]],
    ['the user id alone', [{ userId }, { userId }]],
    ['both, and then the number', [whole, { phone }]],
    ['both, and then the user id', [whole, { userId }]],
    ['the number, then both, then the user id', [{ phone }, whole, { userId }]],
    ['the user id, then both, then the number', [{ userId }, whole, { phone }]],
  ])('%s', async (_, told) => {
    for (const who of told) await channel.deliver(delivery(text('hoi', who), who));
    expect(await conversations()).toEqual([told.map(() => 'hoi')]);
  });

  test('what the message lacks is read of the contact beside it', async () => {
    const value = valueOf([whole], { messages: [text('een', {}), text('twee', { phone })] });
    await channel.deliver(payload({ field: 'messages', value }));
    const heard = await channel.heard();
    expect(heard.map(({ from }) => from)).toMatchObject([
      { id: userId, name: 'Sanne', properties: { userId, phone } },
      { id: userId, name: 'Sanne', properties: { userId, phone } },
    ]);
    expect(channel.host.conversations()).toHaveLength(1);
  });

  test('who has no number is written back to by their user id', async () => {
    await channel.deliver(delivery(text('hoi', { userId }), { userId, name: 'Sanne' }));
    expect((await channel.heard())[0]?.from).toMatchObject({ id: userId, properties: { userId } });
    expect((await channel.heard())[0]?.from?.properties).not.toHaveProperty('phone');
  });

  test('who has no user id is written back to by their number', async () => {
    await channel.deliver(delivery(text('hoi', { phone }), { phone }));
    expect((await channel.heard())[0]?.from).toMatchObject({ id: phone, properties: { phone } });
  });

  test('who is told by neither is passed over', async () => {
    await channel.deliver(
      payload({ field: 'messages', value: valueOf([], { messages: [text('hoi', {})] }) }),
    );
    expect(channel.host.conversations()).toEqual([]);
    expect(channel.log()).toMatch(/of nobody who is known/);
  });

  test('a contact who is somebody else lends nobody their name', async () => {
    const other: Told = { phone: '31600000000', userId: 'NL.9', name: 'Piet' };
    await channel.deliver(
      payload({
        field: 'messages',
        value: valueOf([other], { messages: [text('hoi', { phone })] }),
      }),
    );
    expect((await channel.heard())[0]?.from).toMatchObject({ id: phone, name: '' });
  });
});

describe('nobody reads the conversation of another:', () => {
  test('two customers have two, and their ids say nothing of them', async () => {
    const jan: Told = { phone: '31687654321', userId: 'NL.2' };
    await channel.deliver(delivery(text('een', whole), whole), delivery(text('twee', jan), jan));
    expect(await conversations()).toEqual([['een'], ['twee']]);
    for (const id of channel.host.conversations()) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a number that was given to somebody else begins anew, and the user id leads on', async () => {
    const stranger: Told = { phone, userId: 'NL.3' };
    await channel.deliver(
      delivery(text('een', whole), whole),
      delivery(text('vreemd', stranger), stranger),
    );
    await channel.deliver(delivery(text('drie', { phone }), { phone }));
    await channel.deliver(delivery(text('vier', { userId }), { userId }));
    expect(await conversations()).toEqual([
      ['een', 'vier'],
      ['vreemd', 'drie'],
    ]);
  });

  test('a number that its customer gave up leads nowhere any more', async () => {
    await channel.deliver(
      delivery(text('een', { phone }), { phone }),
      systemMessage({ type: 'user_changed_number', wa_id: '31699999999' }, { phone }),
      delivery(text('vreemd', { phone }), { phone }),
    );
    expect(await conversations()).toEqual([['een'], ['vreemd']]);
  });
});

describe('the conversation follows the person:', () => {
  const moved = '31699999999';

  test.each<[string, object, Told, Told]>([
    [
      'to another number',
      { type: 'user_changed_number', wa_id: moved },
      { phone },
      { phone: moved },
    ],
    [
      'to another number, as it was called before',
      { type: 'user_changed_number', new_wa_id: moved },
      { phone },
      { phone: moved },
    ],
    [
      'to another user id',
      { type: 'user_changed_user_id', user_id: 'MX.2', previous_user_id: userId },
      {},
      { userId: 'MX.2' },
    ],
    [
      'to another of both, told of at once',
      {
        type: 'user_changed_number',
        wa_id: moved,
        user_id: 'NL.2',
        previous_user_id: userId,
        previous_parent_user_id: 'NL.ENT.1',
      },
      { phone },
      { phone: moved, userId: 'NL.2' },
    ],
  ])('%s', async (_, system, from, now) => {
    const said = delivery(text('een', whole), whole);
    const news = systemMessage(system, from);
    await channel.deliver(said, news, news);
    await channel.deliver(delivery(text('twee', now), now), news);
    expect(await conversations()).toEqual([['een', 'twee']]);
    const events = (await channel.heard()).filter(({ type }) => type === 'event');
    const who = { id: now.userId ?? now.phone, name: 'Sanne', properties: now };
    expect(events).toMatchObject([
      { name: 'contact-changed', from: who, channelData: { quiet: true } },
    ]);
  });

  test('with contacts beside it, too', async () => {
    const one = message(
      { type: 'system', system: { type: 'user_changed_number', wa_id: moved, body: 'x' } },
      { phone },
    );
    await channel.deliver(delivery(text('een', whole), whole), delivery(one, { phone }));
    await channel.deliver(delivery(text('twee', { phone: moved }), { phone: moved }));
    expect(await conversations()).toEqual([['een', 'twee']]);
  });

  test('a message that overtook the news goes on alone, and what follows comes home', async () => {
    await channel.deliver(
      delivery(text('een', whole), whole),
      delivery(text('te vroeg', { phone: moved }), { phone: moved }),
    );
    await channel.deliver(systemMessage({ type: 'user_changed_number', wa_id: moved }, { phone }));
    await channel.deliver(delivery(text('drie', { phone: moved }), { phone: moved }));
    expect(await conversations()).toEqual([['een', 'drie'], ['te vroeg']]);
  });

  test('news that is told again after the old number was given to a stranger moves nobody', async () => {
    const news = systemMessage({ type: 'user_changed_number', wa_id: moved }, { phone });
    await channel.deliver(delivery(text('een', whole), whole), news);
    await channel.deliver(delivery(text('vreemd', { phone }), { phone }), news);
    await channel.deliver(delivery(text('twee', { phone: moved }), { phone: moved }));
    expect(await conversations()).toEqual([['een', 'twee'], ['vreemd']]);
  });
});

test('customers who write at once by number and by user id get one conversation', async () => {
  const customers = createCustomers(new MemoryCustomerNames(), createTestClock().now);
  const all = [whole, { phone }, whole, { phone }, whole];
  const found = await Promise.all(all.map((who) => customers.conversationOf('1', who)));
  expect(new Set(found).size).toBe(1);
});
