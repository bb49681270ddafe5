import { useState } from 'react';
import type { Result, Staff, Summary } from '../api/types.ts';
import { changeDraft, draftOf } from '../state/drafts.ts';
import { isMine } from '../state/desk-state.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { mayClaim } from '../state/may-claim.ts';

/** What staff can do with the conversation that is open, by button or by key. */
export interface Deeds {
  busy: boolean;
  /** A claim is under way; what is written meanwhile is the reply. */
  claiming: boolean;
  /** What asks for one more choice before it is done. */
  asked: 'transfer' | 'close' | undefined;
  open: (what: 'transfer' | 'close' | undefined) => void;
  claim: () => void;
  handBack: () => void;
  transfer: (to: Staff | 'queue') => void;
  close: (result: Result) => void;
  write: (kind: 'reply' | 'note') => void;
}

/** Each puts the focus where one goes on: to the reply after a claim, else to the conversation's title. */
export function useDeeds(summary: Summary | undefined, claimed: () => void): Deeds {
  const desk = useDesk();
  const me = useDeskState((state) => state.me);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<'transfer' | 'close'>();
  const mine = summary !== undefined && isMine(summary, me.id);
  const id = summary?.id ?? '';

  async function run(work: () => Promise<boolean>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setAsked(undefined);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  }
  const leave = async (work: () => Promise<boolean>) => {
    if (mine && (await run(work))) focusOn('conversation-title');
  };

  return {
    busy,
    claiming: busy && !mine,
    asked: mine ? asked : undefined,
    open: (what) => {
      if (mine || what === undefined) setAsked(what);
    },
    claim: () => {
      if (!summary || mine || !mayClaim(summary, me)) return;
      if (draftOf(id).text === '') changeDraft(id, { kind: 'reply' });
      focusOn('reply');
      void run(() => desk.claim(summary)).then((well) => {
        if (!well) return;
        claimed();
        focusOn('reply');
      });
    },
    handBack: () => void leave(() => desk.handBack(id)),
    transfer: (to) => void leave(() => desk.transfer(id, to)),
    close: (result) => void leave(() => desk.close(id, result)),
    write: (kind) => {
      if (!summary) return;
      changeDraft(id, { kind });
      focusOn('reply');
    },
  };
}

let awaited: string | undefined;

/**
 * At once, and again when what has just changed is on the screen: a dialog gives the focus back late.
 * What is not there yet asks for it by `focusIfAwaited` when it comes.
 */
export function focusOn(id: string): void {
  const focus = () => {
    const found = document.getElementById(id);
    found?.focus();
    awaited = found ? undefined : id;
  };
  focus();
  setTimeout(focus);
}

export function focusIfAwaited(id: string): void {
  if (awaited === id) focusOn(id);
}
