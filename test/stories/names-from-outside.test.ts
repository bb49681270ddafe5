import { expect, test } from '@jest/globals';
import { customerIn, read, type ConversationSettings } from '../support/conversation.ts';

const setting: ConversationSettings = { at: '2026-11-03T10:00:00+01:00' };
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

const button = (dialog: string, slot: string, value: string) => ({
  type: 'message',
  text: 'ok',
  value: { loket: { dialog, slot, value } },
});

test.each(names)(
  'a button that names "%s" is answered like one that is out of date',
  async (name) => {
    const stale = await customerIn(setting);
    await stale.joins();
    const expected = read(await stale.sends(button('gone', 'gone', 'gone')));
    for (const [dialog, slot, value] of [
      [name, name, name],
      ['root', name, name],
      ['refund', name, name],
      ['refund', 'claim', name],
    ] as const) {
      const customer = await customerIn(setting);
      await customer.joins();
      const answer = read(await customer.sends(button(dialog, slot, value)));
      expect([dialog, slot, answer]).toEqual([dialog, slot, expected]);
    }
  },
);

test.each(names)('a menu button that names "%s" shows the menu', async (name) => {
  const customer = await customerIn(setting);
  await customer.joins();
  expect(read(await customer.sends(button('root', 'menu', name)))).toContain('Waarmee kan ik je');
});

test.each(names)(
  'amid a form a button that names "%s" leaves the question as it stands',
  async (name) => {
    const customer = await customerIn(setting);
    await customer.joins();
    await customer.says('ik heb niets ontvangen');
    for (const slot of [name, 'number', 'claim']) {
      expect(read(await customer.sends(button('refund', slot, name)))).toMatch(/bestelnummer/);
    }
  },
);

test('the name of one of the staff is text, and no link', async () => {
  const trickster = { id: 'm', name: '[Betaal hier](https://example.org)' };
  const customer = await customerIn({ ...setting, desk: () => Promise.resolve('yes' as const) });
  await customer.joins();
  await customer.says('medewerker');
  await customer.handoffs.claim(customer.id, trickster);
  await customer.handoffs.close(customer.id, trickster, 'answered');
  const told = (await customer.heard()).filter(({ text }) => text?.includes(trickster.name));
  expect(told.length).toBeGreaterThanOrEqual(2);
  expect(told.map(({ textFormat }) => textFormat)).toEqual(told.map(() => 'plain'));
});
