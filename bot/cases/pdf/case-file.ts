import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../dialogs/language.ts';
import { citedClauses } from '../../../policies/cited-clauses.ts';
import type { Case, CaseEvent } from '../../../policies/case/case-events.ts';
import type { CaseState } from '../../../policies/case/fold-case.ts';
import type { ComplaintPolicy } from '../../../policies/complaint/complaint-policy.ts';
import { complaintRulesOf } from '../../../policies/complaint/complaint-rules.ts';
import type { PolicyBook } from '../../../policies/policy-book.ts';
import { serviceAt } from '../../../policies/service/service-at.ts';
import { caseStanding } from '../../../policies/standing/case-standing.ts';
import type { CaseStep } from '../../../policies/standing/standing.ts';
import { linesOfEvent, linesOfOutcome, sayCode } from './event-lines.ts';
import { writeSheet, type Sheet } from './sheet.ts';
import { choiceName, wordingOf, type Wording } from './wording.ts';

/** A conversation of the case, as it is printed; `from` is a name, or `undefined` for the customer. */
export interface PrintedConversation {
  title: string;
  messages: { at: string; from: string | undefined; text: string }[];
}

export interface CaseFile {
  book: PolicyBook;
  one: Case;
  conversations: readonly PrintedConversation[];
  now: Temporal.Instant;
  language: Language;
}

/**
 * The whole file of a case as a PDF, for who decides on it next: what was asked, what happened and was promised, what
 * the decision rests on, the outcome, the messages and the names of the files. Throws `CaseDamaged`. Source: 003.
 */
export function printCaseFile(file: CaseFile): Promise<Uint8Array> {
  const { book, one, language, now } = file;
  const words = wordingOf(book, language, now);
  const title = `${words.caseFile} ${one.reference}`;
  const { shopName } = serviceAt(book, now);
  const foot = `${title}, ${shopName}`;
  const createdAt = new Date(now.epochMilliseconds);
  return writeSheet({ title, language, foot, layout: 'portrait', createdAt }, (sheet) => {
    sheet.title(`${title}, ${shopName}`);
    writeFile(sheet, file, words);
  });
}

function writeFile(
  sheet: Sheet,
  { book, one, conversations, now, language }: CaseFile,
  words: Wording,
) {
  const { state, status, steps } = caseStanding(book, one, now);
  const { facts, sections } = words;
  const { opened } = state.latest;
  const policy = opened && complaintRulesOf(book, opened).policy;
  sheet.fact(facts.kind, words.kinds[state.kind]);
  sheet.fact(facts.status, words.statuses[status] ?? status);
  sheet.fact(facts.received, words.moment(state.openedAt));
  if (state.orderNumber) sheet.fact(facts.orderNumber, state.orderNumber);
  if (state.contact) sheet.fact(facts.contact, state.contact);
  sheet.fact(facts.printed, words.moment(now.toString()));

  sheet.heading(sections.asked);
  sheet.fact(facts.summary, state.summary);

  sheet.heading(sections.timeline);
  sheet.list(
    one.events.map((event) => ({
      head: [words.moment(event.at), words.events[event.type], event.by?.name ?? '']
        .filter((part) => part !== '')
        .join(' – '),
      lines: linesOfEvent(named(event, policy, language), words, language),
    })),
  );
  if (steps.length > 0) {
    sheet.heading(sections.toDo);
    sheet.list(steps.map((step) => ({ head: sayStep(step, words), lines: [] })));
  }
  writeReceipt(sheet, book, state, words, language);
  const outcome = linesOfOutcome(state, words, language);
  if (outcome.length > 0) {
    sheet.heading(sections.outcome);
    for (const [name, value] of outcome) sheet.fact(name, value);
  }

  sheet.heading(sections.messages);
  if (conversations.length === 0) sheet.paragraph(words.none);
  for (const { title, messages } of conversations) {
    sheet.paragraph(title);
    sheet.list(
      messages.map(({ at, from, text }) => ({
        head: `${words.moment(at)} – ${from ?? words.customer}`,
        lines: [text],
      })),
    );
  }

  sheet.heading(sections.files);
  const files = one.events.flatMap((event) =>
    event.type === 'evidence-added'
      ? event.files.map(({ name, contentType }) => ({
          head: name,
          lines: [`${contentType}, ${words.moment(event.at)}`],
        }))
      : [],
  );
  if (files.length === 0) sheet.paragraph(words.none);
  else sheet.list(files);
}

/** A classification by the names of the book instead of their ids. */
function named(
  event: CaseEvent,
  policy: ComplaintPolicy | undefined,
  language: Language,
): CaseEvent {
  if (event.type !== 'classified') return event;
  return {
    ...event,
    subject: choiceName(policy?.subjects, event.subject, language),
    cause: choiceName(policy?.causes, event.cause, language),
  };
}

function sayStep({ step, by, lastDay, late }: CaseStep, words: Wording): string {
  const until = lastDay ? words.day(lastDay) : by && words.moment(by);
  return [words.steps[step], until && words.by(until), late && words.late]
    .filter((part) => typeof part === 'string')
    .join(' – ');
}

function writeReceipt(
  sheet: Sheet,
  book: PolicyBook,
  { receipt }: CaseState,
  words: Wording,
  language: Language,
): void {
  if (!receipt) return;
  sheet.heading(words.sections.decision);
  sheet.fact(words.facts.policy, `${receipt.policy} ${receipt.version}`);
  sheet.fact(words.columns.outcome, sayCode(receipt.outcome, words));
  if (receipt.lastDay) sheet.fact(words.facts.lastDay, words.day(receipt.lastDay));
  const clauses = citedClauses(book, receipt);
  sheet.list(
    clauses
      ? clauses.map(({ id, text }) => ({ head: id, lines: [text[language]] }))
      : receipt.clauses.map((id) => ({ head: id, lines: [] })),
  );
}
