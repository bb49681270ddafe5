import { beforeEach, expect, test } from '@jest/globals';
import { delivery, message } from './deliveries.ts';
import { startChannel, type RunningChannel } from './running-channel.ts';

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const asked = { origin: 'contact_request' };

test.each<[string, object]>([
  [
    'with its id',
    { ...asked, phones: [{ phone: '06 1234 5678', wa_id: '31612345678', type: 'CELL' }] },
  ],
  ['without its id', { ...asked, phones: [{ phone: '+31 6 1234 5678' }] }],
  ['told twice', { ...asked, phones: [{ phone: '+31612345678' }, { wa_id: '31612345678' }] }],
])('the number that a customer was asked for, %s, is theirs', async (_told, contact) => {
  await channel.deliver(delivery(message({ type: 'contacts', contacts: [contact] })));
  const [heard] = await channel.heard();
  expect(heard?.channelData).toEqual({ sharedPhone: '+31612345678' });
});

test.each<[string, object]>([
  ['that nobody asked for', { origin: 'other', phones: [{ wa_id: '31612345678' }] }],
  ['of no origin', { phones: [{ wa_id: '31612345678' }] }],
  ['with two numbers', { ...asked, phones: [{ wa_id: '31612345678' }, { wa_id: '31687654321' }] }],
  ['whose number lacks its country', { ...asked, phones: [{ phone: '06 1234 5678' }] }],
  ['whose number is none', { ...asked, phones: [{ phone: '12' }] }],
  ['without a number', asked],
])('a card %s shows nothing to be theirs', async (_told, contact) => {
  await channel.deliver(delivery(message({ type: 'contacts', contacts: [contact] })));
  const [heard] = await channel.heard();
  expect(heard?.channelData).toEqual({ unsupported: 'contacts' });
});
