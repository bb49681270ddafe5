import type { z } from 'zod';
import type { IndexedCase, Place } from '../../cases/indexed-case.ts';
import type { caseSummarySchema } from '../api/case-schemas.ts';

export type CaseSummary = z.infer<typeof caseSummarySchema>;

/** The case as a line of a list. */
export function caseSummaryOf(one: IndexedCase): CaseSummary {
  const { reference, kind, status, summary, openedAt, lastAt, late, alarms, damaged } = one;
  return {
    ...{ reference, kind, status, summary, openedAt, lastAt, late, alarms, damaged },
    orderNumber: one.orderNumber ?? null,
    contact: one.contact ?? null,
    owner: one.owner ?? null,
    due: one.due ?? null,
  };
}

/** The place as it goes over the API. */
export function writePlace({ closed, first, second, reference }: Place): string {
  return `${closed} ${first} ${second} ${reference}`;
}

export function readPlace(written: string): Place {
  const [closed, first, second, ...reference] = written.split(' ');
  return {
    closed: closed === '1' ? 1 : 0,
    first: Number(first),
    second: Number(second),
    reference: reference.join(' '),
  };
}
