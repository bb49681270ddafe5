import { desk as api } from '../api/desk-api.ts';
import { Refused, Unreachable } from '../api/request.ts';
import type { Done, Result, Staff, Summary } from '../api/types.ts';
import { isHeldBy, otherAssigneeOf } from '../../../handoff/rules.ts';
import { titleText } from '../list/title-text.ts';
import { texts, type Texts } from '../texts/texts.ts';
import type { DeskState, Notice, Pending } from './desk-state.ts';
import { changeDraft, draftOf, putBack } from './drafts.ts';
import { newKey } from './new-key.ts';
import type { Outbox } from './outbox.ts';
import { settings } from './settings.ts';
import type { Store } from './store.ts';

/** What staff do. Each resolves to whether it went well, and shows a notice of that, or of why not. */
export interface Actions {
  /** Claims it, from a colleague too: the caller checks first whether that is allowed and meant. */
  claim: (summary: Summary) => Promise<boolean>;
  handBack: (id: string) => Promise<boolean>;
  transfer: (id: string, to: Staff | 'queue') => Promise<boolean>;
  close: (id: string, result: Result) => Promise<boolean>;
  note: (id: string, text: string) => Promise<boolean>;
  /** Puts a reply that is still held back into the box. */
  takeBack: (key: string) => void;
  /** Tells the customer that somebody is writing; at most once in a few seconds. */
  typing: (id: string) => void;
  fetchStaff: () => void;
  say: (notice: Notice | undefined) => void;
  /** Shows why a request failed; throws any other error. */
  failed: (error: unknown) => void;
}

interface Internal extends Actions {
  /** Puts a message that the server refused back into the box. */
  notSent: (pending: Pending, why: Refused) => void;
  /** Tells of a conversation that they held, and a colleague has taken over. */
  noticeTakeOver: (before: Summary | undefined, now: Summary) => void;
}

const typingEveryMs = 3000;

export function openActions(
  store: Store<DeskState>,
  handlers: {
    done: (done: Done) => void;
    signedOut: () => void;
    outbox: () => Pick<Outbox, 'sendHeld' | 'takeBack'>;
  },
): Internal {
  const words = (): Texts => texts[settings().language];
  const say = (notice: Notice | undefined) => {
    store.set({ notice });
  };

  function failed(error: unknown): void {
    if (error instanceof Refused && error.status === 401) handlers.signedOut();
    else if (error instanceof Refused) say({ intent: 'warning', text: reasonOf(error, words()) });
    else if (error instanceof Unreachable) say({ intent: 'error', text: words().offlineAction });
    else throw error;
  }

  async function act(work: Promise<Done>, did: string): Promise<boolean> {
    say(undefined);
    try {
      handlers.done(await work);
      const { notice } = store.get();
      // what they were warned of meanwhile is still to be read
      if (notice === undefined || notice.intent === 'success')
        say({ intent: 'success', text: did });
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }

  /** The same, once the replies that are held have left: afterwards they could not be sent any more. */
  async function leave(id: string, work: () => Promise<Done>, did: string): Promise<boolean> {
    if (await handlers.outbox().sendHeld(id)) return act(work(), did);
    // of what was refused they have heard why
    if (store.get().pending.some((one) => one.conversation === id)) {
      say({ intent: 'error', text: words().offlineAction });
    }
    return false;
  }

  function titleOf(id: string): string {
    const summary = store.get().summaries.get(id);
    return summary ? titleText(summary, words()) : words().conversation;
  }

  function putBackReply({ conversation, text, files }: Pending): void {
    putBack(conversation, 'reply', text);
    changeDraft(conversation, { files: [...files, ...draftOf(conversation).files] });
  }

  // the same note again goes out under the same key: the server may have it, though no answer came
  const unansweredNotes = new Map<string, string>();
  let lastTyping = -Infinity;
  return {
    claim: (summary) =>
      act(
        api.claim(summary.id, otherAssigneeOf(summary, store.get().me.id) !== undefined),
        words().did.claimed,
      ),
    handBack: (id) => leave(id, () => api.handBack(id), words().did.handedBack),
    transfer: (id, to) =>
      to === 'queue'
        ? leave(id, () => api.transfer(id, to), words().did.requeued)
        : leave(id, () => api.transfer(id, to.id), words().did.transferred(to.name)),
    close: (id, result) =>
      leave(
        id,
        () => api.close(id, result),
        words().did.closed(titleOf(id), words().results[result]),
      ),
    async note(id, text) {
      const note = `${id} ${text}`;
      const key = unansweredNotes.get(note) ?? newKey();
      unansweredNotes.set(note, key);
      const isKept = await act(api.note(id, { text, key }), words().did.noted);
      if (isKept) unansweredNotes.delete(note);
      return isKept;
    },
    takeBack: (key) => {
      const held = handlers.outbox().takeBack(key);
      if (!held) return;
      putBackReply(held);
      changeDraft(held.conversation, { kind: 'reply' });
    },
    typing: (id) => {
      const moment = performance.now();
      if (moment - lastTyping < typingEveryMs) return;
      lastTyping = moment;
      // it does not matter if one is lost
      api.typing(id).catch(() => undefined);
    },
    fetchStaff: () => {
      api.staff().then(({ staff }) => {
        store.set({ staff });
      }, failed);
    },
    say,
    failed,
    noticeTakeOver: (before, now) => {
      const me = store.get().me.id;
      if (!before || !isHeldBy(before, me) || now.status !== 'with-staff' || isHeldBy(now, me)) {
        return;
      }
      const text = words().takenOver(now.holder?.name ?? '', titleText(now, words()));
      say({ intent: 'warning', text });
    },
    notSent: (pending, why) => {
      // without changing tabs: they may be writing a note by now
      putBackReply(pending);
      failed(why);
    },
  };
}

/** The reason of a refusal, in the words of the page. */
function reasonOf({ status, refusal }: Refused, words: Texts): string {
  // with the conversation's status: it was about one
  if (status === 409 && refusal.status) {
    if (refusal.status === 'closed') return words.nowClosed;
    return refusal.holder ? words.lostRace(refusal.holder.name) : words.notHeld;
  }
  if (status === 404) return words.notFound;
  if (status === 413) return words.filesTooLarge;
  if (status === 415) return words.wrongKind;
  if (status < 500)
    return refusal.faults?.map(({ problem }) => problem).join('; ') ?? refusal.message;
  return words.failed;
}
