import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { FolderMail } from './mail/folder-mail.ts';
import type { CustomerNames } from './ports/customer-names.ts';
import type { ErasureList } from './ports/erasure-list.ts';
import type { FileStore } from './ports/file-store.ts';
import type { StaffStore } from './ports/staff-store.ts';
import type { Store } from './ports/store.ts';
import { DiskCustomerNames } from './stores/disk-customer-names.ts';
import { DiskFiles } from './stores/disk-files.ts';
import { makePrivate } from './durable-file.ts';
import { ErasureFile } from './stores/erasure-file.ts';
import { LowdbStaff } from './stores/lowdb/lowdb-staff.ts';
import { LowdbStore } from './stores/lowdb/lowdb-store.ts';

/*
 * What stands in the data directory. Apart from the app, so that the command line opens it without
 * loading a server.
 */

/** Makes the folder, if it is not there: what customers write is for nobody else on this machine. */
export async function makeDataFolder({ dataDir }: Config): Promise<void> {
  await makePrivate(dataDir);
}

/** Whether the server has ever kept conversations and cases there. */
export function hasStore({ dataDir }: Config): boolean {
  return existsSync(join(dataDir, 'store'));
}

// more than any one message takes
const roomBytes = 64 * 1024;

/**
 * Makes what tells whether another message can be written there: it is tried, as the system knows of other limits than
 * a full disk. Whoever asks while it is being tried gets the same answer.
 */
export function createRoomProbe({ dataDir }: Config): () => Promise<boolean> {
  const path = join(dataDir, 'probe');
  let running: Promise<boolean> | undefined;
  const tryToWrite = async () => {
    try {
      await writeFile(path, Buffer.alloc(roomBytes), { flush: true });
      return true;
    } catch {
      return false;
    } finally {
      // the next one writes over what cannot be removed
      await rm(path, { force: true }).catch(() => undefined);
      running = undefined;
    }
  };
  return () => (running ??= tryToWrite());
}

/** The store of conversations and cases. Throws an error with the code `directory-in-use` while another has it. */
export function openStore({ dataDir }: Config, log: Logger): Promise<Store> {
  return LowdbStore.open({ directory: join(dataDir, 'store'), log });
}

/** The files that customers handed over. Throws an error with the code `wrong-files-key`. */
export function openFiles({ dataDir, filesKey }: Config): Promise<FileStore> {
  return DiskFiles.open(join(dataDir, 'files'), filesKey);
}

/** The mail of a shop without a mail server. */
export function openMailFolder({ dataDir }: Config): FolderMail {
  return new FolderMail(join(dataDir, 'mail'));
}

/** Whose data was erased. It stays where it is when a backup of the rest is put back. */
export function openErasures({ dataDir }: Config): ErasureList {
  return new ErasureFile(join(dataDir, 'erasures.json'));
}

/** Which conversations the names of customers lead to on WhatsApp. */
export function openCustomerNames({ dataDir }: Pick<Config, 'dataDir'>): Promise<CustomerNames> {
  return DiskCustomerNames.open(join(dataDir, 'whatsapp', 'names'));
}

/** What the channel keeps besides. */
export function whatsAppFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'whatsapp');
}

/** Where it is kept which card in Teams shows who waits. */
export function queueCardPath({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'teams', 'queue-card.json');
}

/** The staff. Any number of processes may have it open at once: the command line works beside a running server. */
export function openStaff({ dataDir }: Config, log: Logger): Promise<StaffStore> {
  return LowdbStaff.open({ directory: join(dataDir, 'desk'), log });
}
