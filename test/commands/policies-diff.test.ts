import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import {
  decideRefund,
  refundReceipt,
  type RefundFacts,
} from '../../policies/refund/decide-refund.ts';
import { create } from '../contracts/commits.ts';
import { at, book, order } from '../policies/sample.ts';
import { runToEnd } from '../support/children/child-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const shippedFolder = join(import.meta.dirname, '..', '..', 'policies', 'book');

const policies = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  runToEnd('bot/commands/policies.ts', args, env);

/** A copy of the shipped book, with one file edited. */
async function editedBook(name: string, from: string | RegExp, to: string): Promise<string> {
  const folder = join(await temporaryFolder(), 'book');
  await cp(shippedFolder, folder, { recursive: true });
  const path = join(folder, name);
  const text = await readFile(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to edit in ${name}`);
  await writeFile(path, changed);
  return folder;
}

describe('the book', () => {
  test('is shown with its questions and what it decides, within 100 columns', async () => {
    const { code, stdout, stderr } = await policies([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^The book has no faults\.\n\n9 questions for a lawyer/);
    expect(stdout).toMatch(/refund\.yaml:7 {2}short-window\n {2}not-delivered closes after 7 days/);
    for (const policy of ['refund', 'support', 'complaint', 'reviews', 'licence', 'service']) {
      expect(stdout).toMatch(new RegExp(`^${policy} 2024-01-01\\.[0-9a-f]{16}$`, 'm'));
    }
    expect(stdout).toMatch(/not delivered, asked on day 8 +too-late +not-delivered, contact/);
    expect(stdout).toMatch(/step acknowledge +3 working-days from opened, by customer-service/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('with faults ends with 1, and lists them all', async () => {
    const folder = await editedBook('refund.yaml', 'days: 7, kind', 'days: x, kind');
    await writeFile(join(folder, 'extra.yaml'), 'versions: []');
    const { code, stdout, stderr } = await policies([], { LOKET_BOOK_DIR: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/extra\.yaml:1: the book has no such file/);
    expect(stderr).toMatch(/refund\.yaml:7: windows\.not-delivered\.days is "x"; write a whole/);
  });
});

describe('diff', () => {
  const facts: RefundFacts = { claim: 'not-delivered', order: order(), evidence: false };

  async function storedRefund(moment: string): Promise<{ dataDir: string; store: LowdbStore }> {
    const dataDir = await temporaryFolder();
    const log = pino({ level: 'silent' });
    const store = await LowdbStore.open({ directory: join(dataDir, 'store'), log });
    const now = at(moment);
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

  const fortnight = () =>
    editedBook('refund.yaml', 'not-delivered: { days: 7', 'not-delivered: { days: 14');

  test('lists what another book would decide otherwise', async () => {
    const { dataDir, store } = await storedRefund('2026-11-09T00:00:00+01:00');
    await store.close();
    const { code, stdout } = await policies(['diff', await fortnight()], {
      LOKET_DATA_DIR: dataDir,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('1 stored decision; 1 would come out otherwise.');
    expect(stdout).toMatch(
      /R-1042 +refund +too-late, last day 2026-11-08 +in-time, last day 2026-11-15/,
    );
  });

  test('finds nothing where the other book decides alike', async () => {
    const { dataDir, store } = await storedRefund('2026-11-08T12:00:00+01:00');
    await store.close();
    const other = await editedBook('refund.yaml', 'Niets ontvangen?', 'Niks ontvangen?');
    const { stdout } = await policies(['diff', other], { LOKET_DATA_DIR: dataDir });
    expect(stdout).toBe('1 stored decision; 0 would come out otherwise.\n');
  });

  test('makes no data directory where there is none', async () => {
    const dataDir = join(await temporaryFolder(), 'none');
    const { code, stdout } = await policies(['diff', shippedFolder], { LOKET_DATA_DIR: dataDir });
    expect([code, stdout]).toEqual([0, '0 stored decisions; 0 would come out otherwise.\n']);
    await mkdir(dataDir); // fails if the command had made it
  });

  test('says so while the server has the store', async () => {
    const { dataDir, store } = await storedRefund('2026-11-08T12:00:00+01:00');
    const { code, stdout, stderr } = await policies(['diff', shippedFolder], {
      LOKET_DATA_DIR: dataDir,
    });
    await store.close();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/cannot be read while Loket is running on them\. Stop it first, or set/);
  });

  test('names the faults of the other book', async () => {
    const other = await editedBook('refund.yaml', 'days: 7, kind', 'days: x, kind');
    const { code, stderr } = await policies(['diff', other]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/refund\.yaml:7: windows\.not-delivered\.days is "x"/);
  });
});
