import type { Conversation, Handoff, Holder } from '../ports/conversation/conversation.ts';
import type { RefusalReason } from '../ports/handoffs.ts';
import type { HandoffChange } from '../ports/conversation/log-events.ts';
import type { Role } from '../ports/staff-store.ts';

/*
 * Who holds a conversation, who may take it and who may write in it. Nothing but types is imported: the
 * desk's page runs these rules in the browser, on the summaries that it gets from the API.
 */

/** How a conversation stands between bot, queue and staff. Summaries of the desk's API have this shape. */
export interface HandoffState {
  id: string;
  status: Conversation['status'];
  /** Who holds it, while staff do. */
  holder: Holder | null;
  /** For whom alone it waits, while it waits for one member of staff. */
  handedTo: Holder | null;
  /** When it arrived in the queue, which is its place also once it is put back. */
  since: string | null;
}

type StoredState = Pick<Conversation, 'id' | 'status' | 'handoff' | 'lastAt'>;

export function handoffStateOf({ id, status, handoff, lastAt }: StoredState): HandoffState {
  return {
    id,
    status,
    holder: (status === 'with-staff' ? handoff?.staff : undefined) ?? null,
    handedTo: (status === 'waiting-for-staff' ? handoff?.handedTo : undefined) ?? null,
    since: handoff?.since ?? lastAt,
  };
}

/** Whether staff have to do with it: it was handed to them once, or there is a case of it. */
export function concernsStaff({
  handoff,
  cases,
}: {
  handoff?: Handoff | undefined;
  cases: readonly string[];
}): boolean {
  return handoff !== undefined || cases.length > 0;
}

/** Whether staff are to act on it: it waits for them or is with them. */
export function isHandedOver({ status }: Pick<HandoffState, 'status'>): boolean {
  return status === 'waiting-for-staff' || status === 'with-staff';
}

/** Whether a conversation waits for staff, in the queue or for one of them, from this change on. */
export function beginsToWait({ what }: HandoffChange): boolean {
  return ['asked', 'requeued', 'transferred', 'returned'].includes(what);
}

/** Whether it stands in the queue, for whoever comes first. What waits for one member of staff does not. */
export function isQueued({ status, handedTo }: HandoffState): boolean {
  return status === 'waiting-for-staff' && handedTo === null;
}

/** Whether it waits for this member of staff: for whoever comes first, or for them alone. */
export function waitsFor(state: HandoffState, staff: string): boolean {
  return isQueued(state) || (state.status === 'waiting-for-staff' && state.handedTo?.id === staff);
}

export function isHeldBy({ status, holder }: HandoffState, staff: string): boolean {
  return status === 'with-staff' && holder?.id === staff;
}

/** In whose hands it is: who holds it, or for whom alone it waits. */
export function assigneeOf({ holder, handedTo }: HandoffState): Holder | undefined {
  return holder ?? handedTo ?? undefined;
}

/** Whether it is in the hands of this member of staff. */
export function isInHandsOf(state: HandoffState, staff: string): boolean {
  return assigneeOf(state)?.id === staff;
}

/** The same, unless it is this member of staff. */
export function otherAssigneeOf(state: HandoffState, staff: string): Holder | undefined {
  const assignee = assigneeOf(state);
  return assignee?.id === staff ? undefined : assignee;
}

/** Whether somebody of this role may take a conversation out of a colleague's hands. */
export function mayTakeOver(role: Role): boolean {
  return role === 'manager' || role === 'admin';
}

/**
 * Why this member of staff cannot claim it, if so. With `force` they take it over from a colleague, which
 * `mayTakeOver` allows. From the bot and from the queue anybody takes it.
 */
export function claimRefusal(
  state: HandoffState,
  staff: string,
  { force }: { force: boolean },
): RefusalReason | undefined {
  if (state.status === 'closed') return 'closed';
  return otherAssigneeOf(state, staff) && !force ? 'held-by-other' : undefined;
}

/** Whether this member of staff may claim it, if need be from a colleague. */
export function mayClaim(state: HandoffState, { id, role }: { id: string; role: Role }): boolean {
  return claimRefusal(state, id, { force: mayTakeOver(role) }) === undefined;
}

