import { beforeEach, describe, expect, test } from '@jest/globals';
import { delivery, payload, sanne, text, valueOf, type Told } from './deliveries.ts';
import { numbers, startChannel, type RunningChannel } from './running-channel.ts';

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const [number = '', otherNumber = ''] = numbers;

describe('while Meta’s own assistant holds the conversation', () => {
  test.each([
    ['beside the frame', (value: object) => value],
    ['within it', (value: object) => ({ standby: value })],
  ])('what customers write is kept and not answered (%s)', async (_, place) => {
    const value = valueOf([sanne], place({ messages: [text('hoi')] }));
    await channel.deliver(payload({ field: 'standby', value }));
    expect(await channel.heard()).toMatchObject([
      { text: 'hoi', channelData: { quiet: true, standby: true } },
    ]);
    expect(await channel.entries()).toHaveLength(1);
  });

  test('staff see that it has taken the conversation, and that it gave it back', async () => {
    const handover = (role: string, timestamp: string) =>
      payload({
        field: 'messaging_handovers',
        value: {
          type: 'control_passed',
          timestamp,
          sender: { phone_number: sanne.phone },
          recipient: { phone_number_id: number, display_phone_number: '31850000000' },
          control_passed: { previous_owner_app_role: role },
        },
      });
    await channel.deliver(delivery(text('hoi')), handover('business', '1796000100'));
    await channel.deliver(handover('meta_business_agent', '1796000200'));
    expect(await channel.heard()).toMatchObject([
      { text: 'hoi' },
      {
        type: 'event',
        name: 'standby',
        value: true,
        text: '[de assistent van Meta beantwoordt dit gesprek nu]',
        channelData: { quiet: true },
      },
      {
        type: 'event',
        name: 'standby',
        value: false,
        text: '[de assistent van Meta heeft dit gesprek teruggegeven]',
        channelData: { quiet: true },
      },
    ]);
  });

  test('a handover of somebody who never wrote is passed over', async () => {
    const value = {
      type: 'control_passed',
      sender: { phone_number: '31600000000' },
      recipient: { phone_number_id: number },
    };
    await channel.deliver(payload({ field: 'messaging_handovers', value }));
    expect(channel.host.conversations()).toEqual([]);
  });
});

describe('batches:', () => {
  const jan: Told = { phone: '31687654321', userId: 'NL.2', name: 'Jan' };

  test('every message of every change of every entry is heard, of whoever wrote it', async () => {
    const value = valueOf([sanne, jan], {
      messages: [text('een'), text('twee', jan), text('drie')],
    });
    const statuses = [
      {
        id: 'wamid.s',
        status: 'sent',
        timestamp: '1796000000',
        biz_opaque_callback_data: '["c1",4]',
      },
    ];
    const first = payload(
      { field: 'messages', value },
      { field: 'messages', value: valueOf([], { statuses }) },
    );
    const second = delivery(text('vier', jan), jan) as { entry: object[] };
    const whole = { ...first, entry: [...(first as { entry: object[] }).entry, ...second.entry] };
    await channel.deliver(whole);
    const said = (await channel.heard()).map((heard) => [heard.from?.name, heard.text]);
    expect(said).toEqual([
      ['Sanne', 'een'],
      ['Sanne', 'drie'],
      ['Jan', 'twee'],
      ['Jan', 'vier'],
    ]);
    expect(channel.host.outcomes).toHaveLength(1);
  });

  test('what cannot be read costs nothing beside it, and is named without a word of it', async () => {
    const broken = [
      7,
      null,
      { type: 'text', text: { body: 'geheim' } },
      { id: '', timestamp: 'x' },
    ];
    const value = valueOf([sanne], {
      messages: [text('een'), ...broken, text('twee')],
      statuses: [7],
    });
    await channel.deliver(
      payload(
        { field: 'messages', value: 'geheim' },
        { field: 'holograms', value: { geheim: 'geheim' } },
        { field: 'messages', value },
      ),
    );
    expect((await channel.heard()).map((heard) => heard.text)).toEqual(['een', 'twee']);
    expect(channel.log()).toMatch(/a change of holograms/);
    expect(channel.log()).not.toMatch(/geheim|31612345678|een/);
  });

  test('two numbers of the shop have conversations of their own with the same customer', async () => {
    await channel.deliver(delivery(text('een'), sanne), delivery(text('twee'), sanne, otherNumber));
    const heard = await channel.heard();
    expect(heard.map((one) => one.recipient?.id)).toEqual([number, otherNumber]);
    expect(channel.host.conversations()).toHaveLength(2);
  });

  test('what is for a number of another bot, or for a group, is not ours', async () => {
    await channel.deliver(
      delivery(text('een'), sanne, '999999999'),
      delivery(text('twee', sanne, { group_id: 'g1' })),
    );
    expect(channel.host.conversations()).toEqual([]);
  });
});
