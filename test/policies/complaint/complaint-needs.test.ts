import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../../policies/case/case-events.ts';
import { complaintStanding } from '../../../policies/complaint/complaint-standing.ts';
import {
  complaint,
  openedAt,
  received,
  standingOf,
  steps,
  toTheBoard,
  toTheOutcome,
  type StepName,
} from './complaint-sample.ts';
import { at, book, bookOf, edited } from '../sample.ts';

function refusedOf(events: CaseEvent[]) {
  const standing = complaintStanding(book, events, at(received));
  return 'refused' in standing ? standing.refused : undefined;
}

/** A step after the events that lead to it, with fields of it left out or blank. */
const before: Partial<Record<StepName, StepName[]>> = { 'board-answered': toTheBoard };

describe('a step does not count without what it needs', () => {
  test.each<[StepName, string]>([
    ['acknowledged', 'handler'],
    ['acknowledged', 'answerBy'],
    ['assigned', 'investigator'],
    ['progress-reported', 'newDate'],
    ['resolved', 'actions'],
    ['resolved', 'conclusions'],
    ['resolved', 'changes'],
    ['board-answered', 'decidedBy'],
  ])('%s without %s', (name, need) => {
    const earlier = complaint(...(before[name] ?? []));
    const whole = { ...steps[name] };
    expect(refusedOf([...earlier, whole])).toBeUndefined();
    for (const empty of [undefined, '  ']) {
      const event = { ...whole, [need]: empty } as CaseEvent;
      expect(refusedOf([...earlier, event])).toEqual({
        index: earlier.length,
        event: name,
        reason: 'needs-missing',
        why: `${name} needs ${need}`,
        missing: [need],
      });
    }
  });

  test('and all that is missing is named at once', () => {
    const event: CaseEvent = { type: 'resolved', at: received };
    expect(refusedOf([openedAt(), event])?.why).toBe(
      'resolved needs actions, conclusions, changes',
    );
  });

  test('and what that is, the book says', () => {
    const shop = bookOf(edited('complaint.yaml', 'needs: [handler, answerBy]', 'needs: [handler]'));
    const event: CaseEvent = { type: 'acknowledged', at: received, handler: 'Noor' };
    expect(standingOf([openedAt(), event], received, shop).status).toBe('acknowledged');
  });
});

describe('a new date', () => {
  const report = (newDate: string): CaseEvent => ({ ...steps['progress-reported'], newDate });

  test('cannot have passed on the day of the report', () => {
    expect(refusedOf([openedAt(), report('2027-01-04')])?.reason).toBe('date-has-passed');
    expect(refusedOf([openedAt(), report('2027-01-05')])).toBeUndefined();
  });
});

describe('remedies', () => {
  const granted = (decidedBy: string | undefined, ...earlier: StepName[]) =>
    refusedOf([...complaint(...earlier), { ...steps.resolved, remedies: ['refund'], decidedBy }])
      ?.reason;
  const no = 'not-granted-by-manager';

  test('are granted by the manager alone', () => {
    expect(granted('Mila', 'passed-to-manager')).toBeUndefined();
    expect(granted('  mila ', 'passed-to-manager')).toBeUndefined();
    expect(granted('manager')).toBeUndefined();
    expect(granted('Noor', 'acknowledged', 'passed-to-manager')).toBe(no);
    expect(granted('Ilse', 'passed-to-manager')).toBe(no);
    expect(granted('Noor', 'acknowledged')).toBe(no);
    expect(granted('Bram', 'assigned')).toBe(no);
    expect(granted(undefined, 'passed-to-manager')).toBe(no);
    expect(granted(' ')).toBe(no);
  });

  test('need no manager when there are none', () => {
    const outcome: CaseEvent = { ...steps.resolved, remedies: [], decidedBy: 'Noor' };
    expect(refusedOf([...complaint('acknowledged'), outcome])).toBeUndefined();
  });
});

