import { useEffect, useRef, useState } from 'react';
import { waitsFor } from '../../../handoff/rules.ts';
import type { ListedConversation, ListName, Summary } from '../api/types.ts';
import { rowId } from './conversation-row.tsx';
import type { More } from '../ui/load-more.tsx';
import { useSearch } from './use-search.ts';
import { useDesk, useDeskState, useList } from '../state/use-desk.ts';
import { addressOf, go } from '../route.ts';
import { useSteadyRows } from './use-steady-rows.ts';

export interface ConversationListView {
  tab: ListName;
  setTab: (tab: ListName) => void;
  query: string;
  setQuery: (query: string) => void;
  /** The list of the tab, or what was found; `undefined` while it is being fetched. */
  conversations: ListedConversation[] | undefined;
  /** How to load the rest, if there is any. */
  more: More | undefined;
  /** Opens the next or previous conversation and gives its id; `undefined` where there is none. */
  step: (by: 1 | -1) => string | undefined;
  /** Shows the list in which a conversation stands, where it is not in this one. */
  reveal: (summary: Summary) => void;
  /** Keeps the rows where they are while the mouse is over them. */
  hold: (held: boolean) => void;
}

/** What the list shows, and moving through it. */
export function useConversationList(current: string | undefined): ConversationListView {
  const desk = useDesk();
  const [tab, setTab] = useState<ListName>('queue');
  const [query, setQuery] = useState('');
  const open = useDeskState((state) => state.summaries.get(current ?? ''));
  const me = useDeskState((state) => state.me.id);
  // how the open conversation stood while it waited: it keeps its place when somebody takes it
  const [before, setBefore] = useState<Summary>();
  const stays = before?.id === open?.id ? before : undefined;
  const waiting = open && waitsFor(open, me) ? open : stays;
  if (waiting !== before) setBefore(waiting);
  const list = useList(tab, waiting);
  const fetched = useDeskState((state) => state.fetched.has(tab));
  const next = useDeskState((state) => state.next);
  const search = useSearch(query);
  const searching = query.trim() !== '';
  const latest = searching ? search.hits : fetched ? list : undefined;
  const rest = searching
    ? { next: search.next, load: search.more }
    : { next: tab === 'all' ? next : null, load: desk.showMore };
  const { rows: conversations, hold } = useSteadyRows(latest, `${tab} ${query}`);
  useEffect(() => {
    desk.showList(tab);
  }, [desk, tab]);

  // when the open conversation leaves the list, `step` goes on from where it was
  const place = useRef(-1);
  const index = conversations?.findIndex(({ id }) => id === current) ?? -1;
  useEffect(() => {
    if (index >= 0) place.current = index;
  }, [index]);

  const show = (to: ListName) => {
    setQuery('');
    setTab(to);
  };
  return {
    tab,
    setTab: show,
    query,
    setQuery,
    conversations,
    more: rest.next === null ? undefined : { ...rest, next: rest.next },
    step: (by) => {
      if (!conversations || conversations.length === 0) return undefined;
      const from = index >= 0 ? index : by === 1 ? place.current - 1 : place.current;
      const to = conversations[Math.min(Math.max(from + by, 0), conversations.length - 1)];
      // by key, the button at the end may never come into view
      if (to === conversations.at(-1) && rest.next !== null) void rest.load(rest.next);
      if (!to || to.id === current) return undefined;
      go(addressOf(to.id, to.excerpt?.sequence));
      document.getElementById(rowId(to.id))?.scrollIntoView({ block: 'nearest' });
      return to.id;
    },
    reveal: ({ id, status }) => {
      if (latest?.some((one) => one.id === id)) return;
      show(status === 'waiting-for-staff' ? 'queue' : 'me');
    },
    hold,
  };
}
