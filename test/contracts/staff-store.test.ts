import { pino } from 'pino';
import { LowdbStaff } from '../../bot/stores/lowdb/lowdb-staff.ts';
import { MemoryStaff } from '../../bot/stores/memory/memory-staff.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { staffStoreContract } from './staff-store.ts';

staffStoreContract('staff in memory', () => Promise.resolve(new MemoryStaff()));

staffStoreContract('staff in files', async () =>
  LowdbStaff.open({ directory: await temporaryFolder(), log: pino({ level: 'silent' }) }),
);
