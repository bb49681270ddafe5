import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { editedBook, policies, shippedFolder, storedRefund } from './policies-sample.ts';

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
    const { code, stdout, stderr } = await policies(['diff', shippedFolder], {
      LOKET_DATA_DIR: dataDir,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(
      `There are no conversations and cases in ${dataDir}. Set LOKET_DATA_DIR`,
    );
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
