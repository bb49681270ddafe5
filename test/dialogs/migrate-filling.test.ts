import { describe, expect, test } from '@jest/globals';
import type { Filling } from '../../dialogs/conversation/dialog-state.ts';
import { migrateFilling } from '../../dialogs/conversation/form/migrate-filling.ts';
import { order } from '../support/orders.ts';

const { email, postcode, ...facts } = order();
const story = { text: 'Het scherm blijft wit', files: [] };
const complaints = [{ reference: '1042', events: [] }];

/** The slots of each form as version 0.1.0 kept them, and what this version makes of them. */
const former: [string, Filling['slots'], Filling['slots'], Filling['known']?][] = [
  [
    'refund',
    { number: '1042', secondFact: 'x@example.nl', order: facts, evidence: 'later' },
    {
      number: { type: 'given', number: '1042' },
      secondFact: 'x@example.nl',
      evidence: { type: 'later' },
    },
    { order: facts },
  ],
  [
    'refund',
    { number: 'none', claim: 'not-delivered', boughtOn: '2026-11-03', contact: 'x@example.nl' },
    {
      number: { type: 'none' },
      claim: 'not-delivered',
      boughtOn: { type: 'day', day: '2026-11-03' },
      contact: 'x@example.nl',
    },
  ],
  ['refund', { boughtOn: 'earlier' }, { boughtOn: { type: 'earlier' } }],
  ['support', { boughtOn: 'unknown' }, { boughtOn: { type: 'unknown' } }],
  [
    'support',
    { number: '?9999', ask: 'defect', details: story },
    { number: { type: 'unconfirmed', number: '9999' }, ask: 'defect', details: story },
  ],
  ['complaint', { what: story, evidence: 'none' }, { what: story, evidence: { type: 'none' } }],
  [
    'review-appeal',
    { platform: 'own', evidence: story },
    { platform: 'own', evidence: { type: 'given', ...story } },
  ],
  ['licence-appeal', { evidence: story }, { evidence: { type: 'given', ...story } }],
  ['complaint-status', { reference: '1042' }, { reference: '1042' }],
  [
    'complaint-escalate',
    { reference: '1042', found: complaints, confirmed: 'yes', renewed: true },
    { reference: '1042', confirmed: 'yes' },
    { complaints, complaintsRenewed: true },
  ],
  [
    'human',
    { question: story, gathered: story, contact: 'here' },
    { question: story, contact: { type: 'here' } },
    { gathered: story },
  ],
  ['human', { contact: 'x@example.nl' }, { contact: { type: 'email', address: 'x@example.nl' } }],
  ['transcript', { to: 'x@example.nl' }, { to: 'x@example.nl' }],
];

describe('a form of version 0.1.0', () => {
  const filling = (dialog: string, slots: Filling['slots']): Filling => ({
    dialog,
    slots,
    filled: Object.keys(slots),
    misread: 0,
  });

  test.each(former)('%s %j', (dialog, before, slots, known = {}) => {
    const migrated = migrateFilling(filling(dialog, before));
    expect(migrated.slots).toEqual(slots);
    expect(migrated.known).toEqual(known);
    expect(migrateFilling(migrated)).toEqual(migrated);
  });
});
