import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../../policies/case/case-events.ts';
import {
  complaint,
  daysOf,
  openedAt,
  standingOf,
  steps,
  toTheBoard,
  toTheOutcome,
  type StepName,
} from './complaint-sample.ts';
import { book, bookOf, edited } from '../sample.ts';

const goodFridayClosed = bookOf(edited('calendar.yaml', 'goodFriday: false', 'goodFriday: true'));

describe('a complaint is acknowledged within three working days', () => {
  test.each([
    ['Wed 23 Dec 2026, Christmas between', '2026-12-23T15:00:00+01:00', '2026-12-29', book],
    ['Sat 21 Nov 2026', '2026-11-21T12:00:00+01:00', '2026-11-25', book],
    ['Thu 25 Mar 2027, Easter between', '2027-03-25T12:00:00+01:00', '2027-03-31', book],
    [
      'Thu 25 Mar 2027, Goede Vrijdag closed',
      '2027-03-25T12:00:00+01:00',
      '2027-04-01',
      goodFridayClosed,
    ],
    ['after local midnight, the day before in UTC', '2026-11-22T23:30:00Z', '2026-11-26', book],
  ])('received %s', (_, moment, by, shop) => {
    const { due } = standingOf([openedAt(moment)], moment, shop);
    expect(due[0]).toEqual({ step: 'acknowledge', by, owner: 'customer-service', late: false });
  });
});

describe('a complaint received on 23 Dec 2026', () => {
  test('has four steps to take, each with an owner and a last day', () => {
    expect(standingOf(complaint()).due).toEqual([
      { step: 'acknowledge', by: '2026-12-29', owner: 'customer-service', late: false },
      { step: 'pass-to-manager', by: '2026-12-30', owner: 'customer-service', late: false },
      { step: 'assign', by: '2026-12-30', owner: 'manager', late: false },
      { step: 'answer', by: '2027-01-06', owner: 'investigator', late: false },
    ]);
  });

  test.each([
    ['sooner than the book says, is owed by then', '2026-12-30', '2026-12-30'],
    ['later than the book says, changes nothing', '2027-01-11', '2027-01-06'],
  ])('an answer that the acknowledgement promises %s', (_, answerBy, by) => {
    const { due } = standingOf([openedAt(), { ...steps.acknowledged, answerBy }]);
    expect(due.find(({ step }) => step === 'answer')).toMatchObject({ by });
  });

  test('an answer that is put off is owed by the new day, whatever was promised before', () => {
    const acknowledged = { ...steps.acknowledged, answerBy: '2026-12-30' };
    const { due } = standingOf([openedAt(), acknowledged, steps['progress-reported']]);
    expect(due.find(({ step }) => step === 'answer')).toMatchObject({ by: '2027-01-20' });
  });

  test.each<[StepName[], Record<string, string>]>([
    [
      ['acknowledged'],
      { 'pass-to-manager': '2026-12-30', assign: '2026-12-30', answer: '2027-01-06' },
    ],
    [['acknowledged', 'passed-to-manager'], { assign: '2026-12-30', answer: '2027-01-06' }],
    [['acknowledged', 'passed-to-manager', 'assigned'], { answer: '2027-01-06' }],
    [
      ['acknowledged', 'passed-to-manager', 'assigned', 'progress-reported'],
      { answer: '2027-01-20' },
    ],
    [toTheOutcome, {}],
    [[...toTheOutcome, 'escalated'], {}],
    [toTheBoard, { 'board-answer': '2027-01-15' }],
    [[...toTheBoard, 'board-answered'], {}],
    [[...toTheBoard, 'referred-outside'], { 'board-answer': '2027-01-15' }],
  ])('after %j has still to do %j', (names, days) => {
    expect(daysOf(standingOf(complaint(...names)))).toEqual(days);
  });

  test.each([
    ['acknowledge', '2026-12-29T23:59:59.999+01:00', false],
    ['acknowledge', '2026-12-30T00:00:00+01:00', true],
    ['assign', '2026-12-30T23:59:59+01:00', false],
    ['assign', '2026-12-31T00:00:00+01:00', true],
    ['answer', '2027-01-06T23:59:59+01:00', false],
    ['answer', '2027-01-07T00:00:00+01:00', true],
  ])('%s at %s is late: %s', (name, now, late) => {
    const { due } = standingOf(complaint(), now);
    expect(due.find(({ step }) => step === name)?.late).toBe(late);
  });

  test('waits for the customer in plain sight, while every clock runs on', () => {
    const waiting = standingOf(complaint('waiting-for-customer'), '2027-01-07T00:00:00+01:00');
    expect(waiting.status).toBe('waiting-for-customer');
    expect(daysOf(waiting)).toEqual(daysOf(standingOf(complaint())));
    expect(waiting.due.every(({ late }) => late)).toBe(true);
    expect(standingOf(complaint('waiting-for-customer', 'evidence-added')).status).toBe('open');
  });

  test.each<[StepName[], string]>([
    [[], 'open'],
    [['acknowledged'], 'acknowledged'],
    [['acknowledged', 'passed-to-manager'], 'with-manager'],
    [['assigned', 'acknowledged'], 'under-investigation'],
    [toTheOutcome, 'resolved'],
    [[...toTheOutcome, 'escalated'], 'escalated'],
    [toTheBoard, 'with-board'],
    [[...toTheBoard, 'board-answered'], 'board-answered'],
    [[...toTheBoard, 'board-answered', 'referred-outside'], 'referred-outside'],
    [[...toTheOutcome, 'closed'], 'closed'],
    [[...toTheOutcome, 'reopened'], 'under-investigation'],
  ])('after %j is %s', (names, status) => {
    expect(standingOf(complaint(...names)).status).toBe(status);
  });
});

