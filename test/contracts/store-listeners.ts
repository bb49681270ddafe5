import { describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../bot/ports/conversation/conversation.ts';
import type { Store } from '../../bot/ports/store.ts';
import type { Case } from '../../policies/case/case-events.ts';
import { codeOf, create, heard, opened } from '../support/commits.ts';

/** Whom a store tells of its commits, and when. */
export function storeListenersContract(store: () => Store): void {
  describe('a listener', () => {
    test('is told of each commit once it can be read, and of none that failed', async () => {
      const told: [string, Promise<Conversation | undefined>][] = [];
      store().onCommit((id) => told.push([id, store().conversation(id)]));
      await store().commit({ conversation: 'c1', create, append: [heard('hallo', { key: 'k1' })] });
      await store().commit({ conversation: 'c2', create, append: [heard('dag')] });
      const again = { conversation: 'c1', append: [heard('hallo', { key: 'k1' })] };
      expect(await codeOf(store().commit(again))).toBe('duplicate-activity');
      expect(await codeOf(store().commit({ conversation: 'c1', create }))).toBe('commit-conflict');
      await store().commit({ conversation: 'c1', delivered: [1] }, { relaxed: true });
      expect(told.map(([id]) => id)).toEqual(['c1', 'c2', 'c1']);
      const heads = await Promise.all(told.map(([, head]) => head));
      expect(heads.map((head) => head?.lastSequence)).toEqual([1, 1, 1]);
    });

    test('is one of several', async () => {
      const told: string[] = [];
      store().onCommit((id) => told.push(`one ${id}`));
      store().onCommit((id) => told.push(`other ${id}`));
      await store().commit({ conversation: 'c1', create });
      expect(told).toEqual(['one c1', 'other c1']);
    });

    test('of cases is told which of them a commit added to or an erasure took from', async () => {
      const told: [readonly string[], Promise<Case | undefined>][] = [];
      store().onCaseChange((references) =>
        told.push([references, store().case(references[0] ?? '')]),
      );
      const cases = [{ reference: 'R-1042', after: 0, append: [opened('1042')] }];
      await store().commit({ conversation: 'c1', create, append: [heard('hallo')] });
      await store().commit({ conversation: 'c1', cases });
      expect(await codeOf(store().commit({ conversation: 'c1', cases }))).toBe('commit-conflict');
      await store().erase({
        conversations: [],
        cases: [{ reference: 'R-1042', after: 1, keep: [] }],
        orders: [],
      });
      expect(told.map(([references]) => references)).toEqual([['R-1042'], ['R-1042']]);
      const found = await Promise.all(told.map(([, one]) => one));
      expect(found.map((one) => one?.events.length)).toEqual([1, undefined]);
    });
  });
}
