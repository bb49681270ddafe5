import { pino } from 'pino';
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
