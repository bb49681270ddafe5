import type { Case, CaseEvent } from '../../policies/case/case-events.ts';
import type { Refusal } from '../../policies/case/fold-case.ts';
import type { StaffRole } from '../../policies/case/staff-role.ts';
import type { LetterLack } from '../../policies/letters/write-letter.ts';
import type { AuditEntry } from './staff-store.ts';

/** A member of staff who enters something in a case. */
export interface CaseAuthor {
  id: string;
  name: string;
  role: StaffRole;
}

type WithoutMoment<Event> = Event extends unknown ? Omit<Event, 'at' | 'by'> : never;

/** An event before it is kept: its moment and author come with that. */
export type EventToEnter = WithoutMoment<CaseEvent>;

/** What came of something that was to be done with the order of a case. */
export type OrderOutcome = Extract<
  EventToEnter,
  { type: 'order-changed' | 'order-change-refused' }
> & { askedAt: string };

/** What a customer is written, as plain text; lines with nothing between them make one paragraph. */
export interface CaseLetter {
  subject: string;
  text: string;
}

/**
 * Where a letter goes: into the chat while the customer has it open, else to their address; without one it stands in
 * the chat for when they come back. `nowhere` is for a conversation that was wiped, without an address.
 */
export type LetterWay = 'chat' | 'mail' | 'chat-later' | 'nowhere';

export type CaseRefusal =
  | { ok: false; why: 'not-found' }
  /** The case may not have this event now. */
  | { ok: false; why: 'not-allowed'; refused: Refusal }
  /** Somebody else has entered something since it was read. */
  | { ok: false; why: 'changed'; case: Case }
  /** The edited letter lacks what must stand in it. */
  | { ok: false; why: 'letter-lacks'; lacks: LetterLack[] };

/** What staff enter in a case, and what the customer is written of it: one commit, before anything is sent. */
export interface CaseWork {
  /** What entering these would write the customer; `letter` is `undefined` where nothing is written. */
  preview(
    reference: string,
    by: CaseAuthor | undefined,
    events: EventToEnter[],
  ): Promise<
    | { ok: true; letter: (CaseLetter & { way: LetterWay; to: string | undefined }) | undefined }
    | CaseRefusal
  >;

  /**
   * Enters them, all or none, at this moment. `after` is how many events the case had when it was read: with more by
   * now it is `changed`; left out, it is tried again on the case as it is. `letter` takes the place of the one that
   * `preview` gives.
   */
  enter(
    reference: string,
    by: CaseAuthor | undefined,
    entry: { events: EventToEnter[]; letter?: CaseLetter; after?: number },
  ): Promise<{ ok: true; case: Case; audit: AuditEntry | undefined } | CaseRefusal>;

  /**
   * Enters what came of something that was to be done with the order, and what follows from it, by nobody's hand;
   * nothing where it is entered already what came of the same, asked for at the same moment.
   */
  enterOnce(
    reference: string,
    outcome: OrderOutcome,
    ...more: EventToEnter[]
  ): Promise<{ ok: true } | CaseRefusal>;

  /** Where a letter would go now, and to which address; `undefined` where there is no such case. */
  wayTo(reference: string): Promise<{ way: LetterWay; to: string | undefined } | undefined>;

  /**
   * Writes the customer unasked and notes that in the case, in one commit; nothing where it is noted already, nor where
   * the case has more events by now than the `after` by which it was judged: perhaps it was answered.
   */
  update(
    reference: string,
    update: { about: string; since: string; after?: number },
  ): Promise<void>;
}
