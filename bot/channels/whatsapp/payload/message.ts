import { z } from 'zod';
import {
  buttonSchema,
  editSchema,
  interactiveSchema,
  reactionSchema,
  revokeSchema,
  textSchema,
} from './said.ts';
import { contactsSchema, locationSchema, orderSchema } from './shared.ts';
import { mediaSchemas } from './media.ts';
import { systemSchema } from './system.ts';
import { metaId, optional, seconds } from './words.ts';

/** What every message has, of whatever kind. */
const anyMessage = z.object({
  id: metaId,
  timestamp: seconds,
  from: optional(metaId),
  from_user_id: optional(metaId),
  /** Written in a group, and not to the shop alone. */
  group_id: optional(metaId),
  context: optional(
    z.object({
      id: optional(metaId),
      forwarded: optional(z.boolean()),
      frequently_forwarded: optional(z.boolean()),
    }),
  ),
});

/** The customer opened the chat, and has written nothing yet. */
const welcomeSchema = z.object({ type: z.literal('request_welcome') });

/** What Meta cannot pass on, or what we do not know; `was` is its type. */
const unsupportedSchema = z.object({
  type: z.literal('unsupported'),
  was: z.string().max(100).optional(),
});

/** A message as Meta sends it, without what is of no use here, and with secrets hidden. */
export const messageSchema = z.discriminatedUnion('type', [
  anyMessage.extend(textSchema.shape),
  anyMessage.extend(interactiveSchema.shape),
  anyMessage.extend(buttonSchema.shape),
  anyMessage.extend(reactionSchema.shape),
  anyMessage.extend(editSchema.shape),
  anyMessage.extend(revokeSchema.shape),
  anyMessage.extend(mediaSchemas.image.shape),
  anyMessage.extend(mediaSchemas.document.shape),
  anyMessage.extend(mediaSchemas.audio.shape),
  anyMessage.extend(mediaSchemas.video.shape),
  anyMessage.extend(mediaSchemas.sticker.shape),
  anyMessage.extend(locationSchema.shape),
  anyMessage.extend(contactsSchema.shape),
  anyMessage.extend(orderSchema.shape),
  anyMessage.extend(systemSchema.shape),
  anyMessage.extend(welcomeSchema.shape),
  anyMessage.extend(unsupportedSchema.shape),
]);

export type Message = z.infer<typeof messageSchema>;

/** One kind of message, such as `MessageOf<'text'>`. */
export type MessageOf<T extends Message['type']> = Extract<Message, { type: T }>;

const typed = anyMessage.extend({ type: z.string() });

/**
 * Reads a message. One of no known type, or that is not as its type is known to be, is `unsupported`, so that its
 * customer is answered all the same; `undefined` for what has not even an id.
 */
export function readMessage(raw: unknown): Message | undefined {
  const known = messageSchema.safeParse(raw);
  if (known.success) return known.data;
  const some = typed.safeParse(raw);
  if (!some.success) return undefined;
  const { type, ...rest } = some.data;
  return { ...rest, type: 'unsupported', was: type.slice(0, 100) };
}
