import { describe, expect, test } from '@jest/globals';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { customerIn, read } from '../../support/conversation.ts';
import { order } from '../../support/orders.ts';

const at = '2026-12-14T12:00:00+01:00';
const delivered = { status: 'delivered' as const, deliveredAt: '2026-12-12T11:00:00+01:00' };
const orders = [order({ placedAt: '2026-12-10T10:00:00+01:00', delivery: delivered })];

async function casesIn(store: MemoryStore) {
  const all = [];
  for await (const one of store.cases()) all.push(foldCase(one));
  return all;
}

describe('who states a withdrawal and says no more', () => {
  test('has withdrawn, at the moment of the statement', async () => {
    const store = new MemoryStore();
    const customer = await customerIn({ at, orders, store });
    await customer.says('ik ontbind hierbij de koop van bestelling 1042, sanne@example.nl');
    customer.waitsUntil('2026-12-14T12:29:00+01:00');
    await customer.tryAgain();
    expect(await casesIn(store)).toEqual([]);
    customer.waitsUntil('2026-12-14T12:31:00+01:00');
    expect(read(await customer.tryAgain())).toMatch(/12:00[\s\S]*H-1042/);
    expect(await casesIn(store)).toMatchObject([
      { kind: 'withdrawal', orderNumber: '1042', receipt: { outcome: 'received-in-time' } },
    ]);
    customer.waitsUntil('2026-12-14T14:00:00+01:00');
    await customer.tryAgain();
    await customer.says('hallo?');
    expect(await casesIn(store)).toHaveLength(1);
  });

  test('is given half an hour from what they said last', async () => {
    const store = new MemoryStore();
    const customer = await customerIn({ at, orders, store });
    await customer.says('ik herroep mijn koop');
    customer.waitsUntil('2026-12-14T12:20:00+01:00');
    await customer.says('1042');
    customer.waitsUntil('2026-12-14T12:40:00+01:00');
    await customer.tryAgain();
    expect(await casesIn(store)).toEqual([]);
    customer.waitsUntil('2026-12-14T12:51:00+01:00');
    await customer.tryAgain();
    expect(await casesIn(store)).toMatchObject([{ kind: 'withdrawal' }]);
  });

  test('has withdrawn though the server was down when the time was over', async () => {
    const store = new MemoryStore();
    const id = 'left';
    const customer = await customerIn({ at, orders, store, id });
    await customer.says('I withdraw from the contract');
    const later = await customerIn({ at: '2026-12-15T09:00:00+01:00', orders, store, id });
    await later.heard();
    expect(await casesIn(store)).toMatchObject([{ kind: 'withdrawal' }]);
  });

  test('has withdrawn nothing with a question, nor once they said that they do not', async () => {
    for (const said of [['kan ik nog herroepen?'], ['ik herroep mijn koop', 'laat maar']]) {
      const store = new MemoryStore();
      const customer = await customerIn({ at, orders, store });
      for (const text of said) await customer.says(text);
      customer.waitsUntil('2026-12-14T13:00:00+01:00');
      await customer.tryAgain();
      expect(await casesIn(store)).toEqual([]);
    }
  });
});
