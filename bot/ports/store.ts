import type { Case, CaseEvent } from '../../policies/case/case-events.ts';
import type { Conversation, LogEntry } from './conversation/conversation.ts';

/** A message to add to the log, and what is still to be done with it. */
export type NewEntry = Omit<LogEntry, 'sequence'> & { todo?: 'handle' | 'deliver' };

/**
 * All that one step changes, kept whole or not at all: nothing of it can be seen before the promise
 * of `commit` resolves, and all of it is there afterwards, whatever happens to the process.
 */
export interface Commit {
  conversation: string;
  /** Given when the conversation is new. */
  create?: Pick<Conversation, 'channel' | 'reference'>;
  /**
   * Replaces what holds the conversation, and where the dialog stands. `version` is the one that was
   * read; when another commit has replaced it since, the store answers `CommitConflict`.
   */
  replace?: Pick<Conversation, 'version' | 'status' | 'dialog' | 'handoff' | 'reference'>;
  append?: NewEntry[];
  /** Sequence numbers that leave `toHandle`. */
  handled?: number[];
  /** Sequence numbers that leave `toDeliver`. */
  delivered?: number[];
  /** Events to add. `after` is how many events the case had when read (0: the case is new). */
  cases?: {
    reference: string;
    /** Where the case is on an order from now on. */
    orderNumber?: string;
    after: number;
    append: CaseEvent[];
  }[];
  /** A failed attempt to identify the buyer of this order, for counting. */
  failedIdentification?: { orderNumber: string; at: string };
}

/** What leaves the store for good, as it stood when it was read. */
export interface Erasure {
  conversations: Pick<Conversation, 'id' | 'lastSequence'>[];
  /**
   * `after` is how many events the case had when read; `keep` is what stays of it, or nothing where the whole case
   * goes. `orderNumber` is that of the order that it is on.
   */
  cases: { reference: string; orderNumber?: string; after: number; keep: CaseEvent[] }[];
  /** Numbers of orders of which the failed attempts to identify the buyer are forgotten. */
  orders: string[];
}

/** One that concerns staff. */
export interface StaffConversation {
  id: string;
  /** When its last entry was logged, in milliseconds since 1970. */
  lastAt: number;
  /** As in `Conversation`. */
  cases: readonly string[];
}

/**
 * Where conversations and cases are kept. Every method may throw `StoreUnavailable`; reading what is
 * not there gives `undefined` or an empty list. What is handed out is frozen, as it is what the store keeps.
 */
export interface Store {
  conversation(id: string): Promise<Conversation | undefined>;

  /**
   * Log entries with a sequence number above `after`, oldest first.
   * Example: `log('c1', 0)` is the whole log, `log('c1', 7)` starts at entry 8.
   */
  log(conversation: string, after: number): Promise<LogEntry[]>;

  case(reference: string): Promise<Case | undefined>;

  /** Every case on the order, oldest first: those opened on it, and those that staff found to be about it. */
  casesOfOrder(orderNumber: string): Promise<Case[]>;

  /**
   * Every case, in no particular order, with those that stood when the walk began. It reads all there
   * is: for reports and repairs, never for a turn.
   */
  cases(): AsyncIterable<Case>;

  /** Every conversation's head, in the same way as `cases` and for the same uses. */
  conversations(): AsyncIterable<Conversation>;

  /** The latest failed attempts to identify the buyer, oldest first: ISO instants, at most 50. */
  failedIdentifications(orderNumber: string): Promise<string[]>;

  /** Numbers of the orders that somebody failed to identify the buyer of, all before this ISO instant; walked like `cases`. */
  ordersTriedBefore(moment: string): AsyncIterable<string>;

  /**
   * Keeps the commit on disk, whole, before it resolves, and gives the entries as they were logged:
   * numbered, and with `at` moved up where it would lie before the last entry.
   *
   * With `relaxed`, it resolves before the disk has it: only for what may be done again (`delivered`).
   *
   * Throws `CommitConflict` when `replace.version` or a case's `after` is no longer so,
   * `DuplicateActivity` when an appended `key` stands in the conversation's log already, and
   * `StoreUnavailable` when it could not be kept (a full disk); then nothing of it is.
   */
  commit(commit: Commit, options?: { relaxed?: boolean }): Promise<LogEntry[]>;

  /**
   * Calls the listener with the conversation's id after each commit of this process that was kept, before
   * `commit` resolves; never for one that failed. It must be quick and must not throw: the commit would
   * seem to have failed.
   */
  onCommit(listener: (conversation: string) => void): void;

  /**
   * The same, with the references of the cases that a commit added to, or an erasure took from; not for
   * commits that changed none.
   */
  onCaseChange(listener: (references: readonly string[]) => void): void;

  /**
   * Erases all of it or nothing: once it resolves, none of it can be read again, whatever happens to the process.
   * Listeners are told of each conversation. Throws `CommitConflict` when a conversation or a case has moved on
   * since it was read or is not there, and `StoreUnavailable`.
   */
  erase(erasure: Erasure): Promise<void>;

  /** Resolves once the disk holds nothing more of what was erased before. Throws `StoreUnavailable`. */
  purge(): Promise<void>;

  /** Ids of the conversations that have entries to handle or to deliver; asked once, at the start. */
  unfinished(): Promise<string[]>;

  /** Ids of the conversations that are handed over (`isHandedOver`), in no particular order. */
  held(): Promise<string[]>;

  /** The conversations that concern staff (`concernsStaff`), in no particular order, without reading them. */
  concerningStaff(): Promise<StaffConversation[]>;

  /**
   * What was found damaged or missing since the start, a sentence or two for each and without anything that
   * customers wrote; nothing when all is well.
   */
  problems(): string[];

  /** Waits for what is being written, and lets go of the directory or connection. */
  close(): Promise<void>;
}

export class CommitConflict extends Error {
  readonly code = 'commit-conflict';
  override name = 'CommitConflict';
}

export class DuplicateActivity extends Error {
  readonly code = 'duplicate-activity';
  override name = 'DuplicateActivity';
}

export class StoreUnavailable extends Error {
  readonly code = 'store-unavailable';
  override name = 'StoreUnavailable';
}
