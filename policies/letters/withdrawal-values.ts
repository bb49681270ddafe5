import { Temporal } from 'temporal-polyfill';
import { calendarAt } from '../calendar/calendar-at.ts';
import { withdrawalDays } from '../standing/withdrawal-case.ts';
import { moneyValue, type LetterValues } from './letter-text.ts';
import type { LetterCase } from './letter-case.ts';

/** What a letter about a withdrawal can say beside what any letter can. */
export function withdrawalValues(letterCase: LetterCase): LetterValues {
  const { book, state, last, policy, language, say } = letterCase;
  const { decided, 'paid-out': paid } = state.latest;
  const received = Temporal.Instant.from(state.openedAt);
  const { zone } = calendarAt(book, received);
  const { refundBy, goodsBackBy } = withdrawalDays(state, book, Temporal.Instant.from(last.at));
  return {
    time: received.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
    statement: state.summary,
    outcome: state.receipt?.outcome ?? 'received-order-unmatched',
    lastDay: state.receipt?.lastDay ? say.day(state.receipt.lastDay) : undefined,
    refundBy: refundBy && say.day(refundBy),
    goodsBackBy: goodsBackBy && say.day(goodsBackBy),
    rules: rulesOf(letterCase),
    ground: decided?.ground && policy.grounds[decided.ground][language],
    amount: paid?.money && moneyValue(paid.money),
  };
}

/** What the decision rests on, in the words of the book. */
function rulesOf({ book, state: { receipt }, language }: LetterCase): string {
  const version = book.withdrawal.find(({ version: id }) => id === receipt?.version);
  const clauses: Record<string, { text: Record<string, string> } | undefined> = {
    ...version?.clauses,
    // that is what the letter itself says
    ...{ statement: undefined, unmatched: undefined },
  };
  return (receipt?.clauses ?? []).flatMap((id) => clauses[id]?.text[language] ?? []).join(' ');
}
