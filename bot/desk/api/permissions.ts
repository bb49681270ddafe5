import type { Role } from '../../ports/staff-store.ts';

/**
 * Routes that only some roles may call, which the page shows to them alone; the others are for all staff. Who may take a conversation from a
 * colleague is `mayTakeOver`, which the page asks too.
 */
export const permissions: Record<
  'readAudit' | 'manageStaff' | 'readComplaintsLog' | 'answerPrivacyRequests',
  readonly Role[]
> = {
  readAudit: ['manager', 'admin'],
  manageStaff: ['admin'],
  readComplaintsLog: ['manager', 'board', 'admin'],
  answerPrivacyRequests: ['manager', 'admin'],
};
