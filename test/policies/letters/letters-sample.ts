import type { Case, CaseEvent } from '../../../policies/case/case-events.ts';
import { complaint, toTheBoard, toTheOutcome } from '../complaint/complaint-sample.ts';
import { caseOf, euros, type Happened } from './happened.ts';
import { requests, withdrawals } from './withdrawal-letters.ts';

export const offered: Happened = {
  type: 'quote-offered',
  text: 'Een kalender met je eigen foto’s, in A3.',
  money: euros(1250),
  validUntil: '2026-12-18',
};
export const refused: Happened = {
  type: 'decided',
  decidedBy: 'Noor',
  outcome: 'refused',
  reasons: 'Je meldde het na de laatste dag, 8 november 2026.',
};
const granted: Happened = {
  type: 'decided',
  decidedBy: 'Noor',
  outcome: 'granted',
  reasons: 'Het pakket is nooit aangekomen.',
  money: euros(49.95),
};
const cancelled: Happened = {
  type: 'future-invoices-cancelled',
  stop: 'end-of-cycle',
  serviceEndsOn: '2026-12-13',
};
const carriedOut: Happened = { type: 'cancellation-carried-out' };

function appealed(
  kind: 'review-appeal' | 'licence-appeal',
  outcome: 'upheld' | 'rejected',
  reasons: string,
) {
  const reference = kind === 'review-appeal' ? 'V-1042' : 'L-1042';
  return caseOf(kind, reference, { type: 'decided', decidedBy: 'Mila', outcome, reasons });
}

export function complained(...names: Parameters<typeof complaint>): Case {
  return { reference: '1042', events: complaint(...names) };
}

export function withLast(one: Case, changes: object): Case {
  const last = one.events.at(-1);
  return { ...one, events: [...one.events.slice(0, -1), { ...last, ...changes } as CaseEvent] };
}

