import type { Staff, Summary } from '../api/types.ts';

/** Whether this member of staff may take it: what another has, or waits for another, only those who lead. */
export function mayClaim(summary: Summary, me: Staff): boolean {
  if (summary.status === 'closed') return false;
  return whoHas(summary, me) === undefined || me.role === 'manager' || me.role === 'admin';
}

/** The colleague who has it, or for whom it waits: taking it from them has to be meant. */
export function whoHas(
  { status, holder, handedTo }: Summary,
  me: Staff,
): Summary['holder'] | undefined {
  const whose = {
    'with-staff': holder,
    'waiting-for-staff': handedTo,
    'with-bot': null,
    closed: null,
  };
  const other = whose[status];
  return other && other.id !== me.id ? other : undefined;
}
