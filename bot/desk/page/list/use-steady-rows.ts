import { useEffect, useState } from 'react';
import type { ListedConversation, Summary } from '../api/types.ts';
import { useDeskState } from '../state/use-desk.ts';

/**
 * The rows of a list, which stay where they are while they are held, so that no new one pushes another
 * customer under the mouse: it comes at the end meanwhile. A key releases them, as another list does.
 */
export function useSteadyRows(
  latest: ListedConversation[] | undefined,
  list: string,
): { rows: ListedConversation[] | undefined; hold: (held: boolean) => void } {
  const summaries = useDeskState((state) => state.summaries);
  const [held, setHeld] = useState<{ list: string; ids: readonly string[] }>();
  useEffect(() => {
    const release = () => {
      setHeld(undefined);
    };
    addEventListener('keydown', release);
    return () => {
      removeEventListener('keydown', release);
    };
  }, []);

  const ids = held?.list === list ? held.ids : undefined;
  return {
    rows: latest && ids ? keepInPlace(latest, ids, summaries) : latest,
    hold: (wanted) => {
      if (!wanted) setHeld(undefined);
      else if (!ids && latest) setHeld({ list, ids: latest.map(({ id }) => id) });
    },
  };
}

function keepInPlace(
  latest: readonly ListedConversation[],
  ids: readonly string[],
  summaries: ReadonlyMap<string, Summary>,
): ListedConversation[] {
  const found = new Map(latest.map((one) => [one.id, one]));
  const stayed = ids.flatMap((id) => found.get(id) ?? summaries.get(id) ?? []);
  return [...stayed, ...latest.filter(({ id }) => !ids.includes(id))];
}
