import { z } from 'zod';
import { attachedFileSchema } from '../../../policies/case/case.ts';
import type { LogEntry } from '../../ports/conversation.ts';
import { loggedKey } from '../../ports/handoffs.ts';
import type { entrySchema, fileSchema } from '../api/schemas.ts';

export type Entry = z.infer<typeof entrySchema>;

/** Events in the log beside messages; `by` and `to` are names. */
const eventSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('note'), value: z.object({ text: z.string(), by: z.string() }) }),
  z.object({
    name: z.literal('handoff'),
    value: z.object({
      what: z.string(),
      by: z.string().optional(),
      to: z.string().optional(),
      result: z.string().optional(),
    }),
  }),
]);

const blank = { key: null, by: null, text: '', files: [], choices: [], what: null };

/** A log entry as staff see it; `undefined` for one that only programs read. */
export function entryOf({ sequence, at, from, key, activity }: LogEntry): Entry | undefined {
  const entry = { sequence, at, from, ...blank };
  if (activity.type === 'message') {
    return {
      ...entry,
      kind: 'message',
      ...(from === 'staff' && writtenBy(activity.from, key)),
      text: activity.text ?? '',
      files: (activity.attachments ?? []).flatMap(({ content }) => fileOf(content)),
      choices: (activity.suggestedActions?.actions ?? []).map(({ title }) => title),
    };
  }
  const event = activity.type === 'event' ? eventSchema.safeParse(activity).data : undefined;
  if (event === undefined) return undefined;
  if (event.name === 'note') return { ...entry, kind: 'note', ...event.value };
  const { what, by = null, to, result } = event.value;
  return { ...entry, kind: 'event', what, by, text: to ?? result ?? '' };
}

function writtenBy(writer: LogEntry['activity']['from'], logged = '') {
  if (writer === undefined) return {};
  const sentWith = loggedKey(writer.id, '');
  const key = logged.startsWith(sentWith) ? logged.slice(sentWith.length) : null;
  return { by: writer.name, key };
}

function fileOf(content: unknown): z.infer<typeof fileSchema>[] {
  const file = attachedFileSchema.safeParse(content).data;
  return file ? [{ ...file, url: `/desk/api/files/${file.id}` }] : [];
}
