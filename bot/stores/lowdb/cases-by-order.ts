import { orderOfCase } from '../../../policies/case/case-order.ts';
import type { StoredCase } from '../aggregates.ts';

/** References of the cases on each order, oldest first, from the cases themselves. */
export async function casesByOrder(
  cases: AsyncIterable<StoredCase>,
): Promise<Map<string, string[]>> {
  const opened: { reference: string; number: string; at: number }[] = [];
  for await (const { reference, events } of cases) {
    const [first] = events;
    const number = orderOfCase({ events });
    if (first && number !== undefined) opened.push({ reference, number, at: Date.parse(first.at) });
  }
  opened.sort((one, other) => one.at - other.at);
  const byOrder = new Map<string, string[]>();
  for (const { reference, number } of opened) {
    byOrder.set(number, [...(byOrder.get(number) ?? []), reference]);
  }
  return byOrder;
}
