import type { Staff, Summary } from '../api/types.ts';

/** Whether this member of staff may take it: what another has, or waits for another, only those who lead. */
export function mayClaim(summary: Summary, me: Staff): boolean {
  if (summary.status === 'closed') return false;
  const other = otherThan(summary, me);
  return other === undefined || me.role === 'manager' || me.role === 'admin';
}

/** Whether taking it takes it from somebody, which has to be meant. */
export function takesFrom(summary: Summary, me: Staff): boolean {
  return otherThan(summary, me) !== undefined;
}

function otherThan({ status, holder, handedTo }: Summary, me: Staff): string | undefined {
  const whose = {
    'with-staff': holder,
    'waiting-for-staff': handedTo,
    'with-bot': null,
    closed: null,
  };
  const id = whose[status]?.id;
  return id === me.id ? undefined : id;
}