test('a receipt from the bot takes no step', () => {
  const receipt = {
    policy: 'complaint',
    version: book.complaint[0]?.version ?? '',
    outcome: 'registered',
    clauses: ['reference'],
    lastDay: null,
    decidedAt: '2026-12-23T14:00:00Z',
    inputs: {},
  };
  const opened: CaseEvent = { ...(openedAt() as CaseEvent & { type: 'opened' }), receipt };
  expect(standingOf([opened])).toEqual(standingOf(complaint()));
});

describe('alarms', () => {
  test('day 8 without an investigator reaches the manager', () => {
    const events = complaint('acknowledged', 'passed-to-manager');
    expect(standingOf(events, '2026-12-30T23:59:59+01:00').alarms).toEqual([]);
    expect(standingOf(events, '2026-12-31T00:00:00+01:00').alarms).toEqual([
      { about: 'assign', to: 'manager', since: '2026-12-31' },
    ]);
    expect(standingOf(complaint('assigned'), '2026-12-31T00:00:00+01:00').alarms).toEqual([]);
    expect(standingOf(complaint(...toTheOutcome), '2027-02-01T00:00:00Z').alarms).toEqual([]);
  });

  test('a wish for the board before an outcome reaches the manager, and stops no clock', () => {
    const standing = standingOf(complaint('acknowledged', 'escalated'));
    expect(standing.alarms).toEqual([
      { about: 'early-escalation', to: 'manager', since: '2027-01-07' },
    ]);
    expect(standing.status).toBe('acknowledged');
    expect(standing.clauses).toContain('escalation');
    expect(daysOf(standing)).toEqual(daysOf(standingOf(complaint('acknowledged'))));
  });

  test('the manager is reminded of a wish for the board until the board has the file', () => {
    const about = (...names: StepName[]) =>
      standingOf(complaint(...names)).alarms.map((alarm) => alarm.about);
    expect(about(...toTheOutcome, 'escalated')).toEqual(['escalation']);
    expect(about('escalated', 'resolved')).toEqual(['escalation']);
    expect(about(...toTheBoard)).toEqual([]);
  });
});

