import type { StoredOrder } from './aggregates.ts';

/** Whether somebody failed to identify the buyer, and the last time was before this moment. */
export function wasTriedBefore(
  moment: string,
  { failedIdentifications }: Pick<StoredOrder, 'failedIdentifications'>,
): boolean {
  const last = failedIdentifications.at(-1);
  return last !== undefined && Date.parse(last) < Date.parse(moment);
}
