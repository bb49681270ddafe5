import { z } from 'zod';
import { keepable } from '../../keepable.ts';

/*
 * What Azure Bot Service delivers, as far as it is read. What is optional and wrong is taken as left out: only who, where and
 * what must be there.
 */

/** What names something at the channel. Never shown, and kept as it is. */
const id = z
  .string()
  .min(1)
  .max(1000)
  .refine((given) => keepable(given) === given, {
    error: 'has characters that no store keeps',
  });

const short = z.string().max(500).transform(keepable);

/** What may be left out, and is taken as left out where it is wrong. */
function ifRight<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

const accountSchema = z.object({
  id,
  name: ifRight(short),
  aadObjectId: ifRight(id),
});

const attachmentSchema = z.object({
  contentType: z.string().max(200).catch(''),
  contentUrl: ifRight(z.string().max(8000)),
  name: ifRight(short),
  content: z.unknown().optional(),
});

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string().max(1000).catch(''),
  mentioned: z.object({ id, name: z.string().max(500).catch('') }),
});

const quotedSchema = z.object({
  type: z.literal('quotedReply'),
  quotedReply: z.object({ messageId: id, preview: ifRight(z.string()) }),
});

const clientInfoSchema = z.object({ type: z.literal('clientInfo'), locale: z.string() });

const placeSchema = z.object({ type: z.enum(['Place', 'GeoCoordinates']) }).loose();

const entitySchema = z.union([mentionSchema, quotedSchema, clientInfoSchema, placeSchema]);

/** Those of a list that are of a known kind. */
function known<O>(schema: z.ZodType<O>) {
  return z
    .unknown()
    .optional()
    .transform((all): O[] =>
      (Array.isArray(all) ? all : []).slice(0, 100).flatMap((one) => {
        const { success, data } = schema.safeParse(one);
        return success ? [data] : [];
      }),
    );
}

const channelDataSchema = z.object({
  tenant: ifRight(z.object({ id })),
  team: ifRight(z.object({ id })),
  channel: ifRight(z.object({ id })),
  eventType: ifRight(short),
});

const reactionSchema = z.object({ type: z.string().max(100) });

export const activitySchema = z.object({
  type: z.string({ error: 'must say what it is' }).min(1).max(100),
  id: ifRight(id),
  channelId: z.string({ error: 'must name the channel' }).regex(/^[\w-]{1,50}$/),
  serviceUrl: z.string({ error: 'must say where it is answered' }).min(1).max(2000),
  conversation: z.object(
    {
      id,
      conversationType: ifRight(short),
      isGroup: ifRight(z.boolean()),
      tenantId: ifRight(id),
    },
    { error: 'must name the conversation' },
  ),
  from: z.object(accountSchema.shape, { error: 'must say who it is from' }),
  recipient: z.object(accountSchema.shape, { error: 'must say who it is for' }),
  timestamp: ifRight(z.iso.datetime({ offset: true })),
  locale: ifRight(z.string()),
  name: ifRight(short),
  action: ifRight(short),
  replyToId: ifRight(id),
  text: z
    .string()
    .nullish()
    .catch(undefined)
    .transform((text) => keepable(text ?? '')),
  value: z.unknown().optional(),
  attachments: known(attachmentSchema),
  entities: known(entitySchema),
  membersAdded: known(accountSchema),
  membersRemoved: known(accountSchema),
  reactionsAdded: known(reactionSchema),
  reactionsRemoved: known(reactionSchema),
  channelData: channelDataSchema.catch({}),
});

/** An activity of a channel, read. */
export type Arrived = z.infer<typeof activitySchema>;
export type ArrivedAttachment = z.infer<typeof attachmentSchema>;
export type Mention = z.infer<typeof mentionSchema>;

/** Whether others read along: in a group chat, or in a channel of a team. */
export function isAmongOthers({ conversation }: Pick<Arrived, 'conversation'>): boolean {
  const { conversationType, isGroup } = conversation;
  return isGroup === true || ['groupChat', 'channel'].includes(conversationType ?? '');
}

export function mentionsIn({ entities }: Pick<Arrived, 'entities'>): Mention[] {
  return entities.filter((entity): entity is Mention => entity.type === 'mention');
}

/** Whether it speaks to the bot, by its id and by no name. */
export function mentionsBot(activity: Pick<Arrived, 'entities' | 'recipient'>): boolean {
  return mentionsIn(activity).some(({ mentioned }) => mentioned.id === activity.recipient.id);
}
