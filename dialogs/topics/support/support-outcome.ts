import { nextReference } from '../../../policies/case/case-reference.ts';
import type { CaseEvent, CaseKind } from '../../../policies/case/case-events.ts';
import { supportReceipt, type SupportCase } from '../../../policies/support/decide-support.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import type { Effect, Reply } from '../../conversation/dialog.ts';
import type { Finish } from '../../conversation/form/form.ts';
import { objectionChoice } from './objection.ts';
import { orderLine } from '../../conversation/form/order-slots.ts';
import { closingQuestion, replyWithin, shownReceipt } from '../../conversation/outcome.ts';
import { toldLine } from '../../conversation/form/slot-kinds.ts';
import { decide, itemOf, type Decided, type SupportView } from './support-slots.ts';

type CaseEffect = Extract<Effect, { type: 'case' }>;
type Told = { replies: Reply[]; effects: CaseEffect[] };

/** What the customer is told of each part of what was asked, and the cases that it opens. */
export function finishSupport(view: SupportView): Finish {
  const decided = decide(view);
  if (decided === undefined) return forStaff(view);
  const parts = decided.decision.cases.map((part) => tell(view, decided, part));
  const effects = parts.flatMap((part) => part.effects);
  const quote = effects.find(
    ({ event }) => event.type === 'opened' && event.kind === 'customization',
  );
  const ways = quote === undefined ? [] : [objectionChoice(view.context)];
  return {
    replies: [...parts.flatMap(({ replies }) => replies), closingQuestion(view.context, ways)],
    effects,
    ...(quote !== undefined && { state: { quote: quote.reference } }),
  };
}

function tell(view: SupportView, decided: Decided, part: SupportCase): Told {
  const { context, state } = view;
  const kind = kindOf(part);
  const receipt = supportReceipt(decided.facts, decided.decision, part, context.at);
  const events = kind === undefined ? [] : opening(view, kind, receipt);
  const reference = kind === undefined ? undefined : referenceFor(view, kind);
  const product = asTyped(itemOf(view)?.name ?? view.slots.product ?? '');
  const text = context.words(`support.outcome.${part.outcome}`, {
    reference: reference ?? '',
    product,
    ...replyWithin(context),
  });
  const lines = {
    order: view.slots.order?.number,
    product,
    version: context.words(`support.version-line.${decided.facts.version}`),
    modified: context.words(`support.modified-line.${decided.facts.modifiedBy}`),
    request: part.asks.map((ask) => context.words(`support.ask.${ask}`)).join(', '),
    outcome: context.words(`support.outcome-word.${part.outcome}`),
  };
  const shown = shownReceipt(context, state.language, receipt, lines, reference);
  return {
    replies: [{ text, receipt: shown }],
    effects: events.map((event) => effect(reference, event)),
  };
}

function kindOf({ outcome }: SupportCase): CaseKind | undefined {
  if (outcome === 'in-scope' || outcome === 'staff-judges') return 'support';
  return outcome === 'paid-customization' ? 'customization' : undefined;
}

// Nobody guesses a version: staff find out.
function forStaff(view: SupportView): Finish {
  const reference = referenceFor(view, 'support');
  const replies: Reply[] = [
    { text: view.context.words('support.unclear', { reference, ...replyWithin(view.context) }) },
    closingQuestion(view.context),
  ];
  return { replies, effects: opening(view, 'support').map((event) => effect(reference, event)) };
}

function referenceFor({ context, slots }: SupportView, kind: CaseKind): string {
  return nextReference(kind, slots.order?.number, context.cases, context.temporaryReference);
}

function opening(
  { context, slots }: SupportView,
  kind: CaseKind,
  receipt?: (CaseEvent & { type: 'opened' })['receipt'],
): CaseEvent[] {
  const { details, contact, order } = slots;
  const at = context.at.toString();
  const opened: CaseEvent = {
    type: 'opened',
    at,
    kind,
    conversation: context.conversation,
    ...(order !== undefined && { orderNumber: order.number }),
    ...(contact !== undefined && { contact }),
    summary: [
      ...(details === undefined ? [] : [toldLine(details)]),
      ...(order === undefined ? [orderLine(slots, context)] : []),
    ].join('\n\n'),
    ...(receipt !== undefined && { receipt }),
  };
  if (details === undefined || details.files.length === 0) return [opened];
  return [opened, { type: 'evidence-added', at, text: '', files: details.files }];
}

function effect(reference = '', event: CaseEvent): CaseEffect {
  return { type: 'case', reference, event };
}
