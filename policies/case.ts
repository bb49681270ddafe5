import { z } from 'zod';
import { receiptSchema, type Receipt } from './receipt.ts';

export const caseKinds = [
  'refund',
  'support',
  'customization',
  'complaint',
  'review-appeal',
  'licence-appeal',
] as const;

export type CaseKind = (typeof caseKinds)[number];

const at = z.iso.datetime({ offset: true });

/** A file a customer handed over, as the case and the log name it; the bytes lie in the file store. */
export const attachedFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.number().int().nonnegative(),
});

export type AttachedFile = z.infer<typeof attachedFileSchema>;

/** One thing that happened to a case. Events are only ever added; `at` is the moment it happened. */
export const caseEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('opened'),
    at,
    kind: z.enum(caseKinds),
    conversation: z.string(),
    orderNumber: z.string().optional(),
    contact: z.string().optional(),
    /** The customer's own words, or what they chose. */
    summary: z.string(),
    /** Evidence is still to come; the claim date stands. */
    evidenceAwaited: z.boolean().optional(),
    receipt: receiptSchema.optional(),
  }),
  z.object({
    type: z.literal('evidence-added'),
    at,
    text: z.string().optional(),
    files: z.array(attachedFileSchema),
  }),
  z.object({
    type: z.literal('future-invoices-cancelled'),
    at,
    stop: z.enum(['end-of-cycle', 'now']),
    /** The last day of service, in the shop's zone. */
    serviceEndsOn: z.iso.date(),
  }),
]);

export type CaseEvent = z.infer<typeof caseEventSchema>;

/** A case is its events, oldest first; the reference is what customer and staff call it by. */
export const caseSchema = z.object({ reference: z.string(), events: z.array(caseEventSchema) });

export type Case = z.infer<typeof caseSchema>;

/** How a case stands: what it was opened with, and what its events made of that. */
export interface CaseState {
  reference: string;
  kind: CaseKind;
  status: 'open' | 'evidence-awaited';
  openedAt: string;
  conversation: string;
  orderNumber: string | undefined;
  contact: string | undefined;
  summary: string;
  receipt: Receipt | undefined;
  /** How many times evidence was added. */
  evidence: number;
  /** The latest word on the end of the subscription. */
  cancelled: { at: string; stop: 'end-of-cycle' | 'now'; serviceEndsOn: string } | undefined;
}

/** A case whose first event does not open it: what the store holds is damaged. */
export class CaseNotOpened extends Error {
  readonly code = 'case-not-opened';
  override name = 'CaseNotOpened';
}

/**
 * The state of a case, folded from its events. Throws `CaseNotOpened`.
 * Example: opened with `evidenceAwaited`, then `evidence-added`: status `open`, evidence 1.
 */
export function foldCase({ reference, events }: Case): CaseState {
  const [opened, ...later] = events;
  if (opened?.type !== 'opened') throw new CaseNotOpened(reference);
  const start: CaseState = {
    reference,
    kind: opened.kind,
    status: opened.evidenceAwaited ? 'evidence-awaited' : 'open',
    openedAt: opened.at,
    conversation: opened.conversation,
    orderNumber: opened.orderNumber,
    contact: opened.contact,
    summary: opened.summary,
    receipt: opened.receipt,
    evidence: 0,
    cancelled: undefined,
  };
  return later.reduce(after, start);
}

function after(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'opened':
      return state;
    case 'evidence-added':
      return { ...state, status: 'open', evidence: state.evidence + 1 };
    case 'future-invoices-cancelled': {
      const { at, stop, serviceEndsOn } = event;
      return { ...state, cancelled: { at, stop, serviceEndsOn } };
    }
  }
}

const prefixes: Record<CaseKind, string> = {
  refund: 'R-',
  support: 'S-',
  customization: 'C-',
  complaint: '',
  'review-appeal': 'V-',
  'licence-appeal': 'L-',
};

/**
 * The reference of a new case: the order number behind the prefix of its kind, and bare for a
 * complaint (source: 003); then `-2`, `-3` for the next ones. Without an order, the temporary one.
 *
 * Example: a second refund on order 1042 is `R-1042-2`, the first complaint on it `1042`.
 */
export function nextReference(
  kind: CaseKind,
  orderNumber: string | undefined,
  existing: readonly Pick<Case, 'reference'>[],
  temporary: string,
): string {
  const first = prefixes[kind] + (orderNumber ?? temporary);
  const taken = new Set(existing.map(({ reference }) => reference));
  if (!taken.has(first)) return first;
  let count = 2;
  while (taken.has(`${first}-${count}`)) count += 1;
  return `${first}-${count}`;
}
