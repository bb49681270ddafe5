import { Temporal } from 'temporal-polyfill';
import { formatMoment, type Language } from '../../../dialogs/language.ts';
import type { Words } from '../../../dialogs/wording.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { type PolicyBook } from '../../../policies/policy-book.ts';
import { serviceAt } from '../../../policies/service/service-at.ts';
import type { LogEntry } from '../../ports/conversation/conversation.ts';
import { transcriptMailId, type Mail } from '../../ports/mail.ts';
import { readText } from '../../ports/conversation/read-text.ts';
import type { MailRequest } from './transcript-mail.ts';

/** What staff wrote while the customer was away, with the way back into the conversation. */
export function unseenMail(
  { request, to, conversation, link }: MailRequest,
  messages: readonly LogEntry[],
  { book, words, language }: { book: PolicyBook; words: Words; language: Language },
): Mail {
  const at = Temporal.Instant.from(request.at);
  const { shopName: shop } = serviceAt(book, at);
  const { zone } = calendarAt(book, at);
  const said = messages.map((entry) => {
    const name = entry.activity.from?.name ?? words('transcript.staff');
    const files = (entry.activity.attachments ?? []).flatMap((file) => file.name ?? []);
    const lines = [readText(entry.activity), ...files.map((file) => `[${file}]`)];
    const moment = formatMoment(Temporal.Instant.from(entry.at), zone, language);
    return `${name}, ${moment}:\n${lines.filter(Boolean).join('\n')}`;
  });
  return {
    to,
    subject: words('unseen.subject', { shop }),
    text: [
      words('unseen.introduction', { shop }),
      ...said,
      link === undefined ? words('unseen.no-link') : words('unseen.link', { link }),
    ].join('\n\n'),
    id: transcriptMailId(conversation, request.sequence),
    thread: conversation,
    // a person wrote it
    automatic: false,
  };
}
