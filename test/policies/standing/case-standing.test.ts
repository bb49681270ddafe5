import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CaseEvent, CaseKind } from '../../../policies/case/case-events.ts';
import { caseStanding } from '../../../policies/standing/case-standing.ts';
import { shippedBook } from '../../support/book.ts';

const book = shippedBook();
const by = { id: 'a', name: 'Anna Demo', role: 'agent' } as const;
const told = { conversation: 'c1', summary: 'een vraag' };

function standing(now: string, ...events: CaseEvent[]) {
  const one = { reference: 'X-1', events };
  return caseStanding(book, one, Temporal.Instant.from(now));
}

function opened(kind: CaseKind, at: string, more: object = {}): CaseEvent {
  return { type: 'opened', at, kind, ...told, ...more };
}

const local = (moment: string | null | undefined) =>
  moment &&
  Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString();

describe('what customers were told to hear', () => {
  // open 09:00-17:30 on weekdays; an answer in 24 to 48 hours
  test.each<[string, string, CaseKind, string, string]>([
    ['on a working day', '2026-12-01T12:00:00+01:00', 'support', 'answer', '2026-12-03T12:00:00'],
    ['on a Saturday', '2026-12-05T12:00:00+01:00', 'support', 'answer', '2026-12-08T09:00:00'],
    ['on Friday noon', '2026-12-04T12:00:00+01:00', 'refund', 'decide', '2026-12-08T09:00:00'],
    ['custom work', '2026-12-01T12:00:00+01:00', 'customization', 'answer', '2026-12-03T12:00:00'],
  ])('asked %s: by %s', (_when, at, kind, step, until) => {
    const { steps } = standing(at, opened(kind, at));
    expect(steps.map((one) => [one.step, local(one.by)])).toEqual([[step, until]]);
  });

  test('an appeal has no time: the source sets none', () => {
    const at = '2026-12-01T12:00:00+01:00';
    expect(standing(at, opened('review-appeal', at)).steps).toMatchObject([
      { step: 'decide', by: null },
    ]);
  });

  test("a request for one's data is answered within a month", () => {
    const at = '2027-01-31T12:00:00+01:00';
    const { steps } = standing(at, opened('privacy-request', at));
    expect(steps).toMatchObject([{ step: 'answer', lastDay: '2027-02-28' }]);
  });
});

describe('late', () => {
  const at = '2026-12-01T12:00:00+01:00';
  const question = opened('support', at);

  test('the second before nothing is, and then the owner, the manager and the customer hear', () => {
    expect(standing('2026-12-03T11:59:59+01:00', question)).toMatchObject({
      alarms: [],
      updates: [],
    });
    expect(standing('2026-12-03T12:00:00+01:00', question)).toMatchObject({
      steps: [{ step: 'answer', late: true }],
      alarms: [{ about: 'answer', to: ['customer-service', 'manager'], raised: false }],
      updates: [{ about: 'where-things-stand', sent: false }],
    });
  });

  test('what was told is not told again', () => {
    const since = '2026-12-03T11:00:00Z';
    const later = '2026-12-20T12:00:00+01:00';
    const noted: CaseEvent[] = [
      { type: 'alarm-raised', at: later, about: 'answer', since },
      { type: 'update-sent', at: later, about: 'where-things-stand', since },
    ];
    expect(standing(later, question, ...noted)).toMatchObject({
      alarms: [{ about: 'answer', raised: true }],
      updates: [{ sent: true }],
    });
  });

  test('nothing is while the customer is waited for, and the time begins anew with their answer', () => {
    const asked: CaseEvent = { type: 'waiting-for-customer', at: '2026-12-02T12:00:00+01:00', by };
    const month = '2026-12-30T12:00:00+01:00';
    expect(standing(month, question, asked)).toMatchObject({
      steps: [{ by: null, late: false }],
      alarms: [],
    });
    const given: CaseEvent = { type: 'evidence-added', at: '2026-12-08T10:00:00+01:00', files: [] };
    const { steps, alarms } = standing('2026-12-08T11:00:00+01:00', question, asked, given);
    expect(local(steps[0]?.by)).toBe('2026-12-10T10:00:00');
    expect(alarms).toMatchObject([{ about: 'evidence-in', to: ['customer-service'] }]);
  });

  test('who writes again and again does not put off the answer', () => {
    const more: CaseEvent = { type: 'evidence-added', at: '2026-12-03T10:00:00+01:00', files: [] };
    expect(local(standing(at, question, more).steps[0]?.by)).toBe('2026-12-03T12:00:00');
  });

  test('who objects to an answer is told to hear something anew, and it is not late at once', () => {
    const answered: CaseEvent = {
      ...{ type: 'answered', at: '2026-12-02T12:00:00+01:00', by },
      text: 'Dat is maatwerk.',
    };
    const objected: CaseEvent = { type: 'customer-objected', at: '2026-12-08T12:00:00+01:00' };
    const { steps, updates } = standing(objected.at, question, answered, objected);
    expect(steps.map(({ by: until, late }) => [local(until), late])).toEqual([
      ['2026-12-10T12:00:00', false],
    ]);
    expect(updates).toEqual([]);
  });

  test('who adds one thing after another is news once, until staff have been there', () => {
    const more = (hour: number): CaseEvent => ({
      ...{ type: 'evidence-added', at: `2026-12-01T${hour}:00:00+01:00` },
      files: [],
    });
    const noted: CaseEvent = { type: 'noted', at: '2026-12-01T15:30:00+01:00', by, text: 'gezien' };
    const news = (...events: CaseEvent[]) =>
      standing('2026-12-01T20:00:00+01:00', question, ...events).alarms.map(({ since }) => since);
    expect(news(more(14), more(15))).toEqual([more(14).at]);
    expect(news(more(14), more(15), noted, more(16), more(17))).toEqual([more(16).at]);
  });

  test('a refund waits for evidence without a time', () => {
    expect(standing(at, opened('refund', at, { evidenceAwaited: true }))).toMatchObject({
      status: 'evidence-awaited',
      steps: [{ step: 'decide', by: null }],
    });
  });
});

