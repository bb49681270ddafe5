import type { Role } from '../../ports/staff-store.ts';

/** What only some roles may do; everything else at the desk is for all staff. */
export const permissions = {
  takeOver: ['manager', 'admin'],
  readAudit: ['manager', 'admin'],
  manageStaff: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

/** Example: `may('agent', 'takeOver')` is false. */
export function may(role: Role, permission: keyof typeof permissions): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
