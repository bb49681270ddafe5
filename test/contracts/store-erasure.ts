import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../bot/ports/store.ts';
import {
  codeOf,
  contents,
  create,
  evidence,
  exchange,
  gathered,
  heard,
  noon,
  opened,
} from '../support/commits.ts';

/** What must hold of what is erased. */
export function storeErasureContract(store: () => Store): void {
  describe('an erasure', () => {
    const all = { conversations: ['c1'], cases: ['R-1042', 'S-1042'], orders: ['1042'] };
    const nothing = {
      heads: [undefined],
      logs: [[]],
      cases: [undefined, undefined],
      casesOfOrders: [[]],
      failed: [[]],
      unfinished: [],
      walkedCases: [],
      walkedHeads: [],
    };

    async function fill(): Promise<void> {
      const orderNumber = '1042';
      await store().commit({
        conversation: 'c1',
        create,
        append: [heard('hallo', { todo: 'handle' })],
      });
      // so many that older ones have files of their own
      for (let number = 1; number <= 40; number += 1) await store().commit(exchange('c1', number));
      for (const reference of ['R-1042', 'S-1042']) {
        const cases = [
          { reference, orderNumber, after: 0, append: [opened(orderNumber, 'geheim')] },
        ];
        await store().commit({ conversation: 'c1', cases });
      }
      await store().commit({ conversation: 'c1', failedIdentification: { orderNumber, at: noon } });
    }
    const wholeCase = (reference: string) => ({
      reference,
      orderNumber: '1042',
      after: 1,
      keep: [],
    });
    const whole = () => ({
      conversations: [{ id: 'c1', lastSequence: 81 }],
      cases: [wholeCase('R-1042'), wholeCase('S-1042')],
      orders: ['1042'],
    });

    test('leaves nothing that can be read, before the purge and after it', async () => {
      await fill();
      await store().erase(whole());
      expect(await contents(store(), all)).toEqual(nothing);
      expect(await store().concerningStaff()).toEqual([]);
      await store().purge();
      expect(await contents(store(), all)).toEqual(nothing);
    });

    test('touches no other conversation, case or order', async () => {
      await fill();
      const others = { conversations: ['c2'], cases: ['R-1043'], orders: ['1043'] };
      const cases = [
        { reference: 'R-1043', orderNumber: '1043', after: 0, append: [opened('1043')] },
      ];
      await store().commit({ conversation: 'c2', create, append: [heard('dag')], cases });
      await store().erase(whole());
      await store().purge();
      expect(await contents(store(), others)).toMatchObject({
        heads: [{ id: 'c2', lastSequence: 1 }],
        cases: [{ reference: 'R-1043' }],
        casesOfOrders: [[{ reference: 'R-1043' }]],
      });
    });

    test('may keep a part of a case, which stays on its order and goes on', async () => {
      await fill();
      const kept = opened('1042', '');
      await store().erase({
        conversations: [],
        cases: [{ ...wholeCase('R-1042'), keep: [kept] }, wholeCase('S-1042')],
        orders: [],
      });
      await store().purge();
      expect(await store().casesOfOrder('1042')).toEqual([{ reference: 'R-1042', events: [kept] }]);
      const more = { reference: 'R-1042', after: 1, append: [evidence('foto')] };
      await store().commit({ conversation: 'c1', cases: [more] });
      expect((await store().case('R-1042'))?.events).toEqual([kept, evidence('foto')]);
    });

    test('of what has moved on since it was read does nothing at all', async () => {
      await fill();
      const before = await contents(store(), all);
      const late = [
        { ...whole(), conversations: [{ id: 'c1', lastSequence: 80 }] },
        { ...whole(), conversations: [{ id: 'c9', lastSequence: 0 }] },
        { ...whole(), cases: [wholeCase('R-1042'), { ...wholeCase('S-1042'), after: 2 }] },
      ];
      for (const erasure of late)
        expect(await codeOf(store().erase(erasure))).toBe('commit-conflict');
      expect(await contents(store(), all)).toEqual(before);
    });

    test.each([
      ['at once', false],
      ['after a purge', true],
    ])('is not come by on a walk that began before it, %s', async (_, purged) => {
      const heads = await Promise.all(
        ['c1', 'c2', 'c3'].map(async (conversation) => {
          await store().commit({ conversation, create, append: [heard('dag')] });
          return { id: conversation, lastSequence: 1 };
        }),
      );
      if (purged) await store().purge();
      const found: string[] = [];
      for await (const { id } of store().conversations()) {
        found.push(id);
        if (found.length > 1) continue;
        const conversations = heads.filter((head) => head.id !== id);
        await store().erase({ conversations, cases: [], orders: [] });
      }
      expect(found).toHaveLength(1);
      expect(await gathered(store().conversations())).toHaveLength(1);
    });

    test('is told to listeners by the conversation', async () => {
      await fill();
      const told: string[] = [];
      store().onCommit((id) => told.push(id));
      await store().erase(whole());
      expect(told).toEqual(['c1']);
    });

    test.each([
      ['at once', false],
      ['after a purge', true],
    ])('makes room for a conversation and a case of the same name, %s', async (_, purged) => {
      await fill();
      await store().erase(whole());
      if (purged) await store().purge();
      const cases = [
        { reference: 'R-1042', orderNumber: '1042', after: 0, append: [opened('1042')] },
      ];
      await store().commit({
        conversation: 'c1',
        create,
        append: [heard('nieuw', { key: 'key-1' })],
        cases,
      });
      await store().purge();
      expect((await store().log('c1', 0)).map(({ activity }) => activity.text)).toEqual(['nieuw']);
      expect(await store().casesOfOrder('1042')).toEqual([
        { reference: 'R-1042', events: [opened('1042')] },
      ]);
    });
  });
}
