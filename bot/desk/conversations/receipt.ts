import type { z } from 'zod';
import type { LogEntry } from '../../ports/conversation/conversation.ts';
import { policyDecisionSchema } from '../../ports/conversation/policy-decision.ts';
import { parseEach, receiptCardsIn } from '../../ports/conversation/receipt-card.ts';
import type { receiptSchema } from '../api/schemas.ts';

type Receipt = z.infer<typeof receiptSchema>;

/** The decision that a message of the bot announces, as the customer read it. */
export function receiptIn(entry: LogEntry): Receipt[] {
  const decisions = parseEach(policyDecisionSchema, entry.activity.entities ?? []);
  const [card] = receiptCardsIn(entry);
  const texts = card?.why.flatMap(({ clauses }) => clauses) ?? [];
  return decisions.map(({ policy, outcome, lastDay, caseReference, clauses }) => ({
    at: entry.at,
    ...{ policy, outcome, lastDay, caseReference },
    title: card?.title ?? '',
    facts: card?.facts ?? [],
    clauses: texts.length > 0 ? texts : clauses,
  }));
}
