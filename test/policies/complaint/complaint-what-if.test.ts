import { describe, expect, test } from '@jest/globals';
import {
  complaintFactsSchema,
  complaintWhatIf,
} from '../../../policies/complaint/complaint-what-if.ts';
import { findingsOf } from '../../../policies/book-file/finding.ts';
import { received } from './complaint-sample.ts';
import { at, book } from '../sample.ts';

const opened = { type: 'opened', at: received };
const acknowledged = {
  type: 'acknowledged',
  at: '2026-12-24T10:00:00+01:00',
  handler: 'Noor',
  answerBy: '2027-01-06',
};

/** The answer to facts as they come from outside, or their faults as they are printed. */
function ask(facts: unknown, moment = '2027-01-05T12:00:00+01:00') {
  const parsed = complaintFactsSchema.safeParse(facts, { reportInput: true });
  if (parsed.success) return complaintWhatIf(book, parsed.data, at(moment));
  const findings = parsed.error.issues.flatMap((issue) => findingsOf(issue, complaintFactsSchema));
  return { faults: findings.map(({ problem, instead }) => `${problem}; ${instead}`) };
}

const faultsOf = (...events: unknown[]) => {
  const answer = ask({ events });
  return 'faults' in answer ? answer.faults : [];
};

describe('what would stand', () => {
  test('is the status, what is due, and the version, and nothing else', () => {
    expect(ask({ events: [opened, acknowledged] })).toEqual({
      answer: {
        status: 'acknowledged',
        due: [
          { step: 'pass-to-manager', by: '2026-12-30', owner: 'customer-service', late: true },
          { step: 'assign', by: '2026-12-30', owner: 'manager', late: true },
          { step: 'answer', by: '2027-01-06', owner: 'investigator', late: false },
        ],
        version: book.complaint[0]?.version,
      },
    });
  });

  test('a new date may be a moment, counted as its day in the zone of the shop', () => {
    const report = {
      type: 'progress-reported',
      at: '2027-01-04T12:00:00+01:00',
      newDate: '2027-01-19T23:30:00Z',
    };
    const answer = ask({ events: [opened, report] });
    expect(answer).toHaveProperty('answer.due.3.by', '2027-01-20');
  });

  test('an outcome may be told in several lines', () => {
    const outcome = {
      type: 'resolved',
      at: '2027-01-04T12:00:00+01:00',
      actions: ['Gebeld.', 'Gezocht.'],
      conclusions: ['Gevonden.'],
      changes: 'Geen.',
      remedies: 'apology',
      decidedBy: 'manager',
    };
    expect(ask({ events: [opened, outcome] })).toMatchObject({
      answer: { status: 'resolved', due: [] },
    });
  });
});

describe('facts that do not fit', () => {
  test('are all named, each with its place', () => {
    const faults = faultsOf(
      { type: 'opend', at: received },
      { ...acknowledged, at: 'gisteren', handeler: 'Noor' },
      { type: 'progress-reported', at: received, newDate: 'morgen' },
      { type: 'resolved', at: received, remedies: ['money'] },
      'closed',
    );
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'events.0.type',
      'events.1.at',
      'events.1.handeler',
      'events.2.newDate',
      'events.3.remedies',
      'events.4',
    ]);
    for (const fault of faults) expect(fault).toMatch(/; (write|leave it out)/);
  });

  test.each([[{}], [{ events: [] }], [[]], [null], ['events']])('%j', (facts) => {
    expect(ask(facts)).toEqual({ faults: [expect.stringContaining('; write ')] });
  });

  test('name events that go back in time', () => {
    expect(faultsOf(acknowledged, opened)).toEqual([
      `events.1.at is "${received}"; write the events in the order in which they happened`,
    ]);
  });
});

describe('events that are not allowed', () => {
  test('are named when they say too little, all of them', () => {
    expect(
      faultsOf(
        opened,
        { ...acknowledged, handler: ' ' },
        { type: 'resolved', at: acknowledged.at },
      ),
    ).toEqual([
      'events.1 (acknowledged) is not allowed: acknowledged needs handler',
      'events.2 (resolved) is not allowed: resolved needs actions, conclusions, changes',
    ]);
  });

  test('are named with the reason when it is not their time', () => {
    expect(faultsOf(opened, { type: 'board-received', at: received })).toEqual([
      'events.1 (board-received) is not allowed: the case is open, and it must be resolved or escalated',
    ]);
    expect(faultsOf(acknowledged)).toEqual([
      'events.0 (acknowledged) is not allowed: a case begins with opened',
    ]);
  });

  test('are named when they lie ahead of the moment asked about', () => {
    expect(ask({ events: [opened, acknowledged] }, received)).toEqual({
      faults: ['events.1 (acknowledged) is not allowed: it lies after 2026-12-23T14:00:00Z'],
    });
  });
});
