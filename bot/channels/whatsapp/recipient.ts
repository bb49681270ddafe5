import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { DeliveryRefused } from '../channel.ts';

const namesSchema = z.object({
  userId: z.string().exactOptional(),
  phone: z.string().exactOptional(),
});

/** Whom a message goes to, as Meta wants it: by business-scoped id, by phone number, or by both where both are known. */
export interface Addressed {
  messaging_product: 'whatsapp';
  recipient_type: 'individual';
  recipient?: string;
  to?: string;
}

/**
 * Reads the address from the recipient of an activity, whose id is the business-scoped one where it has a letter. Throws
 * `DeliveryRefused` where there is none.
 */
export function addressOf({ recipient }: Partial<Activity>): Addressed {
  const { properties } = (recipient ?? {}) as { properties?: unknown };
  const { data: names = {} } = namesSchema.safeParse(properties);
  const id = recipient?.id ?? '';
  const userId = names.userId ?? (/^[A-Z]{2}\./.test(id) ? id : undefined);
  const phone = names.phone ?? (/^\+?\d{5,20}$/.test(id) ? id : undefined);
  if (userId === undefined && phone === undefined) {
    throw new DeliveryRefused('Van deze klant is geen WhatsApp-nummer bekend.');
  }
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...(userId !== undefined && { recipient: userId }),
    ...(phone !== undefined && { to: phone }),
  };
}
