import { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/calendar.ts';
import { calendarAt } from '../calendar/calendar-at.ts';
import type { CaseEvent } from '../case/case-events.ts';
import type { EventRule } from '../case/fold-case.ts';
import { complaintRule, complaintRulesOf } from '../complaint/complaint-rules.ts';
import { hasLapsed } from './quote.ts';
import type { StandingBook } from './standing.ts';

/** What the book demands of an event to come, beyond the moves that any case of the kind may make. */
export function caseRule(book: StandingBook, [opened]: readonly CaseEvent[]): EventRule {
  if (opened?.type === 'opened' && opened.kind === 'complaint') {
    return complaintRule(complaintRulesOf(book, opened));
  }
  return (before, event) => {
    const at = Temporal.Instant.from(event.at);
    if (event.type === 'quote-offered') {
      const today = localDay(at, calendarAt(book, at)).toString();
      const why = `validUntil is ${event.validUntil}, before its own day`;
      return event.validUntil < today ? { reason: 'date-has-passed', why } : undefined;
    }
    return event.type === 'quote-accepted' && hasLapsed(before, book, at)
      ? { reason: 'offer-has-lapsed', why: 'the last day of the offer is over' }
      : undefined;
  };
}
