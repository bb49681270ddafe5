import { useEffect, useRef, useState } from 'react';
import type { Result, Staff, Summary } from '../api/types.ts';
import { closeCases } from '../cases/case-api.ts';
import { changeDraft, draftOf } from '../state/drafts.ts';
import { isHeldBy, mayClaim, otherAssigneeOf } from '../../../handoff/rules.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { focusOn } from '../ui/focus.ts';
import { useTexts } from '../texts/texts.ts';

type Asked = 'hand-back' | 'transfer' | 'close';

/** What staff can do with the conversation that is open, by button or by key. */
export interface ConversationActions {
  busy: boolean;
  /** A claim is pending; what is written meanwhile is a reply. */
  claiming: boolean;
  /** The action whose dialog is open, for one more choice. */
  asked: Asked | undefined;
  open: (what: Asked | undefined) => void;
  /** Claims the conversation; from a colleague only if that is `meant`. */
  claim: (meant: boolean) => void;
  handBack: () => void;
  transfer: (to: Staff | 'queue') => void;
  /** Ends it, and with it the cases of these references. */
  close: (result: Result, cases: readonly string[]) => void;
  write: (kind: 'reply' | 'note') => void;
}

/**
 * Each moves the focus to where work goes on: to the reply after a claim, else to the conversation's title.
 * `closed` goes on to another conversation.
 */
export function useConversationActions(
  summary: Summary | undefined,
  closed: () => void,
): ConversationActions {
  const desk = useDesk();
  const texts = useTexts();
  const me = useDeskState((state) => state.me);
  const mine = summary !== undefined && isHeldBy(summary, me.id);
  const id = summary?.id ?? '';
  // by conversation: they may go on to the next while the server still works on this one
  const [busyWith, setBusyWith] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ what: Asked; of: string }>();
  const busy = busyWith.includes(id);
  const open = useRef(id);
  useEffect(() => {
    open.current = id;
  }, [id]);

  /** Resolves to whether it went well, and they have not moved on to something else meanwhile. */
  async function run(work: () => Promise<boolean>): Promise<boolean> {
    if (busy) return false;
    setBusyWith((all) => [...all, id]);
    setAsked(undefined);
    try {
      const well = await work();
      return well && open.current === id && !document.activeElement?.matches('input');
    } finally {
      setBusyWith((all) => all.filter((one) => one !== id));
    }
  }
  const toTitle = () => {
    focusOn('conversation-title');
  };
  const leave = async (work: () => Promise<boolean>, goOn: () => void) => {
    if (mine && (await run(work))) goOn();
  };

  return {
    busy,
    claiming: busy && !mine,
    asked: mine && asked?.of === id ? asked.what : undefined,
    open: (what) => {
      if (mine || what === undefined) setAsked(what && { what, of: id });
    },
    claim: (meant) => {
      if (!summary || mine || !mayClaim(summary, me)) return;
      const other = otherAssigneeOf(summary, me.id);
      if (other && !meant) {
        desk.say({ intent: 'warning', text: texts.lostRace(other.name) });
        return;
      }
      if (draftOf(id).note === '') changeDraft(id, { kind: 'reply' });
      focusOn('reply');
      void run(() => desk.claim(summary));
    },
    handBack: () => void leave(() => desk.handBack(id), toTitle),
    transfer: (to) => void leave(() => desk.transfer(id, to), toTitle),
    close: (result, cases) =>
      void leave(async () => {
        const isClosed = await desk.close(id, result);
        if (isClosed) await closeCases(cases).catch(desk.failed);
        return isClosed;
      }, closed),
    write: (kind) => {
      if (!summary) return;
      changeDraft(id, { kind });
      focusOn('reply');
    },
  };
}
