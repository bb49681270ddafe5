import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import type { Commit, Store } from '../../bot/ports/store.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { codeOf, contents, create, dialog, evidence, noon, opened } from '../support/commits.ts';

const conversations = ['c1', 'c2', 'a:1/../2 é|🙂'];
const cases = ['1042', '1042-2'];
const orders = ['1042', '1043'];
const sequences = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 });

const entry = fc.record(
  {
    at: fc.constantFrom(noon, '2026-11-16T13:00:00.25+01:00', '2026-11-15T12:00:00Z'),
    from: fc.constantFrom('customer' as const, 'bot' as const, 'staff' as const),
    activity: fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 200 }) }),
    key: fc.constantFrom('k1', 'k2', 'k3', 'k4'),
    todo: fc.constantFrom('handle' as const, 'deliver' as const),
  },
  { requiredKeys: ['at', 'from', 'activity'] },
);

const change = fc.record(
  {
    conversation: fc.constantFrom(...conversations),
    create: fc.constant(create),
    replace: fc.record({
      version: fc.integer({ min: 0, max: 4 }),
      status: fc.constantFrom('with-bot' as const, 'with-staff' as const),
      reference: fc.constant(create.reference),
      dialog: fc.constant(dialog),
    }),
    append: fc.array(entry, { maxLength: 3 }),
    handled: sequences,
    delivered: sequences,
    cases: fc.array(
      fc.record(
        {
          reference: fc.constantFrom(...cases),
          orderNumber: fc.constantFrom(...orders),
          after: fc.integer({ min: 0, max: 3 }),
          append: fc.array(fc.constantFrom(opened('1042'), evidence('foto')), { minLength: 1 }),
        },
        { requiredKeys: ['reference', 'after', 'append'] },
      ),
      { maxLength: 1 },
    ),
    failedIdentification: fc.record({
      orderNumber: fc.constantFrom(...orders),
      at: fc.constant(noon),
    }),
  },
  { requiredKeys: ['conversation'] },
);

const step = fc.oneof(
  { weight: 9, arbitrary: fc.record({ commit: change, relaxed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
);

test('the lowdb store, closed and opened at any point, agrees with the memory store', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const directory = await temporaryFolder();
      const tight = { journalBytes: 3_000, cacheSize: 2_000 };
      const open = () => LowdbStore.open({ directory, log: pino({ level: 'silent' }), ...tight });
      const memory = new MemoryStore();
      let lowdb: Store = await open();
      for (const next of steps) {
        if (next === 'reopen') {
          await lowdb.close();
          lowdb = await open();
        } else {
          expect(await outcome(lowdb, next)).toEqual(await outcome(memory, next));
        }
        const names = { conversations, cases, orders };
        expect(await contents(lowdb, names)).toEqual(await contents(memory, names));
      }
      await lowdb.close();
    }),
    { numRuns: 60 },
  );
});

async function outcome(
  store: Store,
  next: { commit: unknown; relaxed: boolean },
): Promise<unknown> {
  // keys that fast-check leaves out are not there at all, as the port's types demand
  const kept = store.commit(next.commit as Commit, { relaxed: next.relaxed });
  return (await codeOf(kept)) ?? (await kept);
}
