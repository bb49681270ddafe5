import type { CaseKind } from '../../../policies/case/case-events.ts';
import type { Receipt } from '../../../policies/case/receipt.ts';
import { supportReceipt, type SupportCase } from '../../../policies/support/decide-support.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import type { Reply } from '../../conversation/dialog.ts';
import type { Finish } from '../../conversation/form/form.ts';
import { objectionChoice } from './objection.ts';
import { orderLine } from '../../conversation/form/order/order-slots.ts';
import { openCase, type CaseEffect } from '../../conversation/outcome/open-case.ts';
import { closingQuestion, replyWithin, showReceipt } from '../../conversation/outcome/outcome.ts';
import { joinLine } from '../../conversation/form/slot-kinds.ts';
import { decide, itemOf, type Decided, type SupportView } from './support-slots.ts';

type Told = { replies: Reply[]; effects: CaseEffect[] };

/** What the customer is told of each part of what was asked, and the cases that it opens. */
export function finishSupport(view: SupportView): Finish {
  if (view.slots.updated === 'solved') {
    const before = view.context.words('support.solved');
    return { replies: [closingQuestion(view.context, { before })], effects: [] };
  }
  const decided = decide(view);
  if (decided === undefined) return leaveToStaff(view);
  const parts = decided.decision.cases.map((part) => tell(view, decided, part));
  const effects = parts.flatMap((part) => part.effects);
  const quote = effects.find(
    ({ event }) => event.type === 'opened' && event.kind === 'customization',
  );
  const ways = quote === undefined ? [] : [objectionChoice(view.context)];
  return {
    replies: [...parts.flatMap(({ replies }) => replies), closingQuestion(view.context, { ways })],
    effects,
    ...(quote !== undefined && { state: { quote: quote.reference } }),
  };
}

function tell(view: SupportView, decided: Decided, part: SupportCase): Told {
  const { context, state } = view;
  const kind = kindOf(part);
  const receipt = supportReceipt(decided.facts, decided.decision, part, context.at);
  const { reference, effects } = kind === undefined ? nothing : open(view, kind, receipt);
  const product = asTyped(itemOf(view)?.name ?? view.slots.product ?? '');
  const text = context.words(`support.outcome.${part.outcome}`, {
    reference: reference ?? '',
    product,
    ...replyWithin(context),
  });
  const lines = {
    order: view.known.order?.number,
    product,
    version: context.words(`support.version-line.${decided.facts.version}`),
    modified: context.words(`support.modified-line.${decided.facts.modifiedBy}`),
    request: part.asks.map((ask) => context.words(`support.ask.${ask}`)).join(', '),
    outcome: context.words(`support.outcome-word.${part.outcome}`),
  };
  const shown = showReceipt(context, state.language, receipt, lines, reference);
  return {
    replies: [{ text, receipt: shown }],
    effects,
  };
}

function kindOf({ outcome }: SupportCase): CaseKind | undefined {
  if (outcome === 'in-scope' || outcome === 'staff-judges') return 'support';
  return outcome === 'paid-customization' ? 'customization' : undefined;
}

// Nobody guesses a version: staff find out.
function leaveToStaff(view: SupportView): Finish {
  const { reference, effects } = open(view, 'support');
  const replies: Reply[] = [
    { text: view.context.words('support.unclear', { reference, ...replyWithin(view.context) }) },
    closingQuestion(view.context),
  ];
  return { replies, effects };
}

const nothing = { reference: undefined, effects: [] };

function open(view: SupportView, kind: CaseKind, receipt?: Receipt) {
  const { details, contact } = view.slots;
  const { order } = view.known;
  return openCase(view.context, {
    kind,
    orderNumber: order?.number,
    contact,
    summary: [
      ...(details === undefined ? [] : [joinLine(details)]),
      ...(order === undefined ? [orderLine(view)] : []),
    ].join('\n\n'),
    receipt,
    files: details?.files,
  });
}
