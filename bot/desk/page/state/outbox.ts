import { desk } from '../api/desk-api.ts';
import { Refused, Unreachable } from '../api/request.ts';
import type { Done } from '../api/types.ts';
import { now } from '../clock.ts';
import type { DeskState, Pending } from './desk-state.ts';
import { newKey } from './new-key.ts';
import { settings } from './settings.ts';
import type { Store } from './store.ts';
import { loadList, save } from './tab-memory.ts';

export interface Outbox {
  /** Sends a message, or holds it first for `holdMs`, as the settings say. */
  send: (conversation: string, text: string, files: File[]) => void;
  /** Gives back a message that is still held, which is then not sent. */
  takeBack: (key: string) => Pending | undefined;
  /** Sends what is held now, of one conversation or of all. Resolves to whether all has reached the server. */
  sendHeld: (conversation?: string) => Promise<boolean>;
  /** Sends again what waits, since the connection is back. */
  flush: () => void;
  stop: () => void;
}

/** For how long a reply can be taken back. */
export const holdMs = 5000;

const pauseMs = 3000;

/**
 * Sends messages in the order they were written, each conversation on its own. What does not reach the
 * server waits and is sent again under the same key, so that it counts once; its text survives a reload.
 */
export function openOutbox(
  store: Store<DeskState>,
  handlers: { done: (done: Done) => void; refused: (pending: Pending, why: Refused) => void },
): Outbox {
  const running = new Map<string, Promise<boolean>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let stopped = false;

  const put = (pending: readonly Pending[]) => {
    store.set({ pending });
    save(
      'outbox',
      pending.filter(({ state, files }) => state !== 'sent' && files.length === 0),
    );
  };
  const change = (key: string, to: Partial<Pending>) => {
    put(store.get().pending.map((one) => (one.key === key ? { ...one, ...to } : one)));
  };
  const remove = (key: string) => {
    put(store.get().pending.filter((one) => one.key !== key));
  };

  /** Resolves to whether all that was to be sent has been. */
  function run(conversation: string): Promise<boolean> {
    const earlier = running.get(conversation);
    if (earlier) return earlier;
    if (!first(conversation)) return Promise.resolve(true);
    const work = sendAll(conversation);
    running.set(conversation, work);
    return work;
  }

  async function sendAll(conversation: string): Promise<boolean> {
    let well = true;
    try {
      for (let next = first(conversation); next; next = first(conversation)) {
        if (!(await sendOne(next))) well = false;
      }
      return well;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      setTimeout(() => void run(conversation), pauseMs);
      return false;
    } finally {
      running.delete(conversation);
    }
  }

  /** The next to be sent. None overtakes one that is held. */
  function first(conversation: string): Pending | undefined {
    const next = store
      .get()
      .pending.find((one) => one.conversation === conversation && one.state !== 'sent');
    return stopped || next?.state === 'held' ? undefined : next;
  }

  async function sendOne(one: Pending): Promise<boolean> {
    const { key, conversation, text, files } = one;
    change(key, { state: 'sending' });
    try {
      const done = await desk.say(conversation, { text, key }, files);
      // no effect where the stream was quicker than the answer
      change(key, { state: 'sent' });
      handlers.done(done);
      return true;
    } catch (error) {
      if (error instanceof Refused) {
        remove(key);
        handlers.refused(one, error);
        return false;
      }
      change(key, { state: 'waiting' });
      throw error;
    }
  }

  function forget(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  async function sendHeld(conversation?: string): Promise<boolean> {
    const meant = store
      .get()
      .pending.filter((one) => conversation === undefined || one.conversation === conversation);
    for (const { key, state } of meant) {
      forget(key);
      if (state === 'held') change(key, { state: 'sending' });
    }
    const sent = await Promise.all(
      [...new Set(meant.map((one) => one.conversation))].map((one) => run(one)),
    );
    return sent.every(Boolean);
  }

  put(loadPending());
  return {
    send: (conversation, text, files) => {
      const key = newKey();
      const at = new Date(now()).toISOString();
      const state = settings().holdReplies ? 'held' : 'sending';
      put([...store.get().pending, { key, conversation, text, files, at, state }]);
      if (state === 'sending') void run(conversation);
      else
        timers.set(
          key,
          setTimeout(() => {
            timers.delete(key);
            change(key, { state: 'sending' });
            void run(conversation);
          }, holdMs),
        );
    },
    takeBack: (key) => {
      const held = store.get().pending.find((one) => one.key === key && one.state === 'held');
      if (!held) return undefined;
      forget(key);
      remove(key);
      // what was written after it waited for it
      void run(held.conversation);
      return held;
    },
    sendHeld,
    flush: () => {
      const waiting = new Set(store.get().pending.map(({ conversation }) => conversation));
      for (const conversation of waiting) void run(conversation);
    },
    // what waits or is held is sent when the same member of staff is signed in again
    stop: () => {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function loadPending(): Pending[] {
  const pending = loadList<Pending>('outbox', ({ key, text }) => Boolean(key && text));
  return pending.map((one) => ({ ...one, files: [], state: 'waiting' }));
}
