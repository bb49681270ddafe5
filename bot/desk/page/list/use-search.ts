import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { desk as api } from '../api/desk-api.ts';
import type { ListedConversation } from '../api/types.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';

const pauseMs = 250;

/** What was found for which words, and where the search goes on. */
interface SearchResult {
  for: string;
  hits: readonly ListedConversation[];
  next: string | null;
}

export interface Search {
  /** The conversations in which the words occur; `undefined` while the server searches, and without words. */
  hits: ListedConversation[] | undefined;
  next: string | null;
  more: (before: string) => Promise<void>;
}

export function useSearch(query: string): Search {
  const desk = useDesk();
  const wanted = useDeferredValue(query.trim());
  const [last, setFound] = useState<SearchResult>();
  const summaries = useDeskState((state) => state.summaries);
  const connection = useDeskState((state) => state.connection);

  useEffect(() => {
    if (wanted === '') return;
    const request = new AbortController();
    const timer = setTimeout(() => {
      api.search(wanted, request.signal).then(
        ({ conversations: hits, next }) => {
          setFound({ for: wanted, hits, next });
        },
        // tried again when the connection is back
        () => undefined,
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [wanted, connection]);

  const found = wanted !== '' && last?.for === wanted ? last : undefined;
  const hits = useMemo(
    () => found?.hits.map((hit) => ({ ...hit, ...summaries.get(hit.id) })),
    [found, summaries],
  );
  return {
    hits,
    next: found?.next ?? null,
    more: async (before) => {
      try {
        const { conversations, next } = await api.search(wanted, undefined, before);
        setFound((now) =>
          // unless the search began anew meanwhile
          now?.for === wanted && now.next === before
            ? { ...now, next, hits: [...now.hits, ...conversations] }
            : now,
        );
      } catch (error) {
        desk.failed(error);
      }
    },
  };
}
