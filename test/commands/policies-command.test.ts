import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RefundFacts } from '../../policies/refund/decide-refund.ts';
import { book, order } from '../policies/sample.ts';
import { finish } from '../support/children/child-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { policies } from './policies-sample.ts';

const placed = '2026-11-01T23:30:00+01:00';

async function whatIf(kind: string, facts: unknown, moment: string, ...more: string[]) {
  const file = join(await temporaryFolder(), 'facts.json');
  await writeFile(file, typeof facts === 'string' ? facts : JSON.stringify(facts));
  return policies(['what-if', kind, '--facts', file, '--at', moment, ...more]);
}

const refundFacts: RefundFacts = { claim: 'not-delivered', order: order(), evidence: false };
const supportFacts = {
  asks: ['defect', 'customization'],
  version: 'current',
  modifiedBy: 'nobody',
  securityHole: false,
};

describe('what-if --json prints one object and nothing else', () => {
  test.each([
    ['2026-11-08T23:59:59+01:00', 'in-time', ['not-delivered', 'slow-processing']],
    ['2026-11-09T00:00:00+01:00', 'too-late', ['not-delivered', 'contact']],
  ])('a refund asked at %s: %s', async (moment, outcome, clauses) => {
    const { code, stdout, stderr } = await whatIf('refund', refundFacts, moment, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      outcome,
      lastDay: '2026-11-08',
      clauses,
      version: book.refund[0]?.version,
    });
  });

  test('an order as the orders file has it will do', async () => {
    const whole = { ...order(), email: 'sanne@example.nl', postcode: '3511 AB' };
    const facts = { ...refundFacts, order: whole };
    const { code, stdout } = await whatIf('refund', facts, '2026-11-08T12:00:00+01:00', '--json');
    expect([code, (JSON.parse(stdout) as { outcome: string }).outcome]).toEqual([0, 'in-time']);
  });

  test('a subscription that is only cancelled says when the service ends', async () => {
    const subscription = order({
      kind: 'subscription',
      delivery: { status: 'delivered', deliveredAt: placed },
      payments: [{ paidAt: placed, amount: 49, currency: 'EUR', status: 'paid' }],
      billing: { cycle: 'month', nextInvoiceOn: '2026-12-01' },
    });
    const facts = { claim: 'cancel-recurring', order: subscription, evidence: false };
    const { stdout } = await whatIf('refund', facts, '2026-11-20T12:00:00+01:00', '--json');
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'cancel-only',
      lastDay: '2026-11-08',
      clauses: ['future-invoices', 'stop-choice'],
      serviceEndsOn: '2026-11-30',
      version: book.refund[0]?.version,
    });
  });

  test('a defect and a customization are two cases', async () => {
    const { code, stdout } = await whatIf('support', supportFacts, placed, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      cases: [
        { outcome: 'in-scope', clauses: ['defects'] },
        { outcome: 'paid-customization', clauses: ['customization', 'paid-solution'] },
      ],
      version: book.support[0]?.version,
    });
  });

  test.each([
    ['reviews', { platform: 'own', evidence: false }, ['own-appeal', 'own-evidence']],
    ['licence', { evidence: true }, ['appeal', 'reinstated']],
  ] as const)('an appeal is for staff to judge: %s', async (policy, facts, clauses) => {
    const { code, stdout } = await whatIf(policy, facts, placed, '--json');
    expect(code).toBe(0);
    const version = book[policy][0]?.version;
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'staff-judges',
      lastDay: null,
      clauses,
      version,
    });
  });

  test('a complaint says what is due by which day', async () => {
    const events = [{ type: 'opened', at: '2026-12-23T15:00:00+01:00' }];
    const moment = '2026-12-23T16:00:00+01:00';
    const { code, stdout } = await whatIf('complaint', { events }, moment, '--json');
    expect(code).toBe(0);
    const step = (name: string, by: string, owner: string) => ({
      step: name,
      by,
      owner,
      late: false,
    });
    expect(JSON.parse(stdout)).toEqual({
      status: 'open',
      due: [
        step('acknowledge', '2026-12-29', 'customer-service'),
        step('pass-to-manager', '2026-12-30', 'customer-service'),
        step('assign', '2026-12-30', 'manager'),
        step('answer', '2027-01-06', 'investigator'),
      ],
      version: book.complaint[0]?.version,
    });
  });
});

