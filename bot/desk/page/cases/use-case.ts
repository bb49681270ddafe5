import { useCallback, useEffect, useState } from 'react';
import { Refused, Unreachable } from '../api/request.ts';
import { useNow } from '../clock.ts';
import { useDesk } from '../state/use-desk.ts';
import { cases as api } from './case-api.ts';
import type { CaseDetail } from './case-types.ts';

const minute = 60_000;

/** The case with that reference, kept up to date: `undefined` while it is fetched, `missing` where there is none. */
export function useCase(reference: string): {
  detail: CaseDetail | 'missing' | undefined;
  /** Fetches it anew; resolves once that is shown. */
  reload: () => Promise<void>;
} {
  const desk = useDesk();
  const [found, setFound] = useState<{ for: string; detail: CaseDetail | 'missing' }>();
  const minutes = useNow(minute);

  const reload = useCallback(
    () =>
      api.one(reference).then(
        (detail) => {
          setFound((now) =>
            // an answer that was overtaken by a later one
            now?.for === reference &&
            now.detail !== 'missing' &&
            now.detail.version > detail.version
              ? now
              : { for: reference, detail },
          );
        },
        (error: unknown) => {
          if (error instanceof Refused && error.status === 404) {
            setFound({ for: reference, detail: 'missing' });
            // without a connection it comes when that is back
          } else if (!(error instanceof Unreachable)) desk.failed(error);
        },
      ),
    [desk, reference],
  );

  useEffect(() => {
    void reload();
  }, [reload, minutes]);
  useEffect(
    () =>
      desk.onCase((changed) => {
        if (changed === undefined || changed === reference) void reload();
      }),
    [desk, reference, reload],
  );
  return { detail: found?.for === reference ? found.detail : undefined, reload };
}
