import { isHeldBy } from '../../../handoff/rules.ts';
import { desk as api } from '../api/desk-api.ts';
import { Refused, Unreachable } from '../api/request.ts';
import { openStream } from '../api/stream.ts';
import type { Done, Entry, ListName, Session, StreamEvents, Summary } from '../api/types.ts';
import { openActions, type Actions } from './actions.ts';
import {
  initialState,
  withEntries,
  withList,
  withSummaries,
  type DeskState,
} from './desk-state.ts';
import { electTab } from './elect-tab.ts';
import { createListeners } from './listeners.ts';
import { openOutbox } from './outbox.ts';
import { createStore, type Store } from './store.ts';
import { createTyping } from './typing.ts';

type Handoff = StreamEvents['handoff'];

export interface Desk extends Actions {
  store: Store<DeskState>;
  /** Fetches the list unless it is there, and keeps it up to date from then on. */
  showList: (list: ListName) => void;
  /** Fetches the list of all further on. */
  showMore: (before: string) => Promise<void>;
  /** Opens a conversation, or none. It is fetched, and marked as seen while the window has focus. */
  view: (id: string | undefined) => void;
  send: (conversation: string, text: string, files: File[]) => void;
  /** Sends at once the replies that are held. */
  sendHeld: () => Promise<boolean>;
  /** Calls `listener` for each customer who asks for a person. */
  onHandoff: (listener: (handoff: Handoff) => void) => () => void;
  /** Calls `listener` for each message of their own customers that they do not see coming in. */
  onReply: (listener: (summary: Summary) => void) => () => void;
  /** Calls `listener` whenever a case may have changed: with its reference, or with none when any may have. */
  onCase: (listener: (reference: string | undefined) => void) => () => void;
  /** Whether this tab, of all in which this person has the desk open, is the one that rings and notifies. */
  leads: () => boolean;
  stop: () => void;
}

const retryMs = 3000;

const isFromCustomer = ({ kind, from }: Entry) => kind === 'message' && from === 'customer';

