import { z } from 'zod';
import { metaId, optional } from './words.ts';

/**
 * What Meta says of a customer: `user_changed_number`, from the message's `from` to `wa_id`; `user_changed_user_id`, from
 * `previous_user_id` to `user_id`; and others. It comes without `contacts`.
 */
export const systemSchema = z.object({
  type: z.literal('system'),
  system: z.object({
    type: z.string().max(100),
    wa_id: optional(metaId),
    /** As it was called before 2025. */
    new_wa_id: optional(metaId),
    user_id: optional(metaId),
    previous_user_id: optional(metaId),
  }),
});
