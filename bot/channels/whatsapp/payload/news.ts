import { z } from 'zod';
import { metaId, optional, seconds } from './words.ts';

/*
 * What Meta says of the shop's account, its numbers and its templates.
 */

const some = z.string().max(500);

const templateStatus = z.object({
  field: z.literal('message_template_status_update'),
  value: z.object({
    event: some,
    message_template_name: some,
    message_template_language: optional(some),
    reason: optional(some),
  }),
});

const templateQuality = z.object({
  field: z.literal('message_template_quality_update'),
  value: z.object({
    new_quality_score: some,
    message_template_name: some,
    message_template_language: optional(some),
  }),
});

const accountUpdate = z.object({
  field: z.literal('account_update'),
  value: z.object({
    event: some,
    ban_info: optional(z.object({ waba_ban_state: optional(some) })),
    violation_info: optional(z.object({ violation_type: optional(some) })),
    restriction_info: optional(
      z.array(z.object({ restriction_type: some, expiration: optional(seconds) })).max(50),
    ),
  }),
});

const accountAlert = z.object({
  field: z.literal('account_alerts'),
  value: z.object({
    alert_severity: optional(some),
    alert_status: optional(some),
    alert_type: optional(some),
    alert_info: optional(
      z.object({
        alert_severity: optional(some),
        alert_status: optional(some),
        alert_type: optional(some),
      }),
    ),
  }),
});

const accountReview = z.object({
  field: z.literal('account_review_update'),
  value: z.object({ decision: some }),
});

const numberQuality = z.object({
  field: z.literal('phone_number_quality_update'),
  value: z.object({
    event: some,
    display_phone_number: optional(metaId),
    current_limit: optional(some),
  }),
});

const numberName = z.object({
  field: z.literal('phone_number_name_update'),
  value: z.object({ decision: some, display_phone_number: optional(metaId) }),
});

export const newsSchema = z.discriminatedUnion('field', [
  templateStatus,
  templateQuality,
  accountUpdate,
  accountAlert,
  accountReview,
  numberQuality,
  numberName,
]);

export type News = z.infer<typeof newsSchema>;
