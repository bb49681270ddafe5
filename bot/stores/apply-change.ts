import type { Aggregates, Change, Name, StoredConversation } from './aggregates.ts';

const failedIdentificationsKept = 50;

/** An aggregate whose earlier change is missing; `placed` says whether this one was applied all the same. */
export interface Gap extends Name {
  placed: boolean;
}

/**
 * Brings the aggregates named in the change up to it. What they have already is left out, so a
 * journal may be applied twice. After damage a change may be missing: the next one is placed all the
 * same, unless there is nothing to place it on. There are no gaps as long as nothing was lost.
 */
export function applyChange(change: Change, aggregates: Aggregates): Gap[] {
  return [
    ...applyToConversation(change.conversation, aggregates),
    ...change.cases.flatMap((part) => applyToCase(part, aggregates)),
    ...change.orders.flatMap((part) => applyToOrder(part, aggregates)),
  ];
}

/** Every aggregate that the change changes. */
export function namesInChange({ conversation, cases, orders }: Change): Name[] {
  return [
    { kind: 'conversation', id: conversation.id },
    ...cases.map(({ reference: id }) => ({ kind: 'case' as const, id })),
    ...orders.map(({ number: id }) => ({ kind: 'order' as const, id })),
  ];
}

function applyToConversation(part: Change['conversation'], aggregates: Aggregates): Gap[] {
  const { id, revision, channel, cases, entries, toHandle, toDeliver } = part;
  const stored = aggregates.get('conversation', id) ?? blank(part);
  const name = { kind: 'conversation', id } as const;
  if (!stored) return [{ ...name, placed: false }];
  if (revision <= stored.revision) return [];
  const gaps = gapBefore(name, revision, stored.revision);

  const { version, status, reference, dialog, handoff } = part.state ?? stored.head;
  const last = entries.at(-1);
  stored.head = {
    id,
    channel: channel ?? stored.head.channel,
    version,
    status,
    ...(dialog && { dialog }),
    ...(handoff && { handoff }),
    reference,
    cases,
    lastSequence: last?.sequence ?? stored.head.lastSequence,
    lastAt: last?.at ?? stored.head.lastAt,
    toHandle,
    toDeliver,
  };
  stored.tail.push(...entries);
  stored.revision = revision;
  aggregates.set('conversation', id, stored);
  return gaps;
}

function blank({ id, revision, channel, state }: Change['conversation']) {
  if (revision !== 1 || channel === undefined || !state) return undefined;
  const head = { id, channel, ...state, lastSequence: 0, lastAt: '1970-01-01T00:00:00Z' };
  const none: StoredConversation = {
    revision: 0,
    head: { ...head, cases: [], toHandle: [], toDeliver: [] },
    tail: [],
    olderKeys: [],
  };
  return none;
}

function applyToCase(part: Change['cases'][number], aggregates: Aggregates): Gap[] {
  const { reference, revision, append } = part;
  const stored = aggregates.get('case', reference) ?? { reference, revision: 0, events: [] };
  const name = { kind: 'case', id: reference } as const;
  if (stored.revision === 0 && revision !== 1) return [{ ...name, placed: false }];
  if (revision <= stored.revision) return [];
  const gaps = gapBefore(name, revision, stored.revision);
  stored.events.push(...append);
  stored.revision = revision;
  aggregates.set('case', reference, stored);
  return gaps;
}

function applyToOrder(part: Change['orders'][number], aggregates: Aggregates): Gap[] {
  const { number, revision, cases, failedIdentifications } = part;
  const none = { number, revision: 0, cases: [], failedIdentifications: [] };
  const stored = aggregates.get('order', number) ?? none;
  if (revision <= stored.revision) return [];
  const gaps = gapBefore({ kind: 'order', id: number }, revision, stored.revision);
  stored.cases = [...new Set([...stored.cases, ...cases])];
  stored.failedIdentifications = [...stored.failedIdentifications, ...failedIdentifications].slice(
    -failedIdentificationsKept,
  );
  stored.revision = revision;
  aggregates.set('order', number, stored);
  return gaps;
}

function gapBefore(name: Name, revision: number, before: number): Gap[] {
  return revision === before + 1 ? [] : [{ ...name, placed: true }];
}