/** The desk of one member of staff: its state, kept up to date by the stream, and what they can do. */
export function openDesk(session: Session, signedOut: () => void): Desk {
  const store = createStore(initialState(session));
  const handoffs = createListeners<Handoff>();
  const replies = createListeners<Summary>();
  const cases = createListeners<string | undefined>();
  const over = new AbortController();
  let tabs: ReturnType<typeof electTab> | undefined;
  let viewing: string | undefined;
  let refetch: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const wanted = new Set<ListName>(['queue', 'me']);

  // When each summary was updated, counted in requests and events: an answer may be older than an event.
  const updatedAt = new Map<string, number>();
  let count = 0;
  const update = (summary: Summary) => {
    updatedAt.set(summary.id, (count += 1));
    store.set(withSummaries(store.get(), [summary]));
  };
  const isUpdated = (id: string, askedAt: number) => (updatedAt.get(id) ?? 0) > askedAt;
  const newest = (summary: Summary, askedAt: number) => {
    return (isUpdated(summary.id, askedAt) && store.get().summaries.get(summary.id)) || summary;
  };

  const done = ({ conversation }: Done) => {
    update(conversation);
    fetchSoon(conversation.id);
  };
  const actions = openActions(store, { done, signedOut, outbox: () => outbox });
  const outbox = openOutbox(store, { done, refused: actions.notSent });

  // without a connection nothing is said: all is fetched anew when it is back
  const inBackground = (work: Promise<unknown>) => {
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
    const askedAt = (count += 1);
    const { conversations, next } = await api.list(list, before);
    const latest = conversations.map((one) => newest(one, askedAt));
    store.set({
      ...withList(store.get(), list, latest, (id) => id !== viewing && !isUpdated(id, askedAt)),
      ...(list === 'all' && { next }),
      fetched: new Set([...store.get().fetched, list]),
    });
  }

  async function fetchConversation(id: string): Promise<void> {
    const askedAt = (count += 1);
    try {
      const conversation = await api.conversation(id);
      const { entries, ...fetched } = conversation;
      const summary = newest(fetched, askedAt);
      const before = store.get();
      const opened = new Map(before.opened).set(id, conversation);
      store.set({ ...withSummaries(before, [summary]), opened });
      // together with what the stream brought while the answer was on its way
      store.set(withEntries(store.get(), summary, before.opened.get(id)?.entries ?? entries));
      markSeen(id);
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
      inBackground(fetchConversation(id));
    }, 300);
  }

  /** Whether it is what they look at; its messages may be on their way still. */
  const isLookedAt = (id: string) => id === viewing && document.hasFocus();

  /** Marks the last message as seen, if they look at it. */
  function markSeen(id: string): void {
    const summary = store.get().summaries.get(id);
    const last = store.get().opened.get(id)?.entries.at(-1)?.sequence;
    if (!isLookedAt(id) || !summary || summary.unread === 0 || last === undefined) return;
    update({ ...summary, unread: 0 });
    inBackground(api.seen(id, last));
  }

  function tryAgain(): void {
    again = undefined;
    if (store.get().connection !== 'lost') fetchAll();
  }

  function fetchAll(): void {
    for (const list of wanted) inBackground(fetchList(list));
    if (viewing !== undefined) inBackground(fetchConversation(viewing));
    cases.tell(undefined);
    outbox.flush();
  }

  const showTyping = createTyping(store);
  const stream = openStream({
    open: (missed) => {
      // a tab without a stream cannot ring
      tabs ??= electTab(over.signal);
      // no stream tells what happened between the first answers and now
      const isBehind = missed || store.get().connection !== 'live';
      store.set({ connection: 'live' });
      if (isBehind) fetchAll();
      else outbox.flush();
    },
    lost: () => {
      store.set({ connection: 'lost' });
      // perhaps they signed out in another tab
      inBackground(api.session());
    },
    reset: fetchAll,
    conversation: ({ conversation, entries }) => {
      const { id } = conversation;
      const before = store.get().summaries.get(id);
      update(conversation);
      actions.noticeTakeOver(before, conversation);
      store.set(withEntries(store.get(), conversation, entries));
      if (entries.some(({ kind }) => kind === 'message')) showTyping(id, undefined);
      markSeen(id);
      fetchSoon(id);
      // what they saw in another tab is no longer unread
      const hasWritten = conversation.unread > 0 && entries.some(isFromCustomer);
      if (hasWritten && !isLookedAt(id) && isHeldBy(conversation, session.staff.id))
        replies.tell(conversation);
    },
    handoff: handoffs.tell,
    typing: ({ id, who }) => {
      showTyping(id, who);
    },
    staff: ({ staff: all }) => {
      store.set({ staff: all });
    },
    case: ({ reference }) => {
      cases.tell(reference);
    },
  });

  const onFocus = () => {
    if (viewing !== undefined) markSeen(viewing);
  };
  const onOffline = () => {
    store.set({ connection: 'lost' });
  };
  const onLeave = (event: BeforeUnloadEvent) => {
    void outbox.sendHeld();
    // of a page that is left, browsers send no files
    const { pending } = store.get();
    if (pending.some(({ state, files }) => state !== 'sent' && files.length > 0))
      event.preventDefault();
  };
  const { signal } = over;
  addEventListener('beforeunload', onLeave, { signal });
  addEventListener('pagehide', () => void outbox.sendHeld(), { signal });
  addEventListener('focus', onFocus, { signal });
  addEventListener('offline', onOffline, { signal });
  addEventListener('online', stream.retry, { signal });
  for (const list of wanted) inBackground(fetchList(list));

  return {
    ...actions,
    store,
    showList: (list) => {
      if (wanted.has(list)) return;
      wanted.add(list);
      inBackground(fetchList(list));
    },
    showMore: (before) => fetchList('all', before).catch(actions.failed),
    view: (id) => {
      viewing = id;
      if (id !== undefined) inBackground(fetchConversation(id));
    },
    send: outbox.send,
    sendHeld: outbox.sendHeld,
    onHandoff: handoffs.add,
    onReply: replies.add,
    onCase: cases.add,
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
