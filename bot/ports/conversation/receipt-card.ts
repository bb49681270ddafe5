import { z } from 'zod';
import type { LogEntry } from './conversation.ts';

/** A receipt as the customer read it. */
export interface ReadReceipt {
  title: string;
  facts: { label: string; value: string }[];
  /** The rules behind the decision, under the button that shows them. */
  why: { label: string; clauses: string[] }[];
}

const textSchema = z.object({ type: z.literal('TextBlock'), text: z.string() });
const factsSchema = z.object({
  type: z.literal('FactSet'),
  facts: z.array(z.object({ title: z.string(), value: z.string() })),
});
const bodySchema = z.array(z.unknown());
const cardSchema = z.object({
  type: z.literal('AdaptiveCard'),
  body: bodySchema,
  actions: z
    .array(z.object({ title: z.string().default(''), card: z.object({ body: bodySchema }) }))
    .default([]),
});

/** The receipts among the attachments of a message. */
export function receiptCardsIn({ activity }: Pick<LogEntry, 'activity'>): ReadReceipt[] {
  const contents = (activity.attachments ?? []).map(({ content }): unknown => content);
  return parseEach(cardSchema, contents).map(({ body, actions }) => ({
    title: textsIn(body)[0] ?? '',
    facts: parseEach(factsSchema, body).flatMap(({ facts }) =>
      facts.map(({ title, value }) => ({ label: title, value })),
    ),
    why: actions.map(({ title, card }) => ({ label: title, clauses: textsIn(card.body) })),
  }));
}

function textsIn(body: unknown[]): string[] {
  return parseEach(textSchema, body).map(({ text }) => text);
}

/** What of the candidates fits the schema. */
export function parseEach<T>(schema: z.ZodType<T>, candidates: unknown[]): T[] {
  return candidates.flatMap((candidate) => {
    const parsed = schema.safeParse(candidate);
    return parsed.success ? [parsed.data] : [];
  });
}
