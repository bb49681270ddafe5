import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/**
 * What a decision leaves behind: enough to explain it to the customer and to reach the same outcome
 * again. `version` names the policy version that decided; `lastDay` is a day in the shop's zone, or
 * `null` where the policy sets no last day; `decidedAt` is the moment the request was received.
 */
export const receiptSchema = z.object({
  policy: z.string(),
  version: z.string(),
  outcome: z.string(),
  clauses: z.array(z.string()).min(1),
  lastDay: z.iso.date().nullable(),
  decidedAt: z.iso.datetime({ offset: true }),
  inputs: z.record(z.string(), z.unknown()),
});

export type Receipt = z.infer<typeof receiptSchema>;

/** What every decision says, whatever it decides. */
export interface Decision {
  outcome: string;
  /** Ids of the clauses it rests on, in the policy version `version`. */
  clauses: string[];
  version: string;
  /** The version of the calendar that its days were counted by. */
  calendar: string;
  lastDay: string | null;
}

/**
 * The receipt of a decision. The calendar's version goes among the inputs, since it is one: without
 * it, a holiday added later would change what a replay finds.
 */
export function receiptOf(
  policy: string,
  { outcome, clauses, version, calendar, lastDay }: Decision,
  facts: Record<string, unknown>,
  now: Temporal.Instant,
): Receipt {
  const inputs = { ...facts, calendar };
  return { policy, version, outcome, clauses, lastDay, decidedAt: now.toString(), inputs };
}