describe('facts that do not fit end with 2, every fault named, and nothing on standard output', () => {
  test.each<[string, string, unknown, string, RegExp[]]>([
    [
      'a refund',
      'refund',
      {
        claim: 'not-here',
        order: { ...order(), kind: 'gift', payments: undefined },
        evidense: true,
      },
      placed,
      [
        /^claim is "not-here"/m,
        /^order\.kind is "gift"/m,
        /^order\.payments is missing/m,
        /^evidence is missing/m,
        /^evidense is not known here; write evidence$/m,
      ],
    ],
    [
      'support',
      'support',
      { ...supportFacts, asks: ['defect', 'magic'], securityHole: 'no' },
      placed,
      [/^asks\.1 is "magic"/m, /^securityHole is "no"/m],
    ],
    [
      'support, with a day of purchase',
      'support',
      { ...supportFacts, boughtAt: placed },
      placed,
      [/^boughtAt is not known here/m],
    ],
    [
      'the moment and the facts together',
      'support',
      { ...supportFacts, version: 'old' },
      '2026-11-21T12:00:00',
      [/^--at is "2026-11-21T12:00:00"; write a moment with its offset/m, /^version is "old"/m],
    ],
    [
      'a complaint with an event that is not allowed',
      'complaint',
      {
        events: [
          { type: 'opened', at: placed },
          { type: 'board-answered', at: placed, decidedBy: 'D' },
        ],
      },
      '2026-11-02T12:00:00+01:00',
      [/^events\.1 \(board-answered\) is not allowed: .+/m],
    ],
    [
      'a file that is not JSON',
      'refund',
      '{ claim',
      placed,
      [/facts\.json cannot be read as JSON/],
    ],
  ])('%s', async (_, kind, facts, moment, faults) => {
    const { code, stdout, stderr } = await whatIf(kind, facts, moment, '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const fault of faults) expect(stderr).toMatch(fault);
    expect(stderr.trimEnd().split('\n')).toHaveLength(faults.length);
  });
});

describe('a command that is not understood ends with 2 and says how it is used', () => {
  test.each([
    ['an unknown command', ['explain']],
    ['no facts', ['what-if', 'refund', '--at', placed]],
    ['an unknown option', ['--fast']],
    ['an option that belongs elsewhere', ['--json']],
    ['a diff with nothing', ['diff']],
    ['a replay of nothing', ['replay']],
    ['a replay of two cases', ['replay', 'R-1042', 'R-1043']],
    ['a replay at a moment', ['replay', 'R-1042', '--at', placed]],
    ['a policy that decides nothing', ['what-if', 'service', '--facts', 'x', '--at', placed]],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await policies(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage:');
  });
});

test('without --json the answer comes with the texts of its clauses', async () => {
  const { stdout } = await whatIf('refund', refundFacts, '2026-11-08T12:00:00+01:00');
  expect(stdout).toMatch(/outcome +in-time\n +lastDay +2026-11-08/);
  expect(stdout).toMatch(/not-delivered\n {2}Received nothing\? Tell us in writing, within 7 days/);
});

test('through npm, too, standard output holds the object alone', async () => {
  const file = join(await temporaryFolder(), 'facts.json');
  await writeFile(file, JSON.stringify(supportFacts));
  const args = ['what-if', 'support', '--facts', file, '--at', placed, '--json'];
  const { code, stdout } = await finish('npm', ['run', '-s', 'policies', '--', ...args]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toHaveProperty('cases');
});
