import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../language.ts';
import type { DayReading } from './day-reading.ts';
import { isAhead, isEach, isList, isTurnedDown, isUnsure, looseIn } from './unclear.ts';
import { isOfOther } from './actions.ts';
import { hear, type Heard } from './normalize.ts';
import { ask, isWithin, longAgo, type Said } from './past-day.ts';
import { spansOf, type Span } from './spans.ts';

/** In which language to read, and what day it is in the shop's zone. */
export interface Setting {
  language: Language;
  today: Temporal.PlainDate;
}

/**
 * What a text says of one day in the past; `undefined` when it says nothing about a day. Dates are day
 * first in both languages, and without a year the last such date. Where a guess could be wrong, it asks.
 *
 * @example
 * readDay('vorige week dinsdag besteld', { language: 'nl', today: Temporal.PlainDate.from('2026-11-21') });
 * // { type: 'day', day: '2026-11-10', words: 'vorige week dinsdag' }
 */
export function readDay(text: string, { language, today }: Setting): DayReading | undefined {
  const heard = hear(text, language);
  if (heard === undefined) return undefined;
  const named = spansOf(heard.said, today);
  const loose = looseIn(heard.said, named);
  const spans = named.filter((span) => !isTurnedDown(heard.said, span, named));
  const first = spans[0] ?? loose[0];
  const last = spans.at(-1) ?? loose.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const stretch = { from: first.from, to: last.to };
  const periods = loose.map(({ text }) => text);
  return { ...weigh(heard, spans, periods, today), words: typed(text, heard, stretch) };
}

function weigh(heard: Heard, spans: Span[], periods: string[], today: Temporal.PlainDate): Said {
  if (spans.length === 0) {
    return ask(periods.every((period) => period.startsWith('next')) ? 'future' : 'vague');
  }
  if (isEach(heard.said, spans)) return ask('vague');
  if (isList(heard.said, spans)) return ask('several');
  const only = onlyOne(spans);
  if (only === undefined) return ask('several');
  if (isUnsure(heard.said, spans)) return ask('vague');
  if (only.said.type === 'ask') return only.said;
  const day = Temporal.PlainDate.from(only.said.day);
  if (!periods.every((period) => isWithin(day, period, today))) return ask('vague');
  if (isAhead(heard, only, today.since(day).days > longAgo)) return ask('future');
  if (spans.some((span) => isOfOther(heard, span))) return ask('vague');
  return isMended(heard, spans) ? { ...only.said, type: 'confirm' } : only.said;
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

function isMended({ words }: Heard, spans: Span[]): boolean {
  return words.some(
    ({ doubtful, at, heard }) =>
      doubtful && spans.some(({ from, to }) => at < to && at + heard.length > from),
  );
}

/** A stretch of what was heard, as it was typed. */
function typed(text: string, { words }: Heard, { from, to }: { from: number; to: number }): string {
  const within = words.filter(({ at, heard }) => at < to && at + heard.length > from);
  return text.slice(within[0]?.start, within.at(-1)?.end);
}
