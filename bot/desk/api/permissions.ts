import type { Role } from '../../ports/staff-store.ts';

/** Which roles may call the routes that are not for all staff. */
export const permissions = {
  readAudit: ['manager', 'admin'],
  manageStaff: ['admin'],
} as const satisfies Record<string, readonly Role[]>;
