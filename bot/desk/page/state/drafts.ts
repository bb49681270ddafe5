import { useSyncExternalStore } from 'react';
import { recallAll, remember } from './tab-memory.ts';

/** What somebody is writing in a conversation and has not sent. */
export interface Draft {
  text: string;
  kind: 'reply' | 'note';
  files: readonly File[];
}

const empty: Draft = { text: '', kind: 'reply', files: [] };
const listeners = new Set<() => void>();
let drafts = new Map<string, Draft>();

/** The draft of this conversation; it outlives a reload, but for its files. */
export function useDraft(conversation: string): Draft {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => draftOf(conversation),
  );
}

export function draftOf(conversation: string): Draft {
  return drafts.get(conversation) ?? empty;
}

export function changeDraft(conversation: string, change: Partial<Draft>): void {
  drafts = new Map(drafts).set(conversation, { ...draftOf(conversation), ...change });
  keep();
  for (const changed of listeners) changed();
}

/** Those of who is signed in now; nobody else's. */
export function recallDrafts(): void {
  const kept = recallAll<[string, Draft]>('drafts', (one) => typeof one[1]?.text === 'string');
  drafts = new Map(kept);
}

function keep(): void {
  const texts = [...drafts].filter(([, { text }]) => text !== '');
  remember(
    'drafts',
    texts.map(([id, draft]) => [id, { ...draft, files: [] }]),
  );
}
