import { describe, expect, test } from '@jest/globals';
import { CaseDamaged, foldCase } from '../../policies/case/fold-case.ts';
import { caseSchema, type CaseEvent, type CaseKind } from '../../policies/case/case-events.ts';
import { nextReference } from '../../policies/case/case-reference.ts';
import { complaint, steps, toTheBoard } from './complaint/complaint-sample.ts';

const opened: CaseEvent = {
  type: 'opened',
  at: '2026-11-08T10:00:00Z',
  kind: 'refund',
  conversation: 'c1',
  orderNumber: '1042',
  summary: 'not as described',
};
const evidence: CaseEvent = {
  type: 'evidence-added',
  at: '2026-11-12T10:00:00Z',
  text: 'see photo',
  files: [],
};
const stopAtEnd = {
  type: 'future-invoices-cancelled',
  at: '2026-11-08T10:01:00Z',
  stop: 'end-of-cycle',
  serviceEndsOn: '2026-12-13',
} as const;
const stopNow: CaseEvent = {
  type: 'future-invoices-cancelled',
  at: '2026-11-09T10:01:00Z',
  stop: 'now',
  serviceEndsOn: '2026-11-09',
};

const fold = (...events: CaseEvent[]) =>
  foldCase(caseSchema.parse({ reference: 'R-1042', events }));

describe('the state of a case', () => {
  test('is open, with what it was opened with', () => {
    expect(fold(opened)).toEqual({
      reference: 'R-1042',
      kind: 'refund',
      status: 'open',
      openedAt: '2026-11-08T10:00:00Z',
      conversation: 'c1',
      orderNumber: '1042',
      summary: 'not as described',
      evidence: 0,
      phase: 'open',
      latest: { opened },
      handledBy: [],
    });
  });

  test('waits for evidence until some is added, and keeps its date', () => {
    const waiting = { ...opened, evidenceAwaited: true };
    expect(fold(waiting).status).toBe('evidence-awaited');
    expect(fold(waiting, evidence, evidence)).toMatchObject({
      status: 'open',
      evidence: 2,
      openedAt: '2026-11-08T10:00:00Z',
    });
  });

  test('holds the latest word on the end of a subscription', () => {
    const { at, stop, serviceEndsOn } = stopAtEnd;
    expect(fold(opened, stopAtEnd).cancelled).toMatchObject({ at, stop, serviceEndsOn });
    expect(fold(opened, stopAtEnd, stopNow).cancelled).toMatchObject({
      stop: 'now',
      serviceEndsOn: '2026-11-09',
    });
  });

  test('after a reopening holds what was done, and no outcome', () => {
    const done = complaint(...toTheBoard, 'board-answered', 'referred-outside', 'closed');
    const state = foldCase({ reference: '1042', events: [...done, steps.reopened] });
    expect(Object.keys(state.latest).sort()).toEqual([
      'acknowledged',
      'assigned',
      'opened',
      'passed-to-manager',
      'reopened',
    ]);
  });

  test('cannot be told of a case that was never opened', () => {
    expect(() => fold()).toThrow(CaseDamaged);
    expect(() => fold(evidence, opened)).toThrow(CaseDamaged);
  });
});

test.each<[CaseKind, string | undefined, string[], string]>([
  ['refund', '1042', [], 'R-1042'],
  ['refund', '1042', ['R-1042'], 'R-1042-2'],
  ['refund', '1042', ['R-1042', 'R-1042-2'], 'R-1042-3'],
  ['refund', '1042', ['1042', 'S-1042', 'R-1042-2'], 'R-1042'],
  ['support', '1042', ['R-1042'], 'S-1042'],
  ['complaint', '1042', ['R-1042'], '1042'],
  ['complaint', '1042', ['1042'], '1042-2'],
  ['refund', undefined, [], 'R-k7mq'],
  ['complaint', undefined, [], 'k7mq'],
])('a case of kind %s on order %s beside %j is %s', (kind, orderNumber, references, expected) => {
  const existing = references.map((reference) => ({ reference }));
  expect(nextReference(kind, orderNumber, existing, 'k7mq')).toBe(expected);
});

test('no two kinds share a reference', () => {
  const kinds = [
    'refund',
    'support',
    'customization',
    'complaint',
    'review-appeal',
    'licence-appeal',
  ];
  const references = kinds.map((kind) => nextReference(kind as CaseKind, '1042', [], 'k7mq'));
  expect(new Set(references).size).toBe(kinds.length);
});
