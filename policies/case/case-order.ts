import type { Case } from './case-events.ts';

/** The number of the order that the case is on: the one it was opened on, unless staff found out that it is another. */
export function orderOfCase({ events }: Pick<Case, 'events'>): string | undefined {
  const matched = events.findLast((event) => event.type === 'order-matched');
  return (matched ?? events.find((event) => event.type === 'opened'))?.orderNumber;
}
