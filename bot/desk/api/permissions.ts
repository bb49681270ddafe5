import type { Role } from '../../ports/staff-store.ts';

/**
 * Routes that only some roles may call; the others are for all staff. Who may take a conversation from a
 * colleague is `mayTakeOver`, which the page asks too.
 */
export const permissions = {
  readAudit: ['manager', 'admin'],
  manageStaff: ['admin'],
} as const satisfies Record<string, readonly Role[]>;
