import { z } from 'zod';
import { metaId, optional, words } from './words.ts';

/*
 * What customers say in words or by a tap.
 */

export const textSchema = z.object({
  type: z.literal('text'),
  text: z.object({ body: words }),
});

const chosen = z.object({ id: z.string().max(512), title: words });

/** A tap on a button or a row of ours. What else is interactive, such as a form of Meta's, has neither. */
export const interactiveSchema = z.object({
  type: z.literal('interactive'),
  interactive: z.object({
    type: z.string().max(100),
    button_reply: optional(chosen),
    list_reply: optional(chosen),
  }),
});

/** A tap on a button of a template. */
export const buttonSchema = z.object({
  type: z.literal('button'),
  button: z.object({ payload: optional(z.string().max(512)), text: words }),
});

/** Without an emoji, a reaction was taken back. */
export const reactionSchema = z.object({
  type: z.literal('reaction'),
  reaction: z.object({ message_id: metaId, emoji: optional(z.string().max(100)) }),
});

const captioned = optional(z.object({ caption: optional(words) }));

/** Another text, or caption, in the place of an earlier one. */
export const editSchema = z.object({
  type: z.literal('edit'),
  edit: z.object({
    original_message_id: metaId,
    message: z.object({
      type: z.string().max(100),
      text: optional(z.object({ body: words })),
      image: captioned,
      video: captioned,
      document: captioned,
    }),
  }),
});

/** A message was deleted by its customer. */
export const revokeSchema = z.object({
  type: z.literal('revoke'),
  revoke: z.object({ original_message_id: metaId }),
});
