import { useDeferredValue, useEffect, useState } from 'react';
import { desk as api } from '../api/desk-api.ts';
import type { Summary } from '../api/types.ts';
import { useDeskState } from '../state/use-desk.ts';

const pauseMs = 250;

/** The conversations in which the words occur, `undefined` while the server looks or nothing is asked. */
export function useSearch(query: string): Summary[] | undefined {
  const wanted = useDeferredValue(query.trim());
  const [found, setFound] = useState<{ for: string; hits: Summary[] }>();
  const summaries = useDeskState((state) => state.summaries);
  const connection = useDeskState((state) => state.connection);

  useEffect(() => {
    if (wanted === '') return;
    const asked = new AbortController();
    const soon = setTimeout(() => {
      api.search(wanted, asked.signal).then(
        ({ conversations }) => {
          setFound({ for: wanted, hits: conversations });
        },
        // tried again when the line is back
        () => undefined,
      );
    }, pauseMs);
    return () => {
      clearTimeout(soon);
      asked.abort();
    };
  }, [wanted, connection]);

  if (wanted === '' || found?.for !== wanted) return undefined;
  return found.hits.map((hit) => summaries.get(hit.id) ?? hit);
}
