import { citedClauses } from '../../../policies/cited-clauses.ts';
import type { DialogContext, Step } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import { closingQuestion } from './outcome.ts';

/** "Waarom?": the clauses that the latest decision rests on, and what counted in it. */
export function tellWhy(state: DialogState, context: DialogContext): Step {
  return {
    state,
    replies: [{ text: explainDecision(state, context) }, closingQuestion(context)],
    effects: [],
  };
}

/** The clauses that the latest decision rests on, and what counted in it. */
export function explainDecision(
  { lastDecision, language }: DialogState,
  { words, book }: DialogContext,
): string {
  if (lastDecision === undefined) return words('why.nothing');
  const clauses = citedClauses(book, lastDecision.receipt);
  if (clauses === undefined) return words('why.version-gone');
  return [
    words('why.heading'),
    clauses.map(({ text }) => `- ${text[language]}`).join('\n'),
    words('why.inputs'),
    lastDecision.facts.map(({ label, value }) => `- ${label}: ${value}`).join('\n'),
  ].join('\n\n');
}
