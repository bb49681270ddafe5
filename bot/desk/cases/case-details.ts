import type { z } from 'zod';
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../../../policies/calendar/calendar.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { remedies, type Case } from '../../../policies/case/case-events.ts';
import { foldEvents } from '../../../policies/case/fold-case.ts';
import { grantsRemedies } from '../../../policies/case/who-may.ts';
import { paidFor } from '../../../policies/order/paid-for.ts';
import type { PolicyBook } from '../../../policies/policy-book.ts';
import { caseStanding } from '../../../policies/standing/case-standing.ts';
import type { CaseStep } from '../../../policies/standing/standing.ts';
import { orderOfReceipt } from '../../../policies/withdrawal/withdrawal-terms.ts';
import { indexCase } from '../../cases/indexed-case.ts';
import type { CaseAuthor, CaseWork } from '../../ports/case-work.ts';
import type { caseDetailSchema } from '../api/case-schemas.ts';
import type { Language } from '../api/language.ts';
import type { ConversationIndex } from '../conversations/conversation-index.ts';
import { titleOf } from '../conversations/indexed-conversation.ts';
import { choicesFor } from './choices.ts';
import { caseSummaryOf } from './case-summary.ts';
import { movesOf } from './moves.ts';
import { receiptView } from './receipt-view.ts';
import { filesIn, fileView, timelineOf } from './timeline.ts';

export type CaseDetail = z.infer<typeof caseDetailSchema>;

export interface DetailTools {
  book: PolicyBook;
  caseWork: Pick<CaseWork, 'preview' | 'wayTo'>;
  index: Pick<ConversationIndex, 'get' | 'ofCase'>;
  now: Temporal.Instant;
}

/** All that this member of staff sees of a case. */
export async function caseDetailOf(
  one: Case,
  reader: { by: CaseAuthor; language: Language },
  tools: DetailTools,
): Promise<CaseDetail> {
  const { book, caseWork, now } = tools;
  const { reference, events } = one;
  const folded = foldEvents(reference, events);
  const state = 'state' in folded ? folded.state : undefined;
  const steps: CaseStep[] = state ? caseStanding(book, one, now).steps : [];
  const opened = events.find((event) => event.type === 'opened');
  const receipt = state ? state.receipt : opened?.receipt;
  const conversations = await conversationsOf(one, tools);
  const first = conversations.find(({ head }) => head.id === opened?.conversation);
  const today = localDay(now, calendarAt(book, now)).toString();
  const viewer = { by: reader.by, today, at: now.toString(), steps: steps.map(({ step }) => step) };
  const choices = choicesFor(one, book);
  const way = await caseWork.wayTo(reference);
  return {
    ...caseSummaryOf(indexCase(book, one, now)),
    summary: opened?.summary ?? '',
    version: events.length,
    language: first?.head.dialog?.language ?? 'nl',
    steps,
    timeline: timelineOf(events, steps),
    receipt: receipt ? receiptView(book, receipt, reader.language) : null,
    paid: paidFor(orderOfReceipt(receipt)) ?? null,
    files: filesIn(events).map(fileView),
    conversations: conversations.map((indexed) => ({
      id: indexed.head.id,
      title: titleOf(indexed),
      status: indexed.head.status,
    })),
    moves: state ? await movesOf(one, state, viewer, { book, caseWork }) : [],
    lists: {
      subjects: choices.subjects.map((choice) => ({
        id: choice.id,
        name: choice[reader.language],
      })),
      causes: choices.causes.map((choice) => ({ id: choice.id, name: choice[reader.language] })),
      remedies: grantsRemedies(reader.by.role) ? [...remedies] : [],
    },
    writesTo: { way: way?.way ?? 'nowhere', address: way?.to ?? null },
  };
}

/** The one that it was opened in, and those in which something was added. */
export async function conversationsOf(
  { reference, events }: Case,
  { index }: Pick<DetailTools, 'index'>,
) {
  const opened = events.find((event) => event.type === 'opened');
  const ids = new Set([...(opened ? [opened.conversation] : []), ...index.ofCase(reference)]);
  const found = await Promise.all([...ids].map((id) => index.get(id)));
  return found.filter((indexed) => indexed !== undefined);
}
