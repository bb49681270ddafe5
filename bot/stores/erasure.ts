import { z } from 'zod';
import { caseEventSchema } from '../../policies/case/case-events.ts';
import { CommitConflict, type Erasure } from '../ports/store.ts';
import type { Aggregates, Name } from './aggregates.ts';

/** What one erasure does to each aggregate: a line of a journal beside those of commits. */
export const storedErasureSchema = z.object({
  erased: z.object({
    conversations: z.array(z.string()),
    /** Those of which something stays, with that; the others are gone. */
    cases: z.array(
      z.object({
        reference: z.string(),
        revision: z.number().int().positive(),
        keep: z.array(caseEventSchema),
      }),
    ),
    orders: z.array(
      z.object({
        number: z.string(),
        revision: z.number().int().positive(),
        /** References of the cases that stay; with none, the order is gone. */
        cases: z.array(z.string()),
      }),
    ),
  }),
});

export type StoredErasure = z.infer<typeof storedErasureSchema>;

/** Every aggregate that the erasure reads or changes. */
export function namesInErasure({ conversations, cases, orders }: Erasure): Name[] {
  const numbers = [...orders, ...cases.flatMap(({ orderNumber }) => orderNumber ?? [])];
  return [
    ...conversations.map(({ id }) => ({ kind: 'conversation' as const, id })),
    ...cases.map(({ reference: id }) => ({ kind: 'case' as const, id })),
    ...[...new Set(numbers)].map((id) => ({ kind: 'order' as const, id })),
  ];
}

/** What the erasure does to the aggregates as they are. Throws `CommitConflict` as the port promises. */
export function storedErasureOf(erasure: Erasure, before: Aggregates): StoredErasure {
  for (const { id, lastSequence } of erasure.conversations) {
    if (before.get('conversation', id)?.head.lastSequence === lastSequence) continue;
    throw new CommitConflict(`Conversation ${id} has moved on.`);
  }
  const cases = erasure.cases.map(({ reference, after, keep }) => {
    const stored = before.get('case', reference);
    if (stored?.events.length === after) return { reference, revision: stored.revision + 1, keep };
    throw new CommitConflict(`Case ${reference} has moved on.`);
  });
  const gone = new Set(
    cases.flatMap(({ reference, keep }) => (keep.length === 0 ? reference : [])),
  );
  const orders = namesInErasure(erasure).flatMap(({ kind, id: number }) => {
    const stored = kind === 'order' ? before.get(kind, number) : undefined;
    if (!stored) return [];
    const left = stored.cases.filter((reference) => !gone.has(reference));
    return [{ number, revision: stored.revision + 1, cases: left }];
  });
  return { erased: { conversations: erasure.conversations.map(({ id }) => id), cases, orders } };
}

/** Takes out of the aggregates what is erased. Like a change, it may be applied twice. */
export function applyErasure({ erased }: StoredErasure, aggregates: Aggregates): void {
  for (const { kind, id } of namesErased({ erased })) aggregates.delete(kind, id);
  for (const { reference, revision, keep: events } of erased.cases) {
    const stored = aggregates.get('case', reference);
    if (stored && stored.revision < revision) Object.assign(stored, { revision, events });
  }
  for (const { number, revision, cases } of erased.orders) {
    const stored = aggregates.get('order', number);
    if (stored && stored.revision < revision) {
      Object.assign(stored, { revision, cases, failedIdentifications: [] });
    }
  }
}

/** Every aggregate that the stored erasure changes. */
export function namesInStoredErasure({ erased }: StoredErasure): Name[] {
  return [
    ...erased.conversations.map((id) => ({ kind: 'conversation' as const, id })),
    ...erased.cases.map(({ reference: id }) => ({ kind: 'case' as const, id })),
    ...erased.orders.map(({ number: id }) => ({ kind: 'order' as const, id })),
  ];
}

/** Every aggregate of which it leaves nothing. */
export function namesErased({ erased }: StoredErasure): Name[] {
  return namesInStoredErasure({
    erased: {
      conversations: erased.conversations,
      cases: erased.cases.filter(({ keep }) => keep.length === 0),
      orders: erased.orders.filter(({ cases }) => cases.length === 0),
    },
  });
}
