import type { EventToEnter } from '../../ports/case-work.ts';
import type { StaffRole } from '../../../policies/case/staff-role.ts';

/** Something that somebody does at a moment of the shop's clock, or the moment alone. */
export type Scene = { at: string } & (
  | { customer: string[] }
  /** The name of a photo that the customer hands over. */
  | { shows: string }
  | { staff: Exclude<StaffRole, 'admin'>; enters: EventToEnter[] }
  | { nobody: true }
);

export interface Play {
  about: string;
  scenes: Scene[];
}
