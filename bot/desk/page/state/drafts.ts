import { useSyncExternalStore } from 'react';
import { recallAll, remember } from './tab-memory.ts';

/** What somebody is writing in a conversation and has not sent. */
export interface Draft {
  /** Which of the two stands in the box; what was begun as the one never becomes the other. */
  kind: 'reply' | 'note';
  reply: string;
  note: string;
  /** They go along with the reply. */
  files: readonly File[];
}

/** As it outlives a reload; an earlier release kept one text for both. */
type Kept = Partial<Record<'reply' | 'note' | 'text' | 'kind', unknown>> | null;

const empty: Draft = { kind: 'reply', reply: '', note: '', files: [] };
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

/** What was written before goes above what has been written since: of neither anything is lost. */
export function putBack(conversation: string, kind: Draft['kind'], text: string): void {
  const whole = [text, draftOf(conversation)[kind]].filter(Boolean).join('\n');
  changeDraft(conversation, kind === 'note' ? { note: whole } : { reply: whole });
}

/** Those of who is signed in now; nobody else's. */
export function recallDrafts(): void {
  const kept = recallAll<[string, Kept]>('drafts', ([id]) => typeof id === 'string');
  drafts = new Map(kept.map(([id, draft]) => [id, recalled(draft)]));
}

function recalled(kept: Kept): Draft {
  const kind = kept?.kind === 'note' ? 'note' : 'reply';
  const texts: Kept = { [kind]: kept?.text, ...kept };
  const read = (text: unknown) => (typeof text === 'string' ? text : '');
  return { kind, reply: read(texts.reply), note: read(texts.note), files: [] };
}

function keep(): void {
  const texts = [...drafts].filter(([, { reply, note }]) => reply !== '' || note !== '');
  remember(
    'drafts',
    texts.map(([id, { kind, reply, note }]) => [id, { kind, reply, note }]),
  );
}
