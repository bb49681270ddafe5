import type { StoredCase } from '../aggregates.ts';

/** References of the cases opened on each order, oldest first, from the cases themselves. */
export async function casesByOrder(
  cases: AsyncIterable<StoredCase>,
): Promise<Map<string, string[]>> {
  const opened: { reference: string; number: string; at: number }[] = [];
  for await (const { reference, events } of cases) {
    const [first] = events;
    if (first?.type === 'opened' && first.orderNumber !== undefined) {
      opened.push({ reference, number: first.orderNumber, at: Date.parse(first.at) });
    }
  }
  opened.sort((one, other) => one.at - other.at);
  const byOrder = new Map<string, string[]>();
  for (const { reference, number } of opened) {
    byOrder.set(number, [...(byOrder.get(number) ?? []), reference]);
  }
  return byOrder;
}
