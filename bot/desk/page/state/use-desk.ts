import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ListName, Summary } from '../api/types.ts';
import { BrokenPage } from '../broken-page.ts';
import type { Desk } from './desk.ts';
import { conversationsOf, placesInQueue, type DeskState } from './desk-state.ts';

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new BrokenPage('useDesk outside of a desk');
  return desk;
}

/** A part of the desk's state; `pick` must give the same object for the same state. */
export function useDeskState<Part>(pick: (state: DeskState) => Part): Part {
  const { store } = useDesk();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}

/** A list; what just left the queue stands in it by how it was `before`. */
export function useList(list: ListName, before?: Summary): Summary[] {
  const summaries = useDeskState((state) => state.summaries);
  const me = useDeskState((state) => state.me.id);
  return useMemo(() => conversationsOf(list, summaries, me, before), [list, summaries, me, before]);
}

/** Places in the queue, from 1, of the conversations that wait for any member of staff. */
export function usePlaces(): Map<string, number> {
  const summaries = useDeskState((state) => state.summaries);
  return useMemo(() => placesInQueue(summaries), [summaries]);
}
