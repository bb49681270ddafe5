import type { Case } from '../../../policies/case/case-events.ts';
import { orderOfCase } from '../../../policies/case/case-order.ts';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import type { Commit, Erasure, StaffConversation, Store } from '../../ports/store.ts';
import { Aggregates, copyOf, freeze, type StoredConversation } from '../aggregates.ts';
import { applyChange } from '../apply-change.ts';
import { changeOf } from '../change-of.ts';
import { applyErasure, storedErasureOf } from '../erasure.ts';
import { indexes, staffConversationOf } from '../indexes.ts';
import { wasTriedBefore } from '../tried-before.ts';
import { StoreListeners } from '../store-listeners.ts';

/** Keeps everything in memory, for tests and for trying things out: gone when the process ends. */
export class MemoryStore implements Store {
  readonly #aggregates = new Aggregates();
  readonly #listeners = new StoreListeners();

  conversation(id: string): Promise<Conversation | undefined> {
    return Promise.resolve(freeze(this.#aggregates.get('conversation', id)?.head));
  }

  log(conversation: string, after: number): Promise<LogEntry[]> {
    const entries = this.#aggregates.get('conversation', conversation)?.tail ?? [];
    return Promise.resolve(
      entries.filter(({ sequence }) => sequence > after).map((entry) => freeze(entry)),
    );
  }

  case(reference: string): Promise<Case | undefined> {
    const stored = this.#aggregates.get('case', reference);
    return Promise.resolve(stored && freeze({ reference, events: [...stored.events] }));
  }

  async casesOfOrder(orderNumber: string): Promise<Case[]> {
    const references = this.#aggregates.get('order', orderNumber)?.cases ?? [];
    const cases = await Promise.all(references.map((reference) => this.case(reference)));
    return cases
      .filter((one) => one !== undefined)
      .filter((one) => orderOfCase(one) === orderNumber);
  }

  async *cases(): AsyncIterable<Case> {
    for (const stored of [...this.#aggregates.values()]) {
      if (!('reference' in stored)) continue;
      const { reference, events } = stored;
      if (this.#aggregates.get('case', reference) !== stored) continue;
      yield await Promise.resolve(freeze({ reference, events: [...events] }));
    }
  }

  async *conversations(): AsyncIterable<Conversation> {
    for (const stored of [...this.#aggregates.values()]) {
      if (!('head' in stored)) continue;
      if (this.#aggregates.get('conversation', stored.head.id) !== stored) continue;
      yield await Promise.resolve(freeze(stored.head));
    }
  }

  failedIdentifications(orderNumber: string): Promise<string[]> {
    const order = this.#aggregates.get('order', orderNumber);
    return Promise.resolve([...(order?.failedIdentifications ?? [])]);
  }

  async *ordersTriedBefore(moment: string): AsyncIterable<string> {
    for (const stored of [...this.#aggregates.values()]) {
      if (!('number' in stored) || !wasTriedBefore(moment, stored)) continue;
      yield await Promise.resolve(stored.number);
    }
  }

  commit(commit: Commit): Promise<LogEntry[]> {
    return new Promise((resolve) => {
      const change = copyOf(changeOf(commit, this.#aggregates));
      applyChange(change, this.#aggregates);
      this.#listeners.tellOfCommit(commit);
      resolve(freeze(change.conversation.entries));
    });
  }

  onCommit(listener: (conversation: string) => void): void {
    this.#listeners.commits.add(listener);
  }

  onCaseChange(listener: (references: readonly string[]) => void): void {
    this.#listeners.cases.add(listener);
  }

  erase(erasure: Erasure): Promise<void> {
    return new Promise((resolve) => {
      applyErasure(copyOf(storedErasureOf(erasure, this.#aggregates)), this.#aggregates);
      this.#listeners.tellOfErasure(erasure);
      resolve();
    });
  }

  purge(): Promise<void> {
    return Promise.resolve();
  }

  unfinished(): Promise<string[]> {
    return Promise.resolve(this.#headsOf(indexes.unfinished).map(({ id }) => id));
  }

  held(): Promise<string[]> {
    return Promise.resolve(this.#headsOf(indexes.held).map(({ id }) => id));
  }

  concerningStaff(): Promise<StaffConversation[]> {
    return Promise.resolve(this.#headsOf(indexes.concerningStaff).map(staffConversationOf));
  }

  #headsOf(belongs: (head: StoredConversation['head']) => boolean): StoredConversation['head'][] {
    const conversations = [...this.#aggregates.values()].filter((one) => 'head' in one);
    return conversations.map(({ head }) => head).filter(belongs);
  }

  problems(): string[] {
    return [];
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
