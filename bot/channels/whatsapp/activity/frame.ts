import type { Activity } from 'botbuilder';
import type { Who } from '../payload/who.ts';

/** Names the channel inside the adapter. */
export const serviceUrl = 'https://whatsapp.invalid/';

/** What any activity of a customer says of who wrote where, and when: `moment` in seconds, as Meta tells it. */
export function frame(
  { conversation, number, who }: { conversation: string; number: string; who: Who },
  id: string,
  moment: number,
): Partial<Activity> {
  const { userId, phone, name = '' } = who;
  return {
    id,
    channelId: 'whatsapp',
    serviceUrl,
    conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
    from: {
      id: userId ?? phone ?? '',
      name,
      role: 'user',
      properties: {
        ...(userId !== undefined && { userId }),
        ...(phone !== undefined && { phone }),
      },
    },
    recipient: { id: number, name: '', role: 'bot' },
    // as the store keeps it: a text, though it is typed as a date
    timestamp: new Date(moment * 1000).toISOString() as unknown as Date,
  };
}
