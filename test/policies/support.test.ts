import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { citedClauses } from '../../policies/cited-clauses.ts';
import { receiptSchema } from '../../policies/case/receipt.ts';
import {
  decideSupportScope,
  supportAsks,
  supportReceipt,
  type SupportAsk,
  type SupportFacts,
} from '../../policies/support/decide-support.ts';
import { at, book, bookOf, edited } from './sample.ts';

const now = at('2026-11-21T12:00:00+01:00');

function decide(changes: Partial<SupportFacts>) {
  const facts = {
    asks: [],
    version: 'current' as const,
    modifiedBy: 'nobody' as const,
    securityHole: false,
    ...changes,
  };
  return decideSupportScope(book, facts, now).cases.map(({ outcome, clauses }) => ({
    outcome,
    clauses,
  }));
}

const inScope = (...clauses: string[]) => ({ outcome: 'in-scope', clauses });
const outdated = { outcome: 'not-supported-outdated', clauses: ['outdated', 'updates'] };
const modified = { outcome: 'not-supported-modified', clauses: ['modified'] };
const byThirdParty = { outcome: 'not-supported-modified', clauses: ['third-party-modification'] };
const paid = { outcome: 'paid-customization', clauses: ['customization', 'paid-solution'] };
const staff = (...clauses: string[]) => ({
  outcome: 'staff-judges',
  clauses: [...clauses, 'nobody-left-behind'],
});

describe('what is asked of a current product that nobody changed', () => {
  test.each<[SupportAsk, object]>([
    ['usage', inScope('usage')],
    ['technical', inScope('technical')],
    ['defect', inScope('defects')],
    ['bundled-asset-defect', inScope('bundled-assets')],
    ['compatibility-update', inScope('updates')],
    ['security-update', inScope('updates')],
    ['customization', paid],
    ['third-party-modification', byThirdParty],
  ])('%s', (ask, expected) => {
    expect(decide({ asks: [ask] })).toEqual([expected]);
  });

  test('what stayed unclear goes to a person', () => {
    expect(decide({ asks: [] })).toEqual([staff()]);
  });

  test('a security hole asks for an update, whatever else is asked', () => {
    expect(decide({ asks: ['customization'], securityHole: true })).toEqual([
      paid,
      inScope('updates'),
    ]);
    expect(decide({ asks: ['security-update'], securityHole: true })).toEqual([inScope('updates')]);
  });
});

describe('the state of the product', () => {
  test.each<[string, Partial<SupportFacts>, object[]]>([
    ['outdated: the update is proposed first', { version: 'outdated' }, [outdated]],
    [
      'outdated, with a security hole: the update closes it',
      { version: 'outdated', securityHole: true },
      [outdated],
    ],
    ['changed by the customer', { modifiedBy: 'customer' }, [modified]],
    ['changed by a third party', { modifiedBy: 'third-party' }, [byThirdParty]],
    [
      'changed and outdated: an update would not help',
      { version: 'outdated', modifiedBy: 'third-party' },
      [byThirdParty],
    ],
    [
      'changed by the customer, with a security hole: a person',
      { modifiedBy: 'customer', securityHole: true },
      [staff('modified', 'updates')],
    ],
    [
      'changed by a third party, with a security hole: a person',
      { modifiedBy: 'third-party', securityHole: true },
      [staff('third-party-modification', 'updates')],
    ],
    [
      'changed, outdated and with a security hole: a person',
      { version: 'outdated', modifiedBy: 'customer', securityHole: true },
      [staff('modified', 'updates')],
    ],
  ])('%s', (_, facts, expected) => {
    expect(decide({ asks: ['defect'], ...facts })).toEqual(expected);
  });

  test.each<Partial<SupportFacts>>([
    { version: 'outdated' },
    { modifiedBy: 'customer' },
    { modifiedBy: 'third-party' },
  ])('plays no part in a customization: %p', (facts) => {
    expect(decide({ asks: ['customization'], ...facts })).toEqual([paid]);
  });

  test('a hole in what a third party made of it goes to a person', () => {
    const facts: Partial<SupportFacts> = { asks: ['third-party-modification'], securityHole: true };
    expect(decide(facts)[0]).toEqual(staff('third-party-modification', 'updates'));
  });
});

describe('several asks at once', () => {
  test('a defect and a customization are two cases, in the order they were asked', () => {
    expect(decide({ asks: ['defect', 'customization'] })).toEqual([inScope('defects'), paid]);
    expect(decide({ asks: ['customization', 'defect'] })).toEqual([paid, inScope('defects')]);
  });

  test('what comes out alike is one case with the clauses of each', () => {
    expect(decide({ asks: ['usage', 'defect', 'usage', 'technical'] })).toEqual([
      inScope('usage', 'defects', 'technical'),
    ]);
  });

  test('a defect and a customization of a changed product with a hole are two cases too', () => {
    expect(
      decide({ asks: ['defect', 'customization'], modifiedBy: 'third-party', securityHole: true }),
    ).toEqual([staff('third-party-modification', 'updates'), paid]);
  });
});

