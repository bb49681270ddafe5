import type { Activity } from 'botbuilder';
import type { KeptFile } from '../../keep-fetched.ts';

/** What an activity says, apart from who wrote where. */
export type Said = Partial<Activity>;

export interface About {
  replyTo?: string;
  quoted?: string;
  edits?: string;
  deletes?: string;
}

/** A message of the customer's own words. */
export function message(text: string, about: About, files: readonly KeptFile[] = []): Said {
  return {
    type: 'message',
    // as it was typed: a star or a hash of a customer is no markup
    textFormat: 'plain',
    text,
    ...(files.length > 0 && { attachments: files.map(attach) }),
    channelData: about,
  };
}

/** Kept for staff to see, and answered by nobody. */
export function quiet(text: string, about: About = {}): Said {
  return { ...message(text, about), channelData: { quiet: true, ...about } };
}

/** Nothing that was said: kept for staff to see, as something that happened. */
export function happened(name: string, text: string): Said {
  return { ...quiet(text), type: 'event', name };
}

/** What the bot cannot read: its customer hears so, and `words` that came with it are answered. */
export function unread(unsupported: string, note: string, words = '', about: About = {}): Said {
  return {
    ...message([note, words].filter(Boolean).join('\n'), about),
    channelData: { ...about, unsupported, ...(words !== '' && { words }) },
  };
}

function attach(file: KeptFile) {
  return { contentType: file.contentType, name: file.name, content: file };
}
