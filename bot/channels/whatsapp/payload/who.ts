import { z } from 'zod';
import { metaId, optional, words } from './words.ts';

/**
 * Who a customer is to Meta: a user id of this business (`NL.…`), a phone number, or both. The name is what they call
 * themselves.
 */
export const whoSchema = z.object({
  userId: metaId.optional(),
  phone: metaId.optional(),
  name: z.string().optional(),
});

export type Who = z.infer<typeof whoSchema>;

/** One of the customers that a delivery is about. */
export const contactSchema = z.object({
  wa_id: optional(metaId),
  user_id: optional(metaId),
  profile: optional(z.object({ name: optional(words) })),
});

type Contact = z.infer<typeof contactSchema>;

/**
 * Who wrote, by what the message says and by the contact that belongs to it: either names them by number, by user id, or
 * by both. A contact that names somebody else says nothing of them.
 */
export function whoWrote(
  told: { phone?: string | undefined; userId?: string | undefined },
  contacts: readonly Contact[],
): Who {
  const isTheirs = ({ wa_id, user_id }: Contact) =>
    (told.userId !== undefined && user_id === told.userId) ||
    (told.phone !== undefined && wa_id === told.phone);
  const isOther = ({ wa_id, user_id }: Contact) =>
    (told.userId !== undefined && user_id !== undefined && user_id !== told.userId) ||
    (told.phone !== undefined && wa_id !== undefined && wa_id !== told.phone);
  const [only, ...others] = contacts;
  const contact =
    contacts.find((one) => isTheirs(one) && !isOther(one)) ??
    (only && others.length === 0 && !isOther(only) ? only : undefined);
  const userId = told.userId ?? contact?.user_id;
  const phone = told.phone ?? contact?.wa_id;
  const name = contact?.profile?.name;
  return {
    ...(userId !== undefined && { userId }),
    ...(phone !== undefined && { phone }),
    ...(name !== undefined && { name }),
  };
}