/** Why this member of staff may not write to the customer, transfer it, hand it back or close it, if so. */
export function holdRefusal(state: HandoffState, staff: string): RefusalReason | undefined {
  if (isHeldBy(state, staff)) return undefined;
  if (state.status === 'closed') return 'closed';
  return state.status === 'with-staff' ? 'held-by-other' : 'not-held';
}

/** Why it cannot go back to the queue for the loss of this member of staff, if so. */
export function requeueRefusal(state: HandoffState, lost: string): RefusalReason | undefined {
  const assignee = assigneeOf(state);
  if (assignee === undefined) return 'not-held';
  return assignee.id === lost ? undefined : 'held-by-other';
}

/** Why it cannot be given up, with nobody at the desk and `lost` gone, if so. */
export function giveUpRefusal(state: HandoffState, lost?: string): RefusalReason | undefined {
  if (state.status === 'waiting-for-staff') return undefined;
  if (state.status !== 'with-staff') return 'not-held';
  return lost !== undefined && isHeldBy(state, lost) ? undefined : 'held-by-other';
}

/** For how long after staff closed a conversation its customer gets back to them, in milliseconds. */
const returnsWithin = 60 * 60_000;

/** To whom a customer comes back who writes at this moment, in milliseconds since 1970. */
export function closerFor(
  { status, handoff }: Pick<Conversation, 'status' | 'handoff'>,
  moment: number,
): Holder | undefined {
  const closedAt = handoff?.closedAt;
  if (status !== 'closed' || closedAt === undefined) return undefined;
  return moment - Date.parse(closedAt) <= returnsWithin ? handoff?.closedBy : undefined;
}

/**
 * Orders what waits: who came first goes first, and nothing else decides. Gives what compares others with this one: below 0 for
 * who goes before it, above 0 for who comes after.
 */
export function arrivalBeside(one: HandoffState): (other: HandoffState) => number {
  const own = arrivalOf(one);
  return (other) => compareArrivals(arrivalOf(other), own);
}

/**
 * When anything was last said in it, or else when staff got it: its place in a list with the newest first.
 * What only staff see moves nothing.
 */
export function latestAt(last: { at: string } | null | undefined, since: string | null): string {
  return last?.at ?? since ?? '1970-01-01T00:00:00Z';
}

/** Orders a list with the newest first, those of one moment by id; `moment` in milliseconds of the epoch. */
export function byNewest(
  one: { id: string; moment: number },
  other: { id: string; moment: number },
): number {
  return other.moment - one.moment || (one.id < other.id ? -1 : Number(one.id > other.id));
}

/** Orders what is in one's own hands: first what a colleague handed over, which waits, then the newest. */
export function byOwnOrder(
  one: { id: string; moment: number; status: HandoffState['status'] },
  other: { id: string; moment: number; status: HandoffState['status'] },
): number {
  const waits = ({ status }: typeof one) => Number(status === 'waiting-for-staff');
  return waits(other) - waits(one) || byNewest(one, other);
}

/** Those of `all` that stand in the queue, in its order. */
export function queueAmong<T>(all: Iterable<T>, stateOf: (one: T) => HandoffState): T[] {
  return inArrivalOrder(
    [...all].filter((one) => isQueued(stateOf(one))),
    stateOf,
  );
}

/** Those of `all` that wait for this member of staff, in the order of arrival. */
export function waitingAmong<T>(
  all: Iterable<T>,
  staff: string,
  stateOf: (one: T) => HandoffState,
): T[] {
  return inArrivalOrder(
    [...all].filter((one) => waitsFor(stateOf(one), staff)),
    stateOf,
  );
}

/** These in the order of arrival. */
export function inArrivalOrder<T>(all: T[], stateOf: (one: T) => HandoffState): T[] {
  // moments are read once each, and not at every comparison
  const placed = all.map((one) => ({ one, ...arrivalOf(stateOf(one)) }));
  return placed.sort(compareArrivals).map(({ one }) => one);
}

function compareArrivals(
  one: { id: string; arrival: number },
  other: { id: string; arrival: number },
): number {
  return one.arrival - other.arrival || (one.id < other.id ? -1 : Number(one.id > other.id));
}

function arrivalOf({ id, since }: HandoffState): { id: string; arrival: number } {
  return { id, arrival: since === null ? 0 : Date.parse(since) };
}
