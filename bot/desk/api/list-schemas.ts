import { z } from 'zod';
import { conversationSummarySchema, entrySchema } from './schemas.ts';

/* What goes over the desk's API where it lists and searches conversations. */

/** How many conversations a list of all holds at most. */
const longestList = 200;

/** Where a list goes on: the moment and the id of the conversation after which it does. */
const placeSchema = z
  .string()
  .refine((text) => isPlace(placeIn(text)), { error: 'write what the answer before gave as next' })
  .transform(placeIn);

const limitError = { error: `write a number from 1 to ${longestList}` };

export const listQuerySchema = z.object({
  holder: z.enum(['queue', 'me', 'all'], { error: 'write queue, me or all' }).default('all'),
  q: z.string().trim().max(200, { error: 'write at most 200 characters' }).optional(),
  before: placeSchema.optional().describe('Of all: what the answer before this one gave as next.'),
  limit: z.coerce
    .number(limitError)
    .int(limitError)
    .min(1, limitError)
    .max(longestList, limitError)
    .default(longestList)
    .describe('Of all: how many at most. The queue, and what you hold, comes whole.'),
});

/** A line of the message or note in which the searched words were found. */
export const excerptSchema = z.object({
  sequence: entrySchema.shape.sequence,
  kind: z.enum(['message', 'note']),
  from: entrySchema.shape.from,
  by: entrySchema.shape.by,
  text: z.string(),
});

export const listedConversationSchema = conversationSummarySchema.extend({
  /** Of a search: where it was found, unless title or case say it; of several the latest. */
  excerpt: excerptSchema.optional(),
});

export const conversationListSchema = z.object({
  conversations: z.array(listedConversationSchema),
  /** What to give as `before` for the rest, which may be empty; null when there is none. */
  next: z.string().nullable(),
  counts: z.object({ queue: z.number().int(), me: z.number().int() }),
});

function placeIn(text: string): { at: string; id: string } {
  const [at = '', ...id] = text.split(' ');
  return { at, id: id.join(' ') };
}

function isPlace({ at, id }: { at: string; id: string }): boolean {
  return id !== '' && !Number.isNaN(Date.parse(at));
}
