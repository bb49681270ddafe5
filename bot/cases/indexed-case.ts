import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../../policies/calendar/deadline.ts';
import { calendarAt } from '../../policies/calendar/calendar-at.ts';
import type { Case, CaseEvent, CaseKind, CasePerson } from '../../policies/case/case-events.ts';
import { CaseDamaged, foldCase, type CaseState } from '../../policies/case/fold-case.ts';
import { caseStanding } from '../../policies/standing/case-standing.ts';
import { newsOf } from '../../policies/standing/case-news.ts';
import type {
  CaseAlarm,
  CaseStanding,
  CaseStep,
  StandingBook,
} from '../../policies/standing/standing.ts';
import { normalizeText } from '../ports/normalize-text.ts';

/** What lists, counts and search need of one case. */
export interface IndexedCase {
  reference: string;
  kind: CaseKind;
  status: string;
  orderNumber: string | undefined;
  contact: string | undefined;
  /** The beginning of it. */
  summary: string;
  openedAt: string;
  lastAt: string;
  owner: CasePerson | undefined;
  /** The next step with a time, else the next one. */
  due: CaseStep | undefined;
  late: boolean;
  /** What staff are to be told of. */
  alarms: string[];
  /** With the board, or on its way there. */
  isWithBoard: boolean;
  /** Its events cannot be read. */
  damaged: boolean;
  /** All that is searched, as `normalizeText` gives it. */
  words: string;
  place: Place;
  /** The case itself, unless it is closed. */
  open: Case | undefined;
  /** From when it stands otherwise though nothing happened: in milliseconds of the epoch. */
  until: number;
}

/** A place in the lists: what is promised first, then what came first; closed cases after them, the latest first. */
export interface Place {
  closed: 0 | 1;
  first: number;
  second: number;
  reference: string;
}

type Shown = Pick<CaseStanding, 'state' | 'status' | 'steps'> & {
  alarms: Pick<CaseAlarm, 'about'>[];
};

const longestSummary = 300;
const longestWords = 2_000;
/** The last moment that there is. */
const never = 8.64e15;

/** The case as lists show it at this moment. */
export function indexCase(book: StandingBook, one: Case, now: Temporal.Instant): IndexedCase {
  try {
    return indexStanding(book, one, standingOf(book, one, now), now);
  } catch (error) {
    if (!(error instanceof CaseDamaged)) throw error;
    return indexDamaged(one);
  }
}

export function comparePlaces(one: Place, other: Place): number {
  return (
    one.closed - other.closed ||
    one.first - other.first ||
    one.second - other.second ||
    (one.reference < other.reference ? -1 : Number(one.reference > other.reference))
  );
}

/** What is shown of how it stands. Of a closed case nothing is due, so that the many of them are read quickly. */
function standingOf(book: StandingBook, one: Case, now: Temporal.Instant): Shown {
  const state = foldCase(one);
  return state.phase === 'closed'
    ? { state, status: state.status, steps: [], alarms: newsOf(one.events) }
    : caseStanding(book, one, now);
}

function indexStanding(
  book: StandingBook,
  one: Case,
  { state, status, steps, alarms }: Shown,
  now: Temporal.Instant,
): IndexedCase {
  const isClosed = state.phase === 'closed';
  const due = nextOf(steps);
  const { reference, kind, orderNumber, contact, openedAt, owner } = state;
  const lastAt = one.events.at(-1)?.at ?? openedAt;
  return {
    ...{ reference, kind, status, orderNumber, contact, openedAt, lastAt, owner, due },
    summary: beginningOf(state.summary),
    late: steps.some(({ late }) => late),
    alarms: [...new Set(alarms.map(({ about }) => about))],
    isWithBoard: state.phase === 'escalated' || steps.some(({ step }) => step === 'board-answer'),
    damaged: false,
    words: wordsOf(one, [orderNumber, contact, state.summary]),
    place: isClosed
      ? { closed: 1, first: -Date.parse(lastAt), second: 0, reference }
      : { closed: 0, first: momentOf(due?.by), second: Date.parse(openedAt), reference },
    open: isClosed ? undefined : one,
    until: Math.min(
      ...steps.map(({ by, late }) => (late ? never : momentOf(by))),
      lapsesAt(state, book, now),
    ),
  };
}

function indexDamaged(one: Case): IndexedCase {
  const { reference, events } = one;
  const opened = events.find((event) => event.type === 'opened');
  const openedAt = events[0]?.at ?? '1970-01-01T00:00:00Z';
  return {
    reference,
    kind: opened?.kind ?? 'support',
    status: 'damaged',
    orderNumber: opened?.orderNumber,
    contact: opened?.contact,
    summary: beginningOf(opened?.summary ?? ''),
    openedAt,
    lastAt: events.at(-1)?.at ?? openedAt,
    owner: undefined,
    due: undefined,
    late: false,
    alarms: [],
    isWithBoard: false,
    damaged: true,
    words: wordsOf(one, []),
    place: { closed: 0, first: never, second: Date.parse(openedAt), reference },
    open: one,
    until: never,
  };
}

function nextOf(steps: readonly CaseStep[]): CaseStep | undefined {
  const timed = steps.filter(({ by }) => by !== null);
  return timed.sort((one, other) => momentOf(one.by) - momentOf(other.by))[0] ?? steps[0];
}

/** When the offer that stands can no longer be accepted. */
function lapsesAt({ phase, latest }: CaseState, book: StandingBook, now: Temporal.Instant): number {
  const offered = latest['quote-offered'];
  if (phase !== 'offered' || !offered) return never;
  const end = endOfDay(Temporal.PlainDate.from(offered.validUntil), calendarAt(book, now).zone);
  return end.epochMilliseconds > now.epochMilliseconds ? end.epochMilliseconds : never;
}

function momentOf(at: string | null | undefined): number {
  return at == null ? never : Date.parse(at);
}

function beginningOf(text: string): string {
  return Array.from(text.replace(/\s+/g, ' ')).slice(0, longestSummary).join('');
}

function wordsOf({ reference, events }: Case, more: (string | undefined)[]): string {
  const said = [reference, ...more, ...events.flatMap(textsOf)];
  return normalizeText(said.filter((text) => text !== undefined).join(' ')).slice(0, longestWords);
}

/** What was written on the case, its outcome among it. */
export function textsOf(event: CaseEvent): string[] {
  const fields: Record<string, unknown> = event;
  return ['text', 'reasons', 'actions', 'conclusions', 'changes'].flatMap((field) => {
    const text = fields[field];
    return typeof text === 'string' ? text : [];
  });
}
