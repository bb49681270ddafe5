import { describe, expect, test } from '@jest/globals';
import type { Commit, Store } from '../../bot/ports/store.ts';
import { answered, codeOf, create, heard, noon, opened } from '../support/commits.ts';

/** What must hold when many commit at the same time. */
export function storeAtOnceContract(store: () => Store): void {
  describe('at the same time', () => {
    test('200 turns on one conversation are each counted or refused, and none is lost', async () => {
      await store().commit({ conversation: 'c1', create });
      let refused = 0;
      const turn = async (number: number) => {
        for (;;) {
          const { version = 0 } = (await store().conversation('c1')) ?? {};
          const replace = { version, status: 'with-bot', reference: create.reference } as const;
          const append = [answered(`antwoord ${number}`)];
          const code = await codeOf(store().commit({ conversation: 'c1', replace, append }));
          if (code === undefined) return;
          expect(code).toBe('commit-conflict');
          refused += 1;
        }
      };
      await Promise.all(Array.from({ length: 200 }, (_, number) => turn(number)));
      expect(await store().conversation('c1')).toMatchObject({ version: 200, lastSequence: 200 });
      expect(new Set((await store().log('c1', 0)).map(({ activity }) => activity.text)).size).toBe(
        200,
      );
      expect(refused).toBeGreaterThan(0);
    });

    test('200 messages to one conversation are numbered without gaps', async () => {
      await store().commit({ conversation: 'c1', create });
      const numbers = await Promise.all(
        Array.from({ length: 200 }, async (_, number) => {
          const [entry] = await store().commit({
            conversation: 'c1',
            append: [heard(`bericht ${number}`)],
          });
          return entry?.sequence;
        }),
      );
      const gapless = Array.from({ length: 200 }, (_, index) => index + 1);
      expect(numbers.sort((one = 0, other = 0) => one - other)).toEqual(gapless);
    });

    test('of 50 deliveries of the same message one is accepted', async () => {
      await store().commit({ conversation: 'c1', create });
      const codes = await Promise.all(
        Array.from({ length: 50 }, () =>
          codeOf(store().commit({ conversation: 'c1', append: [heard('hallo', { key: 'k1' })] })),
        ),
      );
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(codes.filter((code) => code === 'duplicate-activity')).toHaveLength(49);
    });

    test('of 20 conversations that open the same case one does', async () => {
      const opening = (number: number): Commit => ({
        conversation: `c${number}`,
        create,
        append: [heard('ik wil mijn geld terug')],
        cases: [{ reference: '1042', orderNumber: '1042', after: 0, append: [opened('1042')] }],
      });
      const codes = await Promise.all(
        Array.from({ length: 20 }, (_, number) => codeOf(store().commit(opening(number)))),
      );
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect((await store().case('1042'))?.events).toHaveLength(1);
      const heads = Array.from({ length: 20 }, (_, number) => store().conversation(`c${number}`));
      expect((await Promise.all(heads)).filter((head) => head !== undefined)).toHaveLength(1);
    });

    test('60 failed identifications of one order are counted, the latest 50 kept', async () => {
      const failing = (number: number): Commit => ({
        conversation: `c${number}`,
        create,
        failedIdentification: { orderNumber: '1042', at: noon },
      });
      await Promise.all(Array.from({ length: 60 }, (_, number) => store().commit(failing(number))));
      expect(await store().failedIdentifications('1042')).toEqual(Array<string>(50).fill(noon));
    });

    test('nothing of a commit is seen before it is kept, and all of it afterwards', async () => {
      const progress = { kept: false };
      const commit = store()
        .commit({
          conversation: 'c1',
          create,
          cases: [{ reference: '1042', orderNumber: '1042', after: 0, append: [opened('1042')] }],
        })
        .then(() => {
          progress.kept = true;
        });
      const [head, listed] = [await store().conversation('c1'), await store().casesOfOrder('1042')];
      if (!progress.kept) expect([head, listed]).toEqual([undefined, []]);
      await commit;
      expect(await store().conversation('c1')).toBeDefined();
      expect(await store().casesOfOrder('1042')).toHaveLength(1);
    });
  });
}