describe('the body outside the shop', () => {
  const shown = (names: StepName[], now: string) =>
    standingOf(complaint(...names), now).outside?.name;
  const lastMoment = '2027-01-15T23:59:59+01:00';

  test('is shown after the answer of the board, and when its week lapses', () => {
    expect(shown(toTheOutcome, '2027-03-01T00:00:00Z')).toBeUndefined();
    expect(shown(toTheBoard, lastMoment)).toBeUndefined();
    expect(shown(toTheBoard, '2027-01-16T00:00:00+01:00')).toBe('ACM ConsuWijzer');
    expect(shown([...toTheBoard, 'board-answered'], lastMoment)).toBe('ACM ConsuWijzer');
  });

  test('is the one of the country of the shop', () => {
    const answered = complaint(...toTheBoard, 'board-answered');
    const british = bookOf(edited('calendar.yaml', 'country: NL', 'country: GB'));
    const belgian = bookOf(edited('calendar.yaml', 'country: NL', 'country: BE'));
    expect(standingOf(answered, lastMoment, british).outside?.name).toBe('Trading Standards');
    expect(standingOf(answered, lastMoment, belgian).outside).toBeUndefined();
  });
});

describe('a reopened complaint', () => {
  test('keeps its original dates, and what was done', () => {
    const standing = standingOf(complaint(...toTheOutcome, 'reopened'));
    expect(daysOf(standing)).toEqual({ answer: '2027-01-06' });
    const bare = standingOf(complaint('resolved', 'reopened'));
    expect(daysOf(bare)).toEqual(daysOf(standingOf(complaint())));
  });

  test('keeps the date of its progress report, and takes a new one', () => {
    const reported = complaint('progress-reported', 'resolved', 'reopened');
    expect(daysOf(standingOf(reported))).toMatchObject({ answer: '2027-01-20' });
    const again: CaseEvent = { ...steps['progress-reported'], newDate: '2027-02-03' };
    expect(daysOf(standingOf([...reported, again]))).toMatchObject({ answer: '2027-02-03' });
  });

  test('needs a new outcome and a new wish before it goes to the board again', () => {
    const again = complaint(...toTheBoard, 'board-answered', 'reopened', 'resolved');
    expect(standingOf(again)).toMatchObject({ status: 'resolved', outside: undefined });
    const moved = [...again, steps.escalated, steps['board-received']];
    expect(daysOf(standingOf(moved))).toEqual({ 'board-answer': '2027-01-15' });
  });
});

test('what is missing is told by step and event', () => {
  expect(standingOf(complaint('acknowledged', 'passed-to-manager')).missing).toEqual([
    { step: 'assign', event: 'assigned', needs: ['investigator'] },
    { step: 'answer', event: 'resolved', needs: ['actions', 'conclusions', 'changes'] },
    { step: 'answer', event: 'progress-reported', needs: ['newDate'] },
  ]);
});

test('the book says who owns a step and how long it takes', () => {
  const written = /owner: customer-service\s+(within: \{ )count: 3, unit: working-days/;
  const shop = bookOf(edited('complaint.yaml', written, '$1count: 1, unit: weeks'));
  expect(standingOf(complaint(), undefined, shop).due[0]).toEqual({
    step: 'acknowledge',
    by: '2026-12-30',
    owner: null,
    late: false,
  });
});

test('every standing rests on clauses of the book', () => {
  for (let length = 0; length <= toTheBoard.length; length += 1) {
    const { clauses } = standingOf(
      complaint(...toTheBoard.slice(0, length)),
      '2027-03-01T00:00:00Z',
    );
    expect(clauses.length).toBeGreaterThan(0);
    for (const id of clauses) expect(book.complaint[0]?.clauses[id].source).toMatch(/^003_/);
  }
});
