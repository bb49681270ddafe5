import { Temporal } from 'temporal-polyfill';
import { formatMoment, type Language } from '../../../dialogs/language.ts';
import type { Words } from '../../../dialogs/wording.ts';
import { nameZone } from '../../../dialogs/zone-name.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { serviceAt } from '../../../policies/service/service-at.ts';
import { type PolicyBook } from '../../../policies/policy-book.ts';
import type { LogEntry } from '../../ports/conversation/conversation.ts';
import { transcriptMailId, type Mail } from '../../ports/mail.ts';
import { readText } from '../../ports/conversation/read-text.ts';
import { receiptCardsIn, type ReadReceipt } from '../../ports/conversation/receipt-card.ts';

/** The log entry that asks for a mail, and where it goes. */
export interface MailRequest {
  request: LogEntry;
  to: string;
  conversation: string;
  /** Leads back into the conversation. */
  link: string | undefined;
}

/**
 * The conversation up to the request, each message with its moment in the shop's zone: what a customer
 * can show to prove that they wrote in time. Source: 004, which wants claims in writing.
 */
export function transcriptMail(
  { request, to, conversation, link }: MailRequest,
  log: LogEntry[],
  { book, words, language }: { book: PolicyBook; words: Words; language: Language },
): Mail {
  const at = Temporal.Instant.from(request.at);
  const { shopName: shop } = serviceAt(book, at);
  const { zone } = calendarAt(book, at);
  const lines = log
    .filter(({ sequence, activity }) => sequence < request.sequence && activity.type === 'message')
    .map((entry) => {
      const moment = formatMoment(Temporal.Instant.from(entry.at), zone, language);
      const files = (entry.activity.attachments ?? []).flatMap((file) => file.name ?? []);
      const said = [
        readText(entry.activity),
        ...files.map((file) => `[${file}]`),
        ...receiptCardsIn(entry).flatMap(linesOf),
      ];
      return `${moment}, ${words(`transcript.${entry.from}`)}:\n${said.filter(Boolean).join('\n')}`;
    });
  return {
    to,
    subject: words('transcript.subject', { shop }),
    text: [
      words('transcript.introduction', { shop, zone: nameZone(zone, words) }),
      ...lines,
      ...(link === undefined ? [] : [words('transcript.link', { link })]),
    ].join('\n\n'),
    id: transcriptMailId(conversation, request.sequence),
    thread: conversation,
    automatic: true,
  };
}

function linesOf({ title, facts, why }: ReadReceipt): string[] {
  return [
    title,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...why.flatMap(({ label, clauses }) => [label, ...clauses]),
  ];
}
