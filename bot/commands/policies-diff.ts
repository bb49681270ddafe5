import { compareUnder, type Compared } from '../../policies/compare-books.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { Config } from '../config.ts';
import { whileStopped } from './stopped-store.ts';

/** A stored decision under the name of its case, and what another book makes of it. */
export interface StoredDecision {
  reference: string;
  policy: string;
  decidedAt: string;
  compared: Compared;
}

/** Every decision in the data directory, made again with the other book. Throws `StoreInUse`. */
export async function storedDecisions(
  config: Config,
  other: PolicyBook,
): Promise<StoredDecision[]> {
  const decisions: StoredDecision[] = [];
  for await (const { reference, events } of whileStopped(config, (store) => store.cases())) {
    for (const event of events) {
      if (!('receipt' in event) || !event.receipt) continue;
      const { policy, decidedAt } = event.receipt;
      const compared = compareUnder(other, event.receipt);
      decisions.push({ reference, policy, decidedAt, compared });
    }
  }
  return decisions.sort(byReference);
}

function byReference(a: StoredDecision, b: StoredDecision): number {
  return a.reference.localeCompare(b.reference, 'en', { numeric: true });
}