describe('the board', () => {
  test.each(['Noor', 'Mila', 'Bram', ' BRAM '])(
    '%s, who handled it, cannot decide',
    (decidedBy) => {
      const answer: CaseEvent = { ...steps['board-answered'], decidedBy };
      expect(refusedOf([...complaint(...toTheBoard), answer])?.reason).toBe('same-person');
    },
  );

  test('nor can the manager it was passed to, whoever decided the outcome', () => {
    const outcome: CaseEvent = { ...steps.resolved, decidedBy: 'Bram' };
    const toBoard = [steps.escalated, steps['board-received']];
    const answer: CaseEvent = { ...steps['board-answered'], decidedBy: 'Mila' };
    const events = [...complaint('passed-to-manager'), outcome, ...toBoard, answer];
    expect(refusedOf(events)?.reason).toBe('same-person');
  });

  test('nor can who handled it before it was reopened', () => {
    const again: CaseEvent = { ...steps.acknowledged, handler: 'Teun' };
    const answer: CaseEvent = { ...steps['board-answered'], decidedBy: 'Noor' };
    const events = [
      ...complaint(...toTheOutcome, 'reopened'),
      again,
      steps.resolved,
      steps.escalated,
      steps['board-received'],
      answer,
    ];
    expect(refusedOf(events)?.reason).toBe('same-person');
  });

  test.each<[string, StepName[], string]>([
    ['before an outcome', ['escalated', 'board-received'], 'not-at-this-point'],
    ['unasked', [...toTheOutcome, 'board-received'], 'nobody-escalated'],
    ['with an answer to nothing', ['board-answered'], 'not-at-this-point'],
    [
      'by a wish from before it was reopened',
      [...toTheBoard, 'board-answered', 'reopened', 'resolved', 'board-received'],
      'nobody-escalated',
    ],
    [
      'with a second answer',
      [...toTheBoard, 'board-answered', 'referred-outside', 'board-answered'],
      'board-answered-already',
    ],
    [
      'asked again after its answer',
      [...toTheBoard, 'board-answered', 'closed', 'escalated'],
      'board-answered-already',
    ],
  ])('is not reached %s', (_, names, reason) => {
    expect(refusedOf(complaint(...names))).toMatchObject({ index: names.length, reason });
  });

  test('can be asked for after the complaint was closed, and answer after its time', () => {
    expect(refusedOf(complaint(...toTheOutcome, 'closed', 'escalated'))).toBeUndefined();
    const late = complaint(...toTheBoard, 'referred-outside', 'board-answered');
    expect(standingOf(late).status).toBe('board-answered');
  });
});

test('nobody is sent outside while the board has time to answer', () => {
  const referred = (moment: string): CaseEvent => ({ ...steps['referred-outside'], at: moment });
  const early = [...complaint(...toTheBoard), referred('2027-01-15T23:59:59+01:00')];
  expect(refusedOf(early)).toMatchObject({
    reason: 'board-has-time',
    why: 'the board can answer through 2027-01-15',
  });
  const lapsed = [...complaint(...toTheBoard), referred('2027-01-16T00:00:00+01:00')];
  expect(refusedOf(lapsed)).toBeUndefined();
  const answered = [...complaint(...toTheBoard, 'board-answered'), referred(received)];
  expect(refusedOf(answered)).toBeUndefined();
});

test.each<StepName>(['acknowledged', 'passed-to-manager', 'assigned', 'progress-reported'])(
  '%s comes before the outcome',
  (name) => {
    const events = complaint(...toTheOutcome, name);
    expect(refusedOf(events)).toMatchObject({ event: name, reason: 'not-at-this-point' });
  },
);

test('the board may wait for the customer too', () => {
  const waiting = standingOf(complaint(...toTheBoard, 'waiting-for-customer'));
  expect(waiting.status).toBe('waiting-for-customer');
  expect(waiting.due.map(({ step }) => step)).toEqual(['board-answer']);
});

test('only a complaint has a standing on the ladder', () => {
  const refund = { ...openedAt(), kind: 'refund' } as CaseEvent;
  expect(refusedOf([refund])).toMatchObject({ index: 0, reason: 'not-for-this-kind' });
  expect(refusedOf([])).toMatchObject({ index: 0, reason: 'not-opened' });
});
