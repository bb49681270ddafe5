import { desk as api } from '../api/desk-api.ts';
import { Refused, Unreachable } from '../api/request.ts';
import { openStream } from '../api/stream.ts';
import type { Done, ListName, Session, StreamEvents, Summary } from '../api/types.ts';
import { openActions, type Actions } from './actions.ts';
import { startOf, withEntries, withSummaries, type DeskState } from './desk-state.ts';
import { oneOfTabs } from './one-of-tabs.ts';
import { openOutbox } from './outbox.ts';
import { createStore, type Store } from './store.ts';

type Handoff = StreamEvents['handoff'];

export interface Desk extends Actions {
  store: Store<DeskState>;
  /** Fetches the list unless it is there, and keeps it up to date from then on. */
  showList: (list: ListName) => void;
  /** Fetches the list of all further on. */
  showMore: (before: string) => Promise<void>;
  /** What stands open on the screen, or nothing; it is fetched, and read while the window has focus. */
  view: (id: string | undefined) => void;
  send: (conversation: string, text: string, files: File[]) => void;
  /** Calls `heard` for each customer who asks for a person. */
  onHandoff: (heard: (handoff: Handoff) => void) => () => void;
  /** Whether this tab is the one to sound and notify, of all in which this person has the desk open. */
  leads: () => boolean;
  stop: () => void;
}

const typingMs = 5000;
const retryMs = 3000;

/** The desk of who is signed in: what they see, kept up to date by the stream, and what they can do. */
export function openDesk({ staff }: Session, signedOut: () => void): Desk {
  const store = createStore(startOf(staff));
  const handoffs = new Set<(handoff: Handoff) => void>();
  const over = new AbortController();
  let tabs: ReturnType<typeof oneOfTabs> | undefined;
  let viewing: string | undefined;
  let refetch: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const wanted = new Set<ListName>(['queue', 'me']);

  // When each was last heard of, counted in requests and news: a list may be older than what came meanwhile.
  const heardAt = new Map<string, number>();
  let turn = 0;
  const hear = (summary: Summary) => {
    heardAt.set(summary.id, (turn += 1));
    store.set(withSummaries(store.get(), [summary]));
  };
  const newest = (summary: Summary, askedAt: number) => {
    const isOld = (heardAt.get(summary.id) ?? 0) > askedAt;
    return (isOld && store.get().summaries.get(summary.id)) || summary;
  };

  const done = ({ conversation }: Done) => {
    hear(conversation);
    fetchSoon(conversation.id);
  };
  const actions = openActions(store, { done, signedOut });
  const outbox = openOutbox(store, { done, refused: actions.notSent });

  // with the line down, all is fetched anew when it is back
  const quietly = (work: Promise<unknown>) => {
    work.catch((error: unknown) => {
      if (over.signal.aborted) return;
      if (error instanceof Refused && error.status === 401) signedOut();
      else if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
      else if (error instanceof Unreachable || error.status >= 500) {
        again ??= setTimeout(tryAgain, retryMs);
      }
    });
  };

  async function fetchList(list: ListName, before?: string): Promise<void> {
    const askedAt = (turn += 1);
    const { conversations, next } = await api.list(list, before);
    const latest = conversations.map((one) => newest(one, askedAt));
    store.set({
      ...withSummaries(store.get(), latest),
      ...(list === 'all' && { next }),
      fetched: new Set([...store.get().fetched, list]),
    });
  }

  async function fetchConversation(id: string): Promise<void> {
    const askedAt = (turn += 1);
    try {
      const conversation = await api.conversation(id);
      const { entries, ...told } = conversation;
      const summary = newest(told, askedAt);
      const before = store.get();
      const opened = new Map(before.opened).set(id, conversation);
      store.set({ ...withSummaries(before, [summary]), opened });
      // together with what the stream brought while the answer was on its way
      store.set(withEntries(store.get(), summary, before.opened.get(id)?.entries ?? entries));
      read(id);
    } catch (error) {
      if (!(error instanceof Refused && error.status === 404)) throw error;
      store.set({ missing: new Set([...store.get().missing, id]) });
    }
  }

  /** What staff did, or the bot wrote, may have changed order, receipts and cases too. */
  function fetchSoon(id: string): void {
    if (id !== viewing) return;
    clearTimeout(refetch);
    refetch = setTimeout(() => {
      quietly(fetchConversation(id));
    }, 300);
  }

  /** Says that the last message was seen, when it stands on the screen of somebody who looks. */
  function read(id: string): void {
    const summary = store.get().summaries.get(id);
    const last = store.get().opened.get(id)?.entries.at(-1)?.sequence;
    if (id !== viewing || !summary || summary.unread === 0 || last === undefined) return;
    if (!document.hasFocus()) return;
    hear({ ...summary, unread: 0 });
    quietly(api.seen(id, last));
  }

  function tryAgain(): void {
    again = undefined;
    if (store.get().connection !== 'lost') fetchAll();
  }

  function fetchAll(): void {
    for (const list of wanted) quietly(fetchList(list));
    if (viewing !== undefined) quietly(fetchConversation(viewing));
    outbox.flush();
  }

  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  function showTyping(id: string, who: string | undefined): void {
    clearTimeout(timers.get(id));
    const typing = new Map(store.get().typing);
    if (who === undefined) typing.delete(id);
    else typing.set(id, who);
    store.set({ typing });
    if (who !== undefined) timers.set(id, setTimeout(showTyping, typingMs, id, undefined));
  }

  const stream = openStream({
    open: (missed) => {
      // only who hears of customers can tell of them
      tabs ??= oneOfTabs(over.signal);
      // of what happened between the first answers and this, nobody else tells
      const untold = missed || store.get().connection !== 'live';
      store.set({ connection: 'live' });
      if (untold) fetchAll();
      else outbox.flush();
    },
    lost: () => {
      store.set({ connection: 'lost' });
      // signed out, perhaps, in another tab
      quietly(api.session());
    },
    reset: fetchAll,
    conversation: ({ conversation, entries }) => {
      const { id } = conversation;
      hear(conversation);
      store.set(withEntries(store.get(), conversation, entries));
      if (entries.some(({ kind }) => kind === 'message')) showTyping(id, undefined);
      read(id);
      fetchSoon(id);
    },
    handoff: (handoff) => {
      for (const heard of handoffs) heard(handoff);
    },
    typing: ({ id, who }) => {
      showTyping(id, who);
    },
    staff: ({ staff: all }) => {
      store.set({ staff: all });
    },
  });

  const focused = () => {
    if (viewing !== undefined) read(viewing);
  };
  const offline = () => {
    store.set({ connection: 'lost' });
  };
  const { signal } = over;
  addEventListener('focus', focused, { signal });
  addEventListener('offline', offline, { signal });
  addEventListener('online', stream.retry, { signal });
  for (const list of wanted) quietly(fetchList(list));

  return {
    ...actions,
    store,
    showList: (list) => {
      if (wanted.has(list)) return;
      wanted.add(list);
      quietly(fetchList(list));
    },
    showMore: (before) => fetchList('all', before).catch(actions.failed),
    view: (id) => {
      viewing = id;
      if (id !== undefined) quietly(fetchConversation(id));
    },
    send: outbox.send,
    onHandoff: (heard) => {
      handoffs.add(heard);
      return () => handoffs.delete(heard);
    },
    leads: () => tabs?.leads() === true,
    stop: () => {
      over.abort();
      clearTimeout(again);
      clearTimeout(refetch);
      stream.stop();
      outbox.stop();
    },
  };
}
