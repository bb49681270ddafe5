import { foldCase } from '../../../policies/case/fold-case.ts';
import { nextReference } from '../../../policies/case/case-reference.ts';
import {
  type AttachedFile,
  type Case,
  type CaseEvent,
  type CaseKind,
} from '../../../policies/case/case-events.ts';
import type { Receipt } from '../../../policies/case/receipt.ts';
import type { DialogContext, Effect } from '../dialog.ts';

export type CaseEffect = Extract<Effect, { type: 'case' }>;

/** What a case is opened with. */
export interface Opening {
  kind: CaseKind;
  orderNumber?: string | undefined;
  /** Has a temporary reference, though the order may be known. */
  isDiscreet?: boolean;
  /** The e-mail address at which the customer is answered. */
  contact?: string | undefined;
  summary: string;
  evidenceAwaited?: boolean;
  receipt?: Receipt | undefined;
  /** Files that came with the story. */
  files?: AttachedFile[] | undefined;
  /** What the customer handed over to show it. */
  evidence?: { text?: string; files: AttachedFile[] } | undefined;
  /** What happens to it at once. */
  then?: CaseEvent[];
}

/**
 * Opens a case in the customer's conversation, with what they handed over: its reference, and the effects that the
 * commit carries. Without an order it has a temporary reference.
 */
export function openCase(
  context: Pick<DialogContext, 'at' | 'cases' | 'conversation' | 'temporaryReference'>,
  { kind, orderNumber, isDiscreet, contact, files = [], evidence, then = [], ...opening }: Opening,
): { reference: string; effects: CaseEffect[] } {
  const { cases, conversation } = context;
  const at = context.at.toString();
  // a complaint's reference is the bare order number: a temporary one must not be taken for one
  const free = context.temporaryReference();
  const temporary = kind === 'complaint' ? `T-${free}` : free;
  const named = isDiscreet === true ? undefined : orderNumber;
  const reference = nextReference(kind, named, cases, temporary);
  const { receipt, ...told } = opening;
  const events: CaseEvent[] = [
    {
      type: 'opened',
      at,
      kind,
      conversation,
      ...(orderNumber !== undefined && { orderNumber }),
      ...(contact !== undefined && { contact }),
      ...told,
      ...(receipt !== undefined && { receipt }),
    },
    ...(files.length > 0 ? [{ type: 'evidence-added' as const, at, text: '', files }] : []),
    ...(evidence ? [{ type: 'evidence-added' as const, at, ...evidence }] : []),
    ...then,
  ];
  return { reference, effects: events.map((event) => ({ type: 'case', reference, event })) };
}

/** What comes to a case later: an address for the answer, and more of what it is about. */
export type Addition = Pick<Opening, 'contact'> & { text: string; files: AttachedFile[] };

/** Adds to a case what it does not know yet, and opens it again where it was closed. */
export function addToCase(
  one: Case,
  { contact, text, files }: Addition,
  context: Pick<DialogContext, 'at'>,
): CaseEffect[] {
  const at = context.at.toString();
  const before = foldCase(one);
  const given = one.events.filter((event) => event.type === 'evidence-added');
  const known = given.flatMap((event) => event.files.map(({ id }) => id));
  const more = files.filter(({ id }) => !known.includes(id));
  const isTold = text === before.summary || given.some((event) => event.text === text);
  const isNew = more.length > 0 || (text !== '' && !isTold);
  const events: CaseEvent[] = [
    ...(before.phase === 'closed' ? [{ type: 'reopened' as const, at }] : []),
    ...(contact !== undefined && contact !== before.contact
      ? [{ type: 'contact-given' as const, at, contact }]
      : []),
    ...(isNew
      ? [{ type: 'evidence-added' as const, at, text: isTold ? '' : text, files: more }]
      : []),
  ];
  return events.map((event) => ({ type: 'case', reference: one.reference, event }));
}