describe('a subscription that is to end', () => {
  const at = '2026-12-01T12:00:00+01:00';
  const receipt = {
    policy: 'refund',
    version: 'v',
    outcome: 'cancel-only',
    clauses: ['cancel-recurring'],
    lastDay: null,
    decidedAt: at,
    inputs: {},
  };
  const asked: CaseEvent[] = [
    opened('refund', at, { receipt }),
    { type: 'future-invoices-cancelled', at, stop: 'end-of-cycle', serviceEndsOn: '2026-12-14' },
  ];

  test('is to be carried out before the next cycle, and then only closed', () => {
    expect(standing(at, ...asked)).toMatchObject({
      status: 'to-cancel',
      steps: [{ step: 'carry-out-cancellation', lastDay: '2026-12-14' }],
    });
    const done: CaseEvent = { type: 'cancellation-carried-out', at, by };
    expect(standing(at, ...asked, done).steps).toMatchObject([{ step: 'close', by: null }]);
  });
});

describe('a complaint', () => {
  const complaint = opened('complaint', '2026-12-23T15:00:00+01:00');

  test('has the days of the ladder, to the end of each', () => {
    const { steps } = standing('2026-12-23T15:00:00+01:00', complaint);
    expect(steps.map(({ step, lastDay }) => [step, lastDay])).toEqual([
      ['acknowledge', '2026-12-29'],
      ['pass-to-manager', '2026-12-30'],
      ['assign', '2026-12-30'],
      ['answer', '2027-01-06'],
    ]);
    expect(local(steps[0]?.by)).toBe('2026-12-30T00:00:00');
  });

  test('keeps its days when the book demands more of a step that was taken', () => {
    const changed = structuredClone(book);
    for (const { ladder } of changed.complaint) {
      const events = ladder['pass-to-manager'].events;
      for (const one of Object.values(events)) one.needs = ['manager'];
    }
    const passed: CaseEvent = { type: 'passed-to-manager', at: '2026-12-24T12:00:00+01:00', by };
    const one = { reference: 'X-1', events: [complaint, passed] };
    const { steps } = caseStanding(changed, one, Temporal.Instant.from(passed.at));
    expect(steps.map(({ step }) => step)).toEqual(['acknowledge', 'assign', 'answer']);
  });

  test('sixteen days later four steps are late, and the manager has an alarm for each', () => {
    const { alarms } = standing('2027-01-08T15:00:00+01:00', complaint);
    expect(alarms.map(({ about }) => about)).toEqual([
      'acknowledge',
      'pass-to-manager',
      'assign',
      'answer',
    ]);
    expect(alarms.every(({ to }) => to.includes('manager'))).toBe(true);
  });

  test("once the board's week is over, the customer hears of the outside body", () => {
    const at = '2026-12-30T10:00:00+01:00';
    const toBoard: CaseEvent[] = [
      { type: 'acknowledged', at, handler: 'Anna Demo', answerBy: '2027-01-06' },
      { type: 'resolved', at, actions: 'a', conclusions: 'b', changes: 'c' },
      { type: 'escalated', at },
      { type: 'board-received', at },
    ];
    expect(standing('2027-01-06T23:59:59+01:00', complaint, ...toBoard).updates).toEqual([]);
    expect(standing('2027-01-07T00:00:00+01:00', complaint, ...toBoard)).toMatchObject({
      alarms: [{ about: 'board-answer', to: ['board', 'manager'] }],
      updates: [{ about: 'board-time-lapsed', sent: false }],
    });
  });
});
