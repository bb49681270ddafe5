import type { Activity, Attachment } from 'botbuilder';
import { z } from 'zod';
import { choiceValueSchema, type Input } from '../../../dialogs/conversation/dialog.ts';
import { languageOf } from '../../../dialogs/language.ts';
import { comesAgain } from '../../ports/conversation/about-message.ts';
import { sharedPhone } from './phone.ts';
import { attachedFileSchema, type AttachedFile } from '../../../policies/case/case-events.ts';

/** The name of the event with which a page tells that its visitor switched language. */
export const languageEvent = 'language';

/** The name of the event with which the outbox tells that the customer has been silent for long. */
export const silenceEvent = 'silence';

/** What a channel could not read says what it was, and the words that came with it. */
const unreadSchema = z.object({ unsupported: z.string(), words: z.string().optional() });

const buttonSchema = z.object({ loket: choiceValueSchema });

/** What an activity means to the dialogs. What is of no known kind is `unsupported`, never dropped. */
export function readInput(activity: Partial<Activity>): Input {
  if (activity.type === 'conversationUpdate') {
    return { type: 'joined', ...(comesAgain(activity) && { again: true }) };
  }
  if (activity.type === 'event' && activity.name === languageEvent) {
    return { type: 'language', language: languageOf(String(activity.value)) };
  }
  if (activity.type === 'event' && activity.name === silenceEvent) return { type: 'silence' };
  if (activity.type !== 'message') return { type: 'unsupported', what: activity.type ?? 'nothing' };
  const unread = unreadSchema.safeParse(activity.channelData);
  if (unread.success) {
    const { unsupported: what, words } = unread.data;
    return { type: 'unsupported', what, ...(words !== undefined && { text: words }) };
  }
  const phone = sharedPhone(activity);
  if (phone !== undefined) return { type: 'phone', phone };
  const text = activity.text ?? '';
  const files = (activity.attachments ?? []).flatMap(attachedFile);
  if (files.length > 0) return { type: 'files', files, text };
  const button = buttonSchema.safeParse(activity.value);
  if (button.success) return { type: 'choice', choice: button.data.loket, text };
  return { type: 'text', text };
}

// Channels keep a customer's files themselves, and hand them on under `content`.
function attachedFile(attachment: Attachment): AttachedFile[] {
  const file = attachedFileSchema.safeParse(attachment.content);
  return file.success ? [file.data] : [];
}
