import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../language.ts';
import type { DayReading } from './day-reading.ts';
import {
  isAhead,
  isAside,
  isEach,
  isList,
  isTurnedDown,
  isUnsure,
  findPeriods,
} from './unclear.ts';
import { isOfOther, pickOrdered } from './actions.ts';
import { normalizeDays, type DayText } from './normalize.ts';
import { ask, isWithin, longAgo, type Said } from './past-day.ts';
import { findSpans, type Span } from './spans.ts';

/** In which language to read, what day it is in the shop's zone, and whether the day of an order is asked for. */
export interface Setting {
  language: Language;
  today: Temporal.PlainDate;
  asks?: 'ordered';
}

/**
 * What a text says of one day in the past; `undefined` when it says nothing about a day. Dates are day
 * first in both languages, and without a year the last such date. Where a guess could be wrong, it asks.
 *
 * @example
 * readDay('vorige week dinsdag besteld', { language: 'nl', today: Temporal.PlainDate.from('2026-11-21') });
 * // { type: 'day', day: '2026-11-10', words: 'vorige week dinsdag' }
 */
export function readDay(text: string, { language, today, asks }: Setting): DayReading | undefined {
  const normal = normalizeDays(text, language);
  if (normal === undefined) return undefined;
  const named = findSpans(normal.said, today);
  const loose = findPeriods(normal.said, named).filter(
    (period) => !isTurnedDown(normal.said, period, named),
  );
  const meant = named.filter(
    (span) => !isTurnedDown(normal.said, span, named) && !isAside(normal.said, span, named),
  );
  const spans = asks === 'ordered' ? pickOrdered(normal, meant) : meant;
  const first = spans[0] ?? loose[0];
  const last = spans.at(-1) ?? loose.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const stretch = { from: first.from, to: last.to };
  const periods = loose.map(({ text }) => text);
  return { ...weigh(normal, spans, periods, today), words: typed(text, normal, stretch) };
}

function weigh(normal: DayText, spans: Span[], periods: string[], today: Temporal.PlainDate): Said {
  if (spans.length === 0) {
    return ask(periods.every((period) => period.startsWith('next')) ? 'future' : 'vague');
  }
  if (isEach(normal.said, spans)) return ask('vague');
  if (isList(normal.said, spans)) return ask('several');
  const only = onlyOne(spans);
  if (only === undefined) return severalOf(normal.said, spans);
  if (isUnsure(normal.said, spans)) return ask('vague');
  if (only.said.type === 'ask') return only.said;
  const day = Temporal.PlainDate.from(only.said.day);
  if (!periods.every((period) => isWithin(day, period, today))) return ask('vague');
  if (isAhead(normal, only, today.since(day).days > longAgo)) return ask('future');
  if (spans.some((span) => isOfOther(normal, span))) return ask('vague');
  return isCorrected(normal, spans) ? { ...only.said, type: 'confirm' } : only.said;
}

/** The one day that all may speak of; a bare weekday goes with any date that falls on it. */
function onlyOne(spans: Span[]): Span | undefined {
  const only =
    spans.find(({ weekday, said }) => weekday === undefined && said.type !== 'ask') ?? spans[0];
  if (only === undefined || spans.length === 1) return only;
  if (only.said.type === 'ask') return undefined;
  const { day } = only.said;
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  const agree = spans.every(
    ({ said, weekday }) =>
      weekday === dayOfWeek ||
      (said.type === 'ask' ? said.between?.includes(day) : said.day === day),
  );
  return agree ? only : undefined;
}

/** Several days, and which two they are where no stretch of days is meant. */
function severalOf(said: string, spans: Span[]): Said {
  const days = spans.flatMap(({ said }) => (said.type === 'ask' ? [] : [said.day]));
  const [one, other] = [...new Set(days)].sort();
  const isStretch = spans.some(({ to }) => /^ (?:to|until|later)\b/.test(said.slice(to)));
  const areTwo = days.length === 2 && spans.length === 2 && !isStretch;
  if (!areTwo || one === undefined || other === undefined) return ask('several');
  return { type: 'ask', why: 'several', between: [one, other] };
}

function isCorrected({ words }: DayText, spans: Span[]): boolean {
  return words.some(
    ({ doubtful, at, normal }) =>
      doubtful && spans.some(({ from, to }) => at < to && at + normal.length > from),
  );
}

/** A stretch of the normalized text, as it was typed. */
function typed(
  text: string,
  { words }: DayText,
  { from, to }: { from: number; to: number },
): string {
  const within = words.filter(({ at, normal }) => at < to && at + normal.length > from);
  return text.slice(within[0]?.start, within.at(-1)?.end);
}
