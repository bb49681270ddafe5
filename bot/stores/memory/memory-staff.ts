import type { Account, AuditEntry, Grant, StaffStore } from '../../ports/staff-store.ts';
import { auditPage, applyAccountChange } from '../staff-state.ts';

/** Staff that are gone with the process, for tests. */
export class MemoryStaff implements StaffStore {
  #accounts: Account[] = [];
  readonly #grants = new Map<string, Grant>();
  readonly #audit: AuditEntry[] = [];

  accounts(): Promise<Account[]> {
    return resolveCopy(this.#accounts);
  }

  account(id: string): Promise<Account | undefined> {
    return resolveCopy(this.#accounts.find((account) => account.id === id));
  }

  accountByEmail(email: string): Promise<Account | undefined> {
    return resolveCopy(this.#accounts.find((account) => account.email === email));
  }

  saveAccount(account: Account): Promise<void> {
    return this.changeAccounts(() => [account]);
  }

  // async, so that what `change` throws becomes a rejection
  // eslint-disable-next-line @typescript-eslint/require-await
  async changeAccounts(change: (now: Account[]) => Account[]): Promise<void> {
    this.#accounts = applyAccountChange(this.#accounts, change);
  }

  grant(hash: string): Promise<Grant | undefined> {
    return resolveCopy(this.#grants.get(hash));
  }

  grantsOf(staff: string): Promise<Grant[]> {
    return resolveCopy([...this.#grants.values()].filter((grant) => grant.staff === staff));
  }

  saveGrant(grant: Grant): Promise<void> {
    this.#grants.set(grant.hash, structuredClone(grant));
    return Promise.resolve();
  }

  touchGrant(hash: string, lastUsedAt: string): Promise<void> {
    const grant = this.#grants.get(hash);
    if (grant) grant.lastUsedAt = lastUsedAt;
    return Promise.resolve();
  }

  removeGrants(hashes: string[]): Promise<number> {
    return resolveCopy(hashes.filter((hash) => this.#grants.delete(hash)).length);
  }

  audit(entry: AuditEntry): Promise<void> {
    this.#audit.push(structuredClone(entry));
    return Promise.resolve();
  }

  async audited(limit: number, before?: string): Promise<AuditEntry[]> {
    return structuredClone(await auditPage(this.#audit.toReversed(), limit, before));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function resolveCopy<T>(value: T): Promise<T> {
  return Promise.resolve(structuredClone(value));
}
