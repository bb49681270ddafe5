import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../dialogs/language.ts';
import { shorten } from '../../../policies/book-file/book-fault.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import { localDay } from '../../../policies/calendar/calendar.ts';
import type { Case } from '../../../policies/case/case-events.ts';
import { CaseDamaged } from '../../../policies/case/fold-case.ts';
import { complaintRulesOf } from '../../../policies/complaint/complaint-rules.ts';
import type { PolicyBook } from '../../../policies/policy-book.ts';
import { serviceAt } from '../../../policies/service/service-at.ts';
import { caseStanding } from '../../../policies/standing/case-standing.ts';
import { writeSheet } from './sheet.ts';
import { choiceName, wordingOf, type Wording } from './wording.ts';

export interface ComplaintsLog {
  book: PolicyBook;
  cases: readonly Case[];
  now: Temporal.Instant;
  language: Language;
}

/** The complaints among the cases as a PDF, a row for each, oldest first. Source: 003. */
export function printComplaintsLog(log: ComplaintsLog): Promise<Uint8Array> {
  const { book, cases, now, language } = log;
  const words = wordingOf(book, language, now);
  const { columns } = words;
  const title = `${words.complaintsLog}, ${serviceAt(book, now).shopName}`;
  const createdAt = new Date(now.epochMilliseconds);
  const complaints = cases
    .filter(({ events: [opened] }) => opened?.type === 'opened' && opened.kind === 'complaint')
    .toSorted((a, b) => Date.parse(openedAt(a)) - Date.parse(openedAt(b)));
  return writeSheet(
    { title, language, foot: title, layout: 'landscape', createdAt },
    async (sheet) => {
      sheet.title(title);
      sheet.fact(words.facts.printed, words.moment(now.toString()));
      if (complaints.length === 0) {
        sheet.paragraph(words.none);
        return;
      }
      await sheet.table(
        [
          columns.reference,
          columns.received,
          columns.subject,
          columns.cause,
          columns.status,
          columns.outcome,
          columns.answered,
          columns.late,
        ],
        [70, 75, 85, 85, 85, 215, 75, 50],
        rowsOf(complaints, log, words),
      );
    },
  );
}

function openedAt({ events: [opened] }: Case): string {
  return opened?.at ?? '';
}

function* rowsOf(complaints: readonly Case[], log: ComplaintsLog, words: Wording) {
  for (const one of complaints) yield rowOf(one, log, words);
}

function rowOf(one: Case, log: ComplaintsLog, words: Wording): string[] {
  try {
    return readableRow(one, log, words);
  } catch (error) {
    // one damaged case must not keep the others from being printed
    if (!(error instanceof CaseDamaged)) throw error;
    return [one.reference, words.damaged, '', '', '', '', '', ''];
  }
}

function readableRow(one: Case, { book, now, language }: ComplaintsLog, words: Wording): string[] {
  const { state, status, steps } = caseStanding(book, one, now);
  const { opened, classified, resolved } = state.latest;
  const policy = opened && complaintRulesOf(book, opened).policy;
  const dayOf = (at: string) => {
    const instant = Temporal.Instant.from(at);
    return localDay(instant, calendarAt(book, instant)).toString();
  };
  const isLate = steps.some(({ late }) => late) || wasAnsweredLate(one, book);
  return [
    one.reference,
    dayOf(state.openedAt),
    choiceName(policy?.subjects, classified?.subject, language) ?? '',
    choiceName(policy?.causes, classified?.cause, language) ?? '',
    words.statuses[status] ?? status,
    shorten(resolved?.conclusions ?? '', 300),
    resolved ? dayOf(resolved.at) : '',
    isLate ? words.yes : words.no,
  ];
}

/** Whether an outcome came after the last day that was promised for it. */
function wasAnsweredLate({ reference, events }: Case, book: PolicyBook): boolean {
  return events.some((event, place) => {
    if (event.type !== 'resolved') return false;
    const before = { reference, events: events.slice(0, place) };
    const { steps } = caseStanding(book, before, Temporal.Instant.from(event.at));
    return steps.some(({ step, late }) => step === 'answer' && late);
  });
}
