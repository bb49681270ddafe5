import { z } from 'zod';
import { metaId, optional, seconds } from './words.ts';

/** What became of a message of ours. Of a failed one, `errors` says why. */
export const statusSchema = z.object({
  id: metaId,
  status: z.enum(['sent', 'delivered', 'read', 'played', 'failed']),
  timestamp: seconds,
  /** `group` for what was sent to a group. */
  recipient_type: optional(z.string().max(100)),
  /** What we sent along with the message. */
  biz_opaque_callback_data: optional(z.string().max(512)),
  errors: optional(
    z
      .array(
        z.object({
          code: z.coerce.number(),
          title: optional(z.string().max(500)),
        }),
      )
      .max(20),
  ),
});

export type Status = z.infer<typeof statusSchema>;

/** A call, as it begins (`connect`) and ends (`terminate`). */
export const callSchema = z.object({
  id: metaId,
  from: optional(metaId),
  from_user_id: optional(metaId),
  timestamp: seconds,
  event: z.string().max(100),
  direction: optional(z.string().max(100)),
});

/** Who answers a customer from now on: our app, or Meta's own assistant. */
export const handoverSchema = z.object({
  type: z.string().max(100),
  timestamp: optional(seconds),
  sender: z.object({ phone_number: optional(metaId), user_id: optional(metaId) }),
  recipient: z.object({ phone_number_id: metaId }),
  control_passed: optional(
    z.object({
      previous_owner_app_role: optional(z.string().max(100)),
      new_owner_app_role: optional(z.string().max(100)),
    }),
  ),
});
