import type { Account, Grant } from '../ports/staff-store.ts';

/* The words and columns of `npm run staff`. */

export const usage = `Usage:
  npm run -s staff -- add E-MAIL --name NAME --role agent|manager|board|admin
                                             a new account; the password comes on standard input
  npm run -s staff -- list [--json]          who there are
  npm run -s staff -- disable E-MAIL         keeps somebody out, and ends their sessions and tokens
  npm run -s staff -- enable E-MAIL          lets them in again
  npm run -s staff -- link E-MAIL            a one-time link with which they choose a password
  npm run -s staff -- token E-MAIL --scope desk
                                             a token for the API, shown this once
  npm run -s staff -- token E-MAIL --revoke  their tokens are good no more`;

/** A member of staff, for a list that scripts read. */
export interface StaffListing extends Omit<Account, 'passwordHash'> {
  /** Whether they can sign in by password. */
  hasPassword: boolean;
  tokens: number;
}

export function toListing({ passwordHash, ...account }: Account, grants: Grant[]): StaffListing {
  const tokens = grants.filter(({ kind }) => kind === 'token').length;
  return { ...account, hasPassword: passwordHash !== undefined, tokens };
}

/** The list for people, by name. */
export function formatStaffTable(staff: StaffListing[]): string {
  if (staff.length === 0) return 'There are no accounts yet.';
  const byName = staff.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  const rows = [
    ['name', 'e-mail', 'role', 'state', 'tokens', 'since'],
    ...byName.map((one) => [
      one.name,
      one.email,
      one.role,
      describeState(one),
      String(one.tokens),
      one.createdAt.slice(0, 10),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function describeState({ disabled, hasPassword }: StaffListing): string {
  if (disabled) return 'disabled';
  return hasPassword ? 'active' : 'no password';
}
