import { useSyncExternalStore } from 'react';
import { loadList, save } from '../state/tab-memory.ts';
import type { CaseDraft } from './case-types.ts';

const empty: CaseDraft = {};
const listeners = new Set<() => void>();
let drafts: ReadonlyMap<string, CaseDraft> = new Map();

/** The draft of a move; it survives a reload, and whatever happens to the case meanwhile. */
export function useCaseDraft(reference: string, move: string): CaseDraft {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => drafts.get(keyOf(reference, move)) ?? empty,
  );
}

/** Loads the drafts of whoever is signed in now. */
export function loadCaseDrafts(): void {
  const kept = loadList<[string, CaseDraft]>(
    'case-drafts',
    ([key, draft]) => typeof key === 'string' && typeof draft === 'object',
  );
  drafts = new Map(kept);
}

export function changeCaseDraft(reference: string, move: string, change: CaseDraft): void {
  const key = keyOf(reference, move);
  keep(new Map(drafts).set(key, { ...drafts.get(key), ...change }));
}

export function dropCaseDraft(reference: string, move: string): void {
  const rest = new Map(drafts);
  rest.delete(keyOf(reference, move));
  keep(rest);
}

const keyOf = (reference: string, move: string) => `${reference} ${move}`;

function keep(changed: ReadonlyMap<string, CaseDraft>): void {
  drafts = changed;
  save('case-drafts', [...changed]);
  for (const tell of listeners) tell();
}