/** What happened, the name of the letter's occasion, and the case. */
export const occasions: [happened: string, about: string, one: Case][] = [
  [
    'staff ask the customer for something',
    'waiting-for-customer',
    caseOf('refund', 'R-1042', {
      type: 'waiting-for-customer',
      text: 'Wil je een foto van de doos sturen?',
    }),
  ],
  ['a refund is granted', 'decided', caseOf('refund', 'R-1042', granted)],
  ['a refund is refused', 'decided', caseOf('refund', 'R-1042', refused)],
  ['a refund is paid', 'paid-out', caseOf('refund', 'R-1042', granted, { type: 'paid-out' })],
  [
    'a subscription is ended at the end of its month',
    'cancellation-carried-out',
    caseOf('refund', 'R-1042', cancelled, carriedOut),
  ],
  [
    'a subscription is ended at once',
    'cancellation-carried-out',
    caseOf(
      'refund',
      'R-1042',
      { ...cancelled, stop: 'now', serviceEndsOn: '2026-12-03' },
      carriedOut,
    ),
  ],
  [
    'a cancellation is taken back',
    'cancellation-withdrawn',
    caseOf('refund', 'R-1042', cancelled, { type: 'cancellation-withdrawn' }),
  ],
  ['a refund is closed', 'closed', caseOf('refund', 'R-1042', granted, { type: 'closed' })],
  [
    'a question is answered',
    'answered',
    caseOf('support', 'S-1042', {
      type: 'answered',
      text: 'Zet het apparaat uit en weer aan.\n\nDaarna werkt de knop weer.',
    }),
  ],
  ['the answer is late', 'where-things-stand', caseOf('support', 'S-1042')],
  [
    'a question is closed with a word',
    'closed',
    caseOf('support', 'S-1042', { type: 'closed', text: 'Je schreef dat het weer werkt.' }),
  ],
  [
    'a question is taken up again',
    'reopened',
    caseOf('support', 'S-1042', { type: 'closed' }, { type: 'reopened' }),
  ],
  ['custom work is offered', 'quote-offered', caseOf('customization', 'C-1042', offered)],
  [
    'custom work is offered for one more day',
    'quote-offered',
    caseOf('customization', 'C-1042', { ...offered, validUntil: '2026-12-04' }),
  ],
  [
    'custom work is offered for today',
    'quote-offered',
    caseOf('customization', 'C-1042', { ...offered, validUntil: '2026-12-03' }),
  ],
  [
    'the offer is accepted',
    'quote-accepted',
    caseOf('customization', 'C-1042', offered, { type: 'quote-accepted' }),
  ],
  [
    'the offer is declined',
    'quote-declined',
    caseOf('customization', 'C-1042', offered, { type: 'quote-declined' }),
  ],
  [
    'custom work is done',
    'closed',
    caseOf('customization', 'C-1042', offered, { type: 'quote-accepted' }, { type: 'closed' }),
  ],
  [
    'a question about data is answered',
    'answered',
    caseOf('privacy-request', 'P-1042', {
      type: 'answered',
      text: 'We hebben je bestelling en twee gesprekken. Je vindt ze in de bijlage.',
    }),
  ],
  [
    'a removed review may come back',
    'decided',
    appealed('review-appeal', 'upheld', 'De review ging over een bestelling bij ons.'),
  ],
  [
    'a review stays removed',
    'decided',
    appealed('review-appeal', 'rejected', 'In de review staat een telefoonnummer.'),
  ],
  [
    'a licence is given back',
    'decided',
    appealed('licence-appeal', 'upheld', 'De betaling was wel op tijd.'),
  ],
  [
    'a licence stays cancelled',
    'decided',
    appealed('licence-appeal', 'rejected', 'De licentie werd op twee winkels gebruikt.'),
  ],
  ['a complaint is acknowledged', 'acknowledged', complained('acknowledged')],
  [
    'a complaint is passed to the manager',
    'passed-to-manager',
    complained('acknowledged', 'passed-to-manager'),
  ],
  ['a complaint gets an investigator', 'assigned', complained('assigned')],
  [
    'a complaint takes longer',
    'progress-reported',
    withLast(complained('progress-reported'), { text: 'De bezorger zoekt nog naar het pakket.' }),
  ],
  [
    'a complaint has an outcome',
    'resolved',
    withLast(complained(...toTheOutcome), { remedies: ['refund', 'apology'] }),
  ],
  ['the board is asked for too early', 'escalated', complained('escalated')],
  ['the board is asked for', 'escalated', complained(...toTheOutcome, 'escalated')],
  ['the board has the file', 'board-received', complained(...toTheBoard)],
  [
    'the board has answered',
    'board-answered',
    withLast(complained(...toTheBoard, 'board-answered'), {
      text: 'We vinden dat we je eerder hadden moeten bellen.',
    }),
  ],
  ["the board's time is up", 'board-time-lapsed', complained(...toTheBoard)],
  [
    'a complaint goes to a body outside',
    'referred-outside',
    complained(...toTheBoard, 'referred-outside'),
  ],
  ['a complaint is taken up again', 'reopened', complained(...toTheOutcome, 'reopened')],
  ...withdrawals,
  ...requests,
];

/** What customers are not written about. */
export const silent: [happened: string, about: string, one: Case][] = [
  ['a case was opened', 'opened', caseOf('refund', 'R-1042')],
  [
    'a note was left on the order',
    'order-changed',
    caseOf('order-request', 'B-1042', { type: 'order-changed', action: 'note' }),
  ],
  [
    'staff wrote a note',
    'noted',
    caseOf('support', 'S-1042', { type: 'noted', text: 'Al drie keer gebeld.' }),
  ],
  ['the customer sent something', 'evidence-added', complained('acknowledged', 'evidence-added')],
  ['a complaint was closed', 'closed', complained(...toTheOutcome, 'closed')],
  [
    'an appeal was closed',
    'closed',
    caseOf(
      'review-appeal',
      'V-1042',
      { type: 'decided', decidedBy: 'Mila', outcome: 'rejected', reasons: 'Daarom.' },
      { type: 'closed' },
    ),
  ],
];
