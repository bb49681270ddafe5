import { expect } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { renderMessage } from '../../../../bot/channels/whatsapp/render/message.ts';
import { toActivity } from '../../../../bot/turn/to-activity.ts';
import { shippedWording } from '../../../support/book.ts';
import { messageSchema } from '../../../support/stand-ins/whatsapp/message-schema.ts';

export const wording = shippedWording();

type Content = Record<string, unknown>;

/** The messages as they are sent, each of which Meta would take. */
export function sent(
  activity: Partial<Activity>,
): { type: string; content: Content; caption?: string }[] {
  return renderMessage(activity, wording.nl).map((message) => {
    if (message.type === 'file') return { ...message, content: {} };
    const { type, content } = message;
    const body = { messaging_product: 'whatsapp', to: '31612345678', type, [type]: content };
    const parsed = messageSchema.safeParse(body);
    expect(parsed.error?.issues ?? []).toEqual([]);
    return message;
  });
}

/** What the bot says, with choices of these labels. */
export function say(text: string, labels: string[], values: string[] = labels): Partial<Activity> {
  const choices = labels.map((label, index) => ({
    ...{ dialog: 'menu', slot: 'item', label },
    value: values[index] ?? '',
  }));
  return toActivity({ text, ...(choices.length > 0 && { choices }) }, 'nl');
}

/** What stands on what can be pressed: titles, and the descriptions below them. */
export function pressable({ content }: { content: Content }) {
  const { action } = content as {
    action: {
      buttons?: { reply: { id: string; title: string } }[];
      sections?: { rows: { id: string; title: string; description?: string }[] }[];
    };
  };
  return (
    action.sections?.flatMap(({ rows }) => rows) ?? action.buttons?.map(({ reply }) => reply) ?? []
  );
}
