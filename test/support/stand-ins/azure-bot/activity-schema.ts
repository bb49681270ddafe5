import { z } from 'zod';
import { cardSchema, type Card } from './card-schema.ts';
import { ConnectorRefusal, refusal } from './connector-refusal.ts';

/** Bytes of a message that Teams takes. */
const mostBytes = 28 * 1024;

const adaptive = 'application/vnd.microsoft.card.adaptive';

const account = z.looseObject({ id: z.string().min(1), name: z.string().optional() });

const cardAction = z.strictObject({
  type: z.enum(['imBack', 'messageBack', 'postBack']),
  title: z.string().regex(/\S/),
  value: z.unknown(),
  text: z.string().optional(),
  displayText: z.string().optional(),
});

const aiLabel = z.looseObject({
  type: z.literal('https://schema.org/Message'),
  '@type': z.literal('Message'),
  '@context': z.literal('https://schema.org'),
  additionalType: z.tuple([z.literal('AIGeneratedContent')]),
});

const mention = z.strictObject({
  type: z.literal('mention'),
  text: z.string().regex(/^<at>[^<>]+<\/at>$/),
  mentioned: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
});

const beginning = z.strictObject({
  isGroup: z.literal(true),
  bot: z.object({ id: z.string() }),
  tenantId: z.string(),
  channelData: z.strictObject({
    channel: z.strictObject({ id: z.string() }),
    tenant: z.strictObject({ id: z.string() }),
  }),
  activity: z.record(z.string(), z.unknown()),
});

const sentSchema = z.strictObject({
  type: z.enum(['message', 'typing']),
  id: z.string().optional(),
  channelId: z.string().optional(),
  serviceUrl: z.string().optional(),
  from: account,
  recipient: account.optional(),
  conversation: z.looseObject({ id: z.string() }),
  replyToId: z.string().optional(),
  locale: z.string().optional(),
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).optional(),
  summary: z.string().optional(),
  speak: z.string().optional(),
  inputHint: z.string().optional(),
  attachmentLayout: z.enum(['list', 'carousel']).optional(),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.string(),
        content: z.unknown().optional(),
        contentUrl: z.string().optional(),
        name: z.string().optional(),
      }),
    )
    .optional(),
  suggestedActions: z
    .strictObject({ to: z.array(z.string()), actions: z.array(cardAction).min(1) })
    .optional(),
  entities: z.array(z.discriminatedUnion('type', [aiLabel, mention])).optional(),
  channelData: z
    .strictObject({
      notification: z.strictObject({ alert: z.boolean() }).optional(),
      tenant: z.strictObject({ id: z.string() }).optional(),
    })
    .optional(),
});

export type PostedActivity = z.infer<typeof sentSchema>;

/** Reads what was posted into a conversation of this channel. Throws `ConnectorRefusal` where the real one would refuse it. */
export function readActivity(
  body: Buffer,
  { channelId, conversation, bot }: { channelId: string; conversation: string; bot: string },
): PostedActivity {
  if (channelId === 'msteams' && body.length > mostBytes) throw refusal('MessageSizeTooBig');
  const parsed = sentSchema.safeParse(parse(body));
  if (!parsed.success) throw bad(z.prettifyError(parsed.error));
  const activity = parsed.data;
  if (activity.conversation.id !== conversation)
    throw bad('conversation.id is not that of the path');
  if (activity.from.id !== bot) throw bad(`from.id is ${activity.from.id}, and not the bot's`);
  if (activity.type === 'typing') return activity;
  checkMentions(activity);
  const { text = '', attachments = [], suggestedActions } = activity;
  if (text.trim() === '' && attachments.length === 0) throw bad('has neither text nor attachments');
  if (channelId !== 'msteams') {
    if (attachments.some(({ contentType }) => contentType === adaptive)) {
      throw bad(`${channelId} shows no cards`);
    }
    return activity;
  }
  if (suggestedActions) throw bad('Teams shows no suggested actions here');
  for (const { contentType, content } of attachments) {
    if (contentType === adaptive) readCard(content);
  }
  const isSaid = text.trim() !== '' || (activity.summary ?? '').trim() !== '';
  if (!isSaid) throw bad('a card has neither text nor summary beside it');
  return activity;
}

/** Reads what is to begin a thread in a channel of a team. Throws `ConnectorRefusal` where the real one would refuse it. */
export function readBeginning(body: Buffer): z.infer<typeof beginning> {
  const parsed = beginning.safeParse(parse(body));
  if (!parsed.success) throw bad(z.prettifyError(parsed.error));
  return parsed.data;
}

/** The cards of a message. */
export function cardsIn({ attachments = [] }: PostedActivity): Card[] {
  return attachments.flatMap(({ contentType, content }) =>
    contentType === adaptive ? [content as Card] : [],
  );
}

/** Teams shows a name that is no entity as it is written, and an entity without its name not at all. */
function checkMentions({ text = '', textFormat, entities = [] }: PostedActivity): void {
  const named = text.match(/<at>[^<]*<\/at>/g) ?? [];
  const told = entities.flatMap((one) => (one.type === 'mention' ? [one.text] : []));
  if (named.join() !== told.join()) throw bad('mentions in text and entities differ');
  if (told.length > 0 && textFormat === 'plain') throw bad('a mention in plain text');
}

function readCard(content: unknown): void {
  const parsed = cardSchema.safeParse(content);
  if (!parsed.success) throw bad(z.prettifyError(parsed.error));
}

function bad(message: string): ConnectorRefusal {
  return new ConnectorRefusal(400, 'BadSyntax', message);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw bad('is no JSON');
  }
}
