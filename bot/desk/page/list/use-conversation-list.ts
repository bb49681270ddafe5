import { useEffect, useRef, useState } from 'react';
import type { Listed, ListName } from '../api/types.ts';
import { rowId } from './conversation-row.tsx';
import type { More } from '../ui/load-more.tsx';
import { useSearch } from './use-search.ts';
import { useDesk, useDeskState, useList } from '../state/use-desk.ts';
import { addressOf, go } from '../shell/route.ts';
import { useSteady } from './use-steady-rows.ts';

export interface Shown {
  tab: ListName;
  setTab: (tab: ListName) => void;
  query: string;
  setQuery: (query: string) => void;
  /** The list of the tab, or what was found; `undefined` while it is being fetched. */
  conversations: Listed[] | undefined;
  /** The rest of it, where there is one on the server. */
  more: More | undefined;
  /** Opens the conversation so many further on in it, and gives its id, where there is one. */
  step: (by: 1 | -1) => string | undefined;
  /** Whether the mouse is over it: then its rows stay where they are. */
  hold: (held: boolean) => void;
}

/** What the list shows, and moving through it. */
export function useShown(current: string | undefined): Shown {
  const desk = useDesk();
  const [tab, setTab] = useState<ListName>('queue');
  const [query, setQuery] = useState('');
  const list = useList(tab);
  const fetched = useDeskState((state) => state.fetched.has(tab));
  const next = useDeskState((state) => state.next);
  const search = useSearch(query);
  const searching = query.trim() !== '';
  const latest = searching ? search.hits : fetched ? list : undefined;
  const rest = searching
    ? { next: search.next, load: search.more }
    : { next: tab === 'all' ? next : null, load: desk.showMore };
  const { rows: conversations, hold } = useSteady(latest, `${tab} ${query}`);
  useEffect(() => {
    desk.showList(tab);
  }, [desk, tab]);

  // one that has left the list leaves its place, from which one goes on
  const place = useRef(-1);
  const index = conversations?.findIndex(({ id }) => id === current) ?? -1;
  useEffect(() => {
    if (index >= 0) place.current = index;
  }, [index]);

  return {
    tab,
    setTab: (to) => {
      setQuery('');
      setTab(to);
    },
    query,
    setQuery,
    conversations,
    more: rest.next === null ? undefined : { ...rest, next: rest.next },
    step: (by) => {
      if (!conversations || conversations.length === 0) return undefined;
      const from = index >= 0 ? index : by === 1 ? place.current - 1 : place.current;
      const to = conversations[Math.min(Math.max(from + by, 0), conversations.length - 1)];
      // the end is not in sight of who goes on by key
      if (to === conversations.at(-1) && rest.next !== null) void rest.load(rest.next);
      if (!to || to.id === current) return undefined;
      go(addressOf(to.id));
      document.getElementById(rowId(to.id))?.scrollIntoView({ block: 'nearest' });
      return to.id;
    },
    hold,
  };
}
