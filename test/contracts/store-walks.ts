import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../bot/ports/store.ts';
import { answered, create, dialog, evidence, gathered, heard, opened } from '../support/commits.ts';

/** What must hold when all that is kept is walked over. */
export function storeWalksContract(store: () => Store): void {
  describe('a walk', () => {
    test('over an empty store finds nothing', async () => {
      expect(await gathered(store().cases())).toEqual([]);
      expect(await gathered(store().conversations())).toEqual([]);
    });

    test('over the cases finds each once, with all its events', async () => {
      await store().commit({ conversation: 'c1', create });
      for (let number = 0; number < 60; number += 1) {
        const cases = [{ reference: `R-${number}`, after: 0, append: [opened(String(number))] }];
        await store().commit({ conversation: 'c1', cases });
      }
      const more = { reference: 'R-7', after: 1, append: [evidence('foto')] };
      await store().commit({ conversation: 'c1', cases: [more] });
      const found = (await gathered(store().cases())).map(
        ({ reference, events }) => `${reference} ${events.length}`,
      );
      const expected = Array.from(
        { length: 60 },
        (_, number) => `R-${number} ${number === 7 ? 2 : 1}`,
      );
      expect(found.sort()).toEqual(expected.sort());
    });

    test('over the conversations finds each head once, as it stands', async () => {
      const ids = await sixty(store());
      const replace = { version: 0, status: 'with-staff', dialog, reference: {} } as const;
      const append = [heard('vraag', { todo: 'handle' }), answered('antwoord')];
      await store().commit({ conversation: 'c7', replace, append });
      const found = await gathered(store().conversations());
      expect(found.map(({ id }) => id).sort()).toEqual(ids);
      for (const head of found) expect(head).toEqual(await store().conversation(head.id));
      expect(found.find(({ id }) => id === 'c7')).toMatchObject({ version: 1, toHandle: [2] });
    });

    test('finds what stood when it began, whatever is kept meanwhile', async () => {
      const ids = await sixty(store());
      const found: string[] = [];
      for await (const { id } of store().conversations()) {
        if (found.length < 20) {
          await store().commit({ conversation: `later ${found.length}`, create });
          await store().commit({ conversation: id, append: [heard('nog iets')] });
          await store().commit({ conversation: 'c9', append: [heard('nog iets')] });
        }
        found.push(id);
      }
      expect(found.filter((id) => ids.includes(id)).sort()).toEqual(ids);
      expect(new Set(found).size).toBe(found.length);
    });

    test('over the orders finds those that nobody has tried to guess since a moment', async () => {
      await store().commit({ conversation: 'c1', create });
      const tries: [orderNumber: string, at: string][] = [
        ['1042', '2026-11-14T10:00:00Z'],
        ['1042', '2026-11-16T10:00:00Z'],
        ['1043', '2026-11-14T10:00:00Z'],
        ['1043', '2026-11-15T11:59:00+01:00'],
      ];
      for (const [orderNumber, at] of tries) {
        await store().commit({ conversation: 'c1', failedIdentification: { orderNumber, at } });
      }
      const cases = [
        { reference: 'R-1044', orderNumber: '1044', after: 0, append: [opened('1044')] },
      ];
      await store().commit({ conversation: 'c1', cases });
      const before = (moment: string) => gathered(store().ordersTriedBefore(moment));
      expect(await before('2026-11-15T11:00:00Z')).toEqual(['1043']);
      expect(await before('2026-11-15T10:59:00Z')).toEqual([]);
      expect((await before('2026-11-16T10:00:01Z')).sort()).toEqual(['1042', '1043']);
    });

    test('gives heads that nobody can change', async () => {
      await store().commit({ conversation: 'c1', create });
      for await (const head of store().conversations()) {
        expect(() => head.toHandle.push(99)).toThrow(TypeError);
      }
      expect.assertions(1);
    });
  });
}

async function sixty(store: Store): Promise<string[]> {
  const ids = Array.from({ length: 60 }, (_, number) => `c${number}`);
  for (const conversation of ids) {
    await store.commit({ conversation, create, append: [heard('hallo')] });
  }
  return ids.sort();
}
