import { Temporal } from 'temporal-polyfill';
import { calendarAt } from '../calendar/calendar-at.ts';
import { localDay } from '../calendar/calendar.ts';
import type { CaseState } from '../case/fold-case.ts';
import { complaintMessage } from '../complaint/complaint-message.ts';
import { complaintRulesOf, outsideBody } from '../complaint/complaint-rules.ts';
import { serviceAt } from '../service/service-at.ts';
import { statutoryRights } from '../service/statutory-rights.ts';
import { caseStanding } from '../standing/case-standing.ts';
import type { LetterCase } from './letter-case.ts';
import { moneyValue, type LetterValues } from './letter-text.ts';
import { withdrawalValues } from './withdrawal-values.ts';

/** What the case has for each placeholder. What it has not is `undefined`. */
export function valuesOf(letterCase: LetterCase): LetterValues {
  const { book, state, last, language, say } = letterCase;
  const calendar = calendarAt(book, Temporal.Instant.from(last.at));
  const openedOn = localDay(Temporal.Instant.from(state.openedAt), calendar);
  const { latest, cancelled } = state;
  const decided = latest.decided;
  return {
    reference: state.reference,
    openedOn: say.day(openedOn.toString()),
    ...shopValues(letterCase),
    text: 'text' in last ? last.text : undefined,
    reasons: decided?.reasons,
    amount: decided?.money && moneyValue(decided.money),
    // of a subscription that was ended at once there is nothing left to use
    serviceEndsOn:
      cancelled?.stop === 'end-of-cycle' ? say.day(cancelled.serviceEndsOn) : undefined,
    ...quoteValues(letterCase, localDay(Temporal.Instant.from(last.at), calendar)),
    ...(state.kind === 'complaint' ? complaintValues(letterCase) : {}),
    ...(state.kind === 'withdrawal' ? withdrawalValues(letterCase) : {}),
    action: latest['order-changed']?.action,
    statutoryRights: statutoryRights(
      serviceAt(book, Temporal.Instant.from(last.at)),
      claimOf(state),
    )[language],
  };
}

function shopValues({ book, last }: LetterCase): LetterValues {
  const { shopName, contact } = serviceAt(book, Temporal.Instant.from(last.at));
  return { shop: shopName, phone: contact?.phone, email: contact?.email };
}

function claimOf({ kind, receipt }: CaseState): string | undefined {
  if (kind === 'withdrawal') return kind;
  const claim = receipt?.policy === 'refund' ? receipt.inputs['claim'] : undefined;
  return typeof claim === 'string' ? claim : undefined;
}

function quoteValues({ state, say }: LetterCase, today: Temporal.PlainDate): LetterValues {
  const offered = state.latest['quote-offered'];
  if (!offered) return {};
  const { money, validUntil } = offered;
  return {
    amount: moneyValue(money),
    lastDay: say.day(validUntil),
    days: today.until(validUntil).days,
  };
}

function complaintValues({ book, one, state, last, policy, language, say }: LetterCase) {
  const { opened, resolved } = state.latest;
  const { steps } = caseStanding(book, one, Temporal.Instant.from(last.at));
  const boardsLastDay = steps.find(({ step }) => step === 'board-answer')?.lastDay;
  const granted = resolved?.remedies?.map((remedy) => policy.remedies[remedy][language]) ?? [];
  return {
    message: complaintMessage(book, one.events, say.day)?.[language],
    remedies: new Intl.ListFormat(language).format(granted),
    answerBy: boardsLastDay ? say.day(boardsLastDay) : undefined,
    outside: opened && outsideBody(complaintRulesOf(book, opened))?.text[language],
  } satisfies LetterValues;
}
