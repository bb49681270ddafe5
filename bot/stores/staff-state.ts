import { z } from 'zod';
import {
  accountSchema,
  EmailTaken,
  grantSchema,
  type Account,
  type AuditEntry,
} from '../ports/staff-store.ts';

/** All that is kept of the staff but the audit log. */
export const staffStateSchema = z.object({
  accounts: z.array(accountSchema),
  grants: z.array(grantSchema),
});

export type StaffState = z.infer<typeof staffStateSchema>;

/** The accounts after `change`, as `StaffStore.changeAccounts` promises it. Throws `EmailTaken`. */
export function applyAccountChange(
  accounts: Account[],
  change: (now: Account[]) => Account[],
): Account[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  for (const account of change(structuredClone(accounts))) {
    byId.set(account.id, structuredClone(account));
  }
  const changed = [...byId.values()];
  const emails = new Set<string>();
  for (const { email } of changed) {
    if (emails.has(email)) throw new EmailTaken(`There is an account with ${email} already.`);
    emails.add(email);
  }
  return changed;
}

/** What `StaffStore.audited` gives, out of all entries from the newest back. */
export async function auditPage(
  newestFirst: Iterable<AuditEntry> | AsyncIterable<AuditEntry>,
  limit: number,
  before?: string,
): Promise<AuditEntry[]> {
  const page: AuditEntry[] = [];
  for await (const entry of newestFirst) {
    if (before !== undefined && Date.parse(entry.at) >= Date.parse(before)) continue;
    // never cut inside a moment, which the next page would leave out
    if (page.length >= limit && entry.at !== page.at(-1)?.at) break;
    page.push(entry);
  }
  return page;
}
