import { describe, expect, test } from '@jest/globals';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { customerIn, read, type Customer } from '../../support/conversation.ts';
import { order } from '../../support/orders.ts';

const at = '2026-11-10T12:00:00+01:00';
const orders = [order({ delivery: { status: 'delivered', deliveredAt: '2026-11-05T10:00:00Z' } })];
const anna = { id: 'anna', name: 'Anna' };

async function inQueue(): Promise<Customer> {
  const customer = await customerIn({ at, orders, desk: () => Promise.resolve('yes') });
  await customer.says('waar is bestelling 1042? sanne@example.nl');
  await customer.says('ik wil een medewerker spreken');
  await customer.says('hij bevalt me niet');
  expect(await customer.store.conversation(customer.id)).toMatchObject({
    status: 'waiting-for-staff',
  });
  return customer;
}

async function withdrawalsOf({ store }: Customer) {
  const cases = await store.casesOfOrder('1042');
  return cases.map(foldCase).filter(({ kind }) => kind === 'withdrawal');
}

describe('a withdrawal stated to staff', () => {
  test('is received while the customer talks to one, and the bot says nothing', async () => {
    const customer = await inQueue();
    await customer.handoffs.claim(customer.id, anna);
    await customer.heard();
    expect(read(await customer.says('dan ontbind ik hierbij de koop'))).toBe('');
    expect(await withdrawalsOf(customer)).toMatchObject([
      {
        reference: 'H-1042',
        openedAt: '2026-11-10T11:00:00Z',
        receipt: { outcome: 'received-in-time', lastDay: '2026-11-19' },
      },
    ]);
    const head = await customer.store.conversation(customer.id);
    expect(head).toMatchObject({ status: 'with-staff', cases: expect.arrayContaining(['H-1042']) });
  });

  test('is received while they wait, who read that it was', async () => {
    const customer = await inQueue();
    const said = read(await customer.says('ik herroep mijn koop, mail maar naar sanne@example.nl'));
    expect(said).toMatch(/herroeping ontvangen op dinsdag 10 november om 12:00[^]*H-1042/);
    expect(await withdrawalsOf(customer)).toMatchObject([{ contact: 'sanne@example.nl' }]);
    expect(customer.mails.map(({ text }) => text).join()).toMatch(/H-1042/);
  });

  test('is one however often it is said, and a question is none', async () => {
    const customer = await inQueue();
    await customer.handoffs.claim(customer.id, anna);
    await customer.says('kan ik de koop nog ontbinden?');
    expect(await withdrawalsOf(customer)).toEqual([]);
    await customer.says('ik ontbind de koop');
    await customer.says('nogmaals: ik ontbind de koop!');
    expect(await withdrawalsOf(customer)).toHaveLength(1);
  });
});
