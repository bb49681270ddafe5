import { useEffect, useRef, useState } from 'react';
import type { ListName, Summary } from '../api/types.ts';
import { useSearch } from '../list/search.ts';
import { useDesk, useDeskState, useList } from '../state/use-desk.ts';
import { addressOf, go } from './route.ts';

export interface Shown {
  tab: ListName;
  setTab: (tab: ListName) => void;
  query: string;
  setQuery: (query: string) => void;
  /** The list of the tab, or what was found; `undefined` while it is being fetched. */
  conversations: Summary[] | undefined;
  /** Opens the conversation so many further on in it. */
  step: (by: 1 | -1) => void;
}

/** What the list shows, and moving through it. */
export function useShown(current: string | undefined): Shown {
  const desk = useDesk();
  const [tab, setTab] = useState<ListName>('queue');
  const [query, setQuery] = useState('');
  const list = useList(tab);
  const fetched = useDeskState((state) => state.fetched.has(tab));
  const hits = useSearch(query);
  const conversations = query.trim() === '' ? (fetched ? list : undefined) : hits;
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
    step: (by) => {
      if (!conversations || conversations.length === 0) return;
      const from = index >= 0 ? index : by === 1 ? place.current - 1 : place.current;
      const to = conversations[Math.min(Math.max(from + by, 0), conversations.length - 1)];
      if (!to || to.id === current) return;
      go(addressOf(to.id));
      document
        .querySelector(`[data-conversation="${CSS.escape(to.id)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
    },
  };
}
