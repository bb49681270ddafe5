import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { routedSchema, type Routed } from '../../dialogs/conversation/dialog-state.ts';
import type { LogEntry } from '../ports/conversation.ts';

const valueType = 'loket/routed';

const traceSchema = z.object({
  type: z.literal('trace'),
  valueType: z.literal(valueType),
  value: routedSchema,
});

/** The log entry that keeps where words led: a trace, which no channel shows. */
export function routedActivity(routed: Routed): Partial<Activity> {
  return { type: 'trace', name: 'routed', valueType, value: routed };
}

/** Where words led, when that is what the entry keeps. */
export function routedIn({ activity }: LogEntry): Routed | undefined {
  return traceSchema.safeParse(activity).data?.value;
}
