import type { AttachmentRequest, WebChatProperties } from '../web-chat.ts';
import { staffNameIn } from './who-spoke.ts';

const address = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}]/giu;

/**
 * Shows a plain message as it was written: its lines right under each other, where Web Chat would part them, and the
 * addresses in what staff wrote as links. What others wrote, and the names in it, lead nowhere.
 */
export function plainTextMiddleware(): Pick<WebChatProperties, 'attachmentMiddleware'> {
  return {
    attachmentMiddleware: () => (next) => (request) => {
      const shown = next(request);
      const text = plainTextIn(request);
      if (text === undefined || !shown) return shown;
      const isByStaff = staffNameIn(request.activity) !== undefined;
      const children = isByStaff ? linkAddresses(text, shown) : text;
      return { ...shown, type: 'p', props: { className: 'plain', children } };
    },
  };
}

function plainTextIn({ attachment }: AttachmentRequest): string | undefined {
  const isPlain = attachment?.contentType === 'text/plain';
  // a file of this kind has no text here
  return isPlain && typeof attachment.content === 'string' ? attachment.content.trim() : undefined;
}

function linkAddresses(text: string, like: object): (string | object)[] {
  const pieces: (string | object)[] = [];
  let end = 0;
  for (const { 0: href, index } of text.matchAll(address)) {
    const props = { href, target: '_blank', rel: 'noopener noreferrer nofollow', children: href };
    pieces.push(text.slice(end, index), { ...like, key: String(index), type: 'a', props });
    end = index + href.length;
  }
  return [...pieces, text.slice(end)];
}
