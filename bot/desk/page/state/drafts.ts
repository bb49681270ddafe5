import { useSyncExternalStore } from 'react';
import { loadList, save } from './tab-memory.ts';

/** What somebody wrote in a conversation and has not sent. */
export interface Draft {
  /** Which of the two is in the box; neither ever becomes the other. */
  kind: 'reply' | 'note';
  reply: string;
  note: string;
  /** Sent with the reply. */
  files: readonly File[];
}

/** As it is stored for a reload; an earlier release stored one `text` for both. */
type StoredDraft = Partial<Record<'reply' | 'note' | 'text' | 'kind', unknown>> | null;

const empty: Draft = { kind: 'reply', reply: '', note: '', files: [] };
const listeners = new Set<() => void>();
let drafts = new Map<string, Draft>();

/** The draft of this conversation; it survives a reload, without its files. */
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
  saveDrafts();
  for (const changed of listeners) changed();
}

/** Puts a text back above what has been written since, so that neither is lost. */
export function putBack(conversation: string, kind: Draft['kind'], text: string): void {
  const whole = [text, draftOf(conversation)[kind]].filter(Boolean).join('\n');
  changeDraft(conversation, kind === 'note' ? { note: whole } : { reply: whole });
}

/** Loads the drafts of whoever is signed in now. */
export function loadDrafts(): void {
  const kept = loadList<[string, StoredDraft]>('drafts', ([id]) => typeof id === 'string');
  drafts = new Map(kept.map(([id, draft]) => [id, readDraft(draft)]));
}

function readDraft(kept: StoredDraft): Draft {
  const kind = kept?.kind === 'note' ? 'note' : 'reply';
  const texts: StoredDraft = { [kind]: kept?.text, ...kept };
  const read = (text: unknown) => (typeof text === 'string' ? text : '');
  return { kind, reply: read(texts.reply), note: read(texts.note), files: [] };
}

function saveDrafts(): void {
  const texts = [...drafts].filter(([, { reply, note }]) => reply !== '' || note !== '');
  save(
    'drafts',
    texts.map(([id, { kind, reply, note }]) => [id, { kind, reply, note }]),
  );
}
