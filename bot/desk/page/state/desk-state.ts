import {
  byNewest,
  byOwnOrder,
  isInHandsOf,
  latestAt,
  queueAmong,
  waitingAmong,
} from '../../../handoff/rules.ts';
import type { Conversation, Entry, ListName, Session, Staff, Summary } from '../api/types.ts';

/** A message on its way: `held` for a moment in which it can be taken back; `sent` until the stream brings it back. */
export interface Pending {
  key: string;
  conversation: string;
  text: string;
  files: File[];
  at: string;
  state: 'held' | 'sending' | 'waiting' | 'sent';
}

/** A message for a moment, after an action. */
export interface Notice {
  intent: 'success' | 'warning' | 'error';
  text: string;
}

export interface DeskState {
  me: Staff;
  /** Whether mail is sent, or stays in a folder of the server. */
  mail: Session['mail'];
  /** What is wrong with channels. */
  warnings: Session['warnings'];
  summaries: ReadonlyMap<string, Summary>;
  /** Lists that have been fetched whole; the stream keeps them up to date. */
  fetched: ReadonlySet<ListName>;
  /** Where the list of all goes on; null where it was fetched to its end. */
  next: string | null;
  opened: ReadonlyMap<string, Conversation>;
  /** Ids that no conversation has. */
  missing: ReadonlySet<string>;
  connection: 'connecting' | 'live' | 'lost';
  /** Who is typing in which conversation. */
  typing: ReadonlyMap<string, string>;
  pending: readonly Pending[];
  staff: readonly Staff[];
  notice: Notice | undefined;
}

export function initialState({ staff: me, mail, warnings }: Session): DeskState {
  return {
    me,
    mail,
    warnings,
    summaries: new Map(),
    fetched: new Set(),
    next: null,
    opened: new Map(),
    missing: new Set(),
    connection: 'connecting',
    typing: new Map(),
    pending: [],
    staff: [],
    notice: undefined,
  };
}

/**
 * The conversations of a list in its order: the queue by arrival, all by what came in last; one's own: see
 * `byOwnOrder`. What just left the queue keeps its place there, by how it stood `before`.
 */
export function conversationsOf(
  list: ListName,
  summaries: ReadonlyMap<string, Summary>,
  me: string,
  before?: Summary,
): Summary[] {
  const all = [...summaries.values()];
  if (list === 'queue') {
    return waitingAmong(all, me, (summary) => (summary.id === before?.id ? before : summary));
  }
  return all
    .filter((one) => list === 'all' || isInHandsOf(one, me))
    .map((one) => ({
      ...{ one, id: one.id, status: one.status },
      moment: Date.parse(latestAt(one.last, one.since)),
    }))
    .sort(list === 'all' ? byNewest : byOwnOrder)
    .map(({ one }) => one);
}

/** Whether the customer waits for an answer: staff did not write the last message. */
export function awaitsReply({ last }: Summary): boolean {
  return last !== null && last.from !== 'staff';
}

/** Where work goes on: with who has waited longest for an answer of `me`, or else with the queue's first. */
export function nextToHelp({ summaries, me }: Pick<DeskState, 'summaries' | 'me'>) {
  const own = conversationsOf('me', summaries, me.id).filter(
    (one) => one.status === 'waiting-for-staff' || awaitsReply(one),
  );
  return own.at(-1) ?? conversationsOf('queue', summaries, me.id)[0];
}

/** Places in the queue by id, from 1. Counted here, since one claim changes all that the server gave. */
export function placesInQueue(summaries: ReadonlyMap<string, Summary>): Map<string, number> {
  const queue = queueAmong(summaries.values(), (summary) => summary);
  return new Map(queue.map(({ id }, index) => [id, index + 1]));
}

export function withSummaries(
  state: DeskState,
  summaries: readonly Summary[],
): Pick<DeskState, 'summaries'> {
  return {
    summaries: new Map([...state.summaries, ...summaries.map((one) => [one.id, one] as const)]),
  };
}

/**
 * With a list as it was fetched. What stood in it and is no longer among `fetched` has left it unseen, as while there
 * was no stream: it goes, where `mayBeGone` says that nothing newer is known of it.
 */
export function withList(
  state: DeskState,
  list: ListName,
  fetched: readonly Summary[],
  mayBeGone: (id: string) => boolean,
): Pick<DeskState, 'summaries'> {
  const { summaries } = withSummaries(state, fetched);
  // of all conversations a list holds the latest alone
  if (list === 'all') return { summaries };
  const here = new Set(fetched.map(({ id }) => id));
  const gone = conversationsOf(list, state.summaries, state.me.id)
    .map(({ id }) => id)
    .filter((id) => !here.has(id) && mayBeGone(id));
  return { summaries: new Map([...summaries].filter(([id]) => !gone.includes(id))) };
}

/** Adds entries to the conversation, if it is open, and removes what came back from the pending messages. */
export function withEntries(
  state: DeskState,
  summary: Summary,
  added: readonly Entry[],
): Pick<DeskState, 'opened' | 'pending'> {
  const { id } = summary;
  const conversation = state.opened.get(id);
  if (!conversation) return { opened: state.opened, pending: state.pending };
  const entries = mergeEntries(conversation.entries, added);
  const arrived = new Set(entries.map(({ key }) => key));
  return {
    opened: new Map(state.opened).set(id, { ...conversation, ...summary, entries }),
    pending: state.pending.filter(({ key }) => !arrived.has(key)),
  };
}

/** Both by sequence, each once; the later list wins. */
function mergeEntries(entries: readonly Entry[], added: readonly Entry[]): Entry[] {
  const bySequence = new Map([...entries, ...added].map((entry) => [entry.sequence, entry]));
  return [...bySequence.values()].sort((one, other) => one.sequence - other.sequence);
}
