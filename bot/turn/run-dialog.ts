import { Temporal } from 'temporal-polyfill';
import { newDialog, type DialogState } from '../../dialogs/conversation/dialog-state.ts';
import type { Effect, Input, Reply } from '../../dialogs/conversation/dialog.ts';
import { isMisread } from '../../dialogs/conversation/may-go-on.ts';
import { languageOf } from '../../dialogs/language.ts';
import { respond, type TurnContext } from '../../dialogs/respond.ts';
import type { Conversation, LogEntry } from '../ports/conversation/conversation.ts';
import { casesFor } from './cases.ts';
import { lookUp } from './look-up.ts';
import { temporaryReference } from './temporary-reference.ts';
import type { TurnTools } from './tools.ts';

/** How many answers of the shop one message may need. */
const lookUps = 5;

export interface Outcome {
  dialog: DialogState;
  /** Whether the form that stands open did not understand the message. */
  isMisread: boolean;
  replies: Reply[];
  effects: Effect[];
}

/** What a dialog may know, but for the cases. */
export function baseContextOf(
  conversation: Conversation,
  entry: Pick<LogEntry, 'at' | 'sequence'>,
  tools: TurnTools,
): Omit<TurnContext, 'cases'> {
  return {
    book: tools.book(),
    wording: tools.wording,
    // A request is judged at the moment it was received, not when it is handled.
    at: Temporal.Instant.from(entry.at),
    conversation: conversation.id,
    temporaryReference: () => temporaryReference(conversation.id, entry.sequence),
    mailReaches: tools.mail.reaches,
    route: tools.route,
    readAnswer: tools.readAnswer,
    advised: tools.advice !== undefined,
    orderActions: tools.orders.actions,
    phone: tools.phoneOf(conversation),
    onWhatsApp: conversation.channel === 'whatsapp',
  };
}

/** What the dialog makes of an input, with what it asks the shop for meanwhile. */
export async function runDialog(
  conversation: Conversation,
  entry: Pick<LogEntry, 'at' | 'sequence' | 'activity'>,
  first: Input,
  tools: TurnTools,
): Promise<Outcome> {
  const base = baseContextOf(conversation, entry, tools);
  const locale = entry.activity.locale;
  const message = { conversation: conversation.id, sequence: entry.sequence };
  let input = first;
  const outcome: Outcome = {
    dialog: conversation.dialog ?? newDialog(languageOf(locale)),
    isMisread: false,
    replies: [],
    effects: [],
  };
  for (let asked = 0; asked <= lookUps; asked += 1) {
    const cases = await casesFor(input, outcome.dialog, conversation.cases, tools.store);
    const step = respond(input, outcome.dialog, { ...base, cases });
    if (asked === 0) outcome.isMisread = isMisread(outcome.dialog, step.state);
    outcome.dialog = step.state;
    outcome.replies.push(...step.replies);
    outcome.effects.push(...step.effects);
    if (step.lookUp === undefined) return outcome;
    tools.busy(conversation, 'bot');
    const answer = await lookUp(step.lookUp, message, outcome.dialog, base, tools);
    input = { type: 'looked-up', answer };
  }
  throw new LookUpsWithoutEnd(
    `more than ${lookUps} look-ups for one message in ${conversation.id}`,
  );
}

export class LookUpsWithoutEnd extends Error {
  readonly code = 'look-ups-without-end';
  override name = 'LookUpsWithoutEnd';
}
