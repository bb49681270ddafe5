import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { KeyedQueue } from '../../keyed-queue.ts';
import {
  AccountsUnreadable,
  type Account,
  type AuditEntry,
  type Grant,
  type StaffStore,
} from '../../ports/staff-store.ts';
import { StoreUnavailable } from '../../ports/store.ts';
import { failedWith, makePrivate, syncDirectory, writeDurably } from '../../durable-file.ts';
import {
  auditPage,
  applyAccountChange,
  staffStateSchema,
  type StaffState,
} from '../staff-state.ts';
import { readAggregate, UnreadableFile } from './aggregate-file.ts';
import { AuditFile } from './audit-file.ts';
import { DirectoryLock } from './directory-lock.ts';

export interface LowdbStaffOptions {
  directory: string;
  log: Logger;
}

/**
 * Staff in a folder of their own: accounts and grants in one file that is replaced whole, and the audit
 * log beside it. Any number of processes may work on it, such as the server and the command line: whoever
 * changes something holds the folder's lock for that moment and begins with what is on disk, and whoever
 * reads looks first whether the file is another one by now.
 */
export class LowdbStaff implements StaffStore {
  readonly #directory: string;
  readonly #path: string;
  readonly #audit: AuditFile;
  readonly #changes = new KeyedQueue();
  #read: { version: string; state: StaffState } | undefined;

  private constructor({ directory, log }: LowdbStaffOptions) {
    this.#directory = directory;
    this.#path = join(directory, 'staff.json');
    this.#audit = new AuditFile(join(directory, 'audit.jsonl'), log);
  }

  static async open(options: LowdbStaffOptions): Promise<LowdbStaff> {
    await available(() => makePrivate(options.directory));
    return new LowdbStaff(options);
  }

  async accounts(): Promise<Account[]> {
    return structuredClone((await this.#now()).accounts);
  }

  async account(id: string): Promise<Account | undefined> {
    return structuredClone((await this.#now()).accounts.find((account) => account.id === id));
  }

  async accountByEmail(email: string): Promise<Account | undefined> {
    return structuredClone((await this.#now()).accounts.find((account) => account.email === email));
  }

  saveAccount(account: Account): Promise<void> {
    return this.changeAccounts(() => [account]);
  }

  async changeAccounts(change: (now: Account[]) => Account[]): Promise<void> {
    await this.#change((state) => ({
      ...state,
      accounts: applyAccountChange(state.accounts, change),
    }));
  }

  async grant(hash: string): Promise<Grant | undefined> {
    return structuredClone((await this.#now()).grants.find((grant) => grant.hash === hash));
  }

  async grantsOf(staff: string): Promise<Grant[]> {
    return structuredClone((await this.#now()).grants.filter((grant) => grant.staff === staff));
  }

  async saveGrant(grant: Grant): Promise<void> {
    await this.#change((state) => {
      const others = state.grants.filter(({ hash }) => hash !== grant.hash);
      return { ...state, grants: [...others, grant] };
    });
  }

  async touchGrant(hash: string, lastUsedAt: string): Promise<void> {
    await this.#change((state) => ({
      ...state,
      grants: state.grants.map((grant) => (grant.hash === hash ? { ...grant, lastUsedAt } : grant)),
    }));
  }

  async removeGrants(hashes: string[]): Promise<number> {
    let removed = 0;
    await this.#change((state) => {
      const grants = state.grants.filter(({ hash }) => !hashes.includes(hash));
      removed = state.grants.length - grants.length;
      return { ...state, grants };
    });
    return removed;
  }

  audit(entry: AuditEntry): Promise<void> {
    return this.#alone(() => available(() => this.#audit.append(entry)));
  }

  audited(limit: number, before?: string): Promise<AuditEntry[]> {
    return available(() => auditPage(this.#audit.newestFirst(), limit, before));
  }

  close(): Promise<void> {
    return this.#changes.idle();
  }

  #now(): Promise<StaffState> {
    return available(async () => {
      // asked before the file is read: replaced in between, it is read once more the next time
      const version = await versionOf(this.#path);
      if (this.#read?.version !== version) {
        const found = await readAggregate(this.#path, staffStateSchema).catch((cause: unknown) => {
          throw cause instanceof UnreadableFile ? unreadable(this.#path, cause) : cause;
        });
        this.#read = { version, state: found?.data ?? { accounts: [], grants: [] } };
      }
      return this.#read.state;
    });
  }

  async #change(change: (state: StaffState) => StaffState): Promise<void> {
    await this.#alone(async () => {
      const changed = change(await this.#now());
      await available(async () => {
        // a line for each value, so that a diff of two backups shows what changed
        await writeDurably(this.#path, JSON.stringify(changed, undefined, 1));
        await syncDirectory(this.#directory);
      });
      // read again the next time: two changes within a tick of the file system's clock look alike
      this.#read = undefined;
    });
  }

  /** Runs it while neither this process nor another changes anything. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#changes.run(['staff'], async () => {
      const lock = await available(() => takeLock(this.#directory));
      try {
        return await work();
      } finally {
        await lock.release();
      }
    });
  }
}

const attempts = 200;
const betweenAttemptsMs = 25;

/** Waits its turn: others hold it for a few milliseconds, and what a killed one left is taken over. */
async function takeLock(directory: string): Promise<DirectoryLock> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await DirectoryLock.take(directory, 2000);
    } catch (cause) {
      // Windows refuses a name that is just being removed
      const taken = failedWith(cause, 'directory-in-use') || failedWith(cause, 'EPERM');
      if (!taken || attempt === attempts) throw cause;
      await setTimeout(betweenAttemptsMs);
    }
  }
}

/** Another one for each file that ever stood there. */
async function versionOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch (cause) {
    if (failedWith(cause, 'ENOENT')) return 'none';
    throw cause;
  }
}

function unreadable(path: string, cause: UnreadableFile): AccountsUnreadable {
  const message = `The accounts in ${path} cannot be read: ${cause.message} Put an intact copy from a backup in its place; nothing has to be restarted.`;
  return new AccountsUnreadable(message, { cause });
}

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StoreUnavailable || cause instanceof AccountsUnreadable) throw cause;
    throw new StoreUnavailable(cause instanceof Error ? cause.message : 'unknown', { cause });
  }
}