const anyFacts: fc.Arbitrary<SupportFacts> = fc.record({
  asks: fc.array(fc.constantFrom(...supportAsks), { maxLength: 5 }),
  version: fc.constantFrom('current', 'outdated'),
  modifiedBy: fc.constantFrom('nobody', 'customer', 'third-party'),
  securityHole: fc.boolean(),
});

describe('for any question', () => {
  test('each ask ends in one case, and no two cases have the same outcome', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { cases } = decideSupportScope(book, facts, now);
        const asks = cases.flatMap((one) => one.asks);
        const expected = new Set([
          ...facts.asks,
          ...(facts.securityHole ? ['security-update'] : []),
        ]);
        expect([...asks].sort()).toEqual([...expected].sort());
        expect(new Set(cases.map(({ outcome }) => outcome)).size).toBe(cases.length);
        expect(cases.length).toBeGreaterThan(0);
      }),
    );
  });

  test('the order of the asks changes the order of the cases only', () => {
    const sorted = (facts: SupportFacts) =>
      decideSupportScope(book, facts, now)
        .cases.map(({ outcome, clauses }) => `${outcome} ${[...clauses].sort().join()}`)
        .sort();
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(sorted({ ...facts, asks: [...facts.asks].reverse() })).toEqual(sorted(facts));
      }),
    );
  });

  test('a product in a worse state never has more in scope', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const covered = (one: SupportFacts) =>
          decideSupportScope(book, one, now).cases.some(({ outcome }) => outcome === 'in-scope');
        if (covered(facts)) {
          expect(covered({ ...facts, version: 'current', modifiedBy: 'nobody' })).toBe(true);
        }
      }),
    );
  });

  test('a receipt of each case rests on clauses that the book holds', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decision = decideSupportScope(book, facts, now);
        for (const one of decision.cases) {
          const stored = JSON.stringify(supportReceipt(facts, decision, one, now));
          const receipt = receiptSchema.parse(JSON.parse(stored));
          expect(citedClauses(book, receipt)?.map(({ id }) => id)).toEqual(one.clauses);
          expect(receipt).toMatchObject({ lastDay: null, inputs: facts });
        }
      }),
    );
  });
});

describe('the version that decides', () => {
  const first = edited('support.yaml', 'effectiveFrom: 2024-01-01', 'effectiveFrom: 2026-01-01');
  const text = first.find(({ name }) => name === 'support.yaml')?.text ?? '';
  const [, version = ''] = /versions:\n([^]*)/.exec(text) ?? [];
  const two = bookOf(
    first.map((file) =>
      file.name === 'support.yaml'
        ? { ...file, text: text + version.replace('2026-01-01', '2026-07-01') }
        : file,
    ),
  );
  const facts: SupportFacts = {
    asks: ['usage'],
    version: 'current',
    modifiedBy: 'nobody',
    securityHole: false,
  };
  const decideAt = (boughtAt?: string) =>
    decideSupportScope(two, { ...facts, ...(boughtAt !== undefined && { boughtAt }) }, now);

  test.each([
    ['is that of the purchase', '2026-06-30T23:59:59+02:00', '2026-01-01'],
    ['changes at the midnight of the shop', '2026-06-30T22:00:00Z', '2026-07-01'],
    ['is that of today where no order is known', undefined, '2026-07-01'],
  ])('%s', (_, boughtAt, day) => {
    expect(decideAt(boughtAt).version.slice(0, 10)).toBe(day);
  });

  test('before the first one a person judges, for nothing was agreed', () => {
    const { cases, version } = decideAt('2025-12-31T23:59:59+01:00');
    expect(cases).toEqual([
      { outcome: 'staff-judges', asks: ['usage'], clauses: ['nobody-left-behind'] },
    ]);
    expect(version.slice(0, 10)).toBe('2026-01-01');
  });

  test('is named in the receipt, with the day of the purchase', () => {
    const bought = { ...facts, boughtAt: '2026-06-30T21:59:59Z' };
    const decision = decideSupportScope(two, bought, now);
    const [one] = decision.cases;
    expect(one && supportReceipt(bought, decision, one, now)).toEqual({
      policy: 'support',
      version: decision.version,
      outcome: 'in-scope',
      clauses: ['usage'],
      lastDay: null,
      decidedAt: '2026-11-21T11:00:00Z',
      inputs: { ...bought, calendar: decision.calendar },
    });
  });
});
