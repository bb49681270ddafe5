import type { StoredCase, StoredOrder } from '../aggregates.ts';

/** Makes the list of an order's cases again from the cases; failed identifications start anew. */
export async function orderFromCases(
  number: string,
  cases: AsyncIterable<StoredCase>,
): Promise<StoredOrder> {
  const opened: { reference: string; at: number }[] = [];
  for await (const { reference, events } of cases) {
    const [first] = events;
    if (first?.type === 'opened' && first.orderNumber === number) {
      opened.push({ reference, at: Date.parse(first.at) });
    }
  }
  opened.sort((one, other) => one.at - other.at);
  const references = opened.map(({ reference }) => reference);
  return { revision: 1, number, cases: references, failedIdentifications: [] };
}
