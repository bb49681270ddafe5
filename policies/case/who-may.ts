import type { CaseEventType } from './case-events.ts';
import { staffRoles, type StaffRole } from './staff-role.ts';

const staff: readonly StaffRole[] = ['agent', 'manager', 'admin'];
const managers: readonly StaffRole[] = ['manager', 'admin'];
const everybody = staffRoles;
const nobody: readonly StaffRole[] = [];

/**
 * Which roles may enter which event; what comes about by itself is nobody's. The board is apart from those who
 * handle complaints, and the manager assigns and sends on. Source: 003.
 */
const takers: Record<CaseEventType, readonly StaffRole[]> = {
  opened: nobody,
  'evidence-added': staff,
  'contact-given': staff,
  'waiting-for-customer': everybody,
  'future-invoices-cancelled': nobody,
  'cancellation-carried-out': staff,
  'cancellation-withdrawn': staff,
  'customer-objected': staff,
  decided: staff,
  'order-matched': staff,
  'goods-received': staff,
  'dispatch-proved': staff,
  'paid-out': staff,
  answered: staff,
  'quote-offered': staff,
  // what a customer says on the telephone
  'quote-accepted': staff,
  'quote-declined': staff,
  acknowledged: staff,
  'passed-to-manager': staff,
  assigned: managers,
  'progress-reported': staff,
  resolved: staff,
  escalated: staff,
  'board-received': ['manager', 'board', 'admin'],
  'board-answered': ['board'],
  'referred-outside': ['manager', 'board', 'admin'],
  reopened: staff,
  closed: staff,
  'owner-changed': everybody,
  classified: staff,
  noted: everybody,
  'alarm-raised': nobody,
  'update-sent': nobody,
  'letter-refused': nobody,
  'order-changed': nobody,
  'order-change-refused': nobody,
};

/** Whether a member of staff of this role may enter the event. Example: `mayTake('agent', 'assigned')` is false. */
export function mayTake(role: StaffRole, event: CaseEventType): boolean {
  return takers[event].includes(role);
}

/** Remedies are the manager's to grant. Source: 003. */
export function grantsRemedies(role: StaffRole): boolean {
  return managers.includes(role);
}
