import type { Case } from '../../policies/case/case-events.ts';
import type { Receipt } from '../../policies/case/receipt.ts';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { walkStoppedStore } from './stopped-store.ts';

/** A decision as it is stored, under the reference of its case. */
export interface StoredDecision {
  reference: string;
  receipt: Receipt;
}

/** Every decision in the data directory, in no particular order. Throws `NoStore` and `StoreInUse`. */
export async function* storedDecisions(config: Config): AsyncIterable<StoredDecision> {
  for await (const { reference, events } of walkStoppedStore(config, (store) => store.cases())) {
    for (const receipt of receiptsIn(events)) yield { reference, receipt };
  }
}

/**
 * The receipts of one case, oldest first; `undefined` where the store has no such case. Throws
 * `NoStore` and `StoreInUse`.
 */
export async function receiptsOfCase(
  config: Config,
  reference: string,
): Promise<Receipt[] | undefined> {
  for await (const { events } of walkStoppedStore(config, (store) => caseIn(store, reference))) {
    return receiptsIn(events);
  }
  return undefined;
}

async function* caseIn(store: Store, reference: string): AsyncIterable<Case> {
  const found = await store.case(reference);
  if (found !== undefined) yield found;
}

function receiptsIn(events: Case['events']): Receipt[] {
  return events.flatMap((event) => ('receipt' in event && event.receipt ? [event.receipt] : []));
}
