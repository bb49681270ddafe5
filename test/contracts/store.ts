import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../bot/ports/store.ts';
import { storeErasureContract } from './store-erasure.ts';
import { storeAtOnceContract } from './store-at-once.ts';
import { storeListenersContract } from './store-listeners.ts';
import { storeWalksContract } from './store-walks.ts';
import {
  answered,
  codeOf,
  create,
  dialog,
  evidence,
  heard,
  noon,
  opened,
} from '../support/commits.ts';

/** What every adapter of the port `Store` must do. `open` gives an empty store. */
export function storeContract(adapter: string, open: () => Promise<Store>): void {
  describe(`${adapter} keeps the contract of stores:`, () => {
    let store: Store;
    const replace = {
      version: 0,
      status: 'with-bot',
      dialog,
      reference: create.reference,
    } as const;

    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });
    describe('a conversation', () => {
      test('is not there before it is created', async () => {
        expect(await store.conversation('c1')).toBeUndefined();
        expect(await store.log('c1', 0)).toEqual([]);
        expect(await codeOf(store.commit({ conversation: 'c1', append: [heard('hallo')] }))).toBe(
          'commit-conflict',
        );
      });

      test('has all of its first commit', async () => {
        const entries = await store.commit({
          conversation: 'c1',
          create,
          append: [heard('hallo', { key: 'k1', todo: 'handle' }), answered('dag')],
        });
        expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
        expect(await store.log('c1', 0)).toEqual(entries);
        expect(await store.conversation('c1')).toEqual({
          id: 'c1',
          ...create,
          version: 0,
          status: 'with-bot',
          cases: [],
          lastSequence: 2,
          lastAt: noon,
          toHandle: [1],
          toDeliver: [],
        });
      });

      test('is created once', async () => {
        await store.commit({ conversation: 'c1', create });
        expect(await codeOf(store.commit({ conversation: 'c1', create }))).toBe('commit-conflict');
      });

      test('counts a version for each replacement, and none for an entry', async () => {
        await store.commit({ conversation: 'c1', create, replace });
        await store.commit({ conversation: 'c1', append: [heard('hallo')] });
        expect((await store.conversation('c1'))?.version).toBe(1);
        await store.commit({ conversation: 'c1', replace: { ...replace, version: 1 } });
        expect((await store.conversation('c1'))?.version).toBe(2);
      });

      test('loses its dialog when it is replaced by none', async () => {
        await store.commit({ conversation: 'c1', create, replace });
        const { dialog: _dialog, ...none } = replace;
        await store.commit({ conversation: 'c1', replace: { ...none, version: 1 } });
        expect(await store.conversation('c1')).not.toHaveProperty('dialog');
      });

      test('keeps nothing of a commit on an old version', async () => {
        await store.commit({ conversation: 'c1', create, replace });
        const late = { conversation: 'c1', replace, append: [answered('te laat')] };
        expect(await codeOf(store.commit(late))).toBe('commit-conflict');
        expect(await store.log('c1', 0)).toEqual([]);
      });

      test('is not changed by a caller who changes what it gave, and cannot be changed by who got it', async () => {
        const entry = heard('hallo');
        const given = { ...replace, dialog: { ...dialog } };
        await store.commit({ conversation: 'c1', create, replace: given, append: [entry] });
        entry.activity.text = 'veranderd';
        given.dialog.failedIdentifications = 9 as 0;
        const [head, [logged]] = [await store.conversation('c1'), await store.log('c1', 0)];
        expect(() => head?.toHandle.push(99)).toThrow(TypeError);
        expect(() => Object.assign(logged?.activity ?? {}, { text: 'veranderd' })).toThrow();
        expect((await store.log('c1', 0))[0]?.activity.text).toBe('hallo');
        const unchanged = { toHandle: [], dialog: { failedIdentifications: 0 } };
        expect(await store.conversation('c1')).toMatchObject(unchanged);
      });
    });

    describe('the log', () => {
      test('is read from any point on', async () => {
        await store.commit({ conversation: 'c1', create });
        for (let number = 1; number <= 200; number += 1) {
          await store.commit({ conversation: 'c1', append: [heard(`bericht ${number}`)] });
        }
        for (const after of [0, 1, 15, 16, 17, 100, 199, 200, 300]) {
          const expected = Array.from(
            { length: Math.max(0, 200 - after) },
            (_, i) => after + i + 1,
          );
          const entries = await store.log('c1', after);
          expect(entries.map(({ sequence }) => sequence)).toEqual(expected);
          expect(entries[0]?.activity.text).toBe(after < 200 ? `bericht ${after + 1}` : undefined);
        }
      });

      test('never goes back in time, whatever the offsets', async () => {
        const times = [
          '2026-11-16T13:00:00+01:00',
          '2026-11-16T11:59:59.9Z',
          '2026-11-16T12:00:00.5Z',
        ];
        const entries = await store.commit({
          conversation: 'c1',
          create,
          append: times.map((at) => heard('hallo', { at })),
        });
        expect(entries.map(({ at }) => at)).toEqual([times[0], times[0], times[2]]);
      });

      test('accepts a key once, however long ago it was', async () => {
        const keyed = (key: string) => ({ conversation: 'c1', append: [heard('hallo', { key })] });
        await store.commit({ ...keyed('k0'), create });
        for (let number = 1; number <= 150; number += 1) await store.commit(keyed(`k${number}`));
        expect(await codeOf(store.commit(keyed('k0')))).toBe('duplicate-activity');
        expect(await codeOf(store.commit(keyed('k150')))).toBe('duplicate-activity');
        expect((await store.log('c1', 0)).length).toBe(151);
      });

      test('accepts the same key in another conversation', async () => {
        const append = [heard('hallo', { key: 'k1' })];
        await store.commit({ conversation: 'c1', create, append });
        await store.commit({ conversation: 'c2', create, append });
        expect((await store.log('c2', 0)).length).toBe(1);
      });
    });

    describe('what is to be done', () => {
      test('stays until it is done, over several commits', async () => {
        const todo = [
          heard('een', { todo: 'handle' }),
          heard('twee', { todo: 'handle' }),
          answered('drie', { todo: 'deliver' }),
        ];
        await store.commit({ conversation: 'c1', create, append: todo });
        await store.commit({
          conversation: 'c1',
          handled: [1],
          append: [answered('vier', { todo: 'deliver' })],
        });
        expect(await store.conversation('c1')).toMatchObject({ toHandle: [2], toDeliver: [3, 4] });
        await store.commit({ conversation: 'c1', handled: [2], delivered: [3] });
        await store.commit({ conversation: 'c1', delivered: [4] }, { relaxed: true });
        expect(await store.conversation('c1')).toMatchObject({ toHandle: [], toDeliver: [] });
      });

      test('is named among the unfinished', async () => {
        const handle = [heard('hallo', { todo: 'handle' })];
        await store.commit({ conversation: 'c1', create, append: handle });
        await store.commit({ conversation: 'c2', create, append: handle });
        await store.commit({ conversation: 'c3', create });
        await store.commit({ conversation: 'c2', handled: [1] });
        expect(await store.unfinished()).toEqual(['c1']);
      });
    });

    describe('what concerns staff', () => {
      test('is what was ever handed to them, and what has a case', async () => {
        for (const conversation of ['c1', 'c2', 'c3']) await store.commit({ conversation, create });
        const handoff = { since: noon, reason: '', gathered: '' };
        await store.commit({ conversation: 'c2', replace: { ...replace, version: 0, handoff } });
        const cases = [{ reference: 'R-1042', after: 0, append: [opened('1042')] }];
        await store.commit({ conversation: 'c3', cases });
        await store.commit({ conversation: 'c3', append: [answered('genoteerd')] });
        const c3 = { id: 'c3', lastAt: Date.parse(noon), cases: ['R-1042'] };
        const all = new Set([{ id: 'c2', lastAt: 0, cases: [] }, c3]);
        expect(new Set(await store.concerningStaff())).toEqual(all);
      });
    });

    describe('a case', () => {
      test('is listed with its order, oldest first', async () => {
        await store.commit({ conversation: 'c1', create });
        for (const reference of ['1042', '1042-2', '1042-3']) {
          const append = [opened('1042')];
          const cases = [{ reference, orderNumber: '1042', after: 0, append }];
          await store.commit({ conversation: 'c1', cases });
        }
        const more = { reference: '1042-2', after: 1, append: [evidence('foto')] };
        await store.commit({ conversation: 'c1', cases: [more] });
        expect(await store.case('1042-2')).toEqual({
          reference: '1042-2',
          events: [opened('1042'), evidence('foto')],
        });
        const listed = await store.casesOfOrder('1042');
        expect(listed.map(({ reference }) => reference)).toEqual(['1042', '1042-2', '1042-3']);
        expect(await store.casesOfOrder('1043')).toEqual([]);
      });

      test('that has moved on since keeps the whole commit away', async () => {
        const first = {
          reference: '1042',
          orderNumber: '1042',
          after: 0,
          append: [opened('1042')],
        };
        await store.commit({ conversation: 'c1', create, cases: [first] });
        const other = {
          reference: '1043',
          orderNumber: '1043',
          after: 0,
          append: [opened('1043')],
        };
        const commit = {
          conversation: 'c1',
          append: [heard('hallo')],
          cases: [other, first],
          failedIdentification: { orderNumber: '1043', at: noon },
        };
        expect(await codeOf(store.commit(commit))).toBe('commit-conflict');
        expect(await store.log('c1', 0)).toEqual([]);
        expect(await store.case('1043')).toBeUndefined();
        expect(await store.casesOfOrder('1043')).toEqual([]);
        expect(await store.failedIdentifications('1043')).toEqual([]);
      });
    });

    storeAtOnceContract(() => store);
    storeListenersContract(() => store);
    storeWalksContract(() => store);
    storeErasureContract(() => store);
  });
}
