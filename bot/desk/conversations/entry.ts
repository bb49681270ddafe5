import type { z } from 'zod';
import { attachedFileSchema } from '../../../policies/case/case-events.ts';
import { aboutOf } from '../../ports/conversation/about-message.ts';
import type { LogEntry } from '../../ports/conversation/conversation.ts';
import { logEventIn, type HandoffChange } from '../../ports/conversation/log-events.ts';
import { loggedKey } from '../../ports/handoffs.ts';
import { readText } from '../../ports/conversation/read-text.ts';
import type { entrySchema, fileSchema } from '../api/schemas.ts';

export type Entry = z.infer<typeof entrySchema>;

const blank = {
  key: null,
  by: null,
  text: '',
  files: [],
  choices: [],
  what: null,
  about: [],
  mark: null,
  quoted: null,
};

/** What a channel tells of a customer who says nothing by it. */
const happenings = ['call', 'standby', 'bot-removed'];

/** A log entry as staff see it; `undefined` for one that only programs read. */
export function entryOf(logged: LogEntry): Entry | undefined {
  const { sequence, at, from, key, activity } = logged;
  const entry = { sequence, at, from, ...blank };
  if (activity.type === 'message') {
    return {
      ...entry,
      kind: 'message',
      ...(from === 'staff' && writtenBy(activity.from, key)),
      ...(from === 'customer' && {
        mark: markOf(activity),
        quoted: aboutOf(activity).quoted ?? null,
      }),
      text: readText(activity),
      files: (activity.attachments ?? []).flatMap(({ content }) => fileOf(content)),
      choices: (activity.suggestedActions?.actions ?? []).map(({ title }) => title),
    };
  }
  if (from === 'customer' && happenings.includes(activity.name ?? '')) {
    return { ...entry, kind: 'event', what: activity.name ?? null, text: readText(activity) };
  }
  const event = logEventIn(logged);
  switch (event?.name) {
    case 'note':
      return { ...entry, kind: 'note', ...event.value };
    case 'handoff':
      return { ...entry, kind: 'event', ...describe(event.value) };
    case 'delivery-refused':
      return {
        ...{ ...entry, kind: 'event', what: event.name, text: event.value.reason },
        about: [event.value.sequence],
      };
    case 'delivery': {
      const { entries, status, reason } = event.value;
      const text = reason === undefined ? status : `${status}: ${reason}`;
      return { ...entry, kind: 'event', what: event.name, text, about: entries };
    }
    case 'reply-window-closed':
      return { ...entry, kind: 'event', what: event.name };
    case 'nudged':
      return { ...entry, kind: 'event', what: event.name, text: event.value.reason ?? '' };
    case 'customer-seen':
      return { ...entry, kind: 'event', what: event.name, text: String(event.value.sequence) };
    case 'unseen-mailed':
      return { ...entry, kind: 'event', what: event.name, text: event.value.to };
    case 'unseen-kept':
      return { ...entry, kind: 'event', what: event.name, text: event.value.why };
    default:
      return undefined;
  }
}

function markOf(activity: LogEntry['activity']): Entry['mark'] {
  const { standby, edits, forwarded } = aboutOf(activity);
  if (standby) return 'standby';
  if (edits !== undefined) return 'edited';
  return forwarded ? 'forwarded' : null;
}

function describe(change: HandoffChange): Pick<Entry, 'what' | 'by' | 'text'> {
  const { what } = change;
  const by = 'by' in change ? change.by : null;
  if (what === 'transferred' || what === 'returned') return { what, by, text: change.to };
  return { what, by, text: what === 'closed' ? change.result : '' };
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
