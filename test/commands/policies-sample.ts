import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import {
  decideRefund,
  refundReceipt,
  type RefundFacts,
} from '../../policies/refund/decide-refund.ts';
import { create } from '../support/commits.ts';
import { at, book, order } from '../policies/sample.ts';
import { runToEnd, type Finished } from '../support/children/child-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const shippedFolder = join(import.meta.dirname, '..', '..', 'policies', 'book');

export function policies(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return runToEnd('bot/commands/policies.ts', args, env);
}

/** A copy of the shipped book, with one file edited. */
export async function editedBook(name: string, from: string | RegExp, to: string): Promise<string> {
  const folder = join(await temporaryFolder(), 'book');
  await cp(shippedFolder, folder, { recursive: true });
  const path = join(folder, name);
  const text = await readFile(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to edit in ${name}`);
  await writeFile(path, changed);
  return folder;
}

/** A data directory with the case R-1042: not delivered, asked at that moment. */
export async function storedRefund(
  moment: string,
): Promise<{ dataDir: string; store: LowdbStore }> {
  const dataDir = await temporaryFolder();
  const log = pino({ level: 'silent' });
  const store = await LowdbStore.open({ directory: join(dataDir, 'store'), log });
  const now = at(moment);
  const facts: RefundFacts = { claim: 'not-delivered', order: order(), evidence: false };
  const receipt = refundReceipt(facts, decideRefund(book, facts, now), now);
  const opened = {
    type: 'opened' as const,
    at: now.toString(),
    kind: 'refund' as const,
    conversation: 'c1',
    orderNumber: '1042',
    summary: 'not delivered',
    receipt,
  };
  const cases = [{ reference: 'R-1042', orderNumber: '1042', after: 0, append: [opened] }];
  await store.commit({ conversation: 'c1', create, cases });
  return { dataDir, store };
}
