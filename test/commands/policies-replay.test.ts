import { expect, test } from '@jest/globals';
import { create } from '../support/commits.ts';
import { book } from '../policies/sample.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { editedBook, policies, storedRefund } from './policies-sample.ts';

const moment = '2026-11-08T12:00:00+01:00';

async function stoppedStore(): Promise<string> {
  const { dataDir, store } = await storedRefund(moment);
  await store.close();
  return dataDir;
}

test('a case whose decisions come out the same ends with 0', async () => {
  const { code, stdout, stderr } = await policies(['replay', 'R-1042'], {
    LOKET_DATA_DIR: await stoppedStore(),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    `R-1042: 1 stored decision; 1 the same when replayed.

  policy   refund
  version  ${book.refund[0]?.version ?? ''}
  decided  2026-11-08T11:00:00Z
  outcome  in-time, last day 2026-11-08
  clauses  not-delivered, slow-processing
  replay   the same
`,
  );
});

test('a version that the book no longer holds ends with 1', async () => {
  const LOKET_DATA_DIR = await stoppedStore();
  const LOKET_BOOK_DIR = await editedBook('refund.yaml', 'Niets ontvangen?', 'Niks ontvangen?');
  const { code, stdout } = await policies(['replay', 'R-1042'], { LOKET_DATA_DIR, LOKET_BOOK_DIR });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^R-1042: 1 stored decision; 0 the same when replayed\.$/m);
  expect(stdout).toMatch(/replay +not possible: the book no longer holds the versions/);
});

test('a receipt that says something else than its facts give ends with 1', async () => {
  const { dataDir, store } = await storedRefund(moment);
  const found = await store.case('R-1042');
  const [opened] = found?.events ?? [];
  if (opened?.type !== 'opened' || !opened.receipt) throw new Error('no receipt was stored');
  const receipt = { ...opened.receipt, outcome: 'too-late' };
  const cases = [{ reference: 'R-1043', after: 0, append: [{ ...opened, receipt }] }];
  await store.commit({ conversation: 'c2', create, cases });
  await store.close();
  const { code, stdout } = await policies(['replay', 'R-1043'], { LOKET_DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(stdout).toMatch(/outcome +too-late, last day 2026-11-08/);
  expect(stdout).toMatch(
    /replay +otherwise: in-time, last day 2026-11-08 \(not-delivered, slow-processing\)/,
  );
});

test('--json prints one object', async () => {
  const LOKET_DATA_DIR = await stoppedStore();
  const { code, stdout } = await policies(['replay', 'R-1042', '--json'], { LOKET_DATA_DIR });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    reference: 'R-1042',
    found: true,
    same: true,
    decisions: [
      {
        policy: 'refund',
        version: book.refund[0]?.version,
        outcome: 'in-time',
        lastDay: '2026-11-08',
        clauses: ['not-delivered', 'slow-processing'],
        decidedAt: '2026-11-08T11:00:00Z',
        replay: { result: 'same' },
      },
    ],
  });
});

test('a case that is not there ends with 1', async () => {
  const LOKET_DATA_DIR = await stoppedStore();
  const { code, stdout } = await policies(['replay', 'R-9'], { LOKET_DATA_DIR });
  expect([code, stdout]).toEqual([1, `There is no case R-9 in ${LOKET_DATA_DIR}.\n`]);
  const asJson = await policies(['replay', 'R-9', '--json'], { LOKET_DATA_DIR });
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.stdout)).toEqual({
    reference: 'R-9',
    found: false,
    same: false,
    decisions: [],
  });
});

test('a folder without a store is not taken for one without the case', async () => {
  const LOKET_DATA_DIR = await temporaryFolder();
  const { code, stdout, stderr } = await policies(['replay', 'R-1042'], { LOKET_DATA_DIR });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`There are no conversations and cases in ${LOKET_DATA_DIR}.`);
});

test('a case that was opened without a decision has nothing to replay', async () => {
  const { dataDir, store } = await storedRefund(moment);
  const found = await store.case('R-1042');
  const [opened] = found?.events ?? [];
  if (opened?.type !== 'opened') throw new Error('no case was stored');
  const { receipt: _, ...undecided } = opened;
  const cases = [{ reference: 'R-1043', after: 0, append: [undecided] }];
  await store.commit({ conversation: 'c2', create, cases });
  await store.close();
  const { code, stdout } = await policies(['replay', 'R-1043'], { LOKET_DATA_DIR: dataDir });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^R-1043: no decision is stored with this case/);
});

test('a store that the server has ends with 1, and nothing on standard output', async () => {
  const { dataDir, store } = await storedRefund(moment);
  const { code, stdout, stderr } = await policies(['replay', 'R-1042'], {
    LOKET_DATA_DIR: dataDir,
  });
  await store.close();
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/cannot be read while Loket is running on them/);
});
