import { expect, test } from '@jest/globals';
import { decidingPolicies, type DecidingPolicy } from '../../policies/topics.ts';
import { whatIf } from '../../policies/what-if.ts';
import { book, order } from './sample.ts';

const placed = '2026-11-01T23:30:00+01:00';

const facts: Record<DecidingPolicy, unknown> = {
  withdrawal: { order: null },
  refund: { claim: 'not-delivered', order: order(), evidence: false },
  support: { asks: [], version: 'current', modifiedBy: 'nobody', securityHole: false },
  complaint: { events: [{ type: 'opened', at: placed }] },
  reviews: { platform: 'own', evidence: true },
  licence: { evidence: true },
};

test.each(decidingPolicies)(
  'a moment without an offset is the only fault of a sound question: %s',
  (policy) => {
    expect(whatIf(book, policy, facts[policy], placed)).toHaveProperty('answer');
    for (const moment of ['2026-11-02T12:00:00', '2026-11-02', 'now', '']) {
      expect(whatIf(book, policy, facts[policy], moment)).toEqual({
        faults: [
          `--at is "${moment}"; write a moment with its offset, such as 2026-11-21T12:00:00+01:00`,
        ],
      });
    }
  },
);

test.each(decidingPolicies)(
  'whatever the facts are, faults are told and nothing is thrown: %s',
  (policy) => {
    for (const strange of [null, [], {}, 'text', 7, { events: 'none', asks: 'all', order: null }]) {
      const { faults } = whatIf(book, policy, strange, placed) as { faults: string[] };
      expect(faults.length).toBeGreaterThan(0);
    }
  },
);
