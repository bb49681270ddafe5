import { z } from 'zod';
import { holderSchema } from './schemas.ts';

/* What goes over the desk's API of what staff did. */

export const auditEntrySchema = z.object({
  at: z.iso.datetime({ offset: true }).describe('Moment, ISO 8601'),
  staff: holderSchema.nullable(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.string().nullable(),
});

/** `before` is the moment from which to go back: of the last entry that was shown. */
export const auditQuerySchema = z.object({
  before: z.iso
    .datetime({ offset: true, error: 'write a moment, such as 2026-11-21T12:00:00Z' })
    .optional(),
});
export const auditListSchema = z.object({ audit: z.array(auditEntrySchema) });
