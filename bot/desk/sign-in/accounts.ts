import { randomUUID } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Account, Grant, StaffStore } from '../../ports/staff-store.ts';
import { hashOf, newSecret } from './secrets.ts';

/** Who changes an account: a member of staff, or the way by which it was changed without one. */
export type By =
  Account | 'command line' | 'one-time link' | 'OpenID' | 'Teams' | 'forgotten password';

export type Change = Partial<Pick<Account, 'name' | 'role' | 'disabled'>>;

/** Stands for the account, in the invitation of the first administrator, who has none yet. */
export const firstAdmin = 'first-admin';

const invitationHours = 24;
/** Prefix of tokens, by which scanners recognise one that leaked. */
const tokenMark = 'lkt_';

/** Changes accounts, and adds each change to the audit log. Several may use the same store. */
export class Accounts {
  readonly #store: StaffStore;
  readonly #clock: Clock;

  constructor(store: StaffStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Throws `EmailTaken`; with `onlyFirst`, `NotTheFirst` when there is an account already. */
  async add(
    account: Pick<Account, 'email' | 'name' | 'role'> & { passwordHash?: string },
    by: By,
    { onlyFirst = false } = {},
  ): Promise<Account> {
    const createdAt = this.#clock().toString();
    const added: Account = { id: randomUUID(), ...account, disabled: false, createdAt };
    await this.#store.changeAccounts((now) => {
      if (onlyFirst && now.length > 0) throw new NotTheFirst('There is an account already.');
      return [added];
    });
    await this.#audit('account-added', added, by, added.role);
    return added;
  }

  /**
   * Throws `UnknownAccount`, and `LastAdmin` where nobody would be left who can add others. A disabled
   * account loses its sessions, tokens and invitations at once.
   */
  async change(id: string, change: Change, by: By): Promise<Account> {
    const { before, after } = await this.#replace(id, (account) => ({ ...account, ...change }));
    if (after.disabled) await this.withdraw(id, ['session', 'token', 'invitation']);
    if (before.role !== after.role) {
      await this.#audit('role-changed', after, by, `${before.role} → ${after.role}`);
    }
    if (before.name !== after.name) {
      await this.#audit('name-changed', after, by, `${before.name} → ${after.name}`);
    }
    if (before.disabled !== after.disabled) {
      await this.#audit(after.disabled ? 'account-disabled' : 'account-enabled', after, by);
    }
    return after;
  }

  /** All sessions of the account end, and its one-time links become invalid. */
  async setPassword(id: string, passwordHash: string, by: By): Promise<Account> {
    const { after } = await this.#replace(id, (account) => ({ ...account, passwordHash }));
    await this.withdraw(id, ['session', 'invitation']);
    await this.#audit('password-set', after, by);
    return after;
  }

  /**
   * Makes the secret of a one-time link, valid for a day unless `hours` says otherwise; earlier ones become
   * invalid. Throws `AccountDisabled`.
   */
  async invite(
    account: Account | typeof firstAdmin,
    by: By,
    hours = invitationHours,
  ): Promise<string> {
    if (account !== firstAdmin) refuseDisabled(account);
    const staff = account === firstAdmin ? account : account.id;
    await this.withdraw(staff, ['invitation']);
    const secret = newSecret();
    await this.#grant(secret, { kind: 'invitation', staff }, hours);
    if (account !== firstAdmin) await this.#audit('invited', account, by);
    return secret;
  }

  /** Makes a token for the API, valid until it is withdrawn. Only its hash is stored. Throws `AccountDisabled`. */
  async makeToken(account: Account, by: By): Promise<string> {
    refuseDisabled(account);
    const secret = `${tokenMark}${newSecret()}`;
    await this.#grant(secret, { kind: 'token', staff: account.id });
    await this.#audit('token-made', account, by);
    return secret;
  }

  async withdrawTokens(account: Account, by: By): Promise<number> {
    const withdrawn = await this.withdraw(account.id, ['token']);
    if (withdrawn > 0) await this.#audit('tokens-withdrawn', account, by, String(withdrawn));
    return withdrawn;
  }

  /** Removes sessions, tokens or invitations of this account; gives how many there were. */
  async withdraw(staff: string, kinds: Grant['kind'][]): Promise<number> {
    const grants = await this.#store.grantsOf(staff);
    const gone = grants.filter(({ kind }) => kinds.includes(kind));
    return gone.length === 0 ? 0 : this.#store.removeGrants(gone.map(({ hash }) => hash));
  }

  async #replace(id: string, change: (account: Account) => Account) {
    let replaced: { before: Account; after: Account } | undefined;
    await this.#store.changeAccounts((now) => {
      const before = now.find((account) => account.id === id);
      if (!before) throw new UnknownAccount('There is no such account.');
      const after = change(before);
      const others = now.filter((account) => account.id !== id);
      if (isActiveAdmin(before) && ![...others, after].some(isActiveAdmin)) {
        throw new LastAdmin(`${before.email} is the last administrator; add another one first.`);
      }
      replaced = { before, after };
      return [after];
    });
    if (!replaced) throw new UnknownAccount('There is no such account.');
    return replaced;
  }

  async #grant(secret: string, grant: Pick<Grant, 'kind' | 'staff'>, hours?: number) {
    const now = this.#clock();
    await this.#store.saveGrant({
      hash: hashOf(secret),
      ...grant,
      createdAt: now.toString(),
      ...(hours !== undefined && { expiresAt: now.add({ hours }).toString() }),
    });
  }

  async #audit(action: string, account: Account, by: By, detail?: string): Promise<void> {
    const way = typeof by === 'string' ? `by ${by}` : undefined;
    const details = [detail, way].filter((part) => part !== undefined).join(', ');
    await this.#store.audit({
      at: this.#clock().toString(),
      ...(typeof by !== 'string' && { staff: by.id }),
      action,
      subject: account.email,
      ...(details !== '' && { detail: details }),
    });
  }
}

function isActiveAdmin({ role, disabled }: Account): boolean {
  return role === 'admin' && !disabled;
}

function refuseDisabled({ email, disabled }: Account): void {
  if (disabled) throw new AccountDisabled(`${email} is disabled; enable it first.`);
}

export class AccountDisabled extends Error {
  readonly code = 'account-disabled';
  override name = 'AccountDisabled';
}

export class UnknownAccount extends Error {
  readonly code = 'no-such-account';
  override name = 'UnknownAccount';
}

export class LastAdmin extends Error {
  readonly code = 'last-admin';
  override name = 'LastAdmin';
}

export class NotTheFirst extends Error {
  readonly code = 'link-not-valid';
  override name = 'NotTheFirst';
}
