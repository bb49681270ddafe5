import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Conversation, LogEntry } from '../ports/conversation/conversation.ts';
import { CommitConflict, DuplicateActivity, type Commit, type NewEntry } from '../ports/store.ts';
import type { Aggregates, Change, Name, StoredConversation } from './aggregates.ts';

/** Every aggregate that the commit reads or changes. */
export function namesInCommit(commit: Commit): Name[] {
  const names: Name[] = [{ kind: 'conversation', id: commit.conversation }];
  const orders = new Set<string>();
  for (const { reference, orderNumber } of commit.cases ?? []) {
    names.push({ kind: 'case', id: reference });
    if (orderNumber !== undefined) orders.add(orderNumber);
  }
  if (commit.failedIdentification) orders.add(commit.failedIdentification.orderNumber);
  for (const id of orders) names.push({ kind: 'order', id });
  return names;
}

/**
 * What the commit does to the aggregates as they are; changes nothing itself.
 * Throws `DuplicateActivity` and `CommitConflict` as the port promises.
 */
export function changeOf(commit: Commit, before: Aggregates): Change {
  return {
    conversation: conversationChange(commit, before.get('conversation', commit.conversation)),
    cases: caseChanges(commit, before),
    orders: orderChanges(commit, before),
  };
}

/** Stands for the key of an entry that has left the tail: 96 bits of its SHA-256. */
export function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 16);
}

function conversationChange(
  commit: Commit,
  stored: StoredConversation | undefined,
): Change['conversation'] {
  refuseDuplicates(commit.append ?? [], stored);
  const before = stored?.head ?? newConversation(commit);
  if (stored && commit.create) {
    throw new CommitConflict(`Conversation ${commit.conversation} is there already.`);
  }
  if (commit.replace && commit.replace.version !== before.version) {
    throw new CommitConflict(`Conversation ${commit.conversation} has moved on.`);
  }
  const entries = numberEntries(commit.append ?? [], before);
  const added = (todo: NewEntry['todo']) =>
    entries.filter((_, index) => commit.append?.[index]?.todo === todo).map((e) => e.sequence);
  const { version, status, reference } = before;
  const state = commit.replace
    ? { ...commit.replace, version: version + 1 }
    : { version, status, reference };
  return {
    id: before.id,
    revision: (stored?.revision ?? 0) + 1,
    ...(!stored && { channel: before.channel }),
    ...((!stored || commit.replace) && { state }),
    cases: [...new Set([...before.cases, ...(commit.cases ?? []).map((one) => one.reference)])],
    toHandle: [...without(before.toHandle, commit.handled), ...added('handle')],
    toDeliver: [...without(before.toDeliver, commit.delivered), ...added('deliver')],
    entries,
  };
}

function refuseDuplicates(append: NewEntry[], stored: StoredConversation | undefined): void {
  const seen = new Set<string>();
  for (const { key } of append) {
    if (key === undefined) continue;
    if (seen.has(key) || (stored && hasKey(stored, key))) {
      throw new DuplicateActivity(`The log has an entry with the key ${key} already.`);
    }
    seen.add(key);
  }
}

function hasKey({ tail, olderKeys }: StoredConversation, key: string): boolean {
  if (tail.some((entry) => entry.key === key)) return true;
  return olderKeys.length > 0 && olderKeys.includes(fingerprint(key));
}

function newConversation({ conversation, create }: Commit): Conversation {
  if (!create) throw new CommitConflict(`Conversation ${conversation} is not there.`);
  return {
    id: conversation,
    ...create,
    version: 0,
    status: 'with-bot',
    cases: [],
    lastSequence: 0,
    lastAt: '1970-01-01T00:00:00Z',
    toHandle: [],
    toDeliver: [],
  };
}

function numberEntries(append: NewEntry[], before: Conversation): LogEntry[] {
  let { lastSequence: sequence, lastAt: at } = before;
  return append.map(({ from, key, activity, audit, ...entry }) => {
    sequence += 1;
    at = later(at, entry.at);
    return {
      sequence,
      at,
      from,
      ...(key !== undefined && { key }),
      activity,
      ...(audit && { audit }),
    };
  });
}

function later(one: string, other: string): string {
  const apart = Date.parse(one) - Date.parse(other);
  // what lies within one millisecond is told apart by Temporal alone
  const order = apart === 0 && one !== other ? Temporal.Instant.compare(one, other) : apart;
  return order > 0 ? one : other;
}

function without(numbers: number[], gone: number[] = []): number[] {
  return numbers.filter((number) => !gone.includes(number));
}

function caseChanges(commit: Commit, before: Aggregates): Change['cases'] {
  return (commit.cases ?? []).map(({ reference, after, append }) => {
    const stored = before.get('case', reference);
    if (after !== (stored?.events.length ?? 0)) {
      throw new CommitConflict(`Case ${reference} has moved on.`);
    }
    return { reference, revision: (stored?.revision ?? 0) + 1, append };
  });
}

function orderChanges(commit: Commit, before: Aggregates): Change['orders'] {
  const { failedIdentification: failed } = commit;
  return namesInCommit(commit).flatMap(({ kind, id: number }) => {
    if (kind !== 'order') return [];
    const stored = before.get('order', number);
    const cases = (commit.cases ?? [])
      .filter((one) => one.orderNumber === number && !stored?.cases.includes(one.reference))
      .map((one) => one.reference);
    const failedIdentifications = failed?.orderNumber === number ? [failed.at] : [];
    if (cases.length + failedIdentifications.length === 0) return [];
    return [{ number, revision: (stored?.revision ?? 0) + 1, cases, failedIdentifications }];
  });
}
