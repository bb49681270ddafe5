import type { Activity } from 'botbuilder';
import { localeIn } from './locale.ts';
import { conversationAmongOthers } from '../conversation-id.ts';
import { isAmongOthers, type Arrived } from './activity.ts';

/** The conversation that it belongs to here. */
export function conversationOf({ conversation, from, ...others }: Arrived): string {
  return isAmongOthers({ ...others, conversation })
    ? conversationAmongOthers(conversation.id, personOf(from))
    : conversation.id;
}

/** Who somebody is, for as long as they work there; a channel other than Teams has its own ids alone. */
export function personOf({ id, aadObjectId }: Arrived['from']): string {
  return aadObjectId ?? id;
}

/** What any activity of a customer says of who wrote where, and when. `now` is for one that tells no moment. */
export function frame(arrived: Arrived, id: string, now: string): Partial<Activity> {
  const { channelId, serviceUrl, from, recipient, timestamp, conversation } = arrived;
  const { conversationType, tenantId } = conversation;
  const isGroup = isAmongOthers(arrived);
  const locale = localeIn(arrived);
  return {
    id,
    channelId,
    serviceUrl,
    conversation: {
      id: conversationOf(arrived),
      name: '',
      isGroup,
      conversationType: conversationType ?? (isGroup ? 'groupChat' : 'personal'),
      ...(tenantId !== undefined && { tenantId }),
    },
    from: {
      id: from.id,
      name: from.name ?? '',
      role: 'user',
      ...(from.aadObjectId !== undefined && { aadObjectId: from.aadObjectId }),
    },
    recipient: { id: recipient.id, name: recipient.name ?? '', role: 'bot' },
    // as the store keeps it: a text, though it is typed as a date
    timestamp: (timestamp ?? now) as unknown as Date,
    ...(locale !== undefined && { locale }),
  };
}

/** Where it was said, for who answers: the tenant, and the team and channel of a post. */
export function placeIn({ channelData, conversation }: Arrived): object {
  const tenant = channelData.tenant?.id ?? conversation.tenantId;
  return {
    ...(tenant !== undefined && { tenant: { id: tenant } }),
    ...(channelData.team && { team: { id: channelData.team.id } }),
    ...(channelData.channel && { channel: { id: channelData.channel.id } }),
  };
}
