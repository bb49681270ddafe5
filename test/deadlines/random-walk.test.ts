import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import type { EventToEnter } from '../../bot/ports/case-work.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { isSameMoment } from '../../policies/calendar/instant.ts';
import type { Case, CaseKind } from '../../policies/case/case-events.ts';
import { caseStanding } from '../../policies/standing/case-standing.ts';
import { shippedBook } from '../support/book.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openShop, type Someone } from './shop.ts';

/** Kinds with promises, and what anybody may try to enter in their cases, whether it fits or not. */
const kinds: CaseKind[] = ['complaint', 'support', 'customization', 'refund', 'privacy-request'];

const entered: [Someone | 'customer', EventToEnter][] = [
  ['agent', { type: 'acknowledged', handler: 'Anna Demo', answerBy: '2027-02-01' }],
  ['agent', { type: 'passed-to-manager', manager: 'Mira Demo' }],
  ['manager', { type: 'assigned', investigator: 'Anna Demo' }],
  ['agent', { type: 'progress-reported', newDate: '2027-01-20' }],
  [
    'manager',
    { type: 'resolved', actions: 'a', conclusions: 'b', changes: 'c', decidedBy: 'Mira' },
  ],
  ['customer', { type: 'escalated' }],
  ['manager', { type: 'board-received' }],
  ['board', { type: 'board-answered', decidedBy: 'Dirk Demo' }],
  ['agent', { type: 'answered', text: 'zo' }],
  ['agent', { type: 'waiting-for-customer', text: 'welke versie?' }],
  ['customer', { type: 'evidence-added', text: 'versie 2', files: [] }],
  ['agent', { type: 'decided', decidedBy: 'Anna Demo', outcome: 'granted', reasons: 'ja' }],
  ['agent', { type: 'closed' }],
  ['customer', { type: 'reopened' }],
];

const walk = fc.record({
  kinds: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
  steps: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ enters: fc.nat(entered.length - 1), which: fc.nat(2) }) },
      { weight: 4, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 120 }) }) },
      { weight: 1, arbitrary: fc.record({ downHours: fc.integer({ min: 1, max: 400 }) }) },
    ),
    { maxLength: 12 },
  ),
});

const log = pino({ level: 'silent' });

test('whatever happens to cases, and however the process stops, no promise is missed without one alarm', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async ({ kinds: opened, steps }) => {
      const store = await LowdbStore.open({ directory: await temporaryFolder(), log });
      const shop = await openShop({ at: '2026-12-23T15:00:00+01:00', store });
      const references = opened.map((kind, place) => `${kind}-${place}`);
      for (const [place, kind] of opened.entries()) await shop.opens(references[place] ?? '', kind);
      for (const step of steps) {
        if ('enters' in step) {
          const [who, event] = entered[step.enters] ?? [];
          const reference = references[step.which % references.length] ?? '';
          if (who === undefined || event === undefined) continue;
          if (who === 'customer') await shop.adds(reference, event);
          else await shop.enters(who, reference, event);
        } else if ('hours' in step) await shop.waitsUntil(localIn(shop.now(), step.hours));
        else await shop.isDownUntil(localIn(shop.now(), step.downHours));
        for (const reference of references) judge(await store.case(reference), shop.now());
      }
      await shop.stop();
      await store.close();
    }),
    { numRuns: 25 },
  );
}, 180_000);

/** All that is late now is told, each thing once. */
function judge(one: Case | undefined, now: Temporal.Instant): void {
  expect(one).toBeDefined();
  if (!one) return;
  const { state, alarms, updates } = caseStanding(shippedBook(), one, now);
  if (state.phase !== 'closed') {
    expect(alarms.filter(({ raised }) => !raised)).toEqual([]);
    expect(updates.filter(({ sent }) => !sent)).toEqual([]);
  }
  const told = one.events.filter(
    (event) => event.type === 'alarm-raised' || event.type === 'update-sent',
  );
  for (const event of told) {
    const same = told.filter(
      (other) =>
        other.type === event.type &&
        other.about === event.about &&
        isSameMoment(other.since, event.since),
    );
    expect(same).toHaveLength(1);
  }
}

function localIn(now: Temporal.Instant, hours: number): string {
  const moment = now.add({ hours }).toZonedDateTimeISO('Europe/Amsterdam');
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
