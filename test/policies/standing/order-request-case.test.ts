import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CaseEvent } from '../../../policies/case/case-events.ts';
import { caseStanding } from '../../../policies/standing/case-standing.ts';
import { at, book } from '../sample.ts';

const monday = '2026-12-14T12:00:00+01:00';

function standing(now: string, events: CaseEvent[]) {
  return caseStanding(book, { reference: 'B-1', events }, at(now));
}

describe('a request about an order', () => {
  const opened: CaseEvent = {
    ...{ type: 'opened', at: monday, kind: 'order-request', conversation: 'c1' },
    summary: 'Annuleer 1042',
  };
  const changed = (action: 'cancel-order' | 'note'): CaseEvent => ({
    ...{ type: 'order-changed', at: monday, action },
  });

  test('is carried out or answered by the time that customers were told', () => {
    const until = at('2026-12-16T12:00:00+01:00').toString();
    expect(standing(monday, [opened]).steps).toMatchObject([
      { step: 'carry-out-request', by: until },
    ]);
    expect(standing('2026-12-16T12:00:00+01:00', [opened])).toMatchObject({
      alarms: [{ about: 'carry-out-request' }],
      updates: [{ about: 'where-things-stand' }],
    });
  });

  test('is closed by what the order system did, and not by a note', () => {
    expect(standing(monday, [opened, changed('cancel-order')])).toMatchObject({ status: 'closed' });
    expect(standing(monday, [opened, changed('note')])).toMatchObject({ status: 'open' });
  });

  test('that the system refuses is told to whoever sees to it, once', () => {
    const refused: CaseEvent = {
      ...{ type: 'order-change-refused', at: monday, action: 'cancel-order', reason: 'verzonden' },
    };
    const { alarms, status } = standing(monday, [opened, refused, refused]);
    expect([status, alarms]).toMatchObject([
      'open',
      [{ about: 'order-change-refused', to: ['customer-service'], raised: false }],
    ]);
    const noted: CaseEvent = {
      ...{ type: 'alarm-raised', at: monday, about: 'order-change-refused' },
      since: Temporal.Instant.from(monday).toString(),
    };
    expect(standing(monday, [opened, refused, noted]).alarms).toMatchObject([{ raised: true }]);
  });
});
