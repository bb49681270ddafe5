import { expect, test } from '@jest/globals';
import { openOnWhatsApp } from '../../../support/channels/whatsapp.ts';
import { Random } from '../../../support/random.ts';

const said = ['niet geleverd', '1042', 'sanne@example.nl', 'ja'];

test('of a conversation whose every delivery comes ten times at once, each has one turn and one answer', async () => {
  const customer = await openOnWhatsApp({ at: '2026-11-03T10:00:00+01:00' });
  const { meta, phone, store } = customer;
  const random = new Random(14);
  const payloads: string[] = [];
  const storm = async () => {
    const copies = random.shuffle(payloads.flatMap((one) => Array.from({ length: 10 }, () => one)));
    const statuses = await Promise.all(copies.map((one) => meta.posts(one)));
    expect(new Set(statuses)).toEqual(new Set([200]));
  };
  try {
    // held back for good: all of it comes in the storms
    meta.batch();
    for (const [index, text] of said.entries()) {
      const { id, payload } = await phone.says(text, { at: `2026-11-03T10:00:0${index}+01:00` });
      payloads.push(JSON.stringify(payload));
      await storm();
      await store.untilKept(id);
      await customer.heard();
    }
    await storm();
    await customer.heard();
    const log = await store.log(await customer.conversation(), 0);
    const heard = log.filter(({ from, activity }) => from === 'customer' && activity.text);
    expect(heard.map(({ activity }) => activity.text)).toEqual(said);
    expect(phone.received()).toHaveLength(said.length);
    expect(await store.casesOfOrder('1042')).toHaveLength(1);
  } finally {
    await customer.leaves();
  }
});
