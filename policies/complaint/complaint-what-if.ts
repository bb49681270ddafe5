import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { localDay, type Calendar } from '../calendar/calendar.ts';
import { caseEventSchema, remedies, type CaseEvent } from '../case/case-events.ts';
import type { ComplaintBook } from './complaint-policy.ts';
import { complaintStanding, type ComplaintStatus, type DueStep } from './complaint-standing.ts';
import { refuseIncomplete } from '../case/case-progress.ts';
import { complaintRulesAt, needsMissing } from './complaint-rules.ts';
import { instantSchema } from '../calendar/instant.ts';

const types = [
  'opened',
  'acknowledged',
  'passed-to-manager',
  'assigned',
  'progress-reported',
  'resolved',
  'escalated',
  'board-received',
  'board-answered',
  'referred-outside',
  'reopened',
  'waiting-for-customer',
  'evidence-added',
  'closed',
] as const;

const name = z.string({ error: 'write a name' }).optional();
const day = z
  .union([z.iso.date(), instantSchema], {
    error: 'write a day or a moment, such as 2027-01-20 or 2027-01-20T12:00:00+01:00',
  })
  .optional();
const text = z
  .union([z.string(), z.array(z.string()).transform((lines) => lines.join('\n'))], {
    error: 'write a text, or a list of texts',
  })
  .optional();
const remedy = z.enum(remedies);

const eventSchema = z.strictObject(
  {
    type: z.enum(types, { error: `write one of ${types.join(', ')}` }),
    at: instantSchema,
    handler: name,
    answerBy: day,
    manager: name,
    investigator: name,
    newDate: day,
    actions: text,
    conclusions: text,
    changes: text,
    remedies: z
      .union([z.array(remedy), remedy.transform((only) => [only])], {
        error: `write a list of ${remedies.join(', ')}`,
      })
      .optional(),
    decidedBy: name,
    text,
  },
  { error: 'write an event, such as { "type": "opened", "at": "2026-12-23T15:00:00+01:00" }' },
);

const events = 'write a list of events, the first of them opened';

/** A complaint's events as the what-if takes them. A field that an event has no use for is ignored. */
export const complaintFactsSchema = z
  .strictObject(
    { events: z.array(eventSchema, { error: events }).min(1, { error: events }) },
    { error: 'write { "events": [...] }' },
  )
  .superRefine(({ events }, context) => {
    for (const [index, { at }] of events.entries()) {
      const former = events[index - 1]?.at;
      if (former === undefined || !isBefore(at, former)) continue;
      const message = 'write the events in the order in which they happened';
      context.addIssue({ code: 'custom', path: ['events', index, 'at'], message, input: at });
    }
  });

export type ComplaintFacts = z.infer<typeof complaintFactsSchema>;

/** A type alias, for an interface cannot be assigned to a record. */
export type ComplaintAnswer = { status: ComplaintStatus; due: DueStep[]; version: string };

/**
 * How a complaint with these events would stand at the moment; or every event that says too little,
 * else the first that is not allowed, and why.
 *
 * Example: opened and board-answered: `events.1 (board-answered) is not allowed: …`.
 */
export function complaintWhatIf(
  book: ComplaintBook,
  facts: ComplaintFacts,
  at: Temporal.Instant,
): { answer: ComplaintAnswer } | { faults: string[] } {
  const [{ at: openedAt } = { at: at.toString() }] = facts.events;
  const { policy, calendar } = complaintRulesAt(book, Temporal.Instant.from(openedAt));
  const events = facts.events.map((event) => caseEventOf(event, calendar));

  const faults = events.flatMap((event, index) => {
    const missing = needsMissing(event, policy);
    return missing.length > 0 ? [fault(index, event, refuseIncomplete(event, missing).why)] : [];
  });
  const ahead = events.findIndex((event) => isBefore(at.toString(), event.at));
  const [early] = events.slice(ahead, ahead + 1);
  if (ahead >= 0 && early) faults.push(fault(ahead, early, `it lies after ${at.toString()}`));
  if (faults.length > 0) return { faults };

  const standing = complaintStanding(book, events, at);
  if ('refused' in standing) {
    const { index, event, why } = standing.refused;
    return { faults: [fault(index, { type: event ?? 'none' }, why)] };
  }
  const { status, due, version } = standing;
  return { answer: { status, due, version } };
}

function caseEventOf(
  { answerBy, newDate, ...event }: ComplaintFacts['events'][number],
  calendar: Calendar,
): CaseEvent {
  return caseEventSchema.parse({
    kind: 'complaint',
    conversation: 'what-if',
    summary: '',
    files: [],
    ...event,
    ...(answerBy !== undefined && { answerBy: dayOf(answerBy, calendar) }),
    ...(newDate !== undefined && { newDate: dayOf(newDate, calendar) }),
  });
}

function dayOf(written: string, calendar: Calendar): string {
  return written.includes('T')
    ? localDay(Temporal.Instant.from(written), calendar).toString()
    : written;
}

function fault(index: number, { type }: { type: string }, why: string): string {
  return `events.${index} (${type}) is not allowed: ${why}`;
}

function isBefore(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0;
}
