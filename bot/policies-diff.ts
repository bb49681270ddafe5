import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { compareUnder, type Compared } from '../policies/compare-books.ts';
import type { PolicyBook } from '../policies/policy-book.ts';
import type { Config } from './config.ts';

/** A stored decision under the name of its case, and what another book makes of it. */
export interface StoredDecision {
  reference: string;
  policy: string;
  decidedAt: string;
  compared: Compared;
}

/** The decisions cannot be read while the server writes on. */
class DecisionsInUse extends Error {
  readonly code = 'decisions-in-use';
  override name = 'DecisionsInUse';
}

/** Every decision in the data directory, made again with the other book. Throws `DecisionsInUse`. */
export async function storedDecisions(
  config: Config,
  other: PolicyBook,
): Promise<StoredDecision[]> {
  if (!existsSync(config.dataDir)) return [];
  const store = await openStore(config);
  try {
    const decisions: StoredDecision[] = [];
    for await (const { reference, events } of store.cases()) {
      for (const event of events) {
        if (!('receipt' in event) || !event.receipt) continue;
        const { policy, decidedAt } = event.receipt;
        const compared = compareUnder(other, event.receipt);
        decisions.push({ reference, policy, decidedAt, compared });
      }
    }
    return decisions.sort(byReference);
  } finally {
    await store.close();
  }
}

async function openStore(config: Config) {
  // Only here, for the app brings the whole server with it.
  const app = await import('./app.ts');
  try {
    return await app.openStore(config, pino({ level: 'warn' }, pino.destination(2)));
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'directory-in-use') throw cause;
    const message =
      `The decisions in ${config.dataDir} cannot be read while Loket is running on them. ` +
      'Stop it first, or set LOKET_DATA_DIR to a copy of that folder.';
    throw new DecisionsInUse(message, { cause });
  }
}

function byReference(a: StoredDecision, b: StoredDecision): number {
  return a.reference.localeCompare(b.reference, 'en', { numeric: true });
}
