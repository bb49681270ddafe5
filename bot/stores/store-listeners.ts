import { Listeners } from '../listeners.ts';
import type { Commit, Erasure } from '../ports/store.ts';

/** Whom a store tells of what it has kept or erased. */
export class StoreListeners {
  readonly commits = new Listeners<string>();
  readonly cases = new Listeners<readonly string[]>();

  tellOfCommit({ conversation, cases = [] }: Commit): void {
    this.commits.tell(conversation);
    this.#tellOfCases(cases);
  }

  tellOfErasure({ conversations, cases }: Erasure): void {
    for (const { id } of conversations) this.commits.tell(id);
    this.#tellOfCases(cases);
  }

  #tellOfCases(cases: readonly { reference: string }[]): void {
    if (cases.length > 0) this.cases.tell(cases.map(({ reference }) => reference));
  }
}
