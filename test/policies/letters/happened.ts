import { formatDay, formatMoment, type Language } from '../../../dialogs/language.ts';
import type { Case, CaseEvent, CaseKind } from '../../../policies/case/case-events.ts';
import { mayTake } from '../../../policies/case/who-may.ts';
import { at } from '../sample.ts';

/** Days and moments in words, as the server says them. */
export function saying(language: Language) {
  return {
    day: (day: string) => formatDay(day, language),
    moment: (moment: string) => formatMoment(at(moment), 'Europe/Amsterdam', language),
  };
}

const by = { id: 's1', name: 'Noor', role: 'agent' } as const;

/** A case of the kind, opened Tue 1 Dec 2026, with what happened on Thu 3 Dec. */
export function caseOf(kind: CaseKind, reference: string, ...events: Happened[]): Case {
  const opened: CaseEvent = {
    type: 'opened',
    at: '2026-12-01T11:00:00Z',
    kind,
    conversation: 'c1',
    orderNumber: '1042',
    summary: 'Zie het gesprek.',
  };
  return {
    reference,
    events: [opened, ...events.map(onThursday)],
  };
}

function onThursday(event: Happened): CaseEvent {
  const at = '2026-12-03T09:00:00Z';
  // what no member of staff enters came from the chat, or by itself
  return mayTake(by.role, event.type) ? { ...event, at, by } : { ...event, at };
}

type WithoutMoment<Event> = Event extends unknown ? Omit<Event, 'at' | 'by'> : never;
export type Happened = WithoutMoment<CaseEvent>;

export const euros = (amount: number) => ({ amount, currency: 'EUR' });
