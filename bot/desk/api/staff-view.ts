import type { z } from 'zod';
import type { Account } from '../../ports/staff-store.ts';
import type { staffSchema } from './schemas.ts';

/** A member of staff as colleagues see them. */
export function staffView(
  { id, name, email, role, disabled }: Account,
  present: boolean,
): z.infer<typeof staffSchema> {
  return { id, name, email, role, disabled, present };
}
