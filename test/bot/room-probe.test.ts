import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readConfig } from '../../bot/config.ts';
import { createRoomProbe } from '../../bot/data-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('whether there is room is answered also where what was tried cannot be removed', async () => {
  const dataDir = await temporaryFolder();
  const hasRoom = createRoomProbe(readConfig({ LOKET_DATA_DIR: dataDir }));
  await mkdir(join(dataDir, 'probe'));
  expect(await Promise.all([hasRoom(), hasRoom()])).toEqual([false, false]);
  await rm(join(dataDir, 'probe'), { recursive: true });
  expect(await Promise.all([hasRoom(), hasRoom()])).toEqual([true, true]);
  expect(await readdir(dataDir)).toEqual([]);
});
