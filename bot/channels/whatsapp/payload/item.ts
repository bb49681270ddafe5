import { z } from 'zod';
import { messageSchema } from './message.ts';
import { newsSchema } from './news.ts';
import { callSchema, handoverSchema, statusSchema } from './status.ts';
import { whoSchema } from './who.ts';

/**
 * One thing out of a delivery, as it is kept until it is dealt with: read, and with secrets hidden. `number` is Meta's id
 * of the shop's number that it is about.
 */
export const itemSchema = z.discriminatedUnion('item', [
  z.object({
    item: z.literal('message'),
    number: z.string(),
    who: whoSchema,
    message: messageSchema,
    /** Meta's own assistant holds the conversation. */
    standby: z.boolean().optional(),
  }),
  z.object({ item: z.literal('status'), number: z.string(), status: statusSchema }),
  z.object({ item: z.literal('call'), number: z.string(), who: whoSchema, call: callSchema }),
  z.object({ item: z.literal('handover'), handover: handoverSchema }),
  z.object({ item: z.literal('news'), news: newsSchema, time: z.number().optional() }),
]);

export type Item = z.infer<typeof itemSchema>;

/** One kind of item, such as `ItemOf<'message'>`. */
export type ItemOf<T extends Item['item']> = Extract<Item, { item: T }>;
