import { desk } from '../api/desk-api.ts';
import { Refused, Unreachable } from '../api/request.ts';
import type { Done } from '../api/types.ts';
import { now } from '../clock.ts';
import type { DeskState, Pending } from './desk-state.ts';
import type { Store } from './store.ts';
import { loadList, save } from './tab-memory.ts';

export interface Outbox {
  send: (conversation: string, text: string, files: File[]) => void;
  /** Sends again what waits, since the connection is back. */
  flush: () => void;
  stop: () => void;
}

const pauseMs = 3000;

/**
 * Sends messages in the order they were written, each conversation on its own. What does not reach the
 * server waits and is sent again under the same key, so that it counts once; its text survives a reload.
 */
export function openOutbox(
  store: Store<DeskState>,
  handlers: { done: (done: Done) => void; refused: (pending: Pending, why: Refused) => void },
): Outbox {
  const busy = new Set<string>();
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

  async function run(conversation: string): Promise<void> {
    if (busy.has(conversation)) return;
    busy.add(conversation);
    try {
      for (let next = first(conversation); next; next = first(conversation)) {
        await sendOne(next);
      }
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      setTimeout(() => void run(conversation), pauseMs);
    } finally {
      busy.delete(conversation);
    }
  }

  const first = (conversation: string) =>
    stopped
      ? undefined
      : store
          .get()
          .pending.find((one) => one.conversation === conversation && one.state !== 'sent');

  async function sendOne(one: Pending): Promise<void> {
    const { key, conversation, text, files } = one;
    change(key, { state: 'sending' });
    try {
      const done = await desk.say(conversation, { text, key }, files);
      // no effect where the stream was quicker than the answer
      change(key, { state: 'sent' });
      handlers.done(done);
    } catch (error) {
      if (error instanceof Refused) {
        put(store.get().pending.filter((pending) => pending.key !== key));
        handlers.refused(one, error);
      } else {
        change(key, { state: 'waiting' });
        throw error;
      }
    }
  }

  put(loadPending());
  return {
    send: (conversation, text, files) => {
      const key = newKey();
      const at = new Date(now()).toISOString();
      const state = 'sending' as const;
      put([...store.get().pending, { key, conversation, text, files, at, state }]);
      void run(conversation);
    },
    flush: () => {
      const waiting = new Set(store.get().pending.map(({ conversation }) => conversation));
      for (const conversation of waiting) void run(conversation);
    },
    // what waits is sent when the same member of staff is signed in again
    stop: () => {
      stopped = true;
    },
  };
}

// not randomUUID, which browsers have on https only
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function loadPending(): Pending[] {
  const pending = loadList<Pending>('outbox', ({ key, text }) => Boolean(key && text));
  return pending.map((one) => ({ ...one, files: [], state: 'waiting' }));
}
