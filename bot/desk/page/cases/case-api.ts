import { request } from '../api/request.ts';
import type {
  CaseDetail,
  CaseEntry,
  CaseList,
  CaseQuery,
  EnteredEvent,
  LetterPreview,
} from './case-types.ts';

/* Requests about cases. Each throws `Refused` and `Unreachable`. */

const pathOf = (reference: string) => `cases/${encodeURIComponent(reference)}`;

export const cases = {
  /** `after` is the `next` of the answer before. */
  list: ({ view, kind, q }: CaseQuery, after?: string, signal?: AbortSignal) =>
    request<CaseList>('cases', {
      query: { view, ...(kind && { kind }), ...(q && { q }), ...(after && { after }) },
      ...(signal && { signal }),
    }),
  counts: async () => {
    const { counts } = await request<CaseList>('cases', { query: { limit: '1' } });
    return counts;
  },
  one: (reference: string, signal?: AbortSignal) =>
    request<CaseDetail>(pathOf(reference), signal ? { signal } : {}),
  enter: (reference: string, entry: CaseEntry) =>
    request<unknown>(`${pathOf(reference)}/events`, { method: 'POST', body: entry }),
  preview: async (reference: string, events: EnteredEvent[]) => {
    const path = `${pathOf(reference)}/preview`;
    const answer = await request<{ letter: LetterPreview | null }>(path, {
      method: 'POST',
      body: { events },
    });
    return answer.letter;
  },
};

/** Where the whole of a case is, as a PDF to read or to send along. */
export function fileAddress(reference: string): string {
  return `/desk/api/${pathOf(reference)}/file.pdf`;
}

export const complaintsLogAddress = '/desk/api/complaints-log.pdf';

/** Closes the cases one after the other. */
export async function closeCases(references: readonly string[]): Promise<void> {
  for (const reference of references)
    await cases.enter(reference, { events: [{ type: 'closed' }] });
}
