import { nextReference, type CaseEvent, type CaseKind } from '../../../policies/case/case.ts';
import { supportReceipt, type SupportCase } from '../../../policies/support/decide-support.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import type { Effect, Saying } from '../../conversation/dialog.ts';
import type { Finish } from '../../conversation/form/form.ts';
import { objectionChoice } from './objection.ts';
import { orderLine } from '../../conversation/form/order-slots.ts';
import { closingQuestion, replyWithin, shownReceipt } from '../../conversation/outcome.ts';
import { toldLine } from '../../conversation/form/slot-kinds.ts';
import { decide, itemOf, type Decided, type SupportView } from './support-slots.ts';

type CaseEffect = Extract<Effect, { type: 'case' }>;
type Told = { say: Saying[]; effects: CaseEffect[] };

/** What the customer is told of each part of what was asked, and the cases that it opens. */
export function finishSupport(view: SupportView): Finish {
  const decided = decide(view);
  if (decided === undefined) return forStaff(view);
  const parts = decided.decision.cases.map((part) => tell(view, decided, part));
  const effects = parts.flatMap((part) => part.effects);
  const quote = effects.find(
    ({ event }) => event.type === 'opened' && event.kind === 'customization',
  );
  const ways = quote === undefined ? [] : [objectionChoice(view.scene)];
  return {
    say: [...parts.flatMap(({ say }) => say), closingQuestion(view.scene, ways)],
    effects,
    ...(quote !== undefined && { state: { quote: quote.reference } }),
  };
}

function tell(view: SupportView, decided: Decided, part: SupportCase): Told {
  const { scene, state } = view;
  const kind = kindOf(part);
  const receipt = supportReceipt(decided.facts, decided.decision, part, scene.at, decided.boughtAt);
  const events = kind === undefined ? [] : opening(view, kind, receipt);
  const reference = kind === undefined ? undefined : referenceFor(view, kind);
  const product = asTyped(itemOf(view)?.name ?? view.slots.product ?? '');
  const text = scene.words(`support.outcome.${part.outcome}`, {
    reference: reference ?? '',
    product,
    ...replyWithin(scene),
  });
  const lines = {
    order: view.slots.order?.number,
    product,
    version: scene.words(`support.version-line.${decided.facts.version}`),
    modified: scene.words(`support.modified-line.${decided.facts.modifiedBy}`),
    request: part.asks.map((ask) => scene.words(`support.ask.${ask}`)).join(', '),
    outcome: scene.words(`support.outcome-word.${part.outcome}`),
  };
  const shown = shownReceipt(scene, state.language, receipt, lines, reference);
  return {
    say: [{ text, receipt: shown }],
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
  const say: Saying[] = [
    { text: view.scene.words('support.unclear', { reference, ...replyWithin(view.scene) }) },
    closingQuestion(view.scene),
  ];
  return { say, effects: opening(view, 'support').map((event) => effect(reference, event)) };
}

function referenceFor({ scene, slots }: SupportView, kind: CaseKind): string {
  return nextReference(kind, slots.order?.number, scene.cases, scene.temporaryReference);
}

function opening(
  { scene, slots }: SupportView,
  kind: CaseKind,
  receipt?: (CaseEvent & { type: 'opened' })['receipt'],
): CaseEvent[] {
  const { details, contact, order } = slots;
  const at = scene.at.toString();
  const opened: CaseEvent = {
    type: 'opened',
    at,
    kind,
    conversation: scene.conversation,
    ...(order !== undefined && { orderNumber: order.number }),
    ...(contact !== undefined && { contact }),
    summary: [
      ...(details === undefined ? [] : [toldLine(details)]),
      ...(order === undefined ? [orderLine(slots, scene)] : []),
    ].join('\n\n'),
    ...(receipt !== undefined && { receipt }),
  };
  if (details === undefined || details.files.length === 0) return [opened];
  return [opened, { type: 'evidence-added', at, text: '', files: details.files }];
}

function effect(reference = '', event: CaseEvent): CaseEffect {
  return { type: 'case', reference, event };
}
