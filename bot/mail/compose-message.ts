import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../ports/mail.ts';
import { textToHtml } from './text-to-html.ts';

/** The mail with its headers, wherever it goes. */
export function composeMessage({ id, thread, automatic, replyTo, ...mail }: Mail): SendMailOptions {
  const { to, subject, text, html = textToHtml(text), attachments = [] } = mail;
  const first = thread !== undefined && thread !== id ? messageId(thread) : undefined;
  return {
    ...{ to, subject, text, html },
    messageId: messageId(id),
    ...(first !== undefined && { inReplyTo: first, references: first }),
    ...(replyTo !== undefined && { replyTo }),
    // RFC 3834, and what Exchange knows instead
    ...(automatic && {
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    }),
    attachments: attachments.map(({ name, contentType, bytes }) => ({
      ...{ filename: name, contentType },
      content: Buffer.from(bytes),
    })),
  };
}

function messageId(id: string): string {
  return `<${id}@loket>`;
}
