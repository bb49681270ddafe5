import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { FolderMail } from '../../bot/mail/folder-mail.ts';
import { DiskFiles } from '../../bot/stores/disk-files.ts';
import { LowdbStore } from '../../bot/stores/lowdb/lowdb-store.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { storeContract } from './store.ts';

const log = pino({ level: 'silent' });

storeContract('the memory store', () => Promise.resolve(new MemoryStore()));

storeContract('the lowdb store', async () =>
  LowdbStore.open({ directory: await temporaryFolder(), log }),
);

// so small that checkpoints run all the time and next to nothing stays in memory
storeContract('the lowdb store with hardly any memory', async () =>
  LowdbStore.open({
    directory: await temporaryFolder(),
    log,
    journalBytes: 2_000,
    cacheSize: 1_000,
  }),
);

test.each<[string, (folder: string) => Promise<unknown>]>([
  ['conversations', async (directory) => (await LowdbStore.open({ directory, log })).close()],
  [
    'files',
    async (folder) => {
      const files = await DiskFiles.open(folder);
      await files.keep({ name: 'a', contentType: 'text/plain', bytes: Buffer.from('a') });
    },
  ],
  [
    'mail',
    (folder) =>
      new FolderMail(folder).send({
        id: 'a',
        to: 'a@example.nl',
        subject: 'a',
        text: 'a',
        automatic: true,
      }),
  ],
])('the folder of %s is for nobody else on the machine', async (_, write) => {
  const folder = join(await temporaryFolder(), 'data', 'inner');
  await write(folder);
  for (const made of [folder, join(folder, '..')]) {
    expect((await stat(made)).mode & 0o777).toBe(0o700);
  }
});
