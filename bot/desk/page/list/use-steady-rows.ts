import { useEffect, useState } from 'react';
import type { Listed, Summary } from '../api/types.ts';
import { useDeskState } from '../state/use-desk.ts';

/**
 * The rows of a list, which stay where they are while they are held: what comes in must not push another
 * customer under the mouse. New ones stand at the end meanwhile. A key lets go, as another list does.
 */
export function useSteady(
  latest: Listed[] | undefined,
  list: string,
): { rows: Listed[] | undefined; hold: (held: boolean) => void } {
  const summaries = useDeskState((state) => state.summaries);
  const [held, setHeld] = useState<{ list: string; ids: readonly string[] }>();
  useEffect(() => {
    const letGo = () => {
      setHeld(undefined);
    };
    addEventListener('keydown', letGo);
    return () => {
      removeEventListener('keydown', letGo);
    };
  }, []);

  const ids = held?.list === list ? held.ids : undefined;
  return {
    rows: latest && ids ? inPlace(latest, ids, summaries) : latest,
    hold: (wanted) => {
      if (!wanted) setHeld(undefined);
      else if (!ids && latest) setHeld({ list, ids: latest.map(({ id }) => id) });
    },
  };
}

function inPlace(
  latest: readonly Listed[],
  ids: readonly string[],
  summaries: ReadonlyMap<string, Summary>,
): Listed[] {
  const found = new Map(latest.map((one) => [one.id, one]));
  const stayed = ids.flatMap((id) => found.get(id) ?? summaries.get(id) ?? []);
  return [...stayed, ...latest.filter(({ id }) => !ids.includes(id))];
}
