import { z } from 'zod';
import { staffRoles, type StaffRole } from '../../policies/case/staff-role.ts';

export const roles = staffRoles;

export type Role = StaffRole;

const at = z.iso.datetime({ offset: true });

/** A member of staff. `email` is lower case and one of a kind. */
export const accountSchema = z.object({
  id: z.string(),
  email: z.email(),
  name: z.string().min(1),
  role: z.enum(roles),
  /** Argon2id in its encoded form; absent for who signs in elsewhere, or has yet to choose one. */
  passwordHash: z.string().optional(),
  disabled: z.boolean(),
  createdAt: at,
});

export type Account = z.infer<typeof accountSchema>;

/** What lets somebody in for a time. Only the SHA-256 of the secret is kept. */
export const grantSchema = z.object({
  /** SHA-256 of the secret, base64url. */
  hash: z.string(),
  kind: z.enum(['session', 'token', 'invitation']),
  staff: z.string(),
  createdAt: at,
  expiresAt: at.optional(),
  lastUsedAt: at.optional(),
  /** Of a session: goes into every request that changes something. */
  csrf: z.string().optional(),
});

export type Grant = z.infer<typeof grantSchema>;

/** One thing that somebody did, or tried to do. */
export const auditSchema = z.object({
  at,
  /** Id of the member of staff; absent where nobody was signed in. */
  staff: z.string().optional(),
  action: z.string(),
  subject: z.string().optional(),
  detail: z.string().optional(),
  /** Of something done with a conversation: the entry of its log that keeps it. */
  sequence: z.number().int().positive().optional(),
});

export type AuditEntry = z.infer<typeof auditSchema>;

/** What the audit log is to say of an entry in a conversation's log. */
export const deedSchema = auditSchema.pick({ staff: true, action: true, detail: true });

export type Deed = z.infer<typeof deedSchema>;

/**
 * Where staff, what lets them in, and what they did are kept. Every method may throw `StoreUnavailable`, and
 * those of accounts and grants `AccountsUnreadable`. What a promise resolves on is on disk.
 */
export interface StaffStore {
  accounts(): Promise<Account[]>;
  account(id: string): Promise<Account | undefined>;
  accountByEmail(email: string): Promise<Account | undefined>;
  /** Adds or replaces the account. Throws `EmailTaken` when another one has its address. */
  saveAccount(account: Account): Promise<void>;
  /**
   * Changes accounts in one step, which nothing comes between: `change` sees all of them as they are and
   * gives those to add or replace. What it throws, this throws, and nothing is changed; so for `EmailTaken`.
   * Example: `changeAccounts((now) => now.filter(isJan).map((jan) => ({ ...jan, disabled: true })))`
   */
  changeAccounts(change: (now: Account[]) => Account[]): Promise<void>;

  grant(hash: string): Promise<Grant | undefined>;
  grantsOf(staff: string): Promise<Grant[]>;
  saveGrant(grant: Grant): Promise<void>;
  /** Notes when it was last used; one that is gone stays so. */
  touchGrant(hash: string, lastUsedAt: string): Promise<void>;
  /** Gives how many of them were there: of two who use up the same one, one gets 1. */
  removeGrants(hashes: string[]): Promise<number>;

  /** Keeps it for good, in order. */
  audit(entry: AuditEntry): Promise<void>;
  /**
   * The latest entries, newest first; `before` is the moment from which to go back, itself left out. Entries
   * of one moment come together, so there may be a few more than `limit`, and none is lost between pages.
   */
  audited(limit: number, before?: string): Promise<AuditEntry[]>;

  close(): Promise<void>;
}

export class EmailTaken extends Error {
  readonly code = 'email-taken';
  override name = 'EmailTaken';
}

/** The accounts are there, but damaged: nobody can sign in until whoever runs Loket puts them right. */
export class AccountsUnreadable extends Error {
  readonly code = 'accounts-unreadable';
  override name = 'AccountsUnreadable';
}
