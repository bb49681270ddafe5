import { z } from 'zod';
import type { LogEntry } from '../../ports/conversation.ts';
import { policyDecisionSchema } from '../../ports/policy-decision.ts';
import type { receiptSchema } from '../api/schemas.ts';

type Receipt = z.infer<typeof receiptSchema>;

const textSchema = z.object({ type: z.literal('TextBlock'), text: z.string() });
const factsSchema = z.object({
  type: z.literal('FactSet'),
  facts: z.array(z.object({ title: z.string(), value: z.string() })),
});

const cardSchema = z.object({
  body: z.array(z.unknown()),
  actions: z.array(z.object({ card: z.object({ body: z.array(z.unknown()) }) })).default([]),
});

/** The decision that a message of the bot announces, as the customer read it. */
export function receiptIn({ at, activity }: LogEntry): Receipt[] {
  const decisions = parseEach(policyDecisionSchema, activity.entities ?? []);
  const [card] = parseEach(
    cardSchema,
    (activity.attachments ?? []).map(({ content }): unknown => content),
  );
  const body = card?.body ?? [];
  const why = card?.actions.flatMap((action) => action.card.body) ?? [];
  return decisions.map(({ policy, outcome, lastDay, caseReference, clauses }) => {
    const texts = parseEach(textSchema, why).map(({ text }) => text);
    return {
      at,
      ...{ policy, outcome, lastDay, caseReference },
      title: parseEach(textSchema, body)[0]?.text ?? '',
      facts: parseEach(factsSchema, body).flatMap(({ facts }) =>
        facts.map(({ title, value }) => ({ label: title, value })),
      ),
      clauses: texts.length > 0 ? texts : clauses,
    };
  });
}

function parseEach<T>(schema: z.ZodType<T>, candidates: unknown[]): T[] {
  return candidates.flatMap((candidate) => {
    const parsed = schema.safeParse(candidate);
    return parsed.success ? [parsed.data] : [];
  });
}
