import type { AttachedFile } from '../../policies/case/case-events.ts';
import type { Conversation, Holder, LogEntry } from './conversation/conversation.ts';
import type { AuditEntry } from './staff-store.ts';

/**
 * `not-held`: it is with the bot or waits, and must be claimed first; `key-used`: another message was sent
 * with the same key.
 */
export type RefusalReason = 'not-found' | 'held-by-other' | 'not-held' | 'closed' | 'key-used';

/**
 * `conversation` is how it stands afterwards, or how it stood when it was refused; `audit` what the audit log
 * is to say of it, unless nothing changed.
 */
export type Outcome =
  | { ok: true; conversation: Conversation; sequence?: number; audit?: AuditEntry }
  | { ok: false; why: RefusalReason; conversation?: Conversation };

/** Under which key a message of this member of staff is logged, that they sent with a key of their own. */
export function loggedKey(staff: string, key: string): string {
  return `desk:${staff}:${key}`;
}

/** What the audit log is to say of an entry in the log of this conversation, if anything. */
export function auditEntryOf(
  conversation: string,
  { at, sequence, audit }: LogEntry,
): AuditEntry | undefined {
  return audit && { at, ...audit, subject: conversation, sequence };
}

/**
 * What staff do with a conversation. Each is one commit by compare-and-set: of two who claim at once one
 * gets it, and the other hears who did. What is written for the customer is sent after the commit.
 */
export interface Handoffs {
  /**
   * Takes it: from the queue, from the bot, or what was handed to this person. With `force`, also what
   * another member of staff holds, or what was handed to them: for managers.
   */
  claim(conversation: string, by: Holder, options?: { force?: boolean }): Promise<Outcome>;
  /** The log entry names its writer in `activity.from`, with id and name. */
  say(
    conversation: string,
    by: Holder,
    message: { text: string; files: AttachedFile[]; key?: string },
  ): Promise<Outcome>;
  /** For staff alone; by whoever, on any conversation. */
  note(conversation: string, by: Holder, note: { text: string; key?: string }): Promise<Outcome>;
  transfer(conversation: string, by: Holder, to: Holder | 'queue'): Promise<Outcome>;
  /** To the bot, which goes on where it stopped. */
  handBack(conversation: string, by: Holder): Promise<Outcome>;
  close(conversation: string, by: Holder, result: string): Promise<Outcome>;
  /**
   * Who held it, or was to take it, is gone: back to its place in the queue, and the customer is told. Not
   * if somebody else has it by now.
   */
  requeue(conversation: string, lost: Holder): Promise<Outcome>;
  /**
   * Nobody is at the desk any more: the bot keeps the question of who waits as a case, and asks where to
   * answer. Also of what `lost` holds, who is gone; not if somebody else has it by now.
   */
  giveUp(conversation: string, lost?: Holder): Promise<Outcome>;
  /** Shows the customer that somebody is writing; kept nowhere. */
  typing(conversation: string, by: Holder): Promise<void>;
}
