import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Unreachable } from '../api/request.ts';
import { useDesk } from '../state/use-desk.ts';
import { useNow } from '../clock.ts';
import type { More } from '../ui/load-more.tsx';
import { cases as api } from './case-api.ts';
import type { CaseCounts, CaseList, CaseQuery, CaseSummary } from './case-types.ts';

/** Several changes that come together are fetched once, and so is what is typed in one go. */
const pauseMs = 250;
/** What is late follows the clock, even where nobody does anything. */
const minute = 60_000;

export interface CaseListState {
  /** `undefined` while they are being fetched. */
  cases: readonly CaseSummary[] | undefined;
  more: More | undefined;
}

/** The cases of a view, kept up to date, as far as they were loaded. */
export function useCaseList({ view, kind, q }: CaseQuery): CaseListState {
  const desk = useDesk();
  const words = useDeferredValue(q.trim());
  const wanted = `${view} ${kind} ${words}`;
  const [found, setFound] = useState<{ for: string; list: CaseList }>();
  const minutes = useNow(minute);
  const loaded = useRef(0);
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      desk.onCase(() => {
        setChanges((count) => count + 1);
      }),
    [desk],
  );

  const shown = found?.for === wanted ? found.list : undefined;
  useEffect(() => {
    loaded.current = shown?.cases.length ?? 0;
  }, [shown]);

  useEffect(() => {
    const over = new AbortController();
    const timer = setTimeout(
      () => {
        fetchAgain({ view, kind, q: words }, loaded.current, over.signal).then(
          (list) => {
            setFound({ for: wanted, list });
          },
          (error: unknown) => {
            // without a connection it comes when that is back
            if (!over.signal.aborted && !(error instanceof Unreachable)) desk.failed(error);
          },
        );
      },
      changes > 0 || words !== '' ? pauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [desk, view, kind, words, wanted, changes, minutes]);

  const next = shown?.next ?? null;
  return {
    cases: shown?.cases,
    more:
      next === null
        ? undefined
        : {
            next,
            load: async (after) => {
              try {
                const list = await api.list({ view, kind, q: words }, after);
                setFound((now) =>
                  now?.for === wanted && now.list.next === after
                    ? { ...now, list: { ...list, cases: [...now.list.cases, ...list.cases] } }
                    : now,
                );
              } catch (error) {
                desk.failed(error);
              }
            },
          },
  };
}

/** The list from its beginning on, as far as it stood on the screen. */
async function fetchAgain(
  query: CaseQuery,
  loaded: number,
  signal: AbortSignal,
): Promise<CaseList> {
  let list = await api.list(query, undefined, signal);
  while (list.next !== null && list.cases.length < loaded) {
    const rest = await api.list(query, list.next, signal);
    list = { ...rest, cases: [...list.cases, ...rest.cases] };
  }
  return list;
}

/** How many cases there are in each view; `undefined` until that is known. */
export function useCaseCounts(): CaseCounts | undefined {
  const desk = useDesk();
  const minutes = useNow(minute);
  const [counts, setCounts] = useState<CaseCounts>();
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      desk.onCase(() => {
        setChanges((count) => count + 1);
      }),
    [desk],
  );
  useEffect(() => {
    let over = false;
    const timer = setTimeout(
      () => {
        api.counts().then(
          (latest) => {
            if (!over) setCounts(latest);
          },
          // tried again at the next change, or in a minute
          () => undefined,
        );
      },
      changes > 0 ? pauseMs : 0,
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [changes, minutes]);
  return counts;
}
