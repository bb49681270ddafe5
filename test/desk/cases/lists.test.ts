import { afterAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { CaseIndex } from '../../../bot/cases/case-index.ts';
import type { Case } from '../../../policies/case/case-events.ts';
import { shippedBook } from '../../support/book.ts';
import type { StaffMember } from '../../support/desk/staff-member.ts';
import { startDesk } from '../running-desk.ts';
import { enter, startCasesDesk, wednesday, type CaseList } from './cases-desk.ts';

const opened: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of opened) await close();
});

async function start() {
  const started = await startCasesDesk();
  opened.push(() => started.desk.stop());
  return started;
}

async function list(who: StaffMember, query: string): Promise<CaseList> {
  return (await who.get(`cases?${query}`)).body as unknown as CaseList;
}

async function referencesIn(who: StaffMember, query: string): Promise<string[]> {
  return (await list(who, query)).cases.map(({ reference }) => reference);
}

test('what was promised first comes first, and pages follow each other while cases come and go', async () => {
  const { desk, anna, opens } = await start();
  const complaint = await opens('complaint');
  const refund = await opens('refund');
  const privacy = await opens('privacy-request');
  const waiting = await opens('support', { evidenceAwaited: true });
  const all = [refund, complaint, privacy, waiting].map(({ reference }) => reference);
  expect(await referencesIn(anna, 'view=open')).toEqual(all);
  const first = await list(anna, 'view=open&limit=2');
  expect(first.cases.map(({ reference }) => reference)).toEqual(all.slice(0, 2));
  // one that was shown is gone, and one comes before those that are still to come
  await enter(anna, refund.reference, { type: 'closed' });
  desk.goTo('2026-12-23T15:05:00+01:00');
  await opens('refund');
  const rest = await referencesIn(anna, `limit=5&after=${encodeURIComponent(first.next ?? '')}`);
  expect(rest).toEqual(all.slice(2));
  expect(await referencesIn(anna, 'view=closed')).toEqual([refund.reference]);
});

test('each view has its cases, and says how many', async () => {
  const { desk, anna, mara, opens } = await start();
  const complaint = await opens('complaint');
  const evidence = await opens('refund', { evidenceAwaited: true });
  const mine = await opens('support');
  await enter(anna, mine.reference, {
    type: 'owner-changed',
    owner: { id: anna.account.id },
  });
  const board = await opens('complaint');
  const words = 'Nagezocht';
  for (const event of [
    { type: 'resolved', actions: words, conclusions: words, changes: words },
    { type: 'escalated' },
  ]) {
    await enter(mara, board.reference, event);
  }
  expect((await list(anna, '')).counts).toEqual({
    ...{ open: 4, mine: 1, due: 0, late: 0, evidence: 1, board: 1 },
  });
  expect(await referencesIn(anna, 'view=mine')).toEqual([mine.reference]);
  expect(await referencesIn(mara, 'view=mine')).toEqual([]);
  expect(await referencesIn(mara, `owner=${anna.account.id}`)).toEqual([mine.reference]);
  expect(await referencesIn(anna, 'view=evidence')).toEqual([evidence.reference]);
  expect(await referencesIn(anna, 'view=board&kind=complaint')).toEqual([board.reference]);
  desk.goTo('2026-12-29T09:00:00+01:00');
  expect(await referencesIn(anna, 'view=due')).toContain(complaint.reference);
  expect((await list(anna, 'view=late')).counts.late).toBe(1);
  desk.goTo('2026-12-30T09:00:00+01:00');
  const late = await referencesIn(anna, 'late=true');
  expect(late).toEqual([mine.reference, complaint.reference]);
});

test('a case is found by its number, order, address, and any words written in it', async () => {
  const { anna, opens } = await start();
  const { reference } = await opens('refund', {
    orderNumber: 'NL-2001',
    contact: 'anne.crème@example.nl',
    summary: 'Eén doos te weinig',
  });
  await enter(anna, reference, { type: 'decided', outcome: 'refused', reasons: 'Koerier wás er' });
  await opens('refund');
  for (const q of ['een doos', 'nl-2001', 'anne.creme@example', 'koerier was', reference]) {
    expect([q, await referencesIn(anna, `q=${encodeURIComponent(q)}`)]).toEqual([q, [reference]]);
  }
  expect(await referencesIn(anna, 'q=onvindbaar')).toEqual([]);
});

test('a case that was erased is gone from the lists, also of who looked before', async () => {
  const { desk, anna, opens } = await start();
  const { reference } = await opens('refund');
  expect(await referencesIn(anna, '')).toEqual([reference]);
  const cases = [{ reference, after: 1, keep: [] }];
  await desk.store.erase({ conversations: [], cases, orders: [] });
  expect(await list(anna, '')).toMatchObject({ cases: [], counts: { open: 0 } });
});

test('a case that cannot be read stands in the list, and hides no other', async () => {
  const { desk, anna, opens } = await start();
  const at = desk.clock().toString();
  const broken = await opens('refund', {}, [{ type: 'paid-out', at }]);
  const whole = await opens('refund');
  const { cases } = await list(anna, '');
  expect(cases.map(({ reference, damaged }) => [reference, damaged])).toEqual([
    [whole.reference, false],
    [broken.reference, true],
  ]);
  const detail = await anna.get(`cases/${broken.reference}`);
  expect(detail.body).toMatchObject({ damaged: true, moves: [], status: 'damaged' });
});

test('cases from before a restart are listed', async () => {
  const before = await start();
  await before.opens('refund');
  const after = await startDesk({ store: before.desk.store });
  opened.push(() => after.stop());
  expect(await referencesIn(await after.hire('Cor'), '')).toEqual(['refund-1']);
});

test('a hundred thousand closed cases are searched, and only a page of them is sorted out', async () => {
  const at = (hour: number) => new Date(1_700_000_000_000 + hour * 3_600_000).toISOString();
  const cases = Array.from({ length: 100_000 }, (_, count): Case => ({
    reference: `R-${count}`,
    events: [
      { type: 'opened', at: at(count), kind: 'refund', conversation: 'c', summary: 'Niets' },
      { type: 'closed', at: at(count + 1) },
    ],
  }));
  const index = new CaseIndex({
    store: {
      case: () => Promise.resolve(undefined),
      onCaseChange: () => undefined,
      async *cases() {
        for (const one of cases) yield await Promise.resolve(one);
      },
    },
    book: shippedBook,
    clock: () => Temporal.Instant.from(wednesday),
    log: pino({ level: 'silent' }),
  });
  const found = await index.list({ view: 'closed', q: 'r-9999', limit: 3 }, 'anna');
  expect(found.cases.map(({ reference }) => reference)).toEqual(['R-99999', 'R-99998', 'R-99997']);
  expect(index.openCases()).toEqual([]);
});
