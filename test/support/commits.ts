import type { Commit, NewEntry, Store } from '../../bot/ports/store.ts';
import type { CaseEvent } from '../../policies/case/case-events.ts';

/** Commits as tests need them. */
export const noon = '2026-11-16T12:00:00Z';

export const create = { channel: 'webchat', reference: { channelId: 'webchat' } };

export const dialog = { language: 'nl', greeted: true, failedIdentifications: 0 } as const;

export function heard(text: string, more: Partial<NewEntry> = {}): NewEntry {
  return { at: noon, from: 'customer', activity: { type: 'message', text }, ...more };
}

export function answered(text: string, more: Partial<NewEntry> = {}): NewEntry {
  return { at: noon, from: 'bot', activity: { type: 'message', text }, ...more };
}

export function opened(orderNumber: string, summary = 'Nog niets ontvangen.'): CaseEvent {
  return { type: 'opened', at: noon, kind: 'refund', conversation: 'c1', orderNumber, summary };
}

export function evidence(text: string): CaseEvent {
  return { type: 'evidence-added', at: noon, text, files: [] };
}

/** What a customer's message and its answer commit, beside each other. */
export function exchange(conversation: string, number: number): Commit {
  return {
    conversation,
    append: [heard(`vraag ${number}`, { key: `key-${number}` }), answered(`antwoord ${number}`)],
  };
}

/** The literal code of what a promise is rejected with, or `undefined`. */
export async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  try {
    await promise;
    return undefined;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return String(cause.code);
    throw cause;
  }
}

/** Everything the store tells about these, for comparing. */
export async function contents(
  store: Store,
  names: { conversations: string[]; cases: string[]; orders: string[] },
): Promise<unknown> {
  const { conversations, cases, orders } = names;
  return {
    heads: await Promise.all(conversations.map((id) => store.conversation(id))),
    logs: await Promise.all(conversations.map((id) => store.log(id, 0))),
    cases: await Promise.all(cases.map((reference) => store.case(reference))),
    casesOfOrders: await Promise.all(orders.map((number) => store.casesOfOrder(number))),
    failed: await Promise.all(orders.map((number) => store.failedIdentifications(number))),
    unfinished: (await store.unfinished()).sort(),
    walkedCases: byName(await gathered(store.cases()), ({ reference }) => reference),
    walkedHeads: byName(await gathered(store.conversations()), ({ id }) => id),
  };
}

/** All that a walk comes by. */
export async function gathered<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of walk) found.push(one);
  return found;
}

function byName<T>(found: T[], nameOf: (one: T) => string): T[] {
  return found.sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}
